#include "core/state/history.h"

#include "core/base/hex.h"
#include "core/crypto/digest.h"

#include <bit>

namespace cityledger::state {

namespace {

constexpr std::uint8_t leaf_prefix = 0;
constexpr std::uint8_t inner_prefix = 1;

Hash32 inner(const Hash32& left, const Hash32& right) {
    return crypto::sha256({BytesView(&inner_prefix, 1), left, right});
}

tl::unexpected<Error> refuse(std::string code, std::string message) {
    return fail(ErrorKind::invalid, std::move(code), std::move(message));
}

Result<std::vector<Hash32>> hashes_of(std::span<const Bytes> proof) {
    // A tree of 2^64 leaves has a path of 64 hashes; a consistency proof has one more.
    if (proof.size() > 65) return fail(ErrorKind::limit, "history.too_long", "the proof has more than 65 hashes");
    std::vector<Hash32> hashes;
    for (const Bytes& bytes : proof) {
        CITYLEDGER_TRY(hash, hash_from_bytes(bytes));
        hashes.push_back(hash);
    }
    return hashes;
}

Status same_root(const Hash32& computed, BytesView root) {
    if (!equal(computed, root)) return refuse("history.root", "the proof leads to another root");
    return {};
}

/// What a consistency proof comes to so far: the root of the earlier tree and of the later one.
struct TwoRoots {
    Hash32 first;
    Hash32 second;
};

}  // namespace

Status verify_inclusion(std::uint64_t index, std::uint64_t size, const Hash32& leaf_hash, std::span<const Bytes> proof,
                        BytesView root) {
    if (index >= size)
        return refuse("history.index",
                      "leaf " + std::to_string(index) + " is not in a tree of " + std::to_string(size) + " leaves");
    CITYLEDGER_TRY(path, hashes_of(proof));
    Hash32 hash = leaf_hash;
    std::uint64_t at = index;
    std::uint64_t last = size - 1;
    for (const Hash32& sibling : path) {
        if (last == 0) return refuse("history.length", "the proof has too many hashes");
        const bool is_right = (at & 1u) != 0;
        if (is_right || at == last) {
            hash = inner(sibling, hash);
            // A node at the right edge without a sibling of its own stands for its parents, up to where one has.
            while (!is_right && (at & 1u) == 0 && at != 0) {
                at >>= 1u;
                last >>= 1u;
            }
        } else {
            hash = inner(hash, sibling);
        }
        at >>= 1u;
        last >>= 1u;
    }
    if (last != 0) return refuse("history.length", "the proof has too few hashes");
    return same_root(hash, root);
}

Status verify_consistency(std::uint64_t size1, std::uint64_t size2, std::span<const Bytes> proof, BytesView root1,
                          BytesView root2) {
    if (size1 == 0) return refuse("history.size", "an empty tree proves nothing about a later one");
    if (size2 < size1) return refuse("history.size", "the later tree is smaller than the earlier one");
    if (size1 == size2) {
        if (!proof.empty()) return refuse("history.length", "trees of one size need no hashes in the proof");
        if (!equal(root1, root2)) return refuse("history.root", "trees of one size have different roots");
        return {};
    }
    CITYLEDGER_TRY(path, hashes_of(proof));
    std::uint64_t at = size1 - 1;
    std::uint64_t last = size2 - 1;
    while ((at & 1u) != 0) {
        at >>= 1u;
        last >>= 1u;
    }
    // An earlier tree that is one whole subtree of the later one is the start itself, and then not in the proof.
    std::span<const Hash32> rest = path;
    Hash32 start;
    if (std::has_single_bit(size1)) {
        CITYLEDGER_TRY(first_root, hash_from_bytes(root1));
        start = first_root;
    } else {
        if (rest.empty()) return refuse("history.length", "the proof has too few hashes");
        start = rest.front();
        rest = rest.subspan(1);
    }
    TwoRoots roots{start, start};
    for (const Hash32& sibling : rest) {
        if (last == 0) return refuse("history.length", "the proof has too many hashes");
        if ((at & 1u) != 0 || at == last) {
            roots = {inner(sibling, roots.first), inner(sibling, roots.second)};
            while ((at & 1u) == 0 && at != 0) {
                at >>= 1u;
                last >>= 1u;
            }
        } else {
            roots.second = inner(roots.second, sibling);
        }
        at >>= 1u;
        last >>= 1u;
    }
    if (last != 0) return refuse("history.length", "the proof has too few hashes");
    CITYLEDGER_CHECK(same_root(roots.first, root1));
    return same_root(roots.second, root2);
}

void GrowingTree::append(BytesView leaf) {
    Hash32 hash = crypto::sha256({BytesView(&leaf_prefix, 1), leaf});
    // As when adding one to a binary number: each full subtree that the leaf completes is joined with the one before
    // it.
    for (std::uint64_t carry = size; (carry & 1u) != 0 && !edge.empty(); carry >>= 1u) {
        hash = inner(edge.back(), hash);
        edge.pop_back();
    }
    edge.push_back(hash);
    ++size;
}

Hash32 GrowingTree::root() const {
    if (edge.empty()) return crypto::sha256(BytesView());
    Hash32 hash = edge.back();
    for (auto left = edge.rbegin() + 1; left != edge.rend(); ++left) hash = inner(*left, hash);
    return hash;
}

}  // namespace cityledger::state
