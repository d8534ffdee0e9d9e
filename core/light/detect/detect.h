#pragma once

#include "core/light/client/client.h"
#include "core/light/detect/compare.h"

#include <span>

namespace cityledger::light {

/// Two signed chains were proved to exist. Each side's evidence is against the validators of the other.
struct Attack {
    std::string primary;  ///< empty: what stands against the witness was held already (held.h)
    std::string witness;
    Trace shared;        ///< from a header held as verified to `common`, each verified from the one before
    LightBlock common;   ///< the last header both share
    Trace primary_path;  ///< from the header above `common` on; its last …
    Trace witness_path;
    LightBlock primary_block;  ///< … is what was verified with the primary
    LightBlock witness_block;  ///< … and what the witness proved instead
    chain::LightClientAttackEvidence against_primary;
    std::optional<chain::LightClientAttackEvidence> against_witness;  ///< where the primary could prove its side again
    /// Names of the peers that showed one header or the other; those of other answers stand on neither side.
    std::vector<std::string> primary_side, witness_side;
};

struct Comparison {
    std::vector<WitnessAnswer> answers;  ///< in the order of the witnesses
    std::size_t agree = 0;
    std::optional<Attack> attack;
};

/// Compares the end of a trace with every witness, side by side, and examines each contradiction until one is proved; a witness that
/// cannot prove its other header is turned into `bad`. One that does not even share the trace's beginning is examined
/// against the headers `held` before it, where they are given. Nothing is judged yet: see conclude().
/// Errors: stopped; limit; the store's.
Result<Comparison> compare_with_witnesses(const Trace& trace, std::span<Provider* const> witnesses, Provider& primary,
                                          const VerifyOptions& options, Timestamp now, std::stop_token stop,
                                          const LightStore* held = nullptr);

/// The evidence against each side to the peers of the other, best effort (engine: light client, "submit evidence").
/// Gives the names of those that took it.
std::vector<std::string> submit_evidence(const Attack& attack, std::span<Provider* const> peers, std::stop_token stop);

/// The verified header may be kept if no attack was proved and, where there are witnesses, one of them agrees.
/// Errors: attack (light.attack with `height`, `common`, `witness`), untrusted (light.no_witness_agrees).
Status conclude(const Comparison& comparison, chain::Height height);

/// Verifies with the primary, compares with the witnesses, and only then keeps the trace. A trace of one block (held
/// already, or reached backward by hash link) is not compared again. Without witnesses the answer leans on one peer.
Result<Trace> verify_and_keep(chain::Height target, LightStore& store, Provider& primary,
                              std::span<Provider* const> witnesses, const ClientOptions& options, Timestamp now,
                              std::stop_token stop);

/// The trust root as every peer has it: one that has another header at that height is named.
/// Errors: untrusted (trust.witness_differs with `peer`: below a root nothing is shared, so neither side can be proved
/// wrong from here); stopped.
Status compare_trust_root(const LightBlock& root, std::span<Provider* const> witnesses, std::stop_token stop);

}  // namespace cityledger::light
