#include "core/crypto/field25519.h"

namespace cityledger::crypto {

namespace {

using field25519::carry;
using field25519::limb_mask;

std::uint64_t little_endian(BytesView bytes, std::size_t at) {
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < 8; ++i) value |= std::uint64_t{bytes[at + i]} << (8 * i);
    return value;
}

Field25519 squared_times(Field25519 a, int times) {
    for (int i = 0; i < times; ++i) a = squared(a);
    return a;
}

}  // namespace

Field25519 Field25519::decode(BytesView bytes) {
    return {{little_endian(bytes, 0) & limb_mask, (little_endian(bytes, 6) >> 3) & limb_mask,
             (little_endian(bytes, 12) >> 6) & limb_mask, (little_endian(bytes, 19) >> 1) & limb_mask,
             (little_endian(bytes, 24) >> 12) & limb_mask}};
}

Hash32 Field25519::encode() const {
    Field25519 reduced = *this;
    carry(reduced);
    carry(reduced);
    // Now below 2^255 + 19: adding 19 overflows 255 bits exactly when the value is p or more.
    std::uint64_t over = 19;
    for (const auto limb : reduced.limbs) over = (limb + over) >> 51;
    over *= 19;
    for (auto& limb : reduced.limbs) {
        limb += over;
        over = limb >> 51;
        limb &= limb_mask;
    }
    const auto& [a, b, c, d, e] = reduced.limbs;
    const std::array<std::uint64_t, 4> words{a | b << 51, b >> 13 | c << 38, c >> 26 | d << 25, d >> 39 | e << 12};
    Hash32 bytes;
    for (std::size_t i = 0; i < bytes.size(); ++i) bytes[i] = static_cast<std::uint8_t>(words[i / 8] >> (8 * (i % 8)));
    return bytes;
}

Field25519 operator+(const Field25519& a, const Field25519& b) {
    Field25519 sum = loose_sum(a, b);
    carry(sum);
    return sum;
}

Field25519 operator-(const Field25519& a, const Field25519& b) {
    Field25519 less = b;  // of the subtrahend, only what loose_difference() bears
    carry(less);
    Field25519 difference = loose_difference(a, less);
    carry(difference);
    return difference;
}

namespace {

/// a to the power 2^250 - 1, and to 11 on the way.
struct LongPower {
    Field25519 eleven, long_one;
};
LongPower long_power(const Field25519& a) {
    const Field25519 two = squared(a);
    const Field25519 nine = squared_times(two, 2) * a;
    const Field25519 eleven = nine * two;
    const Field25519 ones5 = squared(eleven) * nine;
    const Field25519 ones10 = squared_times(ones5, 5) * ones5;
    const Field25519 ones20 = squared_times(ones10, 10) * ones10;
    const Field25519 ones40 = squared_times(ones20, 20) * ones20;
    const Field25519 ones50 = squared_times(ones40, 10) * ones10;
    const Field25519 ones100 = squared_times(ones50, 50) * ones50;
    const Field25519 ones200 = squared_times(ones100, 100) * ones100;
    return {eleven, squared_times(ones200, 50) * ones50};
}

}  // namespace

Field25519 power_for_root(const Field25519& a) {
    // (p - 5) / 8 = 2^252 - 3
    return squared_times(long_power(a).long_one, 2) * a;
}

Field25519 inverse(const Field25519& a) {
    // p - 2 = 2^255 - 21
    const LongPower power = long_power(a);
    return squared_times(power.long_one, 5) * power.eleven;
}

}  // namespace cityledger::crypto
