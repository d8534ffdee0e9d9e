#pragma once

#include "core/node/api/values.h"

#include <QWidget>

#include <map>
#include <vector>

namespace cityledger::ui {

/// States as boxes and transitions as orthogonal arrows: the longest way through on the first line, the others under
/// the state they leave. The same facts stand in the timeline and in accessible_text() for keyboard and screen reader.
class LifecycleGraph final : public QWidget {
    Q_OBJECT
  public:
    explicit LifecycleGraph(QWidget* parent = nullptr);
    void show_lifecycle(std::vector<node::LifecycleState> states, std::vector<node::LifecycleStep> steps);
    QString accessible_text() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

  protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

  private:
    struct Place {
        int column = 0;
        int row = 0;
    };
    void place();
    QRect box(const Place& place) const;
    void paint_state(QPainter& painter, const node::LifecycleState& state) const;
    enum class Part { line, words };
    void paint_step(QPainter& painter, const node::LifecycleStep& step, Part part) const;
    bool is_current(const std::string& state) const;

    std::vector<node::LifecycleState> states_;
    std::vector<node::LifecycleStep> steps_;
    std::map<std::string, Place> places_;
    int columns_ = 0;
    int rows_ = 0;
    std::vector<int> gaps_;  ///< behind each column, wide enough for the labels there
    int above_ = 0;          ///< pixels over the first line for loops and long ways
};

}  // namespace cityledger::ui
