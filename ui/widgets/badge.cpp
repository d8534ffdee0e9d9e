#include "ui/widgets/badge.h"

#include "ui/widgets/icon.h"

#include <QPainter>

namespace cityledger::ui {

Badge::Badge(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Badge::show_mark(const present::Mark& mark, const QString& word) {
    mark_ = mark;
    word_ = word;
    setAccessibleName(word);
    updateGeometry();
    update();
}

void Badge::set_plain(bool bold) {
    boxed_ = false;
    bold_ = bold;
}

QSize Badge::sizeHint() const {
    const QFontMetrics metrics(ui::font(10, bold_));
    const int words = metrics.horizontalAdvance(word_) + 2;
    return boxed_ ? QSize(words + icon_size(16) + 28, qMax(28, body_pixels() * 2))
                  : QSize(words + icon_size(16) + 6, row_height() - 8);
}

void Badge::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor tone = color(text_role(mark_.tone));
    QColor behind = color(Role::surface);
    int x = 0;
    if (boxed_) {
        behind = color(tint_role(mark_.tone));
        painter.setPen(tone);
        painter.setBrush(behind);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
        x = 9;
    }
    const int side = icon_size(16);
    paint_mark(painter, QRect(x, (height() - side) / 2, side, side), mark_.icon, tone, behind);
    painter.setPen(boxed_ || mark_.tone == present::Tone::red ? tone : color(Role::ink));
    painter.setFont(ui::font(10, bold_));
    painter.drawText(rect().adjusted(x + side + 7, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, word_);
}

}  // namespace cityledger::ui
