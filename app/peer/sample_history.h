#pragma once

#include "app/peer/sample_plan.h"
#include "core/serve/sealer.h"

namespace cityledger::peer {

/// Seals the planned year, block after block, into the sealer's store; only the last block waits for the disk. Every
/// transaction is one that the application accepts, but for a refused one that a city has, too. Errors: invalid
/// (sample.refused: the application answered otherwise than planned), io.
Status seal_history(serve::Sealer& sealer, const SamplePlan& plan, std::uint64_t seed);

}  // namespace cityledger::peer
