#include "core/light/verify/voting_power.h"

#include "core/base/hex.h"
#include "core/chain/hash.h"

#include <map>

namespace cityledger::light {

// The total is within the engine's cap and every validator counts once, so these sums cannot overflow.

Result<Tally> tally_by_index(const chain::Commit& commit, const chain::ValidatorSet& set) {
    CITYLEDGER_TRY(total, chain::total_power(set));
    Tally tally{0, total};
    for (std::size_t i = 0; i < commit.signatures.size() && i < set.validators.size(); ++i)
        if (commit.signatures[i].flag == chain::BlockIdFlag::commit) tally.power += set.validators[i].voting_power;
    return tally;
}

Result<Tally> tally_by_address(const chain::Commit& commit, const chain::ValidatorSet& set) {
    CITYLEDGER_TRY(total, chain::total_power(set));
    struct Seat {
        std::int64_t power = 0;
        bool voted = false;
    };
    std::map<Bytes, Seat> seats;
    for (const auto& validator : set.validators)
        seats.emplace(to_bytes(validator.address), Seat{validator.voting_power, false});
    Tally tally{0, total};
    for (const auto& entry : commit.signatures) {
        if (entry.flag != chain::BlockIdFlag::commit) continue;
        const auto seat = seats.find(entry.validator_address);
        if (seat == seats.end()) continue;
        if (seat->second.voted)
            return fail(ErrorKind::invalid, "commit.duplicate_vote",
                        "the commit of block " + std::to_string(commit.height) + " has two votes of validator " +
                            hex_upper(entry.validator_address));
        seat->second.voted = true;
        tally.power += seat->second.power;
    }
    return tally;
}

}  // namespace cityledger::light
