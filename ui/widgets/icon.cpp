#include "ui/widgets/icon.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace cityledger::ui {

namespace {

QString path_of(const QString& name) {
    return QStringLiteral(":/icons/%1.svg").arg(name);
}

class TintedEngine final : public QIconEngine {
  public:
    TintedEngine(QString name, Role role) : name_(std::move(name)), role_(role) {}
    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override {
        paint_mark(*painter, rect, name_.toLatin1().constData(), colour(mode), color(Role::surface));
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State) override {
        return mark_pixmap(name_.toLatin1().constData(), colour(mode), qMin(size.width(), size.height()), 1.0);
    }
    QIconEngine* clone() const override { return new TintedEngine(name_, role_); }

  private:
    QColor colour(QIcon::Mode mode) const { return color(mode == QIcon::Disabled ? Role::disabled : role_); }
    QString name_;
    Role role_;
};

}  // namespace

QIcon icon(const char* name, Role role) {
    return QIcon(new TintedEngine(QString::fromLatin1(name), role));
}

bool has_icon(const char* name) {
    return QFile::exists(path_of(QString::fromLatin1(name)));
}

QPixmap mark_pixmap(const char* name, QColor colour, int pixels, qreal ratio, QColor behind) {
    const int side = qRound(pixels * ratio);
    const QString key =
        QStringLiteral("mark/%1/%2/%3/%4").arg(QLatin1String(name), colour.name(), behind.name()).arg(side);
    QPixmap out;
    if (!QPixmapCache::find(key, &out)) {
        out = QPixmap(side, side);
        out.fill(Qt::transparent);
        QFile file(path_of(QString::fromLatin1(name)));
        if (file.open(QIODevice::ReadOnly)) {
            // Drawings say currentColor for themselves and #cutout for what shows through.
            QByteArray svg = file.readAll();
            svg.replace("currentColor", colour.name().toLatin1()).replace("#cutout", behind.name().toLatin1());
            QSvgRenderer renderer(svg);
            QPainter painter(&out);
            renderer.render(&painter, QRectF(0, 0, side, side));
        }
        QPixmapCache::insert(key, out);
    }
    out.setDevicePixelRatio(ratio);
    return out;
}

void paint_mark(QPainter& painter, const QRect& box, const char* name, QColor colour, QColor behind) {
    if (!*name) return;
    const int side = qMin(box.width(), box.height());
    const qreal ratio = painter.device() ? painter.device()->devicePixelRatioF() : 1.0;
    painter.drawPixmap(box.x() + (box.width() - side) / 2, box.y() + (box.height() - side) / 2,
                       mark_pixmap(name, colour, side, ratio, behind));
}

}  // namespace cityledger::ui
