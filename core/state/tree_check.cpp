#include "core/state/tree_check.h"

#include "core/base/hex.h"
#include "core/state/current_state.h"

namespace cityledger::state {

namespace {

constexpr std::size_t most_damages = 100;

class Check {
  public:
    Check(const KeyValueReader& records, bool is_newest, const Job& job)
        : reader_(records), current_(records), is_newest_(is_newest), job_(job) {}

    Status walk(const Child& at, const Hash32& path, unsigned depth) {
        if (job_.stopped()) return fail(ErrorKind::stopped, "stopped", "the check of the state was stopped");
        if (at.is_leaf) return look_at_leaf(at);
        const auto node = reader_.node(at, path, depth);
        if (!node) return note(node.error());
        for (unsigned nibble = 0; nibble < 16; ++nibble)
            if (const auto& child = node->children[nibble])
                CITYLEDGER_CHECK(walk(*child, with_nibble(path, depth, nibble), depth + 1));
        return {};
    }

    /// As many current values as keys, each compared already, are the same values.
    Status compare_count() {
        if (!is_newest_ || !result.damages.empty()) return {};
        std::uint64_t count = 0;
        CITYLEDGER_CHECK(current_.scan({}, {}, [&](BytesView, BytesView) {
            ++count;
            return !job_.stopped();
        }));
        if (job_.stopped()) return fail(ErrorKind::stopped, "stopped", "the check of the state was stopped");
        if (count == result.keys) return {};
        return note(Error{
            ErrorKind::damaged,
            "state.current_differs",
            "the flat current state has " + std::to_string(count) + " keys, the tree " + std::to_string(result.keys),
            {}});
    }

    TreeCheck result;

  private:
    Status look_at_leaf(const Child& leaf) {
        const auto stored = reader_.value(leaf);
        if (!stored) return note(stored.error());
        if (is_newest_) {
            const auto flat = current_.get(stored->key);
            if (!flat) return note(flat.error());
            if (*flat != std::optional(stored->value))
                return note(
                    Error{ErrorKind::damaged,
                          "state.current_differs",
                          "the state's record " + hex(current_key(stored->key)) + " differs from the tree's value",
                          {}});
        }
        ++result.keys;
        job_.report({0, 0, result.keys, 0});
        return {};
    }

    /// Damage is noted and the walk goes on; anything else ends it.
    Status note(const Error& error) {
        if (error.kind != ErrorKind::damaged) return fail(error);
        if (result.damages.size() < most_damages) result.damages.push_back(error);
        return {};
    }

    NodeReader reader_;
    CurrentState current_;
    bool is_newest_;
    const Job& job_;
};

}  // namespace

Result<TreeCheck> check_tree(const KeyValueReader& records, Version version, const Job& job) {
    const Tree tree(records);
    CITYLEDGER_TRY(newest, tree.newest());
    CITYLEDGER_TRY(root_hash, tree.root(version));
    CITYLEDGER_TRY(root, NodeReader(records).root(version));
    Check check(records, newest == version, job);
    check.result.root = root_hash;
    if (root && *root) CITYLEDGER_CHECK(check.walk(**root, Hash32{}, 0));
    CITYLEDGER_CHECK(check.compare_count());
    return std::move(check.result);
}

}  // namespace cityledger::state
