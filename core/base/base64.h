#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"

namespace cityledger {

/// Standard alphabet with padding, as in the engine's JSON.
std::string base64(BytesView bytes);
/// Strict: standard alphabet, full padding, no white space, unused bits zero. Errors: base64.*
Result<Bytes> from_base64(std::string_view text, std::size_t max_bytes = 1u << 28);

}  // namespace cityledger
