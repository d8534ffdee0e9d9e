#include "core/base/hex.h"

#include <algorithm>

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

int digit_value(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

}  // namespace

std::string hex(BytesView bytes) { return with_digits(bytes, "0123456789abcdef"); }
std::string hex_upper(BytesView bytes) { return with_digits(bytes, "0123456789ABCDEF"); }

Result<Bytes> from_hex(std::string_view text, std::size_t max_bytes) {
    if (text.size() % 2 != 0) return fail(ErrorKind::invalid, "hex.odd_length", "hexadecimal text has an odd number of digits");
    if (text.size() / 2 > max_bytes) return fail(ErrorKind::limit, "hex.too_long", "hexadecimal text is longer than allowed");
    Bytes bytes(text.size() / 2);
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const int high = digit_value(text[2 * i]);
        const int low = digit_value(text[2 * i + 1]);
        if (high < 0 || low < 0) return fail(ErrorKind::invalid, "hex.digit", "text has a character that is no hexadecimal digit");
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
