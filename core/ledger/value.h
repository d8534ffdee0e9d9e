#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"

#include <cstdint>
#include <string>
#include <vector>

namespace cityledger::ledger {

/// Largest magnitude of any integer of the ledger: 2^53 - 1.
inline constexpr std::int64_t largest_integer = 9'007'199'254'740'991;
inline constexpr std::size_t most_codes = 64;

/// The classes of ledger.md, "Fields". The numbers are on the wire and in the state; never reused.
enum class FieldClass : std::uint8_t {
    code = 1,       ///< `codes`: one, or 1 to 64 distinct where the field is `many`
    digest = 2,     ///< `sha256` and `sm3` of the same bytes
    commit = 3,     ///< `hash`: salted commitment
    keyed = 4,      ///< `hash`: HMAC under the scenario's key
    reference = 5,  ///< `text`: a record id, PARTY/LOCAL
    party = 6,      ///< `text`: a party id
    quantity = 7,   ///< `number`: 0 to 2^53-1, scale and unit stand in the definition
    time = 8,       ///< `number`: seconds since 1970 UTC, 0 to 2^53-1
    text = 9,       ///< `text`: public, linted
};
/// As definitions write it ("quantity").
std::string_view name_of(FieldClass field_class);

/// A value of a field or an input. Only the members of its class are set; the others stay at their defaults.
struct Value {
    FieldClass field_class = FieldClass::text;
    std::vector<std::string> codes;
    std::string text;
    Hash32 sha256{};
    Hash32 sm3{};
    Hash32 hash{};
    std::int64_t number = 0;

    bool operator==(const Value&) const = default;
};

/// Canonical bytes of the message `Value`: class 1, text 2, codes 3, sha256 4, sm3 5, hash 6, number 7 (FORMATS.md).
Bytes encode(const Value& value);
/// Strict: each class carries its own members and no others, within the sizes above. Whether the bytes are canonical is
/// for whoever holds the whole message to compare. Errors: invalid (value.*).
Result<Value> decode_value(BytesView bytes);

/// The bytes a claim is on: SHA-256 of a digest, 32 bytes of a commitment or keyed value, UTF-8 of an id or text,
/// decimal digits of a number; codes joined by a comma.
Bytes claim_bytes(const Value& value);

}  // namespace cityledger::ledger
