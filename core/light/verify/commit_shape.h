#pragma once

#include "core/base/result.h"
#include "core/chain/types.h"

namespace cityledger::light {

/// What a commit must show before any signature of it is looked at: one entry for each validator of the set, the
/// height and block id asked for, and at each index the address of the validator at that index, none twice. (Without
/// the address check a forged address passes and moves the block's time: CSA-2026-001.)
/// Errors: invalid (commit.size, commit.height, commit.block_id, commit.address, commit.duplicate_vote).
Status check_commit_shape(const chain::Commit& commit, const chain::ValidatorSet& set, chain::Height height,
                          const chain::BlockId& block_id);

}  // namespace cityledger::light
