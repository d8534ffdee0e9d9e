#pragma once

#include "core/ledger/application.h"
#include "core/ledger/working_state.h"

namespace cityledger::ledger {

/// Reads the genesis and writes the first state. Errors: invalid (genesis.*).
Status run_genesis(WorkingState& state, const GenesisInput& genesis);

}  // namespace cityledger::ledger
