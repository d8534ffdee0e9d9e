#include "core/documents/path_text.h"

#include <cstdint>

namespace cityledger::documents {

namespace {

struct Character {
    char32_t code = 0;
    std::size_t length = 0;  ///< 0: not UTF-8
};

/// The character at the beginning, as RFC 3629 has it: no overlong forms, no surrogates, nothing above U+10FFFF.
Character first_character(std::string_view text) {
    const auto byte = [text](std::size_t at) { return static_cast<std::uint8_t>(text[at]); };
    const std::uint8_t lead = byte(0);
    if (lead < 0x80) return {lead, 1};
    const std::size_t length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
    if (lead < 0xc2 || lead > 0xf4 || text.size() < length) return {};
    char32_t code = lead & (0xffu >> (length + 1));
    for (std::size_t at = 1; at < length; ++at) {
        if ((byte(at) & 0xc0) != 0x80) return {};
        code = code << 6 | (byte(at) & 0x3fu);
    }
    constexpr char32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
    if (code < least[length] || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return {};
    return {code, length};
}

/// What ledger.md ("Encoding") allows in no text: control characters, those that a name could use to look like another,
/// non-characters. And the backslash, which would pass for the beginning of an escaped byte.
bool is_escaped(char32_t code) {
    const bool is_no_character = (code >= 0xfdd0 && code <= 0xfdef) || (code & 0xfffe) == 0xfffe;
    return is_no_character || code == U'\\' || code < 0x20 || (code >= 0x7f && code <= 0x9f) || code == 0x61c ||
           (code >= 0x200b && code <= 0x200f) || (code >= 0x2028 && code <= 0x202e) ||
           (code >= 0x2060 && code <= 0x2069) || code == 0xfeff;
}

}  // namespace

std::string text_of(const std::filesystem::path& path) {
    static constexpr char digits[] = "0123456789abcdef";
    std::string_view rest = path.native();
    std::string text;
    while (!rest.empty()) {
        const Character character = first_character(rest);
        const std::size_t length = character.length == 0 ? 1 : character.length;
        if (character.length != 0 && !is_escaped(character.code)) {
            text += rest.substr(0, length);
        } else {
            for (const char one : rest.substr(0, length)) {
                const auto byte = static_cast<std::uint8_t>(one);
                text += {'\\', 'x', digits[byte >> 4], digits[byte & 15]};
            }
        }
        rest.remove_prefix(length);
    }
    return text;
}

}  // namespace cityledger::documents
