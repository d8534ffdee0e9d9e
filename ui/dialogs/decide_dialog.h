#pragma once

#include "core/node/api/values.h"

#include <QDialog>

#include <functional>

namespace cityledger::ui {

/// What each choice about an attack means, and the choice. Nothing is chosen beforehand; closing it decides nothing.
class DecideDialog final : public QDialog {
    Q_OBJECT
  public:
    DecideDialog(const node::AttackDossier& dossier, std::function<void(node::AttackSide)> decided, QWidget* parent);

  private:
    void add_side(const node::AttackDossier& dossier, node::AttackSide side);
    class QVBoxLayout* choices_;
    std::function<void(node::AttackSide)> decided_;
};

}  // namespace cityledger::ui
