// Records' keys and bytes. A child is one tag byte (nibble; plus 0x10 for a leaf), its version, and its hash, or key
// hash and value hash for a leaf. A node is its children, nibbles ascending. A root is its hash and at most one child
// with nibble 0: the hash stands there twice, so that no lone leaf can be mistaken for another.
#include "core/state/node.h"

namespace cityledger::state {

namespace {

constexpr std::uint8_t leaf_tag = 0x10;

void put_u64(Bytes& to, std::uint64_t value) {
    for (int shift = 56; shift >= 0; shift -= 8) to.push_back(static_cast<std::uint8_t>(value >> shift));
}

std::uint64_t big_endian(BytesView bytes) {
    std::uint64_t value = 0;
    for (const std::uint8_t byte : bytes) value = value << 8 | byte;
    return value;
}

void put_child(Bytes& to, unsigned nibble, const Child& child) {
    to.push_back(static_cast<std::uint8_t>(nibble | (child.is_leaf ? leaf_tag : 0u)));
    put_u64(to, child.version);
    append(to, child.is_leaf ? child.key_hash : child.hash);
    if (child.is_leaf) append(to, child.value_hash);
}

tl::unexpected<Error> damaged(std::string what) {
    return fail(ErrorKind::damaged, "state.record_damaged", std::move(what));
}

struct TaggedChild {
    unsigned nibble = 0;
    Child child;
};

Result<Hash32> take_hash(BytesView& from) {
    if (from.size() < 32) return damaged("it ends inside a hash");
    Hash32 hash;
    std::copy_n(from.begin(), 32, hash.begin());
    from = from.subspan(32);
    return hash;
}

Result<TaggedChild> take_child(BytesView& from) {
    if (from.size() < 9) return damaged("it ends inside a child");
    const std::uint8_t tag = from[0];
    if ((tag & ~0x1fu) != 0) return damaged("a child has an unknown tag");
    const unsigned nibble = tag & 0x0fu;
    const Version version = big_endian(from.subspan(1, 8));
    from = from.subspan(9);
    CITYLEDGER_TRY(hash, take_hash(from));
    if ((tag & leaf_tag) == 0) return TaggedChild{nibble, Child{false, version, hash, {}, {}}};
    CITYLEDGER_TRY(value_hash, take_hash(from));
    return TaggedChild{nibble, make_leaf(version, hash, value_hash)};
}

bool lies_below(const Hash32& key_hash, const Hash32& path, unsigned depth) {
    for (unsigned at = 0; at < depth; ++at)
        if (nibble_at(key_hash, at) != nibble_at(path, at)) return false;
    return true;
}

}  // namespace

Bytes root_key(Version version) {
    Bytes key{root_prefix};
    put_u64(key, version);
    return key;
}

Bytes node_key(Version version, const Hash32& path, unsigned depth) {
    Bytes key{node_prefix};
    key.reserve(10 + (depth + 1) / 2);
    put_u64(key, version);
    key.push_back(static_cast<std::uint8_t>(depth));
    key.insert(key.end(), path.begin(), path.begin() + depth / 2);
    if (depth % 2 != 0) key.push_back(path[depth / 2] & 0xf0u);
    return key;
}

Bytes value_key(const Hash32& key_hash, Version version) {
    Bytes key{value_prefix};
    key.reserve(41);
    append(key, key_hash);
    put_u64(key, version);
    return key;
}

Bytes stale_key(Version since, BytesView record_key) {
    Bytes key{stale_prefix};
    key.reserve(9 + record_key.size());
    put_u64(key, since);
    append(key, record_key);
    return key;
}

Bytes encode_root(const std::optional<Child>& root) {
    Bytes bytes = to_bytes(BytesView(root ? root->hash : empty_root()));
    if (root) put_child(bytes, 0, *root);
    return bytes;
}

Bytes encode_node(const Node& node) {
    Bytes bytes;
    for (unsigned nibble = 0; nibble < 16; ++nibble)
        if (const auto& child = node.children[nibble]) put_child(bytes, nibble, *child);
    return bytes;
}

Bytes encode_value(BytesView key, BytesView value) {
    Bytes bytes;
    bytes.reserve(4 + key.size() + value.size());
    for (int shift = 24; shift >= 0; shift -= 8) bytes.push_back(static_cast<std::uint8_t>(key.size() >> shift));
    append(bytes, key);
    append(bytes, value);
    return bytes;
}

Result<std::optional<Child>> decode_root(BytesView bytes) {
    CITYLEDGER_TRY(hash, take_hash(bytes));
    if (bytes.empty() && hash == empty_root()) return std::optional<Child>();
    CITYLEDGER_TRY(taken, take_child(bytes));
    if (taken.nibble != 0) return damaged("a root's child has a nibble");
    if (taken.child.hash != hash) return damaged("a root's child has another hash than the root");
    if (!bytes.empty()) return damaged("bytes stand behind a root");
    return std::optional<Child>(taken.child);
}

Result<Node> decode_node(BytesView bytes, const Hash32& path, unsigned depth) {
    if (depth >= max_depth) return damaged("an inner node stands too deep");
    Node node;
    int count = 0;
    unsigned next = 0;
    bool has_inner = false;
    while (!bytes.empty()) {
        CITYLEDGER_TRY(taken, take_child(bytes));
        if (taken.nibble < next) return damaged("children are out of order");
        next = taken.nibble + 1;
        if (taken.child.is_leaf && !lies_below(taken.child.key_hash, with_nibble(path, depth, taken.nibble), depth + 1))
            return damaged("a leaf's key hash does not lead to it");
        has_inner = has_inner || !taken.child.is_leaf;
        node.children[taken.nibble] = taken.child;
        ++count;
    }
    if (count == 0 || (count == 1 && !has_inner)) return damaged("an inner node has less than two leaves");
    return node;
}

Result<StoredValue> decode_value(BytesView bytes) {
    if (bytes.size() < 4) return damaged("it ends inside the key's length");
    const std::uint64_t length = big_endian(bytes.first(4));
    bytes = bytes.subspan(4);
    if (length == 0 || length >= bytes.size()) return damaged("the key's length is wrong");
    return StoredValue{bytes.first(length), bytes.subspan(length)};
}

Result<Version> version_in(BytesView key) {
    if (key.size() < 9) return damaged("a key is too short for its version");
    return big_endian(key.subspan(1, 8));
}

}  // namespace cityledger::state
