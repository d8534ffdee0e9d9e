#include "core/state/node.h"

#include "core/base/hex.h"
#include "core/crypto/digest.h"

#include <algorithm>

namespace cityledger::state {

namespace {

/// What a run of a node's slots comes to in the binary tree.
struct Subtree {
    Hash32 hash{};
    bool is_empty = false;
    bool is_lone_leaf = false;  ///< a leaf stands for every subtree that holds nothing else
};

const Hash32& empty_hash() {
    static const Hash32 hash = empty_root();
    return hash;
}

Subtree subtree(const Node& node, unsigned first, unsigned width) {
    if (width == 1) {
        const auto& child = node.children[first];
        if (!child) return {empty_hash(), true, false};
        return {child->hash, false, child->is_leaf};
    }
    const Subtree left = subtree(node, first, width / 2);
    const Subtree right = subtree(node, first + width / 2, width / 2);
    if (left.is_empty && (right.is_empty || right.is_lone_leaf)) return right;
    if (right.is_empty && left.is_lone_leaf) return left;
    return {hash_of_inner(left.hash, right.hash), false, false};
}

bool is_lone_leaf(const Node& node, unsigned first, unsigned width) {
    const Child* only = nullptr;
    for (const auto& child : std::span(node.children).subspan(first, width)) {
        if (!child) continue;
        if (only != nullptr) return false;
        only = &*child;
    }
    return only != nullptr && only->is_leaf;
}

}  // namespace

Hash32 empty_root() {
    Hash32 hash;
    std::ranges::copy(as_bytes(empty_subtree), hash.begin());
    return hash;
}

Child make_leaf(Version version, const Hash32& key_hash, const Hash32& value_hash) {
    return {true, version, crypto::sha256({as_bytes(leaf_domain), key_hash, value_hash}), key_hash, value_hash};
}

Hash32 hash_of_inner(const Hash32& left, const Hash32& right) {
    return crypto::sha256({as_bytes(inner_domain), left, right});
}

Hash32 hash_of(const Node& node) {
    return subtree(node, 0, 16).hash;
}

void add_steps(const Node& node, unsigned nibble, std::vector<Step>& steps) {
    unsigned first = 0;
    for (unsigned half = 8; half > 0; half /= 2) {
        if (is_lone_leaf(node, first, 2 * half)) return;
        const bool goes_right = nibble >= first + half;
        steps.push_back({goes_right, subtree(node, goes_right ? first : first + half, half).hash});
        if (goes_right) first += half;
    }
}

Hash32 with_nibble(Hash32 path, unsigned depth, unsigned nibble) {
    std::uint8_t& byte = path[depth / 2];
    byte = static_cast<std::uint8_t>(depth % 2 == 0 ? (byte & 0x0fu) | nibble << 4 : (byte & 0xf0u) | nibble);
    return path;
}

Result<Bytes> NodeReader::record(BytesView key) const {
    CITYLEDGER_TRY(found, records_.get(key));
    if (!found)
        return fail(ErrorKind::damaged, "state.record_missing",
                    "the state's record " + hex(key) +
                        " is missing, though another record leads to it; check the copy with doctor");
    return std::move(*found);
}

Result<std::optional<std::optional<Child>>> NodeReader::root(Version version) const {
    const Bytes key = root_key(version);
    CITYLEDGER_TRY(found, records_.get(key));
    if (!found) return std::optional<std::optional<Child>>();
    auto root = decode_root(*found);
    if (!root) return fail(root.error().within("state record " + hex(key)));
    return std::optional<std::optional<Child>>(*root);
}

Result<Node> NodeReader::node(const Child& child, const Hash32& path, unsigned depth) const {
    const Bytes key = node_key(child.version, path, depth);
    CITYLEDGER_TRY(bytes, record(key));
    auto node = decode_node(bytes, path, depth);
    if (!node) return fail(node.error().within("state record " + hex(key)));
    if (hash_of(*node) != child.hash)
        return fail(
            ErrorKind::damaged, "state.hash_mismatch",
            "the state's record " + hex(key) + " does not hash to what its parent says; check the copy with doctor");
    return node;
}

Result<NodeReader::KeyAndValue> NodeReader::value(const Child& leaf) const {
    const Bytes key = value_key(leaf.key_hash, leaf.version);
    CITYLEDGER_TRY(bytes, record(key));
    const auto stored = decode_value(bytes);
    if (!stored) return fail(stored.error().within("state record " + hex(key)));
    if (crypto::sha256(stored->key) != leaf.key_hash || crypto::sha256(stored->value) != leaf.value_hash)
        return fail(
            ErrorKind::damaged, "state.hash_mismatch",
            "the state's record " + hex(key) + " does not hash to what its leaf says; check the copy with doctor");
    return KeyAndValue{to_bytes(stored->key), to_bytes(stored->value)};
}

}  // namespace cityledger::state
