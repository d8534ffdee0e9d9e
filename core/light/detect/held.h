#pragma once

#include "core/light/detect/detect.h"

namespace cityledger::light {

/// A peer shows another header than one that was verified and kept before. Goes down through what is held to the last
/// header the peer shares, and lets it prove its own chain from there, as examine_conflict() does along a trace.
/// Success is an attack whose other side is what we hold. Errors: invalid (light.conflict_without_root: it shares not
/// even the first header held; and as examine_conflict), the peer's own, the store's; stopped.
Result<Attack> examine_held(const LightStore& held, const LightBlock& conflicting, Provider& source,
                            const VerifyOptions& options, Timestamp now, std::stop_token stop);

}  // namespace cityledger::light
