#pragma once

#include "core/base/bytes.h"

#include <vector>

namespace cityledger::crypto {

/// A number modulo L, the order of the base point of edwards25519, in four words, least first. Variable time: it only
/// ever holds parts of signatures.
struct Scalar25519 {
    std::array<std::uint64_t, 4> words{};

    /// 32 bytes, little endian, of a number below L (RFC 8032's check of s); false: not below.
    static bool is_reduced(BytesView bytes);
    static Scalar25519 from_reduced(BytesView bytes);
    /// 64 bytes, little endian, modulo L.
    static Scalar25519 from_wide(BytesView bytes);
    /// 16 bytes, little endian.
    static Scalar25519 from_half(BytesView bytes);
    Scalar25519 negated() const;
};

Scalar25519 operator+(const Scalar25519& a, const Scalar25519& b);
Scalar25519 operator*(const Scalar25519& a, const Scalar25519& b);

/// An odd digit at a place of base 2.
struct SignedDigit {
    std::uint8_t place = 0;
    std::int8_t digit = 0;
};

/// The number of `low` and `high` (least first) as a sum of digits times 2^place, digits odd and below 2^(width-1) in
/// size, any two at least `width` places apart; places are at most 128.
void append_signed_digits(std::uint64_t low, std::uint64_t high, int width, std::vector<SignedDigit>& digits);

}  // namespace cityledger::crypto
