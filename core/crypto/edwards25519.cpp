#include "core/crypto/edwards25519.h"

namespace cityledger::crypto {

namespace {

/// d of the curve -x^2 + y^2 = 1 + d x^2 y^2, and a square root of -1; RFC 8032, 5.1 and 5.1.3.
const Field25519& curve_d() {
    static const Field25519 value = Field25519::decode(
        Hash32{0xa3, 0x78, 0x59, 0x13, 0xca, 0x4d, 0xeb, 0x75, 0xab, 0xd8, 0x41, 0x41, 0x4d, 0x0a, 0x70, 0x00,
               0x98, 0xe8, 0x79, 0x77, 0x79, 0x40, 0xc7, 0x8c, 0x73, 0xfe, 0x6f, 0x2b, 0xee, 0x6c, 0x03, 0x52});
    return value;
}
const Field25519& root_of_minus_one() {
    static const Field25519 value = Field25519::decode(
        Hash32{0xb0, 0xa0, 0x0e, 0x4a, 0x27, 0x1b, 0xee, 0xc4, 0x78, 0xe4, 0x2f, 0xad, 0x06, 0x18, 0x43, 0x2f,
               0xa7, 0xd7, 0xfb, 0x3d, 0x99, 0x00, 0x4d, 0x2b, 0x0b, 0xdf, 0xc1, 0x4f, 0x80, 0x24, 0x83, 0x2b});
    return value;
}

/// The inverse, by a^(p - 2) = (a^((p - 5) / 8))^8 a^3.
Field25519 inverse(const Field25519& a) {
    Field25519 power = power_for_root(a);
    for (int i = 0; i < 3; ++i) power = power * power;
    return power * a * a * a;
}

using Multiples = std::array<EdwardsPoint, 16>;

Multiples multiples_of(const EdwardsPoint& point) {
    Multiples table{EdwardsPoint::zero()};
    for (std::size_t i = 1; i < table.size(); ++i) table[i] = table[i - 1] + point;
    return table;
}

}  // namespace

EdwardsPoint EdwardsPoint::zero() {
    return {{}, Field25519::number(1), Field25519::number(1), {}};
}

const EdwardsPoint& EdwardsPoint::base() {
    static const EdwardsPoint point = [] {
        Hash32 bytes;
        bytes.fill(0x66);
        bytes[0] = 0x58;  // y = 4/5, x even
        return *decode(bytes);
    }();
    return point;
}

std::optional<EdwardsPoint> EdwardsPoint::decode(BytesView bytes) {
    if (bytes.size() != 32) return std::nullopt;
    const Field25519 one = Field25519::number(1);
    const Field25519 y = Field25519::decode(bytes);
    const Field25519 yy = y * y;
    const Field25519 u = yy - one;
    const Field25519 v = curve_d() * yy + one;
    // x^2 = u/v; the candidate u v^3 (u v^7)^((p-5)/8) squares to it, or to its negative, or there is no root.
    const Field25519 v3 = v * v * v;
    Field25519 x = u * v3 * power_for_root(u * v3 * v3 * v);
    const Field25519 found = v * x * x;
    if (!(found == u)) {
        if (!(found == -u)) return std::nullopt;
        x = x * root_of_minus_one();
    }
    if (x.is_odd() != ((bytes[31] & 0x80) != 0)) x = -x;
    return EdwardsPoint{x, y, one, x * y};
}

Hash32 EdwardsPoint::encode() const {
    const Field25519 scale = inverse(z);
    Hash32 bytes = (y * scale).encode();
    if ((x * scale).is_odd()) bytes[31] |= 0x80;
    return bytes;
}

EdwardsPoint EdwardsPoint::doubled() const {
    const Field25519 xx = x * x;
    const Field25519 yy = y * y;
    const Field25519 zz = z * z;
    const Field25519 h = -(xx + yy);
    const Field25519 e = (x + y) * (x + y) + h;
    const Field25519 g = yy - xx;
    const Field25519 f = g - (zz + zz);
    return {e * f, g * h, f * g, e * h};
}

EdwardsPoint operator+(const EdwardsPoint& a, const EdwardsPoint& b) {
    const Field25519 lower = (a.y - a.x) * (b.y - b.x);
    const Field25519 upper = (a.y + a.x) * (b.y + b.x);
    const Field25519 tt = a.t * b.t * (curve_d() + curve_d());
    const Field25519 zz = a.z * (b.z + b.z);
    const Field25519 e = upper - lower;
    const Field25519 f = zz - tt;
    const Field25519 g = zz + tt;
    const Field25519 h = upper + lower;
    return {e * f, g * h, f * g, e * h};
}

bool EdwardsPoint::is_of_small_order() const {
    const EdwardsPoint eight = doubled().doubled().doubled();
    return eight.x.is_zero() && eight.y == eight.z;
}

EdwardsPoint double_scalar_product(BytesView first, const EdwardsPoint& p, BytesView second, const EdwardsPoint& q) {
    const Multiples of_p = multiples_of(p);
    const Multiples of_q = multiples_of(q);
    EdwardsPoint sum = EdwardsPoint::zero();
    for (std::size_t place = 64; place-- > 0;) {
        sum = sum.doubled().doubled().doubled().doubled();
        const unsigned shift = place % 2 == 0 ? 0 : 4;
        const std::size_t a = (first[place / 2] >> shift) & 15u;
        const std::size_t b = (second[place / 2] >> shift) & 15u;
        if (a != 0) sum = sum + of_p[a];
        if (b != 0) sum = sum + of_q[b];
    }
    return sum;
}

}  // namespace cityledger::crypto
