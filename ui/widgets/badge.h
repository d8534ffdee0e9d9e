#pragma once

#include "ui/present/tone.h"

#include <QWidget>

namespace cityledger::ui {

/// A verdict or state as shape and word on its own tint, with a border; or shape and word alone.
class Badge final : public QWidget {
    Q_OBJECT
  public:
    explicit Badge(QWidget* parent = nullptr);
    void show_mark(const present::Mark& mark, const QString& word);
    /// Without border and tint, the word as plain or bold text.
    void set_plain(bool bold = false);
    QString word() const { return word_; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    present::Mark mark_;
    QString word_;
    bool boxed_ = true;
    bool bold_ = true;
};

}  // namespace cityledger::ui
