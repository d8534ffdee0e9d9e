#pragma once

#include "core/light/verify/ports.h"

namespace cityledger::sync {

/// A genesis as a copy and a bundle keep it: what running it again needs. Big-endian: version(1) = 1, initial
/// height(8), seconds(8), nanoseconds(4), then chain id, validator set (chain::encode) and app_state, each with its
/// length(4).
Bytes encode_genesis(const light::Provider::Genesis& genesis);
/// Errors: invalid (genesis.record).
Result<light::Provider::Genesis> decode_genesis(BytesView bytes);

}  // namespace cityledger::sync
