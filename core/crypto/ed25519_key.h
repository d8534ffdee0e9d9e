#pragma once

#include "core/crypto/edwards25519.h"

#include <memory>
#include <vector>

namespace cityledger::crypto {

/// The odd multiples 1, 3, 5 … of a point, and of 2^128 times it, so that a scalar is taken in two halves at once.
struct OddMultiples {
    std::vector<AffineAddend> low, high;
    /// For digits below 2^(width - 1) in size.
    static OddMultiples of(const EdwardsPoint& point, int width);
};

inline constexpr int key_width = 7;  ///< 64 multiples of 120 bytes a key
inline constexpr int base_width = 8;

/// The base point's.
const OddMultiples& base_multiples();

/// A public key's, decoded as ZIP-215 does; null: it encodes no point. Validators sign block after block, so that the
/// last few thousand keys are kept decoded (at most 16 MB). Thread-safe.
std::shared_ptr<const OddMultiples> key_multiples(BytesView public_key);

}  // namespace cityledger::crypto
