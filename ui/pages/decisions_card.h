#pragma once

#include "ui/pages/desk.h"
#include "ui/widgets/frames.h"

namespace cityledger::ui {

/// Intake: the scenarios that wait for somebody's decision, what may be decided, and the record where it is done.
class DecisionsCard final : public Card {
    Q_OBJECT
  public:
    explicit DecisionsCard(Desk& desk, QWidget* parent = nullptr);
    /// Asks the copy again.
    void refresh();

  signals:
    void definition_chosen(const QString& digest);

  private:
    struct Waiting {
        node::RecordDetail record;
        node::Text title;  ///< of the definition it decides on; its digest where that is not published
        std::string digest;
    };
    void build();

    Desk& desk_;
    QVBoxLayout* lines_;
    std::vector<Waiting> waiting_;
    std::optional<Error> error_;
};

}  // namespace cityledger::ui
