#pragma once

// Building a copy of the chain from peers, and going on with it: verify from the trust root to the tip by skipping,
// hold every header below by its hash link, and in a full copy fetch and check every block's data and run the
// application again, comparing roots. Written so that any stop, crash or failure leaves a copy that goes on where it
// was: every step's writes are one atomic batch of things already verified.

#include "core/base/time.h"
#include "core/light/client/client.h"
#include "core/light/detect/detect.h"
#include "core/sync/index.h"
#include "core/sync/peers.h"

namespace cityledger::sync {

enum class Phase { connecting, skipping, headers, replay, blocks };

struct CopyProgress {
    Phase phase = Phase::connecting;
    chain::Height at = 0;      ///< last height done in this phase; headers go downward
    chain::Height target = 0;  ///< where this phase ends
    std::uint64_t done = 0;    ///< heights done in this phase by this call
    std::uint64_t total = 0;   ///< heights this phase has to do in this call
};

struct CopySettings {
    light::ClientOptions client;  ///< chain id, period, drift, trust level
    light::TrustRoot root;
    bool full = true;               ///< false: headers only
    std::size_t min_witnesses = 0;  ///< other peers that must have confirmed a new header
    /// Two blocks were proved from here on, and no one has decided: nothing at or above it is taken over.
    std::optional<chain::Height> dispute_from;
    /// Ask whether some peer has blocks below the lowest held. Only of use where the chain's first is not held.
    bool look_below = true;
};

/// Post and return.
struct CopyListener {
    std::function<void(const CopyProgress&)> on_progress;  ///< on the calling thread, at least once a block
    std::function<void(const light::Attack&)> on_attack;   ///< on the calling thread, before the error is returned
    /// A verified commit has odd signatures (crypto/ed25519_batch.h); on the calling thread, once for each newly kept.
    std::function<void(chain::Height)> on_odd_signatures;
    OnPeer on_peer;                                        ///< on that or on a thread that fetches, on one at a time
};

/// What a copy holds, for status.
struct CopySurvey {
    chain::Height first = 0;     ///< lowest header held without a gap up to `verified`; 0: none
    chain::Height verified = 0;  ///< newest verified header
    /// Newest height of whose state verdicts can speak: of the copy's own tree the last block run again; where proofs
    /// come from peers, or the chain is another application's, verified - 1. 0: none yet.
    chain::Height as_of = 0;
    /// The state after `as_of` is not in the copy: each value is asked of a peer, with its proof. So it is in
    /// headers-and-proofs mode, and of a full copy whose oldest blocks no peer has any more.
    bool by_proof = false;
    std::optional<light::HeightRange> blocks;  ///< held with their data
    ApplicationKind application;
};
/// `full`: as CopySettings::full.
Result<CopySurvey> survey(const light::LightStore& light, const light::BlockStore& blocks, bool full);

/// The root's block as the peers have it, all of them that answer: what `join` checks before it writes anything.
/// Errors: invalid (trust.*, light.*, commit.*), untrusted (trust.witness_differs), unreachable, stopped.
Result<light::LightBlock> check_trust_root(const CopySettings& settings, std::span<light::Provider* const> peers,
                                           std::stop_token stop, const OnPeer& on_peer = {});

/// One copy. Used by one thread at a time; while headers or blocks are taken, one thread a peer fetches the next ones.
/// Readers of the stores need not wait for any. Owns nothing it is given.
class Copy {
  public:
    Copy(CopySettings settings, light::LightStore& light, light::BlockStore& blocks, const Clock& clock,
         CopyListener listener = {});

    /// Brings the copy up to `to` (0: the newest a peer has), from wherever it stands. What is already held is not
    /// asked for again; what was stored but not yet run is run first, without peers. Stops within one block. A full
    /// copy whose oldest blocks no peer has any more takes those there are, and goes on downward once some peer has
    /// them.
    ///
    /// Errors, by kind: stopped · expired (light.trust_expired: no new headers; everything below was still done) ·
    /// unreachable (sync.no_peers, sync.block_withheld, provider.*; lag: sync.witnesses_behind) · attack (light.attack;
    /// sync.disputed: found before and not decided) · untrusted (split: sync.split; sync.few_witnesses) · invalid (the
    /// last peer's fault: light.*, commit.*, header.*, block.*, sync.wrong_block, sync.genesis_root, trust.*; or
    /// sync.state_root_mismatch, sync.results_mismatch, sync.validators_mismatch: the chain's own answer is not ours;
    /// the block is not stored) · newer_format (sync.newer_rules) · io, damaged (stores).
    Status advance(chain::Height to, std::span<light::Provider* const> peers, std::stop_token stop);

    /// Lets peers that show another header at the newest height held prove their side against what is held; an attack
    /// is told to the listener. Errors: attack (light.attack), stopped, io, damaged. A peer that cannot prove its side
    /// is noted as misbehaving, which is no error.
    Status examine_peers(std::span<light::Provider* const> peers, std::stop_token stop);

  private:
    Status establish_root(Peers& peers, std::stop_token stop);
    Status disputed() const;
    Status accept(const light::Comparison& comparison, chain::Height height) const;
    Status verify_forward(chain::Height to, Peers& peers, std::stop_token stop);
    Status keep_trace(const light::Trace& trace);
    Result<chain::Height> lowest_height(chain::Height tip, const Peers& peers, std::stop_token stop);
    Status fetch_headers(chain::Height lowest, chain::Height tip, const Peers& peers, std::stop_token stop);
    Status fetch_blocks(chain::Height tip, Peers& peers, std::stop_token stop);
    Status fetch_above(chain::Height first, chain::Height tip, bool ours, const Peers& peers, std::stop_token stop);
    Status fetch_below(chain::Height first, const Peers& peers, std::stop_token stop);
    Status run_held(std::stop_token stop);

    CopySettings settings_;
    light::LightStore& light_;
    light::BlockStore& blocks_;
    const Clock& clock_;
    CopyListener listener_;
};

}  // namespace cityledger::sync
