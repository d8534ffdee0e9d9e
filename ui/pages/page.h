#pragma once

#include "ui/pages/desk.h"
#include "ui/widgets/frames.h"
#include "ui/widgets/words.h"

namespace cityledger::ui {

/// One page of the window. It is made once, kept, and told when it is shown and when the copy's status changes while
/// it is shown.
class Page : public PageFrame {
    Q_OBJECT
  public:
    explicit Page(Desk& desk) : desk_(desk), words_(new Words(this)) {}

    virtual QString name() const = 0;  ///< in the navigation
    /// Brings what is shown up to date; called when it becomes visible and at each change of status while visible.
    virtual void refresh() = 0;
    /// Ctrl+F: puts the cursor into the page's search field. False: it has none.
    virtual bool focus_search() { return false; }
    /// Still waiting for something it asked for.
    virtual bool waits() const { return false; }
    /// For the pictures: choose something, so that details show.
    virtual void show_example() {}

  protected:
    void showEvent(QShowEvent* event) override {
        PageFrame::showEvent(event);
        refresh();
    }
    Desk& desk_;
    Words* words_;
};

}  // namespace cityledger::ui
