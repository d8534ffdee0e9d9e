#include "app/peer/sample_random.h"

#include "core/crypto/digest.h"

#include <algorithm>

namespace cityledger::peer {

SeededRandom::SeededRandom(std::uint64_t seed, std::string_view purpose)
    : start_(crypto::sha256(as_bytes("cityledger/sample " + std::to_string(seed) + " " + std::string(purpose)))) {}

Hash32 SeededRandom::hash() {
    const std::string count = std::to_string(counter_++);
    return crypto::sha256({start_, as_bytes(count)});
}

Bytes SeededRandom::bytes(std::size_t count) {
    Bytes drawn;
    while (drawn.size() < count) append(drawn, hash());
    drawn.resize(count);
    return drawn;
}

std::uint64_t SeededRandom::number(std::uint64_t below) {
    std::uint64_t drawn = 0;
    for (const std::uint8_t byte : bytes(8)) drawn = drawn << 8 | byte;
    return drawn % below;  // the bias of 2^-40 and less does not matter to a sample
}

}  // namespace cityledger::peer
