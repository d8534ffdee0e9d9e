#pragma once

#include "ui/pages/desk.h"
#include "ui/widgets/frames.h"

namespace cityledger::ui {

class Badge;
class Button;
class Fold;

/// One file in three depths: badge and sentence; the three answers; the evidence, folded unless it is the worst row.
class VerdictDetail final : public Card {
    Q_OBJECT
  public:
    explicit VerdictDetail(Desk& desk, QWidget* parent = nullptr);
    void show_row(const node::VerdictRow& row, bool open_evidence);
    void clear();
    void copy_to_clipboard() const;
    /// All of it as text, as the clipboard gets it.
    QString text() const;

  private:
    void build();
    void add_answers(QVBoxLayout* column);
    QWidget* make_evidence() const;
    Desk& desk_;
    std::optional<node::VerdictRow> row_;
    bool open_evidence_ = false;
    Badge* badge_;
    Button* copy_;
    Button* open_record_;
    QVBoxLayout* inside_;
};

}  // namespace cityledger::ui
