#include "core/light/detect/held.h"

#include "core/chain/hash.h"
#include "core/light/client/fetch.h"
#include "core/light/client/held_path.h"
#include "core/light/detect/evidence.h"
#include "core/light/detect/examine.h"

namespace cityledger::light {

namespace {

/// Two neighbours among the light blocks held: the peer shares the lower one and not the upper one.
struct Neighbours {
    LightBlock shared;
    LightBlock parted;
};

class Descent {
  public:
    Descent(const LightStore& held, Provider& source, std::stop_token stop)
        : held_(held), source_(source), stop_(std::move(stop)) {}

    Result<Neighbours> part_between(LightBlock low, LightBlock high) {
        while (true) {
            CITYLEDGER_TRY(between, held_between(held_, low.height(), high.height()));
            if (!between) return Neighbours{std::move(low), std::move(high)};
            CITYLEDGER_TRY(same, shares(*between));
            (same ? low : high) = std::move(*between);
        }
    }
    Result<bool> shares(const LightBlock& block) {
        CITYLEDGER_TRY(own, fetch_light_block(source_, block.height(), stop_));
        return chain::hash(own.header()) == chain::hash(block.header());
    }

  private:
    const LightStore& held_;
    Provider& source_;
    std::stop_token stop_;
};

}  // namespace

Result<Attack> examine_held(const LightStore& held, const LightBlock& conflicting, Provider& source,
                            const VerifyOptions& options, Timestamp now, std::stop_token stop) {
    CITYLEDGER_TRY(first, held.first());
    CITYLEDGER_TRY(newest, held.latest_at_or_below(conflicting.height()));
    if (!first || !newest || newest->height() <= first->height())
        return fail(ErrorKind::invalid, "light.conflict_below_root",
                    "the peer " + source.name() + " contradicts no header that is held above the one trusted first");
    Descent descent(held, source, stop);
    CITYLEDGER_TRY(shares_first, descent.shares(*first));
    if (!shares_first)
        return fail(ErrorKind::invalid, "light.conflict_without_root",
                    "the peer " + source.name() + " does not share the header trusted first: it follows another chain");
    CITYLEDGER_TRY(shares_newest, descent.shares(*newest));
    if (shares_newest)
        return fail(ErrorKind::invalid, "light.no_conflict",
                    "the peer " + source.name() + " shares the newest header held at or below the one it contradicts");
    CITYLEDGER_TRY(parted, descent.part_between(std::move(*first), std::move(*newest)));

    // What we hold must be proved by what we hold, or no one else could check it.
    const Trace trace{parted.shared, parted.parted};
    if (auto own = verify_step(parted.shared, parted.parted, options, parted.parted.header().time); !own.ok())
        return fail(std::move(*own.error));
    CITYLEDGER_TRY(other, fetch_light_block(source, parted.parted.height(), stop));
    CITYLEDGER_TRY(proved, examine_conflict(trace, other, source, options, now, stop));
    Attack attack;
    attack.witness = source.name();
    attack.common = parted.shared;
    attack.shared = {parted.shared};
    attack.primary_path = {parted.parted};
    attack.primary_block = parted.parted;
    attack.witness_path.assign(proved.source_trace.begin() + 1, proved.source_trace.end());
    attack.witness_block = proved.source_trace.back();
    attack.witness_side = {source.name()};
    CITYLEDGER_TRY(against_us, make_attack_evidence(attack.primary_block, attack.witness_block, attack.common));
    CITYLEDGER_TRY(against_it, make_attack_evidence(attack.witness_block, attack.primary_block, attack.common));
    attack.against_primary = std::move(against_us);
    attack.against_witness = std::move(against_it);
    return attack;
}

}  // namespace cityledger::light
