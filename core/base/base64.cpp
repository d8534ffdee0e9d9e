#include "core/base/base64.h"

#include <array>

namespace cityledger {

namespace {

constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

constexpr std::array<std::int8_t, 256> make_values() {
    std::array<std::int8_t, 256> values{};
    values.fill(-1);
    for (std::size_t i = 0; i < alphabet.size(); ++i) values[static_cast<std::uint8_t>(alphabet[i])] = static_cast<std::int8_t>(i);
    return values;
}
constexpr auto values = make_values();

}  // namespace

std::string base64(BytesView bytes) {
    std::string text;
    text.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        const std::size_t left = std::min<std::size_t>(3, bytes.size() - i);
        const std::uint32_t group = (std::uint32_t{bytes[i]} << 16) | (left > 1 ? std::uint32_t{bytes[i + 1]} << 8 : 0u) |
                                    (left > 2 ? std::uint32_t{bytes[i + 2]} : 0u);
        text.push_back(alphabet[group >> 18]);
        text.push_back(alphabet[(group >> 12) & 63]);
        text.push_back(left > 1 ? alphabet[(group >> 6) & 63] : '=');
        text.push_back(left > 2 ? alphabet[group & 63] : '=');
    }
    return text;
}

Result<Bytes> from_base64(std::string_view text, std::size_t max_bytes) {
    if (text.size() % 4 != 0) return fail(ErrorKind::invalid, "base64.length", "base64 text is not a multiple of 4 characters long");
    if (text.size() / 4 * 3 > max_bytes + 2) return fail(ErrorKind::limit, "base64.too_long", "base64 text is longer than allowed");
    Bytes bytes;
    bytes.reserve(text.size() / 4 * 3);
    for (std::size_t i = 0; i < text.size(); i += 4) {
        const bool last = i + 4 == text.size();
        const int padding = last ? (text[i + 3] == '=' ? (text[i + 2] == '=' ? 2 : 1) : 0) : 0;
        std::uint32_t group = 0;
        for (int k = 0; k < 4; ++k) {
            const int value = k >= 4 - padding ? 0 : values[static_cast<std::uint8_t>(text[i + static_cast<std::size_t>(k)])];
            if (value < 0) return fail(ErrorKind::invalid, "base64.character", "text has a character outside the base64 alphabet");
            group = (group << 6) | static_cast<std::uint32_t>(value);
        }
        if ((padding == 1 && (group & 0xff) != 0) || (padding == 2 && (group & 0xffff) != 0))
            return fail(ErrorKind::invalid, "base64.trailing_bits", "base64 text has bits behind its end");
        bytes.push_back(static_cast<std::uint8_t>(group >> 16));
        if (padding < 2) bytes.push_back(static_cast<std::uint8_t>(group >> 8));
        if (padding < 1) bytes.push_back(static_cast<std::uint8_t>(group));
    }
    return bytes;
}

}  // namespace cityledger
