// ICS 23 proofs of one key, as the crate jmt gives them: the leaf itself, or the leaves beside the place where it would
// be.
#include "core/crypto/digest.h"
#include "core/state/ics23_proof.h"
#include "core/state/ics23_spec.h"
#include "core/state/tree.h"

#include <algorithm>

namespace cityledger::state {

namespace {

/// A leaf and the steps from the root down to it.
struct Found {
    Child leaf;
    std::vector<Step> steps;
};

enum class Side { left, right };

class Search {
  public:
    Search(const NodeReader& reader, const Hash32& target) : reader_(reader), target_(target) {}

    Result<std::optional<Found>> exact(const Child& root) const {
        Found found{root, {}};
        for (unsigned depth = 0; !found.leaf.is_leaf; ++depth) {
            CITYLEDGER_TRY(node, reader_.node(found.leaf, target_, depth));
            const unsigned nibble = nibble_at(target_, depth);
            const auto& child = node.children[nibble];
            if (!child) return std::optional<Found>();
            add_steps(node, nibble, found.steps);
            found.leaf = *child;
        }
        if (found.leaf.key_hash != target_) return std::optional<Found>();
        return std::optional<Found>(std::move(found));
    }

    /// The leaf next to the target on that side; `on_way`: the subtree lies on the target's own path.
    Result<std::optional<Found>> neighbour(Side side, const Child& at, const Hash32& path, unsigned depth, bool on_way,
                                           const std::vector<Step>& steps) const {
        if (at.is_leaf) {
            const bool fits = !on_way || (side == Side::left ? at.key_hash < target_ : at.key_hash > target_);
            return fits ? std::optional<Found>(Found{at, steps}) : std::optional<Found>();
        }
        CITYLEDGER_TRY(node, reader_.node(at, path, depth));
        const int step = side == Side::left ? -1 : 1;
        const unsigned own = nibble_at(target_, depth);
        const int start = on_way ? static_cast<int>(own) : side == Side::left ? 15 : 0;
        for (int slot = start; slot >= 0 && slot < 16; slot += step) {
            const unsigned nibble = static_cast<unsigned>(slot);
            const auto& child = node.children[nibble];
            if (!child) continue;
            std::vector<Step> below = steps;
            add_steps(node, nibble, below);
            CITYLEDGER_TRY(found, neighbour(side, *child, with_nibble(path, depth, nibble), depth + 1,
                                            on_way && nibble == own, below));
            if (found) return found;
        }
        return std::optional<Found>();
    }

  private:
    const NodeReader& reader_;
    const Hash32& target_;
};

Result<ExistenceProof> existence(const NodeReader& reader, const Found& found) {
    CITYLEDGER_TRY(stored, reader.value(found.leaf));
    ExistenceProof proof{std::move(stored.key), std::move(stored.value), jmt_spec().leaf, {}};
    proof.path.reserve(found.steps.size());
    for (auto step = found.steps.rbegin(); step != found.steps.rend(); ++step) {
        InnerOp op{HashOp::sha256, to_bytes(inner_domain), {}};
        if (step->goes_right)
            append(op.prefix, step->sibling);
        else
            op.suffix = to_bytes(BytesView(step->sibling));
        proof.path.push_back(std::move(op));
    }
    return proof;
}

}  // namespace

Result<Bytes> Tree::prove(BytesView key, Version version) const {
    const NodeReader reader(nodes_);
    CITYLEDGER_TRY(root, reader.root(version));
    if (!root)
        return fail(ErrorKind::not_found, "state.version",
                    "the state of version " + std::to_string(version) + " was never written or is no longer kept");
    if (!*root)
        return fail(ErrorKind::invalid, "state.empty_tree",
                    "the state is empty: its root alone says that nothing is in it");
    const Child& top = **root;
    const Hash32 key_hash = crypto::sha256(key);
    const Search search(reader, key_hash);

    CITYLEDGER_TRY(found, search.exact(top));
    if (found) {
        CITYLEDGER_TRY(proof, existence(reader, *found));
        return encode(CommitmentProof(std::move(proof)));
    }
    NonExistenceProof absence{to_bytes(key), {}, {}};
    CITYLEDGER_TRY(left, search.neighbour(Side::left, top, Hash32{}, 0, true, {}));
    if (left) {
        CITYLEDGER_TRY(proof, existence(reader, *left));
        absence.left = std::move(proof);
    }
    CITYLEDGER_TRY(right, search.neighbour(Side::right, top, Hash32{}, 0, true, {}));
    if (right) {
        CITYLEDGER_TRY(proof, existence(reader, *right));
        absence.right = std::move(proof);
    }
    return encode(CommitmentProof(std::move(absence)));
}

}  // namespace cityledger::state
