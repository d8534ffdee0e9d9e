#pragma once

#include "ui/pages/desk.h"
#include "ui/widgets/frames.h"
#include "ui/widgets/words.h"

namespace cityledger::ui {

class Button;
class SimpleTable;
class Table;

/// The attack dossiers of this copy: what happened, what was decided, saving the evidence, deciding. Hidden while there
/// are none.
class DossierCard final : public Card {
    Q_OBJECT
  public:
    explicit DossierCard(Desk& desk);
    /// Shows the dossiers of the bridge's status.
    void refresh();
    /// Of the chosen row, or the newest.
    void save();
    void decide();

  private:
    const node::AttackDossier* chosen() const;
    void say(const char* mark, present::Tone tone, const QString& sentence);

    Desk& desk_;
    Words* words_;
    SimpleTable* rows_;
    Table* table_;
    Button* save_;
    Button* decide_;
};

}  // namespace cityledger::ui
