#pragma once

// What the light node asks of its surroundings, as values only. core/net gives a Provider, core/store a LightStore,
// core/state and core/net a ProofSource; core/node joins them. All are thread-safe; a call may block its thread and
// looks at the stop token.

#include "core/base/key_value.h"
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
    bool odd_signatures = false;          ///< as Verdict has it, once it was verified here; not kept in a store

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
    Bytes validator_address;  ///< as it says of itself; 20 bytes or empty. A name to show, nothing more
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
    /// broadcast_evidence: hands over what proves misbehaviour. Errors besides the above: refused (provider.evidence:
    /// the peer does not take it, with its reason).
    virtual Result<void> submit_evidence(const chain::Evidence& evidence, std::stop_token stop) = 0;
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

/// Heights from..to, both included.
struct HeightRange {
    chain::Height from = 0;
    chain::Height to = 0;
    bool operator==(const HeightRange&) const = default;
};

/// How a header came to be trusted; kept with it, for people to see.
struct HeaderOrigin {
    enum class By : std::uint8_t {
        root = 1,       ///< it is the trust root
        skipping = 2,   ///< its own commit was verified from `from`
        hash_link = 3,  ///< `from`, the header verified by commit above it, leads down to it by last_block_id
    };
    By by = By::hash_link;
    chain::Height from = 0;   ///< for root: itself
    std::int32_t skips = 0;   ///< verified steps from the trust root to it, or to the header it hangs on
    bool operator==(const HeaderOrigin&) const = default;
};

struct VerifiedHeader {
    chain::Header header;
    HeaderOrigin origin;
};

/// One step of building the copy: everything in it takes effect together or not at all.
struct CopyWrite {
    std::vector<VerifiedHeader> headers;         ///< any order; one that is held already keeps its first origin
    std::vector<chain::ValidatorSet> validators; ///< kept under their hash
    /// In an order in which each follows the last held or precedes the first held; any where none is held.
    std::vector<chain::Block> blocks;
    KeyValueBatch state;                         ///< of ledger::Application, in the namespace state() reads
    KeyValueBatch index;                         ///< core/sync/index.h, in the namespace index() reads
    std::optional<Bytes> genesis;                ///< core/sync/genesis_record.h; what the state began with

    bool empty() const {
        return headers.empty() && validators.empty() && blocks.empty() && state.writes.empty() &&
               index.writes.empty() && !genesis;
    }
};

/// What a copy holds of the chain. Everything in it was verified before it was put there. Thread-safe: one writer, many
/// readers. Errors of reading: damaged (bytes are not what was written), io. nullopt: not held, which is no error.
class BlockStore {
  public:
    virtual ~BlockStore() = default;
    virtual Result<std::optional<chain::Header>> header(chain::Height height) const = 0;
    virtual Result<std::optional<HeaderOrigin>> origin(chain::Height height) const = 0;
    /// Up to `count` headers from `from` on, ascending, ending at the first height that is not held.
    virtual Result<std::vector<chain::Header>> headers(chain::Height from, std::size_t count) const = 0;
    virtual Result<std::optional<chain::Block>> block(chain::Height height) const = 0;
    /// The commit of block `height`: the last_commit of the block above where that is held, else nullopt (a light
    /// block's commit is the LightStore's).
    virtual Result<std::optional<chain::Commit>> commit(chain::Height height) const = 0;
    virtual Result<std::optional<chain::ValidatorSet>> validators(BytesView hash) const = 0;
    /// As it was put; copies made before it was kept, and light ones, have none.
    virtual Result<std::optional<Bytes>> genesis() const = 0;

    struct Coverage {
        std::vector<HeightRange> headers;    ///< held, ascending, disjoint and not touching
        std::optional<HeightRange> blocks;   ///< held with their data, without a gap
    };
    virtual Result<Coverage> coverage() const = 0;

    /// Atomic; `sync`: on disk before it returns. Errors: io (nothing of it is kept), invalid (copy.block_gap: a block
    /// that neither follows the last one held nor precedes the first).
    virtual Status put(const CopyWrite& write, bool sync) = 0;

    /// The application's namespace, as ledger::Application takes it; lives as long as the store.
    virtual const KeyValueReader& state() const = 0;
    /// The browsing index's namespace (core/sync/index.h).
    virtual const KeyValueReader& index() const = 0;
};

/// Where a verdict's values come from: the copy's own tree or a peer. Both are checked alike by the caller.
class ProofSource {
  public:
    virtual ~ProofSource() = default;
    virtual Result<StateAnswer> state(BytesView key, chain::Height height, std::stop_token stop) = 0;
};

}  // namespace cityledger::light
