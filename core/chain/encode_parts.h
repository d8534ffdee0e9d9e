#pragma once

// Pieces of the engine's messages that stand in several of them. For core/chain's own sources; others use codec.h.

#include "core/chain/types.h"

namespace cityledger::chain {

Bytes encode(const PartSetHeader& parts);
Bytes encode(const CommitSig& signature);
Bytes encode(const PublicKey& key);
Bytes encode(const Vote& vote);

}  // namespace cityledger::chain
