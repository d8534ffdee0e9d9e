#pragma once

#include "core/chain/types.h"
#include "tests/bench/forked_peer.h"

namespace cityledger::bench {

/// A chain of headers that four validators sign, without blocks: of each only the hash is kept, everything else is made
/// when it is asked for. So a million take this peer a few seconds and 32 MB.
ServedChain chain_of_headers(chain::Height count);

}  // namespace cityledger::bench
