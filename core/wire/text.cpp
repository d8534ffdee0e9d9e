#include "core/wire/json.h"

#include <optional>

namespace cityledger::wire {

namespace {

/// Takes one code point from the front: no overlong form, no surrogate, nothing above U+10FFFF.
std::optional<std::uint32_t> take_code_point(std::string_view& text) {
    const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(text[i]); };
    const std::uint8_t first = byte(0);
    if (first < 0x80) {
        text.remove_prefix(1);
        return first;
    }
    const std::size_t length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
    if (first < 0xc2 || first > 0xf4 || text.size() < length) return std::nullopt;
    std::uint32_t point = first & (0x7fu >> length);
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xc0) != 0x80) return std::nullopt;
        point = (point << 6) | (byte(i) & 0x3fu);
    }
    const bool overlong = (length == 3 && point < 0x800) || (length == 4 && point < 0x10000);
    const bool surrogate = point >= 0xd800 && point <= 0xdfff;
    if (overlong || surrogate || point > 0x10ffff) return std::nullopt;
    text.remove_prefix(length);
    return point;
}

/// The characters ledger.md forbids: controls, invisible and direction marks, the byte order mark, non-characters.
bool is_forbidden(std::uint32_t point) {
    const auto within = [point](std::uint32_t first, std::uint32_t last) { return point >= first && point <= last; };
    return within(0, 0x1f) || within(0x7f, 0x9f) || point == 0x061c || within(0x200b, 0x200f) ||
           within(0x2028, 0x202e) || within(0x2060, 0x2069) || point == 0xfeff || within(0xfdd0, 0xfdef) ||
           (point & 0xfffe) == 0xfffe;
}

}  // namespace

bool is_utf8(std::string_view text) {
    while (!text.empty())
        if (!take_code_point(text)) return false;
    return true;
}

bool is_allowed_text(std::string_view text, std::size_t max_bytes) {
    if (text.size() > max_bytes) return false;
    while (!text.empty()) {
        const auto point = take_code_point(text);
        if (!point || is_forbidden(*point)) return false;
    }
    return true;
}

}  // namespace cityledger::wire
