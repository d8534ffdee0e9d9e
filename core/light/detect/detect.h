#pragma once

#include "core/light/client/client.h"
#include "core/light/detect/compare.h"

#include <span>

namespace cityledger::light {

/// Two signed chains were proved to exist. Each side's evidence is against the validators of the other.
struct Attack {
    std::string witness;
    LightBlock common;         ///< the last header both share
    LightBlock primary_block;  ///< what was verified with the primary …
    LightBlock witness_block;  ///< … and what the witness proved instead
    chain::LightClientAttackEvidence against_primary;
    std::optional<chain::LightClientAttackEvidence> against_witness;  ///< where the primary could prove its side again
};

struct Comparison {
    std::vector<WitnessAnswer> answers;  ///< in the order of the witnesses, up to the one that proved an attack
    std::size_t agree = 0;
    std::optional<Attack> attack;
};

/// Compares the end of a trace with every witness and examines each contradiction; a witness that cannot prove its
/// other header is turned into `bad`. Nothing is judged yet: see conclude(). Errors: stopped; limit.
Result<Comparison> compare_with_witnesses(const Trace& trace, std::span<Provider* const> witnesses, Provider& primary,
                                          const VerifyOptions& options, Timestamp now, std::stop_token stop);

/// The verified header may be kept if no attack was proved and, where there are witnesses, one of them agrees.
/// Errors: attack (light.attack with `height`, `common`, `witness`), untrusted (light.no_witness_agrees).
Status conclude(const Comparison& comparison, chain::Height height);

/// Verifies with the primary, compares with the witnesses, and only then keeps the trace. A trace of one block (held
/// already, or reached backward by hash link) is not compared again. Without witnesses the answer leans on one peer.
Result<Trace> verify_and_keep(chain::Height target, LightStore& store, Provider& primary,
                              std::span<Provider* const> witnesses, const ClientOptions& options, Timestamp now,
                              std::stop_token stop);

/// The trust root as every peer has it: one that has another header at that height is named.
/// Errors: attack (trust.witness_differs with `peer`); stopped.
Status compare_trust_root(const LightBlock& root, std::span<Provider* const> witnesses, std::stop_token stop);

}  // namespace cityledger::light
