#pragma once

#include "core/light/verify/ports.h"

namespace cityledger::light {

/// The blocks a verification leant on, ascending: first the trusted one it began at, last its target. Each was verified
/// from the one before.
using Trace = std::vector<LightBlock>;

}  // namespace cityledger::light
