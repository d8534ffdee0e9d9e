#pragma once

#include "ui/present/tone.h"

#include <QFrame>

#include <functional>

namespace cityledger::ui {

class Label;
class Button;

/// What would be an OK box elsewhere: icon, sentence, at most one action, close. Pushes the content down.
class MessageBar final : public QFrame {
    Q_OBJECT
  public:
    explicit MessageBar(QWidget* parent = nullptr);
    void say(const present::Mark& mark, const QString& sentence);
    void say(const present::Mark& mark, const QString& sentence, const QString& action, std::function<void()> act);
    void clear();

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    present::Mark mark_;
    Label* sentence_;
    Button* action_;
    Button* close_;
    std::function<void()> act_;
};

}  // namespace cityledger::ui
