#include "core/light/verify/trust_level.h"

#include <string>

namespace cityledger::light {

Status check_trust_level(TrustLevel level) {
    constexpr std::int64_t largest_part = std::int64_t{1} << 31;
    const bool in_range = level.numerator > 0 && level.denominator > 0 && level.denominator <= largest_part &&
                          level.numerator <= level.denominator && level.numerator * 3 >= level.denominator;
    if (in_range) return {};
    return fail(ErrorKind::usage, "light.trust_level",
                "a trust level of " + std::to_string(level.numerator) + "/" + std::to_string(level.denominator) +
                    " cannot be used: give a fraction from 1/3 to 1");
}

bool exceeds(std::int64_t power, std::int64_t total, TrustLevel level) {
    // power > floor(total * n / d), with total split so that no product leaves 64 bits.
    const std::int64_t whole = total / level.denominator;
    const std::int64_t rest = total % level.denominator;
    return power > whole * level.numerator + rest * level.numerator / level.denominator;
}

}  // namespace cityledger::light
