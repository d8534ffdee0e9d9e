#pragma once

// How the Jellyfish Merkle tree lies in a KeyValueStore. Inner nodes have up to sixteen children, one for each value of
// the next four bits of the key hash; hashes are those of the binary tree of the definition, so a node stands for up to
// fifteen binary ones. Versions and depths are big-endian, so that a version's nodes lie together and are written in
// order.
//
//   'r' version            -> the version's root: its hash, and behind it one child, or nothing for an empty tree
//   'n' version depth path -> an inner node written in that version; path: depth nibbles, packed
//   'v' key-hash version   -> the key and the value that were written in that version
//   's' version record-key -> that record is not part of this version any more, nor of later ones
//   'f' key                -> the newest value (current_state.h)

#include "core/base/bytes.h"
#include "core/base/key_value.h"

#include <array>
#include <cstdint>
#include <optional>

namespace cityledger::state {

using Version = std::uint64_t;

inline constexpr std::uint8_t root_prefix = 'r';
inline constexpr std::uint8_t node_prefix = 'n';
inline constexpr std::uint8_t value_prefix = 'v';
inline constexpr std::uint8_t stale_prefix = 's';
inline constexpr std::uint8_t current_prefix = 'f';

inline constexpr std::string_view leaf_domain = "JMT::LeafNode";
inline constexpr std::string_view inner_domain = "JMT::IntrnalNode";  ///< spelt so in the definition
inline constexpr std::string_view empty_subtree = "SPARSE_MERKLE_PLACEHOLDER_HASH__";

/// Nibbles in a key hash: no inner node stands deeper.
inline constexpr unsigned max_depth = 64;

/// The root of a subtree as its parent knows it: a leaf, or an inner node with two leaves or more below it.
struct Child {
    bool is_leaf = false;
    Version version = 0;  ///< that wrote the inner node, or the leaf's value
    Hash32 hash{};
    Hash32 key_hash{};  ///< leaves only, like the next; a leaf's hash is made of the two
    Hash32 value_hash{};
    bool operator==(const Child&) const = default;
};

struct Node {
    std::array<std::optional<Child>, 16> children;
};

/// The root of an empty tree: the 32 ASCII bytes "SPARSE_MERKLE_PLACEHOLDER_HASH__".
Hash32 empty_root();

/// A step of a proof's path, from the root downwards.
struct Step {
    bool goes_right = false;
    Hash32 sibling{};
};

Child make_leaf(Version version, const Hash32& key_hash, const Hash32& value_hash);
Hash32 hash_of_inner(const Hash32& left, const Hash32& right);
Hash32 hash_of(const Node& node);
/// The binary steps from the node's root down to the child at `nibble`, added to `steps`.
void add_steps(const Node& node, unsigned nibble, std::vector<Step>& steps);

/// The nibble of a key hash that chooses the child of a node at `depth` (0 to 63).
inline unsigned nibble_at(const Hash32& key_hash, unsigned depth) {
    const std::uint8_t byte = key_hash[depth / 2];
    return depth % 2 == 0 ? byte >> 4 : byte & 0x0fu;
}
/// The path with the nibble at `depth` put to `nibble`; what stands behind it is left as it was.
Hash32 with_nibble(Hash32 path, unsigned depth, unsigned nibble);

Bytes root_key(Version version);
/// Only the first `depth` nibbles of `path` count.
Bytes node_key(Version version, const Hash32& path, unsigned depth);
Bytes value_key(const Hash32& key_hash, Version version);
Bytes stale_key(Version since, BytesView record_key);

Bytes encode_root(const std::optional<Child>& root);
Bytes encode_node(const Node& node);
Bytes encode_value(BytesView key, BytesView value);

struct StoredValue {
    BytesView key;
    BytesView value;
};

/// Decoders of hostile bytes. Errors: damaged (state.record_damaged); the caller adds the record's key.
Result<std::optional<Child>> decode_root(BytesView bytes);
/// `path` and `depth` are the node's own: a leaf must lie below them.
Result<Node> decode_node(BytesView bytes, const Hash32& path, unsigned depth);
Result<StoredValue> decode_value(BytesView bytes);  ///< views into `bytes`
/// The version in a root or stale key, whatever stands behind it.
Result<Version> version_in(BytesView key);

/// Reads records and checks each against the hash by which it was reached, so that wrong bytes are never used.
/// Errors: damaged (state.record_missing, state.record_damaged, state.hash_mismatch) naming the record's key; io.
class NodeReader {
  public:
    explicit NodeReader(const KeyValueReader& records) : records_(records) {}
    /// Absent: that version was never written, or is forgotten.
    Result<std::optional<std::optional<Child>>> root(Version version) const;
    Result<Node> node(const Child& child, const Hash32& path, unsigned depth) const;
    struct KeyAndValue {
        Bytes key;
        Bytes value;
    };
    Result<KeyAndValue> value(const Child& leaf) const;

  private:
    Result<Bytes> record(BytesView key) const;
    const KeyValueReader& records_;
};

}  // namespace cityledger::state
