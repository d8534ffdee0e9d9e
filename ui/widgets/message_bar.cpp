#include "ui/widgets/message_bar.h"

#include "ui/widgets/button.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/label.h"
#include "ui/widgets/words.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPainter>

namespace cityledger::ui {

MessageBar::MessageBar(QWidget* parent) : QFrame(parent) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(40, 6, 8, 6);
    row->setSpacing(8);
    sentence_ = Label::wrapping();
    sentence_->setAlignment(Qt::AlignVCenter | Qt::AlignLeft);
    action_ = new Button;
    close_ = Button::tool("close");
    row->addWidget(sentence_, 1);
    row->addWidget(action_);
    row->addWidget(close_);
    (new Words(this))->set([this] { close_->set_words(tr("Close this message")); });
    connect(close_, &QPushButton::clicked, this, &MessageBar::clear);
    connect(action_, &QPushButton::clicked, this, [this] {
        const auto act = act_;
        clear();
        if (act) act();
    });
    hide();
}

void MessageBar::say(const present::Mark& mark, const QString& sentence) {
    say(mark, sentence, {}, {});
}

void MessageBar::say(const present::Mark& mark, const QString& sentence, const QString& action,
                     std::function<void()> act) {
    mark_ = mark;
    sentence_->setText(sentence);
    action_->setVisible(!action.isEmpty());
    action_->set_words(action);
    act_ = std::move(act);
    show();
    update();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void MessageBar::clear() {
    act_ = nullptr;
    hide();
}

void MessageBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor tone = color(text_role(mark_.tone)), tint = color(tint_role(mark_.tone));
    painter.setPen(tone);
    painter.setBrush(tint);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    paint_mark(painter, QRect(13, (height() - 16) / 2, 16, 16), mark_.icon, tone, tint);
}

}  // namespace cityledger::ui
