#pragma once

#include "core/base/result.h"
#include "core/chain/types.h"

namespace cityledger::light {

/// Power as claimed by a commit's entries; whether they are signed is another question.
struct Tally {
    std::int64_t power = 0;  ///< of those that vote for the block; nil and absent votes count nothing
    std::int64_t total = 0;  ///< of the whole set
};

/// Of the set whose validator i belongs to entry i; sizes must be equal. Errors: limit (chain.power_overflow).
Result<Tally> tally_by_index(const chain::Commit& commit, const chain::ValidatorSet& set);

/// Of another set, whose validators are found by address; strangers count nothing.
/// Errors: limit (chain.power_overflow), invalid (commit.duplicate_vote).
Result<Tally> tally_by_address(const chain::Commit& commit, const chain::ValidatorSet& set);

}  // namespace cityledger::light
