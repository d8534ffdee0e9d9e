#include "ui/widgets/frames.h"

#include "ui/widgets/icon.h"
#include "ui/widgets/scroll.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace cityledger::ui {

class PageFrame::Body final : public QWidget {
  public:
    bool fills = false;
    int heightForWidth(int width) const override {
        return fills ? minimumSizeHint().height() : QWidget::heightForWidth(width);
    }
};

void PageFrame::set_fills() {
    content_->fills = true;
}

PageFrame::PageFrame(QWidget* parent) : QWidget(parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(18, 0, 6, 14);
    column->setSpacing(0);
    auto* top = new QHBoxLayout;
    top->setSpacing(10);
    title_ = new Label(Label::Type::title);
    subtitle_ = Label::eliding(Label::Type::label);
    subtitle_->setContentsMargins(0, 4, 0, 0);
    top->addWidget(title_);
    top->addWidget(subtitle_, 1);
    buttons_ = new QHBoxLayout;
    buttons_->setSpacing(8);
    top->addLayout(buttons_);
    top->setContentsMargins(0, 16, 12, 8);
    column->addLayout(top);
    auto* rule = new QVBoxLayout;
    rule->setContentsMargins(0, 0, 12, 0);
    rule->addWidget(new DoubleRule);
    column->addLayout(rule);
    column->addSpacing(10);
    content_ = new Body;
    body_ = new QVBoxLayout(content_);
    body_->setContentsMargins(0, 0, 12, 0);  // the scroll bar, where there is one, stands in the page's margin
    body_->setSpacing(12);
    column->addWidget(new Scroll(content_), 1);
}

void PageFrame::set_title(const QString& title, const QString& subtitle) {
    title_->setText(title);
    subtitle_->setText(subtitle);
}

DoubleRule::DoubleRule(QWidget* parent) : QWidget(parent) {
    setFixedHeight(5);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void DoubleRule::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(0, 0, width(), 2, color(Role::accent));
    painter.fillRect(0, 4, width(), 1, color(Role::accent));
}

Rule::Rule(QWidget* parent) : QWidget(parent) {
    setFixedHeight(1);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void Rule::paintEvent(QPaintEvent*) {
    QPainter(this).fillRect(rect(), color(Role::line));
}

Card::Card(QWidget* parent, int margin) : QFrame(parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(8);
    body_ = column;
}

QHBoxLayout* Card::head() {
    if (!head_) {
        head_ = new QHBoxLayout;
        head_->setSpacing(8);
        title_ = new Label(Label::Type::card);
        head_->addWidget(title_);
        head_->addStretch(1);
        body_->insertLayout(0, head_);
    }
    return head_;
}

void Card::set_title(const QString& title) {
    head();
    title_->setText(title);
}

void Card::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(color(Role::line));
    painter.setBrush(color(Role::surface));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
}

Ribbon::Ribbon(QWidget* parent) : QFrame(parent) {
    row_ = new QHBoxLayout(this);
    row_->setContentsMargins(60, 8, 14, 8);
    row_->setSpacing(8);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    sentence_ = Label::eliding(Label::Type::headline);
    line_ = Label::eliding(Label::Type::label);
    words->addStretch(1);
    words->addWidget(sentence_);
    words->addWidget(line_);
    words->addStretch(1);
    row_->addLayout(words, 1);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize Ribbon::sizeHint() const {
    return QFrame::sizeHint().expandedTo({200, 66});
}
QSize Ribbon::minimumSizeHint() const {
    return QFrame::minimumSizeHint().expandedTo({200, 66});
}

void Ribbon::show_statement(const present::Mark& mark, const QString& sentence, const QString& line) {
    mark_ = mark;
    sentence_->setText(sentence);
    sentence_->set_tone(mark.tone);
    line_->setText(line);
    line_->setVisible(!line.isEmpty());
    update();
}

void Ribbon::add_button(QWidget* button) {
    row_->addWidget(button);
}

void Ribbon::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const QColor tone = color(text_role(mark_.tone)), tint = color(tint_role(mark_.tone));
    painter.fillRect(rect(), tint);
    painter.setPen(color(Role::line));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
    painter.fillRect(0, 0, 5, height(), tone);
    const int side = qMin(36, icon_size(30));
    paint_mark(painter, QRect(33 - side / 2, (height() - side) / 2, side, side), mark_.icon, tone, tint);
}

void clear_layout(QLayout* layout) {
    while (QLayoutItem* item = layout->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        } else if (QLayout* inner = item->layout()) {
            clear_layout(inner);
        }
        delete item;
    }
}

}  // namespace cityledger::ui
