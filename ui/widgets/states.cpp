#include "ui/widgets/states.h"

#include "ui/widgets/button.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QProgressBar>
#include <QVBoxLayout>

namespace cityledger::ui {

namespace {
class Drawing final : public QWidget {
  public:
    explicit Drawing(const char* name) : name_(name) { setFixedSize(48, 48); }

  protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        paint_mark(painter, rect(), name_, color(Role::accent));
    }

  private:
    const char* name_;
};
}  // namespace

EmptyState::EmptyState(const char* icon, Button* button, QWidget* parent) : QWidget(parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 24);
    column->setSpacing(8);
    what_ = Label::wrapping(Label::Type::card);
    why_ = Label::wrapping(Label::Type::label);
    for (Label* label : {what_, why_}) label->setAlignment(Qt::AlignHCenter);
    column->addStretch(1);
    column->addWidget(new Drawing(icon), 0, Qt::AlignHCenter);
    column->addWidget(what_);
    column->addWidget(why_);
    if (button) {
        column->addSpacing(6);
        column->addWidget(button, 0, Qt::AlignHCenter);
    }
    column->addStretch(2);
}

void EmptyState::set_words(const QString& what, const QString& why) {
    what_->setText(what);
    why_->setText(why);
    why_->setVisible(!why.isEmpty());
}

ProgressStrip::ProgressStrip(QWidget* parent) : QFrame(parent) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 10, 11, 10);
    row->setSpacing(14);
    auto* column = new QVBoxLayout;
    column->setSpacing(6);
    auto* line = new QHBoxLayout;
    what_ = Label::eliding(Label::Type::bold);
    detail_ = new Label(Label::Type::label);
    line->addWidget(what_, 1);
    line->addWidget(detail_);
    bar_ = new QProgressBar;
    bar_->setTextVisible(false);
    column->addLayout(line);
    column->addWidget(bar_);
    row->addLayout(column, 1);
    cancel_ = new Button(Button::Kind::standard, "close");
    row->addWidget(cancel_);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ProgressStrip::show_progress(const QString& what, const QString& detail, int per_mille) {
    what_->setText(what);
    detail_->setText(detail);
    bar_->setAccessibleName(what);
    bar_->setAccessibleDescription(detail);
    if (per_mille < 0) {
        bar_->setRange(0, 1);
        bar_->setValue(0);
    } else {
        bar_->setRange(0, 1000);
        bar_->setValue(per_mille);
    }
}

void ProgressStrip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(color(Role::line));
    painter.setBrush(color(Role::surface));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
}

}  // namespace cityledger::ui
