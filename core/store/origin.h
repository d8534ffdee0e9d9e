#pragma once

#include "core/base/result.h"
#include "core/light/verify/ports.h"

namespace cityledger::store {

/// How a header came to be trusted, as it lies under O.
Bytes encode_origin(const light::HeaderOrigin& origin);
/// Errors: damaged (store.record_damaged).
Result<light::HeaderOrigin> decode_origin(BytesView bytes);

}  // namespace cityledger::store
