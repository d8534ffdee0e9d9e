#pragma once

#include "core/crypto/field25519.h"

#include <optional>

namespace cityledger::crypto {

/// A point of edwards25519 (RFC 8032, 5.1) in extended coordinates x = X/Z, y = Y/Z, T = XY/Z, each tight. Variable
/// time.
struct EdwardsPoint {
    Field25519 x, y, z, t;

    static EdwardsPoint zero();
    static const EdwardsPoint& base();
    /// As ZIP-215 decodes: y from p upwards is taken modulo p, "minus zero" is zero. Absent: no such point.
    static std::optional<EdwardsPoint> decode(BytesView bytes);
    Hash32 encode() const;

    EdwardsPoint doubled() const;
    /// 2^times this point; cheaper than doubled() as often.
    EdwardsPoint doubled_times(int times) const;
    EdwardsPoint negated() const { return {-x, y, z, -t}; }
    /// Whether 8 times this point is the neutral element.
    bool is_of_small_order() const;
    bool is_zero() const { return x.is_zero() && y == z; }
};

/// Whether a point that these 32 bytes decode to encodes to them again: y below p, and no "minus zero".
bool is_canonical_encoding(BytesView bytes);

/// What an addition takes of its second summand: Y + X, Y - X, 2Z and 2dT.
struct Addend {
    Field25519 sum, difference, twice_z, t2d;
    static Addend of(const EdwardsPoint& point);
};

/// The same of a point with Z = 1, which saves a product an addition.
struct AffineAddend {
    Field25519 sum, difference, t2d;
    /// `inverse_of_z`: 1/Z of the point.
    static AffineAddend of(const EdwardsPoint& point, const Field25519& inverse_of_z);
};

/// A point as doublings and additions leave it: x = E/G, y = H/F. Turned into what the next step needs, which is less
/// before a doubling.
class UnfinishedPoint {
  public:
    UnfinishedPoint() = default;  ///< the neutral element
    explicit UnfinishedPoint(const EdwardsPoint& point);

    /// Doubles it `times` times; 0: nothing.
    void double_times(int times);
    /// Adds, or subtracts. Complete: holds for all pairs of points.
    void add(const Addend& addend, bool subtract);
    void add(const AffineAddend& addend, bool subtract);
    EdwardsPoint finished() const { return {e_ * f_, g_ * h_, f_ * g_, e_ * h_}; }

  private:
    void double_from(const Field25519& x, const Field25519& y, const Field25519& z);
    void combine(const Field25519& x, const Field25519& y, const Field25519& twice_zz, const Field25519& tt,
                 const Field25519& sum, const Field25519& difference, bool subtract);
    // x = E F / F G, y = G H / F G
    Field25519 e_, f_ = Field25519::number(1), g_ = Field25519::number(1), h_ = Field25519::number(1);
};

/// Complete: holds for all pairs of points.
EdwardsPoint operator+(const EdwardsPoint& a, const EdwardsPoint& b);

/// first * p + second * q; scalars of 32 bytes, little endian.
EdwardsPoint double_scalar_product(BytesView first, const EdwardsPoint& p, BytesView second, const EdwardsPoint& q);

}  // namespace cityledger::crypto
