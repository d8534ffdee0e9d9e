#include "core/report/paint/times.h"

#include <QDateTime>

namespace cityledger::report {

QString both_times(Timestamp at, const QString& separator) {
    const QDateTime utc = QDateTime::fromSecsSinceEpoch(at.seconds, Qt::UTC);
    const QDateTime local = utc.toLocalTime();
    const int offset = local.offsetFromUtc();
    if (offset == 0) return utc.toString("yyyy-MM-dd HH:mm:ss") + " UTC";
    const int hours = offset / 3600, minutes = std::abs(offset / 60 % 60);
    const QString zone =
        QStringLiteral("UTC%1%2%3")
            .arg(offset < 0 ? "-" : "+")
            .arg(std::abs(hours))
            .arg(minutes == 0 ? QString() : QStringLiteral(":%1").arg(minutes, 2, 10, QLatin1Char('0')));
    const QString utc_text = utc.toString(local.date() == utc.date() ? "HH:mm:ss" : "yyyy-MM-dd HH:mm:ss");
    return QStringLiteral("%1 (%2)%3%4 UTC").arg(local.toString("yyyy-MM-dd HH:mm:ss"), zone, separator, utc_text);
}

}  // namespace cityledger::report
