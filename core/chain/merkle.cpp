#include "core/chain/hash.h"
#include "core/crypto/digest.h"

#include <bit>

namespace cityledger::chain {

namespace {

constexpr std::array<std::uint8_t, 1> leaf_mark{0};
constexpr std::array<std::uint8_t, 1> inner_mark{1};

/// Splits at the largest power of two below the count, so the depth is logarithmic.
Hash32 root_of(std::span<const Hash32> leaf_hashes) {
    if (leaf_hashes.size() == 1) return leaf_hashes.front();
    const std::size_t split = std::bit_floor(leaf_hashes.size() - 1);
    const Hash32 left = root_of(leaf_hashes.first(split));
    const Hash32 right = root_of(leaf_hashes.subspan(split));
    return crypto::sha256({inner_mark, left, right});
}

}  // namespace

Hash32 merkle_root_of_views(std::span<const BytesView> leaves) {
    if (leaves.empty()) return crypto::sha256(BytesView{});
    std::vector<Hash32> hashes;
    hashes.reserve(leaves.size());
    for (const BytesView leaf : leaves) hashes.push_back(crypto::sha256({leaf_mark, leaf}));
    return root_of(hashes);
}

Hash32 merkle_root(std::span<const Bytes> leaves) {
    const std::vector<BytesView> views(leaves.begin(), leaves.end());
    return merkle_root_of_views(views);
}

}  // namespace cityledger::chain
