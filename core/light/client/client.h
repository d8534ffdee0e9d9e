#pragma once

#include "core/light/client/trace.h"
#include "core/light/client/trust_root.h"
#include "core/light/verify/verify.h"

namespace cityledger::light {

struct ClientOptions {
    VerifyOptions verify;
    enum class Mode { skipping, sequential } mode = Mode::skipping;
};

/// Verifies the block of height `target` (0: the peer's newest) from what the store holds: forward from the nearest
/// verified block below it, or backward by hash links where it lies below all of them. Writes nothing: the caller first
/// compares the answer with its witnesses (core/light/detect), then keeps it with keep().
/// The trace ends with the target; it has one block where the target was held already or was reached backward.
/// Errors: usage (light.no_trust_root: the store is empty), expired, invalid, untrusted, the provider's, stopped.
Result<Trace> verify_to_height(chain::Height target, const LightStore& store, Provider& primary,
                               const ClientOptions& options, Timestamp now, std::stop_token stop);

/// Puts a trace into the store, lowest first, so that being interrupted leaves a usable beginning. The block a longer
/// trace began at is held already.
Status keep(const Trace& trace, LightStore& store);

}  // namespace cityledger::light
