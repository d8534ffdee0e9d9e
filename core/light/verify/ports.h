#pragma once

// What the light node asks of its surroundings, as values only. core/net gives a Provider, core/store a LightStore,
// core/state and core/net a ProofSource; core/node joins them. All are thread-safe; a call may block its thread and
// looks at the stop token.

#include "core/base/result.h"
#include "core/chain/types.h"

#include <optional>
#include <stop_token>

namespace cityledger::light {

/// A header with what is needed to verify it: specification, "LightBlock".
struct LightBlock {
    chain::SignedHeader signed_header;
    chain::ValidatorSet validators;
    chain::ValidatorSet next_validators;  ///< may be empty where a step does not need it

    chain::Height height() const { return signed_header.header.height; }
    const chain::Header& header() const { return signed_header.header; }
};

struct PeerStatus {
    std::string chain_id;
    std::string moniker;
    std::string version;
    chain::Height earliest = 0;
    chain::Height latest = 0;
    Timestamp latest_time;
    bool catching_up = false;
};

/// The answer to `/state` (ledger.md, "State and proofs"), unverified.
struct StateAnswer {
    chain::Height height = 0;      ///< the block after which it holds; its root is in header height + 1
    Bytes value;                   ///< empty: absent
    Bytes proof;                   ///< ics23 CommitmentProof; empty: none given
};

struct SubmitAnswer {
    std::uint32_t code = 0;
    std::string log;
    Hash32 tx_hash{};
};

/// One peer. Errors by kind: unreachable (benign: no answer, lagging, pruned: provider.* codes), invalid or limit
/// (malevolent: what it sent cannot be of the chain), not_found (height above its tip: provider.height_too_high;
/// below its base: provider.height_pruned), stopped.
class Provider {
  public:
    virtual ~Provider() = default;
    virtual std::string name() const = 0;
    virtual Result<PeerStatus> status(std::stop_token stop) = 0;
    /// Header, commit and sets (all pages) of one height, all of this height; 0: its newest. Basic validation is done,
    /// signatures are not checked. next_validators is fetched only when `with_next`.
    virtual Result<LightBlock> light_block(chain::Height height, bool with_next, std::stop_token stop) = 0;
    /// Headers from..to (at most 20), ascending, none missing.
    virtual Result<std::vector<chain::Header>> headers(chain::Height from, chain::Height to, std::stop_token stop) = 0;
    /// Blocks from..to (at most 10), ascending, none missing.
    virtual Result<std::vector<chain::Block>> blocks(chain::Height from, chain::Height to, std::stop_token stop) = 0;
    /// Genesis `app_state` bytes as canonical JSON, chain id and initial height.
    struct Genesis {
        std::string chain_id;
        chain::Height initial_height = 1;
        Timestamp time;
        Bytes app_state;
        chain::ValidatorSet validators;
        chain::HashedParams params;
        std::uint64_t version_app = 0;
    };
    virtual Result<Genesis> genesis(std::stop_token stop) = 0;
    /// Height 0: the newest h whose header h + 1 exists.
    virtual Result<StateAnswer> state(BytesView key, chain::Height height, std::stop_token stop) = 0;
    /// broadcast_tx_sync.
    virtual Result<SubmitAnswer> submit(BytesView tx, std::stop_token stop) = 0;
};

/// Verified light blocks. Everything in it was verified before it was put there.
class LightStore {
  public:
    virtual ~LightStore() = default;
    virtual Result<std::optional<LightBlock>> light_block(chain::Height height) const = 0;
    virtual Result<std::optional<LightBlock>> latest() const = 0;
    virtual Result<std::optional<LightBlock>> latest_at_or_below(chain::Height height) const = 0;
    virtual Result<std::optional<LightBlock>> first() const = 0;
    virtual Status put(const LightBlock& block) = 0;
};

/// Where a verdict's values come from: the copy's own tree or a peer. Both are checked alike by the caller.
class ProofSource {
  public:
    virtual ~ProofSource() = default;
    virtual Result<StateAnswer> state(BytesView key, chain::Height height, std::stop_token stop) = 0;
};

}  // namespace cityledger::light
