#pragma once

#include "core/node/api/acting.h"
#include "ui/pages/desk.h"
#include "ui/widgets/frames.h"

namespace cityledger::ui {

class Words;

/// What the key that acts can do on a record now, as buttons; below, what it cannot and why. Nothing vanishes without a
/// reason.
class ActionsCard final : public Card {
    Q_OBJECT
  public:
    explicit ActionsCard(Desk& desk, QWidget* parent = nullptr);
    /// Asks again what can be done on it.
    void ask(const std::string& record);

  signals:
    void record_changed(const QString& id);

  private:
    void build();
    void add_possible(const node::ActChoice& act, bool first);
    void add_impossible(const node::ActChoice& act);

    Desk& desk_;
    Words* words_;
    QVBoxLayout* column_;
    std::string record_;
    std::optional<Result<node::ActChoices>> choices_;
};

/// Opens the dialog for one act, over the window that `parent` is in.
class ActDialog;
ActDialog* open_act_dialog(Desk& desk, const node::ActChoices& choices, const node::ActChoice& act, QWidget* parent);

}  // namespace cityledger::ui
