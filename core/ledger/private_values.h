#pragma once

// What stands on the ledger in place of private values (ledger.md, "Records, documents, claims, private values"). The
// values themselves, salts and keys stay in the party's own files.

#include "core/base/bytes.h"
#include "core/base/result.h"

#include <string_view>

namespace cityledger::ledger {

inline constexpr std::size_t commitment_salt_bytes = 16;
inline constexpr std::size_t scenario_key_bytes = 32;

/// SHA-256("cityledger/commit/v1" 00 + one byte length and scenario + one byte length and field + salt + value).
/// Errors: invalid (private_value.salt, private_value.id).
Result<Hash32> commitment(std::string_view scenario, std::string_view field, BytesView salt, std::string_view value);

/// HMAC-SHA-256(key, "cityledger/keyed/v1" 00 + one byte length and field + keyed_form(value)).
/// Errors: invalid (private_value.key, private_value.id).
Result<Hash32> keyed_digest(BytesView key, std::string_view field, std::string_view value);

/// The form in which equal values are equal: full-width characters mapped to ASCII, ASCII letters in upper case, white
/// space left out.
std::string keyed_form(std::string_view value);

}  // namespace cityledger::ledger
