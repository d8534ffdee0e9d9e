#pragma once

// Jellyfish Merkle tree over SHA-256, equal to crate jmt 0.12 (`Sha256Jmt`): roots, and ICS 23 proofs byte for byte.
// Nodes are kept per version in a KeyValueStore under prefixes (node.h), so past versions can be proved until they are
// pruned. Each record is checked against the hash that leads to it: wrong bytes are damaged (state.*), never an answer.

#include "core/base/key_value.h"
#include "core/state/node.h"

#include <cstdint>
#include <map>
#include <optional>

namespace cityledger::state {

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
    /// Nullopt: nothing was ever written.
    Result<std::optional<Version>> newest() const;
    Result<std::optional<Version>> oldest() const;
    Result<std::optional<Bytes>> get(BytesView key, Version version) const;
    /// ICS 23 CommitmentProof bytes: existence or non-existence. An empty tree has none: invalid (state.empty_tree).
    Result<Bytes> prove(BytesView key, Version version) const;
    /// The next version over `parent` (nullopt: over nothing). Writes nothing itself. Nodes that this version makes
    /// stale are recorded in the batch, for prune(), and the newest values follow (current_state.h). Versions form one
    /// line, each above its parent. A version that is there already gives its root and an empty batch if the changes
    /// lead to the same root, else invalid (state.version_exists). Costs O(changes x depth).
    /// Errors: invalid (state.version_order, state.empty_key, state.empty_value), not_found (state.version: no such
    /// parent).
    Result<TreeUpdate> apply(std::optional<Version> parent, Version version, const Changes& changes) const;
    /// The writes that forget all versions below `keep_from`; at most `limit` records a call, empty when done. The
    /// newest version is never forgotten.
    Result<KeyValueBatch> prune(Version keep_from, std::size_t limit) const;

  private:
    const KeyValueReader& nodes_;
};

}  // namespace cityledger::state
