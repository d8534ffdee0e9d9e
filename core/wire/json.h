#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"

#include <boost/json/value.hpp>

namespace cityledger::wire {

struct JsonLimits {
    std::size_t max_bytes = 1u << 20;
    std::size_t max_depth = 16;
    /// For parse_canonical_json: ledger.md's bound of a text. A genesis needs more: its definitions are base64 texts.
    std::size_t max_text_bytes = 1024;
};

/// Any JSON that is UTF-8, within limits and without duplicate member names. Errors: json.* with `line` and `column`.
Result<boost::json::value> parse_json(std::string_view text, JsonLimits limits = {});

/// RFC 8785 bytes of ledger.md: member names ASCII and sorted, integers |n| <= 2^53-1 only, no duplicates, shortest
/// escapes, text without the characters ledger.md forbids. Anything else, even if equal in meaning: invalid
/// (json.not_canonical). What parse_json refuses keeps its code; a text above max_text_bytes is limit
/// (json.text_too_long).
Result<boost::json::value> parse_canonical_json(BytesView bytes, JsonLimits limits = {});

/// RFC 8785 bytes. Errors: invalid (json.number) for fractions and integers out of range, json.member_name, json.text,
/// with `path` ("types[0].id"; of json.member_name: the object).
Result<Bytes> canonical_json(const boost::json::value& value);

/// Text as ledger.md allows it: valid UTF-8, at most `max_bytes`, none of the forbidden characters.
bool is_allowed_text(std::string_view text, std::size_t max_bytes = 1024);
bool is_utf8(std::string_view text);

}  // namespace cityledger::wire
