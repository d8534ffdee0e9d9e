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
    /// The files are damaged: what can be read is kept, the rest is brought back by a check on the settings page.
    bool can_mend() const;
    Desk& desk_;
    std::optional<Error> error_;
    Button* again_;
    EmptyState* state_;
};

}  // namespace cityledger::ui
