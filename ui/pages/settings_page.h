#pragma once

#include "ui/pages/page.h"

class QComboBox;
class QCheckBox;
class QLineEdit;

namespace cityledger::ui {

class Facts;
class UpkeepCard;

/// What the person may choose, with a lock where the administrator has chosen; and the copy's facts.
class SettingsPage final : public Page {
    Q_OBJECT
  public:
    explicit SettingsPage(Desk& desk);
    QString name() const override { return tr("Settings"); }
    void refresh() override;

  private:
    QWidget* make_look();
    QWidget* make_verify();
    QWidget* make_copy();
    void lock(Settings::Key key, QWidget* field, Label* note);
    UpkeepCard* upkeep_;
    Facts* trust_;
    Facts* copy_;
};

}  // namespace cityledger::ui
