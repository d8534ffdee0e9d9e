#pragma once

#include "core/base/time.h"

#include <QString>

namespace cityledger::report {

/// "2026-11-24 18:05:07 (UTC+8) · 10:05:07 UTC": local and UTC, always both. The date
/// of UTC is repeated where it differs; where local time is UTC it stands once.
QString both_times(Timestamp at, const QString& separator);

}  // namespace cityledger::report
