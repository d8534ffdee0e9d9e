#pragma once

#include "core/base/result.h"

#include <cstdint>

namespace cityledger::light {

/// The share of trusted power that must have signed a block for a skip to it: a fraction from 1/3 to 1.
struct TrustLevel {
    std::int64_t numerator = 1;
    std::int64_t denominator = 3;
    bool operator==(const TrustLevel&) const = default;
};

inline constexpr TrustLevel two_thirds{2, 3};

/// Below 1/3 a skip could rest on faulty validators alone. Errors: usage (light.trust_level).
Status check_trust_level(TrustLevel level);

/// power > total * level, exactly and without overflow. Both powers ≥ 0; the level's parts ≤ 2^31.
bool exceeds(std::int64_t power, std::int64_t total, TrustLevel level);

}  // namespace cityledger::light
