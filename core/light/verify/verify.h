#pragma once

// Verification of one step, pure: `now` is an argument, nothing is read or kept. Cheap checks come first and signatures
// last, so that a hostile peer cannot make us work. Engine: light/verifier.go, types/validation.go.

#include "core/light/verify/ports.h"
#include "core/light/verify/trust_level.h"
#include "core/light/verify/verdict.h"

namespace cityledger::light {

struct VerifyOptions {
    std::string chain_id;
    Duration trusting_period = Duration::seconds(14 * 24 * 3600);
    Duration clock_drift = Duration::seconds(10);
    TrustLevel trust_level;  ///< for skips

    /// `enough`: stop once two thirds are reached, as the engine's light client; `all`: every vote that is there.
    enum class Signatures { enough, all } signatures = Signatures::enough;
};

/// The block stands right above the trusted header. Its set must be the one announced there.
Verdict verify_adjacent(const chain::Header& trusted, const LightBlock& block, const VerifyOptions& options,
                        Timestamp now);

/// A skip: more than the trust level of `trusted_validators` and more than 2/3 of the block's own set signed it.
/// `trusted_validators` is a set the trusted header commits to (its own or the next).
Verdict verify_non_adjacent(const chain::Header& trusted, const chain::ValidatorSet& trusted_validators,
                            const LightBlock& block, const VerifyOptions& options, Timestamp now);

/// Chooses between the two by height. `trusted.next_validators` carry a skip where they are given, else `.validators`.
Verdict verify_step(const LightBlock& trusted, const LightBlock& block, const VerifyOptions& options, Timestamp now);

/// The header right below a verified one: by hash link and time alone; no signatures, no trusting period.
/// Errors: invalid (light.chain_id, light.not_adjacent, light.hash_link, light.time_not_before, header.*).
Status verify_backwards(const chain::Header& verified, const chain::Header& below);

/// A commit on its own: shape, more than 2/3 of the set, signatures. Errors: invalid (commit.*), limit.
Status verify_commit(std::string_view chain_id, const chain::Commit& commit, const chain::ValidatorSet& set,
                     chain::Height height, const chain::BlockId& block_id, VerifyOptions::Signatures signatures);

}  // namespace cityledger::light
