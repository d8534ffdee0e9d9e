#include "ui/pages/first_run_spine.h"

#include "ui/present/language.h"
#include "ui/widgets/button.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/label.h"
#include "ui/widgets/words.h"

#include <QEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace cityledger::ui {

FirstRunSpine::FirstRunSpine(QWidget* parent) : QWidget(parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(28, 28, 24, 28);
    column->setSpacing(4);
    column->addStretch(1);
    question_ = new Label(Label::Type::bold);
    question_->setProperty("on", "spine");
    answer_ = Label::wrapping();
    answer_->setProperty("on", "spine-muted");
    sample_ = new Button(Button::Kind::spine, "arrow");
    sample_->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    column->addWidget(question_);
    column->addWidget(answer_);
    column->addSpacing(4);
    column->addWidget(sample_);
    (new Words(this))->set([this] {
        question_->setText(tr("No city profile?"));
        answer_->setText(tr("The sample city lives on this computer; no network is used."));
        sample_->set_words(tr("Use the sample city"));
    });
    fit();
}

void FirstRunSpine::show_steps(const QStringList& titles, const QStringList& notes, int current) {
    titles_ = titles;
    notes_ = notes;
    current_ = current;
    setAccessibleName(titles_.value(current));
    update();
}

void FirstRunSpine::fit() {
    setFixedWidth(qMin(scaled(288), 400));
}

void FirstRunSpine::changeEvent(QEvent* event) {
    if (event->type() == QEvent::StyleChange) fit();
    QWidget::changeEvent(event);
}

void FirstRunSpine::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), color(Role::nav));
    paint_mark(painter, QRect(28, 32, 48, 48), "mark", color(Role::nav_text));
    painter.setPen(color(Role::nav_text));
    painter.setFont(ui::font(14, true));
    painter.drawText(QRect(84, 30, width() - 90, scaled(28)), Qt::AlignLeft | Qt::AlignBottom,
                     painter.fontMetrics().elidedText(tr("City Ledger Workstation"), Qt::ElideRight, width() - 90));
    painter.setPen(color(Role::nav_muted));
    painter.setFont(ui::font(10));
    painter.drawText(QRect(84, 32 + scaled(28), width() - 90, scaled(20)), Qt::AlignLeft | Qt::AlignTop,
                     tr("First set-up"));
    const int disc = 32, top = 62 + scaled(62);
    const int pitch =
        titles_.isEmpty() ? 0 : qMin(scaled(76), (question_->y() - top - 8) / static_cast<int>(titles_.size()));
    int y = top;
    for (int at = 0; at < titles_.size(); ++at, y += pitch) {
        const QRectF round(28.5, y, disc, disc);
        if (at + 1 < titles_.size()) {
            painter.setPen(QPen(color(Role::nav_muted), 2));
            painter.drawLine(QPointF(44.5, y + disc), QPointF(44.5, y + pitch));
        }
        const bool now = at == current_, past = at < current_;
        painter.setPen(QPen(color(now || past ? Role::brass : Role::nav_muted), 2));
        painter.setBrush(now ? QBrush(color(Role::brass)) : QBrush(color(Role::nav)));
        painter.drawEllipse(round);
        if (past) {
            paint_mark(painter, round.toRect().adjusted(9, 9, -9, -9), "answer-yes", color(Role::brass),
                       color(Role::nav));
        } else {
            painter.setPen(color(now ? Role::nav : Role::nav_text));
            painter.setFont(ui::font(11, true));
            painter.drawText(round, Qt::AlignCenter, QString::number(at + 1));
        }
        const int x = 74, room = width() - x - 8;
        painter.setPen(color(Role::nav_text));
        painter.setFont(ui::font(11, now));
        const int tall = painter.fontMetrics().height();
        painter.drawText(QRect(x, y - 2, room, tall), Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(titles_.at(at), Qt::ElideRight, room));
        painter.setPen(color(Role::nav_muted));
        painter.setFont(ui::font(10));
        painter.drawText(QRect(x, y + tall - 3, room, painter.fontMetrics().height()), Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(notes_.value(at), Qt::ElideRight, room));
    }
}

}  // namespace cityledger::ui
