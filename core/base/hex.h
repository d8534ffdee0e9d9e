#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"

namespace cityledger {

/// Lower case, as digests of documents and everything of our own are written.
std::string hex(BytesView bytes);
/// Upper case, as the engine writes its hashes.
std::string hex_upper(BytesView bytes);
/// Either case, an even number of digits, nothing else; at most `max_bytes` bytes. Errors: hex.*
Result<Bytes> from_hex(std::string_view text, std::size_t max_bytes = 1u << 20);
/// Exactly 32 bytes.
Result<Hash32> hash_from_hex(std::string_view text);
/// Exactly 32 bytes, or invalid (hash.length).
Result<Hash32> hash_from_bytes(BytesView bytes);

}  // namespace cityledger
