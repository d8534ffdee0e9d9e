#pragma once

#include <QStringList>
#include <QWidget>

namespace cityledger::ui {

class Button;
class Label;

/// The teal side of the first run: the steps, which one is on, and the way into the sample city.
class FirstRunSpine final : public QWidget {
    Q_OBJECT
  public:
    explicit FirstRunSpine(QWidget* parent = nullptr);
    void show_steps(const QStringList& titles, const QStringList& notes, int current);
    Button* sample_button() { return sample_; }

  protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

  private:
    void fit();
    QStringList titles_, notes_;
    int current_ = 0;
    Label* question_;
    Label* answer_;
    Button* sample_;
};

}  // namespace cityledger::ui
