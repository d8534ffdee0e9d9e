#pragma once

// Every time is shown local and UTC; nowhere without a zone.

#include "core/base/time.h"

#include <QDateTime>
#include <QString>

namespace cityledger::present {

QString local_and_utc(Timestamp at);  ///< "2026-11-24 18:05:07 (UTC+8)·10:05:07 UTC"
QString local(Timestamp at);          ///< "2026-11-24 18:05:07 (UTC+8)"
QString local_minute(Timestamp at);   ///< "2026-12-08 18:05"; only where the zone stands beside it
QString local_short(Timestamp at);    ///< "11-24 18:05"; only under a header that names the zone
QString local_seconds(Timestamp at);  ///< "11-24 18:05:07"; the same
QString local_date(Timestamp at);     ///< "2026-11-24"
QString zone();                       ///< "UTC+8", of this computer, now
/// "3 minutes ago", "in 2 days". `now` is the caller's.
QString relative(Timestamp at, Timestamp now);
QString period(std::int64_t seconds);  ///< "14 days", "3 hours"
QDateTime date_time(Timestamp at);     ///< in local time

}  // namespace cityledger::present
