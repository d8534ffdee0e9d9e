#pragma once

#include "core/light/verify/ports.h"

namespace cityledger::light {

/// The light block of exactly this height (0: the peer's newest), without the next set, which no step needs: a header
/// commits to it by hash. Errors: the provider's; invalid (light.wrong_height); stopped.
Result<LightBlock> fetch_light_block(Provider& provider, chain::Height height, std::stop_token stop);

/// The error for work that the caller cancelled.
Error stopped_error();

}  // namespace cityledger::light
