#pragma once

#include "core/base/result.h"
#include "core/chain/types.h"

namespace cityledger::store {

/// A block as it lies under its height: protobuf with an empty header, since the header has a record of its own.
Bytes encode_body(const chain::Block& block);
/// The block with a default header. Errors: invalid (chain.*, store.body_header).
Result<chain::Block> decode_body(BytesView bytes);

}  // namespace cityledger::store
