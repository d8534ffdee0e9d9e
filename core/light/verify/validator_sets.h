#pragma once

#include "core/base/result.h"
#include "core/chain/types.h"

namespace cityledger::light {

// Whether a validator set is the one a header commits to. Errors: invalid, naming both hashes.

/// light.validators_hash
Status check_validators_of(const chain::Header& header, const chain::ValidatorSet& set);
/// light.next_validators_hash
Status check_next_validators_of(const chain::Header& header, const chain::ValidatorSet& set);
/// The header right above `trusted` must have the set that `trusted` announced: light.next_set
Status check_announced_set(const chain::Header& header, const chain::Header& trusted);

}  // namespace cityledger::light
