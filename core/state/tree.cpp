#include "core/state/tree.h"

#include "core/crypto/digest.h"

namespace cityledger::state {

namespace {

std::string no_version(Version version) {
    return "the state of version " + std::to_string(version) + " was never written or is no longer kept";
}

Result<std::optional<Child>> root_of(const NodeReader& reader, Version version) {
    CITYLEDGER_TRY(root, reader.root(version));
    if (!root) return fail(ErrorKind::not_found, "state.version", no_version(version));
    return *root;
}

}  // namespace

Result<Hash32> Tree::root(Version version) const {
    CITYLEDGER_TRY(root, root_of(NodeReader(nodes_), version));
    return root ? root->hash : empty_root();
}

Result<std::optional<Version>> Tree::newest() const {
    Result<std::optional<Version>> found = std::optional<Version>();
    const Bytes prefix{root_prefix};
    CITYLEDGER_CHECK(nodes_.scan_down(prefix, {}, [&](BytesView key, BytesView) {
        found = version_in(key);
        return false;
    }));
    return found;
}

Result<std::optional<Version>> Tree::oldest() const {
    Result<std::optional<Version>> found = std::optional<Version>();
    const Bytes prefix{root_prefix};
    CITYLEDGER_CHECK(nodes_.scan(prefix, {}, [&](BytesView key, BytesView) {
        found = version_in(key);
        return false;
    }));
    return found;
}

Result<std::optional<Bytes>> Tree::get(BytesView key, Version version) const {
    const NodeReader reader(nodes_);
    CITYLEDGER_TRY(root, root_of(reader, version));
    const Hash32 key_hash = crypto::sha256(key);
    std::optional<Child> at = root;
    for (unsigned depth = 0; at && !at->is_leaf; ++depth) {
        CITYLEDGER_TRY(node, reader.node(*at, key_hash, depth));
        at = node.children[nibble_at(key_hash, depth)];
    }
    if (!at || at->key_hash != key_hash) return std::optional<Bytes>();
    CITYLEDGER_TRY(stored, reader.value(*at));
    return std::optional<Bytes>(std::move(stored.value));
}

}  // namespace cityledger::state
