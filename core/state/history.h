#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"

#include <cstdint>

namespace cityledger::state {

/// RFC 6962 proofs over SHA-256 (leaf prefix 00, node prefix 01). Sizes are unsigned 64-bit; wrong lengths and sizes
/// are refused. `proof` holds 32-byte hashes.
Status verify_inclusion(std::uint64_t index, std::uint64_t size, const Hash32& leaf_hash, std::span<const Bytes> proof,
                        BytesView root);
Status verify_consistency(std::uint64_t size1, std::uint64_t size2, std::span<const Bytes> proof, BytesView root1,
                          BytesView root2);

/// An RFC 6962 tree that only grows, kept as its size and right edge (the roots of its full subtrees, largest first).
struct GrowingTree {
    std::uint64_t size = 0;
    std::vector<Hash32> edge;

    void append(BytesView leaf);
    Hash32 root() const;
};

}  // namespace cityledger::state
