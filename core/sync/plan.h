#pragma once

#include "core/light/verify/ports.h"

namespace cityledger::sync {

/// The heights in lowest..tip whose headers are not held, from the highest down: each gap hangs on the header right
/// above it, which is held. `held` as BlockStore::coverage gives it; the tip itself must be held.
std::vector<light::HeightRange> header_gaps(const std::vector<light::HeightRange>& held, chain::Height lowest,
                                            chain::Height tip);

}  // namespace cityledger::sync
