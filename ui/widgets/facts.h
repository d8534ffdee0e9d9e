#pragma once

#include "ui/present/tone.h"

#include <QWidget>

class QGridLayout;

namespace cityledger::ui {

class Label;

/// Labels and values in two columns, labels on their value's baseline, as wide as the longest one.
class Facts final : public QWidget {
    Q_OBJECT
  public:
    /// `label_width` at 100 % text: a least width, so that two lists below each other line up.
    explicit Facts(int label_width = 0, QWidget* parent = nullptr);
    void clear();
    Label* add(const QString& label, const QString& value, bool wraps = true);
    void add(const QString& label, const present::Mark& mark, const QString& value);
    void add_hash(const QString& label, const QString& hex, bool whole = false, int groups = 6);
    void add(const QString& label, QWidget* value, bool one_line = false);

  private:
    QGridLayout* grid_;
    int rows_ = 0;
};

/// A line that folds what stands below it: chevron, title, a note at the right.
class Fold final : public QWidget {
    Q_OBJECT
  public:
    explicit Fold(QWidget* content, QWidget* parent = nullptr);
    void set_title(const QString& title, const QString& note);
    void set_open(bool open);
    bool is_open() const;

  private:
    class Line;
    Line* line_;
    QWidget* content_;
};

}  // namespace cityledger::ui
