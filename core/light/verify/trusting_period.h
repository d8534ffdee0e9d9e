#pragma once

#include "core/base/result.h"
#include "core/base/time.h"
#include "core/chain/types.h"

namespace cityledger::light {

/// The moment from which `header` may no longer be built upon: its time + period.
Timestamp trust_ends(const chain::Header& header, Duration trusting_period);

/// The validators of `header` answer for what they signed until its time + period, that moment excluded.
/// Errors: expired (light.trust_expired) with the fields `height`, `ended`.
Status check_trusting_period(const chain::Header& header, Duration trusting_period, Timestamp now);

}  // namespace cityledger::light
