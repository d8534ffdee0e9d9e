#pragma once

#include "core/light/verify/ports.h"
#include "core/light/verify/verify.h"

namespace cityledger::light {

/// What a person took over from outside: the header everything else is verified from.
struct TrustRoot {
    chain::Height height = 0;
    Hash32 hash{};
};

/// Asks a peer for the block the root names and accepts it only if it is that very block: its hash, its own validator
/// set, more than 2/3 of their signatures. Its age is not judged here; steps from it are.
/// Errors: invalid (trust.hash_mismatch with `given`, `wanted`; trust.height; light.*, commit.*), and the provider's.
Result<LightBlock> fetch_trust_root(const TrustRoot& root, Provider& provider, const VerifyOptions& options,
                                    std::stop_token stop);

}  // namespace cityledger::light
