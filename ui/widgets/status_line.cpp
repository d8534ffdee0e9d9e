#include "ui/widgets/status_line.h"

#include "ui/widgets/button.h"
#include "ui/widgets/icon.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

namespace cityledger::ui {

StatusLine::StatusLine(QWidget* parent) : QWidget(parent) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 6, 0);
    row->addStretch(1);
    language_ = new Button(Button::Kind::plain, "globe");
    row->addWidget(language_);
    setFixedHeight(qMax(28, body_pixels() * 2 + 2));
}

void StatusLine::show_parts(std::vector<Part> parts) {
    parts_ = std::move(parts);
    QStringList said;
    for (const Part& part : parts_) said << part.words;
    setAccessibleName(said.join(QStringLiteral("; ")));
    setToolTip(said.join(QLatin1Char('\n')));
    update();
}

void StatusLine::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), color(Role::head));
    painter.fillRect(0, 0, width(), 1, color(Role::line));
    painter.setFont(ui::font(9.5));
    const QFontMetrics metrics(painter.font());
    const int side = icon_size(14);
    const int end = language_->x() - 12;
    int x = 12;
    for (const Part& part : parts_) {
        const int words = metrics.horizontalAdvance(part.words);
        const int room = end - x - side - 6;
        if (room < metrics.averageCharWidth() * 6) break;
        const Role tone = part.mark.tone == present::Tone::plain ? Role::ink2 : text_role(part.mark.tone);
        paint_mark(painter, QRect(x, (height() - side) / 2, side, side), part.mark.icon, color(tone),
                   color(Role::head));
        painter.setPen(color(Role::ink2));
        painter.drawText(QRect(x + side + 6, 0, qMin(words, room) + 2, height()), Qt::AlignVCenter | Qt::AlignLeft,
                         metrics.elidedText(part.words, Qt::ElideRight, room));
        x += side + 6 + words + 26;
    }
}

void StatusLine::changeEvent(QEvent* event) {
    if (event->type() == QEvent::StyleChange) setFixedHeight(qMax(28, body_pixels() * 2 + 2));
    QWidget::changeEvent(event);
}

}  // namespace cityledger::ui
