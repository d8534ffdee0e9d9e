#pragma once

#include "core/light/client/trace.h"
#include "core/light/verify/verify.h"

namespace cityledger::light {

/// Where two peers part: the walk of `source` from the last header both share, and the block of the other's trace that
/// differs from it.
struct Divergence {
    Trace source_trace;      ///< from the common header to the source's own block
    LightBlock other_block;  ///< of the trace that was examined
};

/// Goes along `trace` (verified with one peer) and asks `source` for the same heights, verifying each step, until they
/// differ. Success means that the source can prove its side: both chains are signed, which is an attack. An error means
/// that it cannot: it is the source that is wrong. Engine: light/detector.go.
/// Errors: invalid (light.*, commit.*), untrusted, expired, the source's own; stopped.
Result<Divergence> examine_conflict(const Trace& trace, const LightBlock& conflicting, Provider& source,
                                    const VerifyOptions& options, Timestamp now, std::stop_token stop);

}  // namespace cityledger::light
