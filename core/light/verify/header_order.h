#pragma once

#include "core/base/result.h"
#include "core/chain/types.h"

namespace cityledger::light {

// How a header must stand to the trusted one below it and to the clock. Errors: invalid, naming both sides.

/// light.chain_id
Status check_chain_id(const chain::Header& header, std::string_view chain_id);
/// light.height_not_above
Status check_height_above(const chain::Header& header, const chain::Header& trusted);
/// light.time_not_after
Status check_time_after(const chain::Header& header, const chain::Header& trusted);
/// Refused unless header.time < now + drift: light.from_future
Status check_not_from_future(const chain::Header& header, Timestamp now, Duration clock_drift);

}  // namespace cityledger::light
