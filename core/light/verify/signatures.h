#pragma once

#include "core/base/result.h"
#include "core/chain/types.h"
#include "core/light/verify/trust_level.h"

#include <span>
#include <vector>

namespace cityledger::light {

/// Checks the signatures of one commit by ZIP-215, each at most once however many questions are asked about it: those
/// of one question together, and only where they do not verify one by one, up to the first bad one. Signatures that no
/// honest key makes but ZIP-215 accepts cost what any cost, so none need be capped; that there were some is said. Does
/// not own its arguments, which must outlive it.
class CommitSignatures {
  public:
    CommitSignatures(std::string_view chain_id, const chain::Commit& commit);

    /// Every vote that is not absent, those for nil too: what a full node checks. `set` is the commit's own, by index.
    Status check_all(const chain::ValidatorSet& set);
    /// Votes for the block, in order, until their power exceeds `level` of the set; the tally must say it is reached.
    Status check_by_index(const chain::ValidatorSet& set, std::int64_t total, TrustLevel level);
    /// The same for a set whose validators are found by address.
    Status check_by_address(const chain::ValidatorSet& set, std::int64_t total, TrustLevel level);
    /// Whether one of those that verified is odd (crypto/ed25519_batch.h).
    bool are_odd() const { return odd_; }

  private:
    struct Vote {
        std::size_t index;
        const chain::PublicKey* key;
    };
    /// Errors: invalid (commit.signature) with `height` and `place` of the first bad one.
    Status check(std::span<const Vote> votes);
    Status refuse_first_bad(std::span<const Vote> votes) const;

    std::string_view chain_id_;
    const chain::Commit& commit_;
    std::vector<chain::PublicKey> checked_with_;  ///< by index; no bytes: not yet checked
    bool odd_ = false;
};

}  // namespace cityledger::light
