#pragma once

#include <QDialog>

namespace cityledger::ui {

class Actions;

/// F1: every action with its keys, by menu.
class ShortcutSheet final : public QDialog {
    Q_OBJECT
  public:
    explicit ShortcutSheet(const Actions& actions, QWidget* parent = nullptr);
};

}  // namespace cityledger::ui
