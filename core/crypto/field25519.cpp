#include "core/crypto/field25519.h"

namespace cityledger::crypto {

namespace {

__extension__ using Wide = unsigned __int128;

constexpr std::uint64_t limb_mask = (std::uint64_t{1} << 51) - 1;
/// 2p, limb by limb: added before a subtraction so that no limb goes below zero.
constexpr std::array<std::uint64_t, 5> twice_p{(std::uint64_t{1} << 52) - 38, (std::uint64_t{1} << 52) - 2,
                                               (std::uint64_t{1} << 52) - 2, (std::uint64_t{1} << 52) - 2,
                                               (std::uint64_t{1} << 52) - 2};

/// Brings each limb back to 51 bits; what leaves the top comes in below times 19, as 2^255 = 19 (mod p).
void carry(Field25519& a) {
    std::uint64_t over = 0;
    for (auto& limb : a.limbs) {
        limb += over;
        over = limb >> 51;
        limb &= limb_mask;
    }
    a.limbs[0] += 19 * over;
}

}  // namespace

Field25519 Field25519::decode(BytesView bytes) {
    Field25519 result;
    for (std::size_t bit = 0; bit < 255; bit += 8) {
        const std::uint64_t byte = bit == 248 ? bytes[31] & 0x7fu : bytes[bit / 8];
        const std::size_t limb = bit / 51, shift = bit % 51;
        result.limbs[limb] |= (byte << shift) & limb_mask;
        if (shift > 43 && limb < 4) result.limbs[limb + 1] |= byte >> (51 - shift);
    }
    return result;
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
    Hash32 bytes{};
    for (std::size_t bit = 0; bit < 255; bit += 8) {
        const std::size_t limb = bit / 51, shift = bit % 51;
        std::uint64_t byte = reduced.limbs[limb] >> shift;
        if (shift > 43 && limb < 4) byte |= reduced.limbs[limb + 1] << (51 - shift);
        bytes[bit / 8] = static_cast<std::uint8_t>(byte);
    }
    return bytes;
}

Field25519 operator+(const Field25519& a, const Field25519& b) {
    Field25519 sum;
    for (std::size_t i = 0; i < 5; ++i) sum.limbs[i] = a.limbs[i] + b.limbs[i];
    carry(sum);
    return sum;
}

Field25519 operator-(const Field25519& a, const Field25519& b) {
    Field25519 difference;
    for (std::size_t i = 0; i < 5; ++i) difference.limbs[i] = a.limbs[i] + twice_p[i] - b.limbs[i];
    carry(difference);
    return difference;
}

Field25519 operator*(const Field25519& a, const Field25519& b) {
    std::array<Wide, 5> columns{};
    for (std::size_t i = 0; i < 5; ++i) {
        for (std::size_t j = 0; j < 5; ++j) {
            const std::uint64_t factor = i + j < 5 ? b.limbs[j] : 19 * b.limbs[j];
            columns[(i + j) % 5] += Wide{a.limbs[i]} * factor;
        }
    }
    Field25519 product;
    Wide over = 0;
    for (std::size_t i = 0; i < 5; ++i) {
        columns[i] += over;
        over = columns[i] >> 51;
        product.limbs[i] = static_cast<std::uint64_t>(columns[i]) & limb_mask;
    }
    product.limbs[0] += 19 * static_cast<std::uint64_t>(over);  // over is below 2^57
    carry(product);
    return product;
}

Field25519 power_for_root(const Field25519& a) {
    // (p - 5) / 8 = 2^252 - 3: 250 bits set, then 01.
    Field25519 result = a;
    for (int bit = 250; bit >= 0; --bit) {
        result = result * result;
        if (bit != 1) result = result * a;
    }
    return result;
}

}  // namespace cityledger::crypto
