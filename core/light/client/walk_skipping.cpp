#include "core/light/client/fetch.h"
#include "core/light/client/scheduler.h"
#include "core/light/client/walk.h"

namespace cityledger::light {

Result<Trace> walk_skipping(const LightBlock& trusted, const LightBlock& target, Provider& provider,
                            const VerifyOptions& options, Timestamp now, std::stop_token stop) {
    Trace trace{trusted};
    // Blocks fetched but not yet within reach, the farthest first: after each step the farthest is tried again.
    std::vector<LightBlock> ahead{target};
    std::size_t at = 0;
    while (true) {
        if (stop.stop_requested()) return fail(stopped_error());
        Verdict verdict = verify_step(trace.back(), ahead[at], options, now);
        switch (verdict.kind) {
            case Verdict::Kind::invalid:
                return fail(std::move(*verdict.error));
            case Verdict::Kind::success:
                ahead[at].odd_signatures = verdict.odd_signatures;
                trace.push_back(std::move(ahead[at]));
                if (at == 0) return trace;
                ahead.erase(ahead.begin() + static_cast<std::ptrdiff_t>(at), ahead.end());
                at = 0;
                break;
            case Verdict::Kind::not_enough_trust:
                if (at + 1 == ahead.size()) {
                    const chain::Height pivot = pivot_between(trace.back().height(), ahead[at].height());
                    CITYLEDGER_TRY(block, fetch_light_block(provider, pivot, stop));
                    ahead.push_back(std::move(block));
                }
                ++at;
                break;
        }
    }
}

}  // namespace cityledger::light
