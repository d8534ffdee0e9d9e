#pragma once

#include "core/base/result.h"
#include "core/light/verify/ports.h"

namespace cityledger::light {

/// Evidence that the validators behind `conflicting` signed against `trusted`, both verified from `common`. A header
/// whose content no correct execution gives (lunatic) is charged at the common height, others at their own.
/// Engine: types/evidence.go. Errors: limit (chain.power_overflow).
Result<chain::LightClientAttackEvidence> make_attack_evidence(const LightBlock& conflicting, const LightBlock& trusted,
                                                              const LightBlock& common);

}  // namespace cityledger::light
