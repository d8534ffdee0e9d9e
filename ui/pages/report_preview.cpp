#include "ui/pages/report_preview.h"

#include "ui/widgets/theme.h"

#include <QPainter>

namespace cityledger::ui {

ReportPreview::ReportPreview(QWidget* parent) : QWidget(parent) {
    setFixedSize(224, 316);  // A4 upright
}

void ReportPreview::show_page(const QImage& page) {
    page_ = page;
    message_.clear();
    update();
}

void ReportPreview::show_message(const QString& message) {
    page_ = {};
    message_ = message;
    setAccessibleDescription(message);
    update();
}

void ReportPreview::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.fillRect(rect(), page_.isNull() ? color(Role::alternate) : QColor(Qt::white));
    if (!page_.isNull()) {
        painter.drawImage(rect(),
                          page_.scaled(size() * devicePixelRatioF(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
    } else {
        painter.setFont(ui::font(9.5));
        painter.setPen(color(Role::ink2));
        painter.drawText(rect().adjusted(16, 16, -16, -16), Qt::AlignCenter | Qt::TextWordWrap, message_);
    }
    painter.setPen(color(Role::edge));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

}  // namespace cityledger::ui
