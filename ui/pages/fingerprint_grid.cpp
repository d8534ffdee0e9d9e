#include "ui/pages/fingerprint_grid.h"

#include "ui/widgets/theme.h"

#include <QPainter>

namespace cityledger::ui {

namespace {
int group_height() {
    return qMax(50, body_pixels() * 3);
}
int group_width() {
    return QFontMetrics(ui::mono(14)).horizontalAdvance(QStringLiteral("0000")) + 12;
}
}  // namespace

FingerprintGrid::FingerprintGrid(QWidget* parent) : QWidget(parent) {
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

int FingerprintGrid::columns_for(int width) {
    return width >= 8 * group_width() + 7 * 8 ? 8 : 4;
}

int FingerprintGrid::heightForWidth(int width) const {
    const int lines = 16 / columns_for(width);
    return lines * group_height() + (lines - 1) * 8;
}

void FingerprintGrid::show_fingerprint(const QString& hex, const QString& typed) {
    hex_ = hex.toUpper();
    typed_ = typed.toUpper();
    QString said;
    for (int at = 0; at < 14 && at * 4 < hex_.size(); ++at) said += hex_.mid(at * 4, 4) + QLatin1Char(' ');
    setAccessibleName(said.trimmed());
    update();
}

QSize FingerprintGrid::sizeHint() const {
    return {8 * group_width() + 7 * 8, 2 * group_height() + 8};
}
QSize FingerprintGrid::minimumSizeHint() const {
    return {4 * group_width() + 3 * 8, 2 * group_height() + 8};
}

void FingerprintGrid::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int columns = columns_for(width());
    const double wide = (width() - (columns - 1) * 8.0) / columns;
    const int tall = group_height();
    for (int at = 0; at < 16; ++at) {
        const bool hidden = at >= 14;
        const QRectF box((at % columns) * (wide + 8) + 0.5, (at / columns) * (tall + 8) + 0.5, wide - 1, tall - 1);
        painter.setPen(QPen(color(hidden ? Role::accent : Role::line), hidden ? 2 : 1));
        painter.setBrush(color(hidden ? Role::tint : Role::surface));
        painter.drawRoundedRect(hidden ? box.adjusted(0.5, 0.5, -0.5, -0.5) : box, 4, 4);
        painter.setPen(color(Role::ink));
        painter.setFont(ui::mono(14, hidden));
        QString group = hex_.mid(at * 4, 4);
        if (hidden) group = typed_.mid((at - 14) * 4, 4).leftJustified(4, QLatin1Char('?'));
        painter.drawText(box, Qt::AlignCenter, group);
    }
}

}  // namespace cityledger::ui
