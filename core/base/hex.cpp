#include "core/base/hex.h"

#include <algorithm>
#include <array>

namespace cityledger {

namespace {

std::string with_digits(BytesView bytes, const char* digits) {
    std::string text;
    text.reserve(bytes.size() * 2);
    for (const std::uint8_t byte : bytes) {
        text.push_back(digits[byte >> 4]);
        text.push_back(digits[byte & 15]);
    }
    return text;
}

/// The value of each character as a digit; 16 and more: it is none.
constexpr std::array<std::uint8_t, 256> make_digit_values() {
    std::array<std::uint8_t, 256> values{};
    values.fill(0xff);
    for (std::uint8_t i = 0; i < 10; ++i) values[static_cast<std::uint8_t>('0' + i)] = i;
    for (std::uint8_t i = 0; i < 6; ++i) {
        values[static_cast<std::uint8_t>('a' + i)] = static_cast<std::uint8_t>(10 + i);
        values[static_cast<std::uint8_t>('A' + i)] = static_cast<std::uint8_t>(10 + i);
    }
    return values;
}
constexpr auto digit_values = make_digit_values();

}  // namespace

std::string hex(BytesView bytes) { return with_digits(bytes, "0123456789abcdef"); }
std::string hex_upper(BytesView bytes) { return with_digits(bytes, "0123456789ABCDEF"); }

Result<Bytes> from_hex(std::string_view text, std::size_t max_bytes) {
    if (text.size() % 2 != 0) return fail(ErrorKind::invalid, "hex.odd_length", "hexadecimal text has an odd number of digits");
    if (text.size() / 2 > max_bytes) return fail(ErrorKind::limit, "hex.too_long", "hexadecimal text is longer than allowed");
    Bytes bytes(text.size() / 2);
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const std::uint8_t high = digit_values[static_cast<std::uint8_t>(text[2 * i])];
        const std::uint8_t low = digit_values[static_cast<std::uint8_t>(text[2 * i + 1])];
        if ((high | low) > 15) return fail(ErrorKind::invalid, "hex.digit", "text has a character that is no hexadecimal digit");
        bytes[i] = static_cast<std::uint8_t>(high * 16 + low);
    }
    return bytes;
}

Result<Hash32> hash_from_hex(std::string_view text) {
    CITYLEDGER_TRY(bytes, from_hex(text, 32));
    return hash_from_bytes(bytes);
}

Result<Hash32> hash_from_bytes(BytesView bytes) {
    if (bytes.size() != 32) return fail(ErrorKind::invalid, "hash.length", "a hash must be 32 bytes, this one has " + std::to_string(bytes.size()));
    Hash32 hash{};
    std::ranges::copy(bytes, hash.begin());
    return hash;
}

}  // namespace cityledger
