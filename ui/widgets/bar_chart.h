#pragma once

#include <QWidget>

#include <vector>

namespace cityledger::ui {

/// Days as bars: the last one is today's, in the accent; a day with a contradiction carries the red octagon. Highest
/// day, first day and today carry their number.
class BarChart final : public QWidget {
    Q_OBJECT
  public:
    struct Bar {
        QString label;
        int value = 0;
        bool alarm = false;
    };
    explicit BarChart(QWidget* parent = nullptr);
    void show_bars(std::vector<Bar> bars);
    QSize sizeHint() const override { return {280, 120}; }
    QSize minimumSizeHint() const override { return {160, 80}; }

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    std::vector<Bar> bars_;
};

}  // namespace cityledger::ui
