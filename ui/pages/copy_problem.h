#pragma once

#include "ui/pages/desk.h"

#include <QWidget>

namespace cityledger::ui {

class Button;
class EmptyState;

/// In place of the pages while the copy is being opened, or when it cannot be: what happened and what to do.
class CopyProblem final : public QWidget {
    Q_OBJECT
  public:
    explicit CopyProblem(Desk& desk, QWidget* parent = nullptr);
    void show_opening();
    void show_error(const Error& error);

  private:
    void build();
    Desk& desk_;
    std::optional<Error> error_;
    Button* again_;
    EmptyState* state_;
};

}  // namespace cityledger::ui
