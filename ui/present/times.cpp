#include "ui/present/times.h"

#include "ui/present/language.h"

#include <QTimeZone>

#include <cstdlib>

namespace cityledger::present {

namespace {

QString zone_of(const QDateTime& local) {
    const int minutes = local.offsetFromUtc() / 60;
    if (minutes == 0) return QStringLiteral("UTC");
    QString out = QStringLiteral("UTC%1%2")
                      .arg(minutes < 0 ? QStringLiteral("-") : QStringLiteral("+"))
                      .arg(std::abs(minutes) / 60);
    if (minutes % 60 != 0) out += QStringLiteral(":%1").arg(std::abs(minutes) % 60, 2, 10, QLatin1Char('0'));
    return out;
}

QString length(std::int64_t seconds) {
    if (seconds < 60) return Tr::tr("%Ln seconds", nullptr, static_cast<int>(seconds));
    if (seconds < 3600) return Tr::tr("%Ln minutes", nullptr, static_cast<int>(seconds / 60));
    if (seconds < 86400) return Tr::tr("%Ln hours", nullptr, static_cast<int>(seconds / 3600));
    return Tr::tr("%Ln days", nullptr, static_cast<int>(seconds / 86400));
}

}  // namespace

QDateTime date_time(Timestamp at) {
    return QDateTime::fromSecsSinceEpoch(at.seconds);
}

QString local_and_utc(Timestamp at) {
    const QDateTime here = date_time(at);
    const QDateTime utc = here.toUTC();
    if (here.offsetFromUtc() == 0) return utc.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")) + QStringLiteral(" UTC");
    const bool same_day = here.date() == utc.date();
    const QString second = utc.toString(same_day ? QStringLiteral("HH:mm:ss") : QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    return joined({local(at), second + QStringLiteral(" UTC")});
}

QString local(Timestamp at) {
    const QDateTime here = date_time(at);
    return QStringLiteral("%1 (%2)").arg(here.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")), zone_of(here));
}

QString local_minute(Timestamp at) {
    return date_time(at).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}
QString local_short(Timestamp at) {
    return date_time(at).toString(QStringLiteral("MM-dd HH:mm"));
}
QString local_seconds(Timestamp at) {
    return date_time(at).toString(QStringLiteral("MM-dd HH:mm:ss"));
}
QString local_date(Timestamp at) {
    return date_time(at).toString(QStringLiteral("yyyy-MM-dd"));
}
QString zone() {
    return zone_of(QDateTime::currentDateTime());
}

QString relative(Timestamp at, Timestamp now) {
    const std::int64_t apart = now.seconds - at.seconds;
    if (apart >= 0) return Tr::tr("%1 ago").arg(length(apart));
    return Tr::tr("in %1").arg(length(-apart));
}

QString period(std::int64_t seconds) {
    return length(seconds);
}

}  // namespace cityledger::present
