#include "core/state/ics23.h"

#include "core/state/ics23_spec.h"

#include <algorithm>

namespace cityledger::state {

namespace {

tl::unexpected<Error> refuse(std::string code, std::string message) {
    return fail(ErrorKind::invalid, std::move(code), std::move(message));
}

/// How a step is padded when its child is the one at `position` of the order.
struct Padding {
    std::size_t min_prefix = 0;
    std::size_t max_prefix = 0;
    std::size_t suffix = 0;
};

Padding padding(const InnerSpec& spec, std::size_t position) {
    const auto child_size = static_cast<std::size_t>(spec.child_size);
    return {position * child_size + static_cast<std::size_t>(spec.min_prefix_length),
            position * child_size + static_cast<std::size_t>(spec.max_prefix_length),
            (spec.child_order.size() - 1 - position) * child_size};
}

bool has_padding(const InnerOp& step, const Padding& padding) {
    return step.prefix.size() >= padding.min_prefix && step.prefix.size() <= padding.max_prefix &&
           step.suffix.size() == padding.suffix;
}

/// Which child of its node the step came from, counted from the left.
std::optional<std::size_t> position_of(const InnerOp& step, const InnerSpec& spec) {
    for (std::size_t position = 0; position < spec.child_order.size(); ++position)
        if (has_padding(step, padding(spec, position))) return position;
    return std::nullopt;
}

bool is_leftmost(const InnerSpec& spec, std::span<const InnerOp> path) {
    return std::ranges::all_of(path, [&](const InnerOp& step) {
        return has_padding(step, padding(spec, 0)) || left_branches_are_empty(step, spec);
    });
}

bool is_rightmost(const InnerSpec& spec, std::span<const InnerOp> path) {
    return std::ranges::all_of(path, [&](const InnerOp& step) {
        return has_padding(step, padding(spec, spec.child_order.size() - 1)) || right_branches_are_empty(step, spec);
    });
}

/// Nothing stands between the two leaves: their paths are one from the root down to a node, go to two children side by
/// side there, and keep to each other's side below.
bool are_neighbours(const InnerSpec& spec, std::span<const InnerOp> left, std::span<const InnerOp> right) {
    while (!left.empty() && !right.empty() && left.back().prefix == right.back().prefix &&
           left.back().suffix == right.back().suffix) {
        left = left.first(left.size() - 1);
        right = right.first(right.size() - 1);
    }
    if (left.empty() || right.empty()) return false;
    const auto left_position = position_of(left.back(), spec);
    const auto right_position = position_of(right.back(), spec);
    if (!left_position || !right_position || *right_position != *left_position + 1) return false;
    return is_rightmost(spec, left.first(left.size() - 1)) && is_leftmost(spec, right.first(right.size() - 1));
}

Result<Bytes> for_comparison(const ProofSpec& spec, BytesView key) {
    if (!spec.prehash_key_before_comparison) return to_bytes(key);
    return compute(spec.leaf.prehash_key, key);
}

Status verify_existence(const ProofSpec& spec, BytesView root, const ExistenceProof& proof) {
    CITYLEDGER_CHECK(check(proof, spec));
    CITYLEDGER_TRY(calculated, calculate_root(proof));
    if (!equal(calculated, root)) return refuse("ics23.root", "the proof leads to another root");
    return {};
}

}  // namespace

bool left_branches_are_empty(const InnerOp& step, const InnerSpec& spec) {
    const auto position = position_of(step, spec);
    if (!position || *position == 0 || spec.empty_child.empty()) return false;
    const auto child_size = static_cast<std::size_t>(spec.child_size);
    const std::size_t own_prefix = step.prefix.size() - *position * child_size;
    for (std::size_t at = 0; at < *position; ++at)
        if (!equal(BytesView(step.prefix).subspan(own_prefix + at * child_size, child_size), spec.empty_child))
            return false;
    return true;
}

bool right_branches_are_empty(const InnerOp& step, const InnerSpec& spec) {
    const auto position = position_of(step, spec);
    if (!position || *position + 1 == spec.child_order.size() || spec.empty_child.empty()) return false;
    const auto child_size = static_cast<std::size_t>(spec.child_size);
    for (std::size_t at = 0; at < step.suffix.size(); at += child_size)
        if (!equal(BytesView(step.suffix).subspan(at, child_size), spec.empty_child)) return false;
    return true;
}

Status verify_membership(const ProofSpec& spec, BytesView root, const CommitmentProof& proof, BytesView key,
                         BytesView value) {
    const auto* existence = std::get_if<ExistenceProof>(&proof);
    if (existence == nullptr) return refuse("ics23.kind", "the proof is not one of presence");
    if (!equal(existence->key, key)) return refuse("ics23.key", "the proof is of another key");
    if (!equal(existence->value, value)) return refuse("ics23.value", "the proof is of another value");
    return verify_existence(spec, root, *existence);
}

Status verify_non_membership(const ProofSpec& spec, BytesView root, const CommitmentProof& proof, BytesView key) {
    const auto* absence = std::get_if<NonExistenceProof>(&proof);
    if (absence == nullptr) return refuse("ics23.kind", "the proof is not one of absence");
    CITYLEDGER_CHECK(check(spec));
    const auto& [claimed, left, right] = *absence;
    if (!left && !right) return refuse("ics23.no_neighbour", "the proof of absence names no neighbour");
    CITYLEDGER_TRY(own, for_comparison(spec, key));
    if (left) {
        CITYLEDGER_CHECK(verify_existence(spec, root, *left));
        CITYLEDGER_TRY(before, for_comparison(spec, left->key));
        if (!(before < own))
            return refuse("ics23.order", "the left neighbour in the proof of absence is not left of the key");
    }
    if (right) {
        CITYLEDGER_CHECK(verify_existence(spec, root, *right));
        CITYLEDGER_TRY(behind, for_comparison(spec, right->key));
        if (!(own < behind))
            return refuse("ics23.order", "the right neighbour in the proof of absence is not right of the key");
    }
    const bool adjacent = !left    ? is_leftmost(spec.inner, right->path)
                          : !right ? is_rightmost(spec.inner, left->path)
                                   : are_neighbours(spec.inner, left->path, right->path);
    if (!adjacent)
        return refuse("ics23.not_adjacent", "other leaves may stand between the neighbours in the proof of absence");
    return {};
}

Status verify_membership(const Hash32& root, BytesView proof, BytesView key, BytesView value) {
    CITYLEDGER_TRY(decoded, decode_commitment_proof(proof));
    return verify_membership(jmt_spec(), root, decoded, key, value);
}

Status verify_non_membership(const Hash32& root, BytesView proof, BytesView key) {
    CITYLEDGER_TRY(decoded, decode_commitment_proof(proof));
    return verify_non_membership(jmt_spec(), root, decoded, key);
}

}  // namespace cityledger::state
