#include "ui/widgets/bar_chart.h"

#include "ui/present/numbers.h"
#include "ui/widgets/icon.h"

#include <QPainter>

#include <algorithm>

namespace cityledger::ui {

BarChart::BarChart(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void BarChart::show_bars(std::vector<Bar> bars) {
    bars_ = std::move(bars);
    QStringList said;
    for (const Bar& bar : bars_) said << QStringLiteral("%1: %2").arg(bar.label, present::number(bar.value));
    setAccessibleName(said.join(QStringLiteral("; ")));
    update();
}

void BarChart::paintEvent(QPaintEvent*) {
    if (bars_.empty()) return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(ui::font(8.5));
    const int text = painter.fontMetrics().height();
    const int base = height() - text - 4;
    const int top = text + 18;
    const auto highest =
        std::max_element(bars_.begin(), bars_.end(), [](const Bar& a, const Bar& b) { return a.value < b.value; });
    const int most = std::max(1, highest->value);
    const double pitch = static_cast<double>(width()) / static_cast<double>(bars_.size());
    const int wide = qBound(4, static_cast<int>(pitch * 0.75), 40);
    const QColor old = QColor::fromRgbF((color(Role::accent).redF() + color(Role::surface).redF()) / 2,
                                        (color(Role::accent).greenF() + color(Role::surface).greenF()) / 2,
                                        (color(Role::accent).blueF() + color(Role::surface).blueF()) / 2);
    for (std::size_t at = 0; at < bars_.size(); ++at) {
        const Bar& bar = bars_[at];
        const bool today = at + 1 == bars_.size();
        const int x = static_cast<int>(pitch * static_cast<double>(at) + (pitch - wide) / 2);
        const int tall = bar.value == 0 ? 0 : std::max(2, (base - top) * bar.value / most);
        painter.fillRect(x, base - tall, wide, tall, today ? color(Role::accent) : old);
        int above = base - tall - 3;
        if (bar.alarm) {
            paint_mark(painter, QRect(x + wide / 2 - 6, above - 12, 12, 12), "verdict-contradicted", color(Role::red));
            above -= 14;
        }
        if (bar.value > 0 && (today || &bar == &*highest)) {
            painter.setPen(color(Role::ink));
            painter.setFont(ui::font(8.5, today));
            painter.drawText(QRect(x - 30, above - text, wide + 60, text), Qt::AlignCenter, present::number(bar.value));
        }
    }
    painter.fillRect(0, base, width(), 1, color(Role::edge));
    painter.setFont(ui::font(8.5));
    painter.setPen(color(Role::ink2));
    painter.drawText(QRect(0, base + 3, width(), text), Qt::AlignLeft | Qt::AlignVCenter, bars_.front().label);
    painter.drawText(QRect(0, base + 3, width(), text), Qt::AlignRight | Qt::AlignVCenter, bars_.back().label);
}

}  // namespace cityledger::ui
