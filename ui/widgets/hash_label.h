#pragma once

#include "ui/present/tone.h"

#include <QWidget>

class QHBoxLayout;

namespace cityledger::ui {

class Label;
class Button;

/// A hash in groups of four, eight groups a line, or its first groups and "…"; the button beside the first line copies
/// it without spaces. Screen readers get the whole value.
class HashLabel final : public QWidget {
    Q_OBJECT
  public:
    enum class Form { whole, short_form };
    explicit HashLabel(Form form, QWidget* parent = nullptr);
    void show_hash(const QString& hex, int groups = 4);
    void set_tone(present::Tone tone);
    QString hex() const { return hex_; }

  signals:
    void copied();

  private:
    Form form_;
    QString hex_;
    Label* text_;
    Button* copy_;
};

}  // namespace cityledger::ui
