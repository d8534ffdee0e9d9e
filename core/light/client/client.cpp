#include "core/light/client/client.h"

#include "core/light/client/fetch.h"
#include "core/light/client/walk.h"

namespace cityledger::light {

Result<Trace> verify_to_height(chain::Height target, const LightStore& store, Provider& primary,
                               const ClientOptions& options, Timestamp now, std::stop_token stop) {
    CITYLEDGER_TRY(first, store.first());
    if (!first) return fail(ErrorKind::usage, "light.no_trust_root", "there is no trusted header to verify from");
    if (target != 0) {
        CITYLEDGER_TRY(held, store.light_block(target));
        if (held) return Trace{std::move(*held)};
    }
    CITYLEDGER_TRY(block, fetch_light_block(primary, target, stop));
    if (target == 0) {  // Only now is the height known; the peer may have nothing newer than we do.
        CITYLEDGER_TRY(latest, store.latest());
        if (latest && block.height() <= latest->height()) return Trace{std::move(*latest)};
    }
    if (block.height() < first->height()) {
        CITYLEDGER_TRY(reached, walk_backwards(*first, block, primary, stop));
        return Trace{std::move(reached)};
    }
    CITYLEDGER_TRY(below, store.latest_at_or_below(block.height()));
    const LightBlock& trusted = below ? *below : *first;
    if (options.mode == ClientOptions::Mode::sequential)
        return walk_sequential(trusted, block, primary, options.verify, now, stop);
    return walk_skipping(trusted, block, primary, options.verify, now, stop);
}

Status keep(const Trace& trace, LightStore& store) {
    for (std::size_t i = trace.size() > 1 ? 1 : 0; i < trace.size(); ++i) CITYLEDGER_CHECK(store.put(trace[i]));
    return {};
}

}  // namespace cityledger::light
