#pragma once

#include <QScrollArea>

namespace cityledger::ui {

/// Scrolls downwards only, never takes focus, is never narrower than what it holds.
class Scroll final : public QScrollArea {
    Q_OBJECT
  public:
    explicit Scroll(QWidget* content, QWidget* parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

}  // namespace cityledger::ui
