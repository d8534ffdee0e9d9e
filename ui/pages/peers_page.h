#pragma once

#include "ui/pages/page.h"

namespace cityledger::ui {

class Badge;
class Button;
class DossierCard;
class Facts;
class Ribbon;
class SimpleTable;
class Table;

/// Who we ask, how far they are, and whether they agree with what we verified.
class PeersPage final : public Page {
    Q_OBJECT
  public:
    explicit PeersPage(Desk& desk);
    QString name() const override { return tr("Peers"); }
    void refresh() override;
    void show_example() override;

  private:
    void show_peer(int row);
    /// A dossier that came from elsewhere, checked against this copy's trust root.
    void check_evidence();
    Ribbon* ribbon_;
    Button* sync_;
    Button* save_evidence_;
    Button* decide_;
    Button* check_;
    DossierCard* dossiers_;
    SimpleTable* rows_;
    Table* table_;
    Card* detail_;
    Badge* badge_;
    Label* meaning_;
    Facts* facts_;
};

}  // namespace cityledger::ui
