#include "core/light/client/held_path.h"

#include <algorithm>

namespace cityledger::light {

Result<std::optional<LightBlock>> held_between(const LightStore& held, chain::Height low, chain::Height high) {
    for (chain::Height at = low + (high - low) / 2; at < high; at += std::max<chain::Height>((high - at) / 2, 1)) {
        CITYLEDGER_TRY(block, held.latest_at_or_below(at));
        if (block && block->height() > low) return std::move(block);
    }
    return std::optional<LightBlock>();
}

Result<Trace> held_path(const LightStore& held, const LightBlock& from, const LightBlock& to,
                        const VerifyOptions& options) {
    Trace path{from};
    while (path.back().height() < to.height()) {
        LightBlock next = to;
        while (true) {
            Verdict verdict = verify_step(path.back(), next, options, next.header().time);
            if (verdict.ok()) break;
            CITYLEDGER_TRY(nearer, held_between(held, path.back().height(), next.height()));
            if (!nearer) return fail(std::move(*verdict.error));
            next = std::move(*nearer);
        }
        path.push_back(std::move(next));
    }
    return path;
}

}  // namespace cityledger::light
