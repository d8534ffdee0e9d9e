#pragma once

// Jellyfish Merkle tree over SHA-256, equal to crate jmt 0.12 (`Sha256Jmt`): roots, and ICS 23 proofs byte for byte.
// Nodes are kept per version in a KeyValueStore under a prefix, so past versions can be proved until they are pruned.

#include "core/base/key_value.h"

#include <cstdint>
#include <map>
#include <optional>

namespace cityledger::state {

using Version = std::uint64_t;

/// The root of an empty tree: the 32 ASCII bytes "SPARSE_MERKLE_PLACEHOLDER_HASH__".
Hash32 empty_root();

/// Key to new value; absent value: delete. Keys and values are never empty.
using Changes = std::map<Bytes, std::optional<Bytes>>;

struct TreeUpdate {
    Hash32 root{};
    KeyValueBatch batch;  ///< to be written together with whatever else belongs to this version
};

/// A read-only view of the tree in `nodes` (not owned, must outlive it). Values are stored with the leaves.
class Tree {
  public:
    explicit Tree(const KeyValueReader& nodes) : nodes_(nodes) {}

    /// The root after `version`; not_found (state.version) if that version was never written or is pruned.
    Result<Hash32> root(Version version) const;
    Result<std::optional<Bytes>> get(BytesView key, Version version) const;
    /// ICS 23 CommitmentProof bytes: existence or non-existence. An empty tree has none: invalid (state.empty_tree).
    Result<Bytes> prove(BytesView key, Version version) const;
    /// The next version over `parent` (nullopt: over nothing). Writes nothing itself. Nodes that this version makes
    /// stale are recorded in the batch, for prune().
    Result<TreeUpdate> apply(std::optional<Version> parent, Version version, const Changes& changes) const;
    /// The writes that forget all versions below `keep_from`; at most `limit` nodes a call, empty when done.
    Result<KeyValueBatch> prune(Version keep_from, std::size_t limit) const;

  private:
    const KeyValueReader& nodes_;
};

}  // namespace cityledger::state
