// The next version of the tree. Only nodes on the way to a change are read and written anew; what they replace is noted
// as stale. A node left with one leaf gives way to it, so that a tree's shape follows from its keys alone.
#include "core/crypto/digest.h"
#include "core/state/current_state.h"
#include "core/state/tree.h"

#include <algorithm>

namespace cityledger::state {

namespace {

struct Change {
    Hash32 key_hash{};
    const Bytes* key = nullptr;
    const std::optional<Bytes>* value = nullptr;
    Hash32 value_hash{};  ///< of the new value; nothing when it deletes

    bool deletes() const { return !value->has_value(); }
};

using Slot = std::optional<Child>;

class Update {
  public:
    Update(const KeyValueReader& records, Version version) : reader_(records), version_(version) {}

    Result<Slot> run(const Slot& at, const Hash32& path, unsigned depth, std::span<const Change> changes) {
        if (changes.empty()) return at;
        if (at && !at->is_leaf) return run_inner(*at, path, depth, changes);
        return run_leaf(at, path, depth, changes);
    }

    KeyValueBatch take() { return std::move(batch_); }

  private:
    Result<Slot> run_inner(const Child& at, const Hash32& path, unsigned depth, std::span<const Change> changes) {
        CITYLEDGER_TRY(node, reader_.node(at, path, depth));
        bool changed = false;
        for (std::size_t first = 0; first < changes.size();) {
            const unsigned nibble = nibble_at(changes[first].key_hash, depth);
            std::size_t behind = first + 1;
            while (behind < changes.size() && nibble_at(changes[behind].key_hash, depth) == nibble) ++behind;
            Slot& slot = node.children[nibble];
            CITYLEDGER_TRY(
                next, run(slot, with_nibble(path, depth, nibble), depth + 1, changes.subspan(first, behind - first)));
            changed = changed || slot != next;
            slot = next;
            first = behind;
        }
        if (!changed) return Slot(at);
        mark_stale(node_key(at.version, path, depth));
        return place(node, path, depth);
    }

    /// Nothing or one leaf stands here: what is left of it and the new leaves make a subtree of their own.
    Result<Slot> run_leaf(const Slot& at, const Hash32& path, unsigned depth, std::span<const Change> changes) {
        std::vector<Child> leaves;
        leaves.reserve(changes.size() + 1);
        bool at_is_due = at.has_value();
        for (const Change& change : changes) {
            if (at_is_due && at->key_hash < change.key_hash) {
                leaves.push_back(*at);
                at_is_due = false;
            }
            if (at_is_due && at->key_hash == change.key_hash) {
                at_is_due = false;
                if (!change.deletes() && at->value_hash == change.value_hash) {
                    leaves.push_back(*at);
                    continue;
                }
                mark_stale(value_key(at->key_hash, at->version));
            }
            if (change.deletes()) continue;
            batch_.put(value_key(change.key_hash, version_), encode_value(*change.key, **change.value));
            leaves.push_back(make_leaf(version_, change.key_hash, change.value_hash));
        }
        if (at_is_due) leaves.push_back(*at);
        return build(leaves, path, depth);
    }

    Slot build(std::span<const Child> leaves, const Hash32& path, unsigned depth) {
        if (leaves.empty()) return std::nullopt;
        if (leaves.size() == 1) return leaves.front();
        Node node;
        for (std::size_t first = 0; first < leaves.size();) {
            const unsigned nibble = nibble_at(leaves[first].key_hash, depth);
            std::size_t behind = first + 1;
            while (behind < leaves.size() && nibble_at(leaves[behind].key_hash, depth) == nibble) ++behind;
            node.children[nibble] =
                build(leaves.subspan(first, behind - first), with_nibble(path, depth, nibble), depth + 1);
            first = behind;
        }
        return place(node, path, depth);
    }

    /// Writes the node, unless it holds nothing or a lone leaf.
    Slot place(const Node& node, const Hash32& path, unsigned depth) {
        const Child* only = nullptr;
        int count = 0;
        for (const Slot& slot : node.children) {
            if (!slot) continue;
            only = &*slot;
            ++count;
        }
        if (count == 0) return std::nullopt;
        if (count == 1 && only->is_leaf) return *only;
        batch_.put(node_key(version_, path, depth), encode_node(node));
        return Child{false, version_, hash_of(node), {}, {}};
    }

    void mark_stale(const Bytes& record_key) { batch_.put(stale_key(version_, record_key), {}); }

    NodeReader reader_;
    Version version_;
    KeyValueBatch batch_;
};

Result<std::vector<Change>> by_key_hash(const Changes& changes) {
    std::vector<Change> sorted;
    sorted.reserve(changes.size());
    for (const auto& [key, value] : changes) {
        if (key.empty()) return fail(ErrorKind::invalid, "state.empty_key", "a change of the state has an empty key");
        if (value && value->empty())
            return fail(ErrorKind::invalid, "state.empty_value", "a change of the state would write an empty value");
        Change change{crypto::sha256(key), &key, &value, {}};
        if (value) change.value_hash = crypto::sha256(*value);
        sorted.push_back(change);
    }
    std::ranges::sort(sorted, {}, &Change::key_hash);
    return sorted;
}

}  // namespace

Result<TreeUpdate> Tree::apply(std::optional<Version> parent, Version version, const Changes& changes) const {
    const NodeReader reader(nodes_);
    Slot root;
    if (parent) {
        if (*parent >= version)
            return fail(ErrorKind::invalid, "state.version_order",
                        "version " + std::to_string(version) + " of the state cannot stand over version " +
                            std::to_string(*parent));
        CITYLEDGER_TRY(parent_root, reader.root(*parent));
        if (!parent_root)
            return fail(ErrorKind::not_found, "state.version",
                        "the state of version " + std::to_string(*parent) + " was never written or is no longer kept");
        root = *parent_root;
    }
    CITYLEDGER_TRY(sorted, by_key_hash(changes));
    Update update(nodes_, version);
    CITYLEDGER_TRY(next, update.run(root, Hash32{}, 0, sorted));
    TreeUpdate result{next ? next->hash : empty_root(), {}};

    CITYLEDGER_TRY(existing, reader.root(version));
    if (existing) {
        if ((*existing ? (*existing)->hash : empty_root()) != result.root)
            return fail(ErrorKind::invalid, "state.version_exists",
                        "version " + std::to_string(version) + " of the state is there already, with another root");
        return result;
    }
    result.batch = update.take();
    result.batch.put(root_key(version), encode_root(next));
    for (const auto& [key, value] : changes) {
        if (value)
            result.batch.put(current_key(key), *value);
        else
            result.batch.erase(current_key(key));
    }
    return result;
}

}  // namespace cityledger::state
