#pragma once

#include "core/base/result.h"
#include "core/chain/types.h"
#include "core/light/verify/trust_level.h"

#include <vector>

namespace cityledger::light {

/// Checks the signatures of one commit by ZIP-215, each at most once however many questions are asked about it, and
/// gives up at the first bad one. Signatures that only ZIP-215 accepts cost about 4 ms each, so only `max_odd` of them
/// are looked at. Does not own its arguments, which must outlive it.
class CommitSignatures {
  public:
    static constexpr std::size_t max_odd = 64;

    CommitSignatures(std::string_view chain_id, const chain::Commit& commit);

    /// Every vote that is not absent, those for nil too: what a full node checks. `set` is the commit's own, by index.
    Status check_all(const chain::ValidatorSet& set);
    /// Votes for the block, in order, until their power exceeds `level` of the set; the tally must say it is reached.
    Status check_by_index(const chain::ValidatorSet& set, std::int64_t total, TrustLevel level);
    /// The same for a set whose validators are found by address.
    Status check_by_address(const chain::ValidatorSet& set, std::int64_t total, TrustLevel level);

  private:
    /// Errors: invalid (commit.signature), limit (commit.odd_signatures), both with `height` and `place`.
    Status check_one(std::size_t index, const chain::PublicKey& key);

    std::string_view chain_id_;
    const chain::Commit& commit_;
    std::vector<chain::PublicKey> checked_with_;  ///< by index; no bytes: not yet checked
    std::size_t odd_ = 0;
};

}  // namespace cityledger::light
