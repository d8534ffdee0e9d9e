#pragma once

#include "core/light/client/trace.h"
#include "core/light/verify/verify.h"

namespace cityledger::light {

// Three ways from a trusted block to a target. All look at the stop token before each request.
// Errors: expired, invalid, untrusted (light.*, commit.* …), the provider's, stopped (light.stopped).

/// Skips as far as trust reaches, halving where it does not (spec: light client verification, "bisection").
Result<Trace> walk_skipping(const LightBlock& trusted, const LightBlock& target, Provider& provider,
                            const VerifyOptions& options, Timestamp now, std::stop_token stop);

/// Every height in turn.
Result<Trace> walk_sequential(const LightBlock& trusted, const LightBlock& target, Provider& provider,
                              const VerifyOptions& options, Timestamp now, std::stop_token stop);

/// Down to a target below, by hash links alone; gives the target's block.
Result<LightBlock> walk_backwards(const LightBlock& trusted, const LightBlock& target, Provider& provider,
                                  std::stop_token stop);

}  // namespace cityledger::light
