#pragma once

#include "core/ledger/transaction.h"

namespace cityledger::ledger {

/// A record's head after `act`: SHA-256("cityledger/head/v1" 00 + the head before, zeros at the opening + SHA-256 of
/// the act's canonical bytes). A client chains several changes of one transaction by it.
Hash32 next_head(const Hash32& before, const Act& act);

}  // namespace cityledger::ledger
