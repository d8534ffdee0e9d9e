#pragma once

#include "core/chain/types.h"

namespace cityledger::light {

/// The height to try next when a skip from `trusted` to `failed` finds too little trust: 9/16 of the way, as the
/// engine's client. Needs failed ≥ trusted + 2; the answer lies strictly between.
chain::Height pivot_between(chain::Height trusted, chain::Height failed);

}  // namespace cityledger::light
