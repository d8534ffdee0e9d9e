#pragma once

// What stands where there is nothing yet, or something is under way.

#include "ui/present/tone.h"

#include <QFrame>

class QProgressBar;

namespace cityledger::ui {

class Label;
class Button;

/// What belongs here, why it is empty, one button.
class EmptyState final : public QWidget {
    Q_OBJECT
  public:
    explicit EmptyState(const char* icon, Button* button = nullptr, QWidget* parent = nullptr);
    void set_words(const QString& what, const QString& why);

  private:
    Label* what_;
    Label* why_;
};

/// What is being done, how far, how long still, and a way to stop it.
class ProgressStrip final : public QFrame {
    Q_OBJECT
  public:
    explicit ProgressStrip(QWidget* parent = nullptr);
    /// `per_mille` below 0: not known yet.
    void show_progress(const QString& what, const QString& detail, int per_mille);
    Button* cancel_button() { return cancel_; }

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    Label* what_;
    Label* detail_;
    QProgressBar* bar_;
    Button* cancel_;
};

}  // namespace cityledger::ui
