#include "core/crypto/scalar25519.h"

#include <span>

namespace cityledger::crypto {

namespace {

__extension__ using Wide = unsigned __int128;

/// L = 2^252 + 27742317777372353535851937790883648493, and floor(2^512 / L).
constexpr std::array<std::uint64_t, 4> order{0x5812631a5cf5d3ed, 0x14def9dea2f79cd6, 0, 0x1000000000000000};
constexpr std::array<std::uint64_t, 5> reciprocal{0xed9ce5a30a2c131b, 0x2106215d086329a7, 0xffffffffffffffeb,
                                                  0xffffffffffffffff, 0xf};

std::uint64_t little_endian(BytesView bytes, std::size_t at) {
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < 8; ++i) value |= std::uint64_t{bytes[at + i]} << (8 * i);
    return value;
}

template <std::size_t A, std::size_t B>
std::array<std::uint64_t, A + B> product(const std::array<std::uint64_t, A>& a, const std::array<std::uint64_t, B>& b) {
    std::array<std::uint64_t, A + B> result{};
    for (std::size_t i = 0; i < A; ++i) {
        std::uint64_t over = 0;
        for (std::size_t j = 0; j < B; ++j) {
            const Wide sum = Wide{a[i]} * b[j] + result[i + j] + over;
            result[i + j] = static_cast<std::uint64_t>(sum);
            over = static_cast<std::uint64_t>(sum >> 64);
        }
        result[i + B] = over;
    }
    return result;
}

/// a - b modulo 2^(64 N); true: it went below zero.
template <std::size_t N>
bool subtract(std::array<std::uint64_t, N>& a, std::span<const std::uint64_t> b) {
    std::uint64_t borrow = 0;
    for (std::size_t i = 0; i < N; ++i) {
        const Wide difference = Wide{a[i]} - (i < b.size() ? b[i] : 0) - borrow;
        a[i] = static_cast<std::uint64_t>(difference);
        borrow = static_cast<std::uint64_t>(difference >> 64) & 1;
    }
    return borrow != 0;
}

/// Barrett's reduction (Handbook of Applied Cryptography, 14.42) with words of 64 bits and k = 4.
Scalar25519 reduced(const std::array<std::uint64_t, 8>& wide) {
    const std::array<std::uint64_t, 5> top{wide[3], wide[4], wide[5], wide[6], wide[7]};
    const auto estimate = product(top, reciprocal);
    const std::array<std::uint64_t, 5> quotient{estimate[5], estimate[6], estimate[7], estimate[8], estimate[9]};
    std::array<std::uint64_t, 5> rest{wide[0], wide[1], wide[2], wide[3], wide[4]};
    const auto multiple = product(quotient, order);
    subtract(rest, std::span(multiple).first(5));
    for (auto less = rest; !subtract(less, order); rest = less) {
    }  // at most twice
    return {{rest[0], rest[1], rest[2], rest[3]}};
}

}  // namespace

bool Scalar25519::is_reduced(BytesView bytes) {
    auto words = from_reduced(bytes).words;
    return subtract(words, order);
}

Scalar25519 Scalar25519::from_reduced(BytesView bytes) {
    return {{little_endian(bytes, 0), little_endian(bytes, 8), little_endian(bytes, 16), little_endian(bytes, 24)}};
}

Scalar25519 Scalar25519::from_wide(BytesView bytes) {
    std::array<std::uint64_t, 8> words;
    for (std::size_t i = 0; i < words.size(); ++i) words[i] = little_endian(bytes, 8 * i);
    return reduced(words);
}

Scalar25519 Scalar25519::from_half(BytesView bytes) {
    return {{little_endian(bytes, 0), little_endian(bytes, 8), 0, 0}};
}

Scalar25519 Scalar25519::negated() const {
    if (words == std::array<std::uint64_t, 4>{}) return *this;
    auto result = order;
    subtract(result, words);
    return {result};
}

Scalar25519 operator+(const Scalar25519& a, const Scalar25519& b) {
    // Both are below L < 2^253: no carry leaves the top.
    std::array<std::uint64_t, 4> sum{};
    std::uint64_t over = 0;
    for (std::size_t i = 0; i < sum.size(); ++i) {
        const Wide column = Wide{a.words[i]} + b.words[i] + over;
        sum[i] = static_cast<std::uint64_t>(column);
        over = static_cast<std::uint64_t>(column >> 64);
    }
    if (auto less = sum; !subtract(less, order)) sum = less;
    return {sum};
}

Scalar25519 operator*(const Scalar25519& a, const Scalar25519& b) {
    return reduced(product(a.words, b.words));
}

void append_signed_digits(std::uint64_t low, std::uint64_t high, int width, std::vector<SignedDigit>& digits) {
    const Wide whole = (Wide{high} << 64) | low;
    const std::uint64_t window = std::uint64_t{1} << width;
    bool over = false;  // a negative digit borrows one from the places above its window
    for (int place = 0; place <= 128;) {
        const std::uint64_t rest = place < 128 ? static_cast<std::uint64_t>(whole >> place) : 0;
        if (((rest & 1) != 0) == over) {
            if (place == 128) return;
            // As many places as there are equal bits in a row give no digit.
            ++place;
            continue;
        }
        std::int64_t digit = static_cast<std::int64_t>((rest & (window - 1)) + (over ? 1 : 0));
        over = digit > static_cast<std::int64_t>(window / 2);
        if (over) digit -= static_cast<std::int64_t>(window);
        digits.push_back({static_cast<std::uint8_t>(place), static_cast<std::int8_t>(digit)});
        place += width;
    }
}

}  // namespace cityledger::crypto
