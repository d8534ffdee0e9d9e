#pragma once

#include "core/base/bytes.h"

namespace cityledger::crypto {

/// A number modulo p = 2^255 - 19 in five limbs of 51 bits, each below 2^52 between calls. Variable time: it only ever
/// holds public keys and signatures. The part of Ed25519 that Crypto++ keeps to itself and ZIP-215 needs.
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

Field25519 operator+(const Field25519& a, const Field25519& b);
Field25519 operator-(const Field25519& a, const Field25519& b);
Field25519 operator*(const Field25519& a, const Field25519& b);
inline Field25519 operator-(const Field25519& a) {
    return Field25519{} - a;
}
inline bool operator==(const Field25519& a, const Field25519& b) {
    return a.encode() == b.encode();
}

/// a to the power (p - 5) / 8, from which RFC 8032, 5.1.3, takes square roots.
Field25519 power_for_root(const Field25519& a);

}  // namespace cityledger::crypto
