#include "core/light/client/fetch.h"
#include "core/light/client/walk.h"

namespace cityledger::light {

Result<Trace> walk_sequential(const LightBlock& trusted, const LightBlock& target, Provider& provider,
                              const VerifyOptions& options, Timestamp now, std::stop_token stop) {
    Trace trace{trusted};
    for (chain::Height height = trusted.height() + 1; height <= target.height(); ++height) {
        LightBlock next = target;
        if (height < target.height()) {
            CITYLEDGER_TRY(block, fetch_light_block(provider, height, stop));
            next = std::move(block);
        }
        Verdict verdict = verify_adjacent(trace.back().header(), next, options, now);
        if (!verdict.ok()) return fail(std::move(*verdict.error));
        next.odd_signatures = verdict.odd_signatures;
        trace.push_back(std::move(next));
    }
    return trace;
}

}  // namespace cityledger::light
