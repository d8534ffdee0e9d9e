#include "core/light/detect/examine.h"

#include "core/chain/hash.h"
#include "core/light/client/fetch.h"
#include "core/light/client/walk.h"

namespace cityledger::light {

namespace {
bool same(const LightBlock& a, const LightBlock& b) {
    return chain::hash(a.header()) == chain::hash(b.header());
}

tl::unexpected<Error> cannot_prove(const char* code, const Provider& source, std::string why) {
    return fail(ErrorKind::invalid, code,
                "the peer " + source.name() + " cannot prove its other header: " + std::move(why));
}
}  // namespace

Result<Divergence> examine_conflict(const Trace& trace, const LightBlock& conflicting, Provider& source,
                                    const VerifyOptions& options, Timestamp now, std::stop_token stop) {
    if (trace.empty() || conflicting.height() < trace.front().height())
        return cannot_prove("light.conflict_below_root", source, "it lies below the header trusted first");

    CITYLEDGER_TRY(start, fetch_light_block(source, trace.front().height(), stop));
    if (!same(start, trace.front()))
        return cannot_prove("light.conflict_without_root", source, "it does not share the header trusted first");

    LightBlock verified = std::move(start);
    for (std::size_t i = 1; i < trace.size(); ++i) {
        const LightBlock& other = trace[i];
        if (other.height() > conflicting.height()) {
            // A forward lunatic attack: the trace runs to a height that the source's chain has not reached yet.
            if (other.header().time > conflicting.header().time)
                return cannot_prove("light.conflict_time", source, "it is older than the header it would contradict");
            if (verified.height() == conflicting.height()) return Divergence{{verified}, other};
            CITYLEDGER_TRY(walk, walk_skipping(verified, conflicting, source, options, now, stop));
            return Divergence{std::move(walk), other};
        }
        LightBlock own = conflicting;
        if (other.height() < conflicting.height()) {
            CITYLEDGER_TRY(fetched, fetch_light_block(source, other.height(), stop));
            own = std::move(fetched);
        }
        CITYLEDGER_TRY(walk, walk_skipping(verified, own, source, options, now, stop));
        if (!same(own, other)) return Divergence{std::move(walk), other};
        verified = std::move(own);
    }
    return cannot_prove("light.no_conflict", source, "its header is the one that was verified");
}

}  // namespace cityledger::light
