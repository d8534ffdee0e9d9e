#pragma once

#include "ui/present/tone.h"

#include <QWidget>

#include <array>

namespace cityledger::ui {

class Button;

/// The line at the foot of the window: verified height, peers, copy, trust; language and zone at the right.
class StatusLine final : public QWidget {
    Q_OBJECT
  public:
    struct Part {
        present::Mark mark;
        QString words;
    };
    explicit StatusLine(QWidget* parent = nullptr);
    void show_parts(std::vector<Part> parts);
    Button* language_button() { return language_; }

  protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

  private:
    std::vector<Part> parts_;
    Button* language_;
};

}  // namespace cityledger::ui
