#pragma once

#include "core/light/client/trace.h"
#include "core/light/verify/verify.h"

namespace cityledger::light {

/// A light block held strictly between two heights, as near to the middle as one lies; nullopt: none.
Result<std::optional<LightBlock>> held_between(const LightStore& held, chain::Height low, chain::Height high);

/// A way from `from` to `to` through light blocks that are held, as short as skipping makes it, for someone who has
/// only `from`: every step verifies by itself, its period counted to the header it leads to. Both ends are on it.
/// Errors: untrusted, expired, invalid (of the step that nothing held can make shorter), the store's.
Result<Trace> held_path(const LightStore& held, const LightBlock& from, const LightBlock& to,
                        const VerifyOptions& options);

}  // namespace cityledger::light
