#pragma once

#include "ui/pages/desk.h"
#include "ui/widgets/frames.h"

#include <stop_token>

namespace cityledger::ui {

class Button;
class Label;
class Words;

/// Checks every stored byte of the copy, or repairs it, with progress in blocks and bytes, and can be stopped.
class CheckCard final : public Card {
    Q_OBJECT
  public:
    explicit CheckCard(Desk& desk, QWidget* parent = nullptr);

  private:
    void start(node::CheckMode mode);
    void show_progress(const Progress& progress);
    void finish(const Result<node::CopyCheck>& result);
    void build();

    Desk& desk_;
    Words* words_;
    Label* outcome_;
    Label* details_;
    Button* check_;
    Button* repair_;
    Button* stop_;
    bool running_ = false;
    Progress progress_;
    std::optional<Result<node::CopyCheck>> result_;
    std::stop_source source_;
};

}  // namespace cityledger::ui
