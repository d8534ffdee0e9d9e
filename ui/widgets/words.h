#pragma once

#include <QObject>

#include <functional>
#include <vector>

class QWidget;

namespace cityledger::ui {

/// Keeps the texts of one widget in the window's language: each function sets some texts, runs once when it is added
/// and again whenever the language, the theme or the text size changes. A child of the widget it watches.
class Words final : public QObject {
  public:
    explicit Words(QWidget* widget);
    void set(std::function<void()> texts);
    void again();

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    std::vector<std::function<void()>> texts_;
};

}  // namespace cityledger::ui
