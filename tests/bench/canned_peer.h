#pragma once

#include "core/chain/types.h"
#include "tests/bench/forked_peer.h"

namespace cityledger::bench {

/// A chain of four validators, of which each block and header is recorded as the JSON that a peer answers with.
ServedChain canned_chain(chain::Height blocks, std::size_t txs_per_block);

}  // namespace cityledger::bench
