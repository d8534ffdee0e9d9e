#pragma once

#include "core/crypto/field25519.h"

#include <optional>

namespace cityledger::crypto {

/// A point of edwards25519 (RFC 8032, 5.1) in extended coordinates x = X/Z, y = Y/Z, T = XY/Z. Variable time.
struct EdwardsPoint {
    Field25519 x, y, z, t;

    static EdwardsPoint zero();
    static const EdwardsPoint& base();
    /// As ZIP-215 decodes: y from p upwards is taken modulo p, "minus zero" is zero. Absent: no such point.
    static std::optional<EdwardsPoint> decode(BytesView bytes);
    Hash32 encode() const;

    EdwardsPoint doubled() const;
    EdwardsPoint negated() const { return {-x, y, z, -t}; }
    /// Whether 8 times this point is the neutral element.
    bool is_of_small_order() const;
};

/// Complete: holds for all pairs of points.
EdwardsPoint operator+(const EdwardsPoint& a, const EdwardsPoint& b);

/// first * p + second * q; scalars of 32 bytes, little endian.
EdwardsPoint double_scalar_product(BytesView first, const EdwardsPoint& p, BytesView second, const EdwardsPoint& q);

}  // namespace cityledger::crypto
