#pragma once

#include "core/base/bytes.h"

namespace cityledger::crypto {

/// A number modulo p = 2^255 - 19 in five limbs of 51 bits. Variable time: it only ever holds public keys and
/// signatures. The part of Ed25519 that Crypto++ keeps to itself and ZIP-215 needs.
///
/// Limbs may run over 51 bits, so that sums need not carry. Products and what the operators give are "tight", below
/// 2^51 + 2^13; loose_sum() and loose_difference() give more; every operation here takes limbs below 2^54.
struct Field25519 {
    std::array<std::uint64_t, 5> limbs{};

    static Field25519 number(std::uint64_t small) { return {{small, 0, 0, 0, 0}}; }
    /// 32 bytes, little endian; the highest bit is left out. Values from p to 2^255 - 1 are taken modulo p (ZIP-215).
    static Field25519 decode(BytesView bytes);
    /// The canonical encoding, below p.
    Hash32 encode() const;

    bool is_zero() const { return encode() == Hash32{}; }
    /// The lowest bit of the canonical encoding: the "sign" of RFC 8032.
    bool is_odd() const { return (encode()[0] & 1) != 0; }
};

namespace field25519 {

__extension__ using Wide = unsigned __int128;

inline constexpr std::uint64_t limb_mask = (std::uint64_t{1} << 51) - 1;
/// A multiple of p, limb by limb: added before a subtraction so that no limb goes below zero.
inline constexpr std::array<std::uint64_t, 5> four_p{(std::uint64_t{1} << 53) - 76, (std::uint64_t{1} << 53) - 4,
                                                     (std::uint64_t{1} << 53) - 4, (std::uint64_t{1} << 53) - 4,
                                                     (std::uint64_t{1} << 53) - 4};

/// Brings each limb back to 51 bits; what leaves the top comes in below times 19, as 2^255 = 19 (mod p).
inline void carry(Field25519& a) {
    std::uint64_t over = 0;
    for (auto& limb : a.limbs) {
        limb += over;
        over = limb >> 51;
        limb &= limb_mask;
    }
    a.limbs[0] += 19 * over;
}

/// Columns of a product, each below 95 * 2^108, the last below 5 * 2^108: then 19 times what leaves the top fits.
inline Field25519 tightened(Wide c0, Wide c1, Wide c2, Wide c3, Wide c4) {
    const auto low = [](Wide column) { return static_cast<std::uint64_t>(column) & limb_mask; };
    c1 += static_cast<std::uint64_t>(c0 >> 51);
    c2 += static_cast<std::uint64_t>(c1 >> 51);
    c3 += static_cast<std::uint64_t>(c2 >> 51);
    c4 += static_cast<std::uint64_t>(c3 >> 51);
    const std::uint64_t bottom = low(c0) + 19 * static_cast<std::uint64_t>(c4 >> 51);
    return {{bottom & limb_mask, low(c1) + (bottom >> 51), low(c2), low(c3), low(c4)}};
}

}  // namespace field25519

/// Limb by limb. Of two tight numbers: below 2^52 + 2^14.
inline Field25519 loose_sum(const Field25519& a, const Field25519& b) {
    return {{a.limbs[0] + b.limbs[0], a.limbs[1] + b.limbs[1], a.limbs[2] + b.limbs[2], a.limbs[3] + b.limbs[3],
             a.limbs[4] + b.limbs[4]}};
}

/// a + 4p - b, limb by limb; b is tight or a loose sum of two tight ones. Of tight a: below 2^53 + 2^52.
inline Field25519 loose_difference(const Field25519& a, const Field25519& b) {
    using field25519::four_p;
    return {{a.limbs[0] + four_p[0] - b.limbs[0], a.limbs[1] + four_p[1] - b.limbs[1],
             a.limbs[2] + four_p[2] - b.limbs[2], a.limbs[3] + four_p[3] - b.limbs[3],
             a.limbs[4] + four_p[4] - b.limbs[4]}};
}

inline Field25519 operator*(const Field25519& a, const Field25519& b) {
    using field25519::Wide;
    const auto& x = a.limbs;
    const auto& y = b.limbs;
    const std::uint64_t y1 = 19 * y[1], y2 = 19 * y[2], y3 = 19 * y[3], y4 = 19 * y[4];
    return field25519::tightened(
        Wide{x[0]} * y[0] + Wide{x[1]} * y4 + Wide{x[2]} * y3 + Wide{x[3]} * y2 + Wide{x[4]} * y1,
        Wide{x[0]} * y[1] + Wide{x[1]} * y[0] + Wide{x[2]} * y4 + Wide{x[3]} * y3 + Wide{x[4]} * y2,
        Wide{x[0]} * y[2] + Wide{x[1]} * y[1] + Wide{x[2]} * y[0] + Wide{x[3]} * y4 + Wide{x[4]} * y3,
        Wide{x[0]} * y[3] + Wide{x[1]} * y[2] + Wide{x[2]} * y[1] + Wide{x[3]} * y[0] + Wide{x[4]} * y4,
        Wide{x[0]} * y[4] + Wide{x[1]} * y[3] + Wide{x[2]} * y[2] + Wide{x[3]} * y[1] + Wide{x[4]} * y[0]);
}

inline Field25519 squared(const Field25519& a) {
    using field25519::Wide;
    const auto& x = a.limbs;
    const std::uint64_t twice0 = 2 * x[0], twice1 = 2 * x[1], x3 = 19 * x[3], x4 = 19 * x[4];
    return field25519::tightened(Wide{x[0]} * x[0] + Wide{twice1} * x4 + Wide{2 * x[2]} * x3,
                                 Wide{twice0} * x[1] + Wide{2 * x[2]} * x4 + Wide{x[3]} * x3,
                                 Wide{twice0} * x[2] + Wide{x[1]} * x[1] + Wide{2 * x[3]} * x4,
                                 Wide{twice0} * x[3] + Wide{twice1} * x[2] + Wide{x[4]} * x4,
                                 Wide{twice0} * x[4] + Wide{twice1} * x[3] + Wide{x[2]} * x[2]);
}

Field25519 operator+(const Field25519& a, const Field25519& b);
Field25519 operator-(const Field25519& a, const Field25519& b);
inline Field25519 operator-(const Field25519& a) {
    return Field25519{} - a;
}
inline bool operator==(const Field25519& a, const Field25519& b) {
    return a.encode() == b.encode();
}

/// a to the power (p - 5) / 8, from which RFC 8032, 5.1.3, takes square roots.
Field25519 power_for_root(const Field25519& a);
/// a to the power p - 2: the inverse; of zero: zero.
Field25519 inverse(const Field25519& a);

}  // namespace cityledger::crypto
