#include "core/crypto/edwards25519.h"

namespace cityledger::crypto {

namespace {

/// Of the curve -x^2 + y^2 = 1 + d x^2 y^2; twice that; a square root of -1. RFC 8032, 5.1 and 5.1.3.
constexpr Field25519 curve_d{{0x34dca135978a3, 0x1a8283b156ebd, 0x5e7a26001c029, 0x739c663a03cbb, 0x52036cee2b6ff}};
constexpr Field25519 twice_d{{0x69b9426b2f159, 0x35050762add7a, 0x3cf44c0038052, 0x6738cc7407977, 0x2406d9dc56dff}};
constexpr Field25519 root_of_minus_one{
    {0x61b274a0ea0b0, 0x0d5a5fc8f189d, 0x7ef5e9cbd0c60, 0x78595a6804c9e, 0x2b8324804fc1d}};

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
    const Field25519 yy = squared(y);
    const Field25519 u = yy - one;
    const Field25519 v = curve_d * yy + one;
    // x^2 = u/v; the candidate u v^3 (u v^7)^((p-5)/8) squares to it, or to its negative, or there is no root.
    const Field25519 uv3 = u * squared(v) * v;
    Field25519 x = uv3 * power_for_root(uv3 * squared(squared(v)));
    const Hash32 found = (v * squared(x)).encode();
    if (found != u.encode()) {
        if (found != (-u).encode()) return std::nullopt;
        x = x * root_of_minus_one;
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
    return doubled_times(1);
}

EdwardsPoint EdwardsPoint::doubled_times(int times) const {
    UnfinishedPoint point(*this);
    point.double_times(times);
    return point.finished();
}

bool EdwardsPoint::is_of_small_order() const {
    return doubled_times(3).is_zero();
}

bool is_canonical_encoding(BytesView bytes) {
    if (bytes.size() != 32) return false;
    const Field25519 y = Field25519::decode(bytes);
    Hash32 again = y.encode();
    const bool negative = (bytes[31] & 0x80) != 0;
    if (negative) again[31] |= 0x80;
    // x is zero at y = 1 and y = -1 alone.
    const Field25519 one = Field25519::number(1);
    return equal(again, bytes) && !(negative && squared(y) == one);
}

Addend Addend::of(const EdwardsPoint& point) {
    return {point.y + point.x, point.y - point.x, point.z + point.z, point.t * twice_d};
}

AffineAddend AffineAddend::of(const EdwardsPoint& point, const Field25519& inverse_of_z) {
    const Field25519 x = point.x * inverse_of_z;
    const Field25519 y = point.y * inverse_of_z;
    return {y + x, y - x, x * y * twice_d};
}

UnfinishedPoint::UnfinishedPoint(const EdwardsPoint& point) : e_(point.x), f_(point.z), g_(point.z), h_(point.y) {
    // E F / F G is then X / Z, and G H / F G is Y / Z. T would be E H = X Y, of a point whose Z is Z^2: all fit.
}

void UnfinishedPoint::double_times(int times) {
    for (int i = 0; i < times; ++i) double_from(e_ * f_, g_ * h_, f_ * g_);
}

// Hisil, Wong, Carter, Dawson 2008, "dbl-2008-hwcd" and "add-2008-hwcd-3" for a = -1. Every factor stays below 2^54.
void UnfinishedPoint::double_from(const Field25519& x, const Field25519& y, const Field25519& z) {
    const Field25519 xx = squared(x);
    const Field25519 yy = squared(y);
    const Field25519 zz = squared(z);
    h_ = loose_sum(xx, yy);
    e_ = loose_difference(squared(loose_sum(x, y)), h_);
    g_ = loose_difference(yy, xx);
    // 2 Z^2 - G, with the difference turned round so that what is taken away is tight.
    f_ = loose_difference(loose_sum(loose_sum(zz, zz), xx), yy);
    // This is X^2 + Y^2 and (X + Y)^2 - X^2 - Y^2 over Y^2 - X^2 and 2 Z^2 - Y^2 + X^2.
}

void UnfinishedPoint::combine(const Field25519& x, const Field25519& y, const Field25519& twice_zz,
                              const Field25519& tt, const Field25519& sum, const Field25519& difference,
                              bool subtract) {
    // The negative of a point has X and T negated: sum and difference change places, and 2dTT its sign.
    const Field25519 upper = loose_sum(y, x) * (subtract ? difference : sum);
    const Field25519 lower = loose_difference(y, x) * (subtract ? sum : difference);
    const Field25519 more = loose_sum(twice_zz, tt);
    const Field25519 less = loose_difference(twice_zz, tt);
    e_ = loose_difference(upper, lower);
    h_ = loose_sum(upper, lower);
    f_ = subtract ? more : less;
    g_ = subtract ? less : more;
}

void UnfinishedPoint::add(const Addend& addend, bool subtract) {
    const EdwardsPoint point = finished();
    combine(point.x, point.y, point.z * addend.twice_z, point.t * addend.t2d, addend.sum, addend.difference, subtract);
}

void UnfinishedPoint::add(const AffineAddend& addend, bool subtract) {
    const EdwardsPoint point = finished();
    combine(point.x, point.y, loose_sum(point.z, point.z), point.t * addend.t2d, addend.sum, addend.difference,
            subtract);
}

EdwardsPoint operator+(const EdwardsPoint& a, const EdwardsPoint& b) {
    UnfinishedPoint sum(a);
    sum.add(Addend::of(b), false);
    return sum.finished();
}

EdwardsPoint double_scalar_product(BytesView first, const EdwardsPoint& p, BytesView second, const EdwardsPoint& q) {
    const Multiples of_p = multiples_of(p);
    const Multiples of_q = multiples_of(q);
    EdwardsPoint sum = EdwardsPoint::zero();
    for (std::size_t place = 64; place-- > 0;) {
        sum = sum.doubled_times(4);
        const unsigned shift = place % 2 == 0 ? 0 : 4;
        const std::size_t a = (first[place / 2] >> shift) & 15u;
        const std::size_t b = (second[place / 2] >> shift) & 15u;
        if (a != 0) sum = sum + of_p[a];
        if (b != 0) sum = sum + of_q[b];
    }
    return sum;
}

}  // namespace cityledger::crypto
