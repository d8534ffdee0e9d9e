#pragma once

// Builds and signs whole chains in the engine's format, so that a test can break one field and see it refused.

#include "core/chain/types.h"
#include "core/crypto/ed25519.h"
#include "core/light/verify/ports.h"

#include <set>

namespace cityledger::test {

/// A validator whose key the test holds.
struct Signer {
    crypto::Ed25519Seed seed{};
    chain::Validator validator;
};

/// The same name gives the same key everywhere.
Signer make_signer(std::string_view name, std::int64_t power = 10);
/// `count` signers named PREFIX0, PREFIX1 …, all of one power.
std::vector<Signer> make_signers(std::string_view prefix, std::size_t count, std::int64_t power = 10);
chain::ValidatorSet set_of(const std::vector<Signer>& signers);

struct ChainOptions {
    std::string chain_id = "test-chain";
    chain::Height first = 1;
    Timestamp start{1767196800, 0};  ///< 2026-01-01T00:00:00+08:00, the time of the first block
    Duration interval = Duration::seconds(5);
    std::uint64_t version_app = 0;
    chain::HashedParams params;
    Bytes app_hash;  ///< of the first header: what InitChain answered
};

/// What the next block carries. Empty hashes are what an application without answers gives.
struct NextBlock {
    std::vector<Bytes> txs;
    std::vector<chain::Evidence> evidence;
    std::optional<Bytes> app_hash;           ///< absent: as in the block before
    std::optional<Bytes> last_results_hash;  ///< absent: all results of the block before are code 0
    std::set<std::string> absent;            ///< signers, by upper-case hex address, that do not vote for this block
};

class ChainBuilder {
  public:
    ChainBuilder(ChainOptions options, std::vector<Signer> signers);

    /// Seals one more block and signs its commit.
    const chain::Block& add(const NextBlock& next = {});
    void grow(std::size_t count);
    /// Announced by the next block's next_validators_hash; signs from the block after it on.
    void change_signers(std::vector<Signer> signers);

    const ChainOptions& options() const { return options_; }
    chain::Height first() const { return options_.first; }
    chain::Height tip() const { return options_.first + static_cast<chain::Height>(blocks_.size()) - 1; }
    const chain::Block& block(chain::Height height) const;
    const chain::Header& header(chain::Height height) const { return block(height).header; }
    Hash32 hash(chain::Height height) const;
    const chain::Commit& commit(chain::Height height) const;
    const std::vector<Signer>& signers(chain::Height height) const;
    light::LightBlock light_block(chain::Height height) const;
    Timestamp time_of(chain::Height height) const;

  private:
    ChainOptions options_;
    std::vector<Signer> current_, next_, announced_;
    std::vector<chain::Block> blocks_;
    std::vector<chain::Commit> commits_;
    std::vector<std::vector<Signer>> signers_;  ///< of each block, and of the one above the tip
};

/// Commit of a block id by these signers, who are its whole set; `absent` by upper-case hex address.
chain::Commit sign_commit(std::string_view chain_id, chain::Height height, const chain::BlockId& id, Timestamp time,
                          const std::vector<Signer>& signers, const std::set<std::string>& absent = {},
                          std::int32_t round = 0);
/// Signs one entry of a commit again, as after a change of it.
void sign_vote(std::string_view chain_id, chain::Commit& commit, std::size_t index, const Signer& signer);
/// The same as ZIP-215 takes it and no ordinary program makes it: R is the point of order two.
void sign_vote_oddly(std::string_view chain_id, chain::Commit& commit, std::size_t index, const Signer& signer);
/// After a change of the header: sets and hashes of `block` are made to fit `signers`, who sign it.
void forge(light::LightBlock& block, const std::vector<Signer>& signers);

}  // namespace cityledger::test
