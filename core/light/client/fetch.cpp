#include "core/light/client/fetch.h"

namespace cityledger::light {

Error stopped_error() {
    return {ErrorKind::stopped, "light.stopped", "verification was stopped", {}};
}

Result<LightBlock> fetch_light_block(Provider& provider, chain::Height height, std::stop_token stop) {
    if (stop.stop_requested()) return fail(stopped_error());
    CITYLEDGER_TRY(block, provider.light_block(height, false, stop));
    if (height == 0 || block.height() == height) return std::move(block);
    return fail(ErrorKind::invalid, "light.wrong_height",
                "asked for height " + std::to_string(height) + ", the peer " + provider.name() +
                    " answered with height " + std::to_string(block.height()));
}

}  // namespace cityledger::light
