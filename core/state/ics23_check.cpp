// Whether a proof has the form that a spec allows. Without these checks one could pass off inner bytes as a leaf, or a
// leaf's neighbour as farther away than it is.
#include "core/state/ics23_spec.h"

#include <algorithm>
#include <optional>

namespace cityledger::state {

namespace {

constexpr std::int32_t default_max_depth = 128;
constexpr std::int32_t most_children = 256;
constexpr std::int32_t most_bytes = 1024;

tl::unexpected<Error> refuse(std::string code, std::string message) {
    return fail(ErrorKind::invalid, std::move(code), std::move(message));
}

bool begins_with(BytesView bytes, BytesView prefix) {
    return bytes.size() >= prefix.size() && equal(bytes.first(prefix.size()), prefix);
}

/// A signed varint as IAVL writes them (zigzag); nullopt: cut off, too long or negative.
std::optional<std::int64_t> take_iavl_number(BytesView& from) {
    std::uint64_t raw = 0;
    for (unsigned at = 0; at < 10 && at < from.size(); ++at) {
        if (at == 9 && from[at] > 1) return std::nullopt;
        raw |= static_cast<std::uint64_t>(from[at] & 0x7fu) << (7 * at);
        if ((from[at] & 0x80u) != 0) continue;
        from = from.subspan(at + 1);
        if ((raw & 1u) != 0) return std::nullopt;
        return static_cast<std::int64_t>(raw >> 1);
    }
    return std::nullopt;
}

/// An IAVL prefix says its height, size and version; behind them stands the length byte of the child, in an inner node,
/// and before that the other child with its own length byte when that is the left one.
Status check_iavl_prefix(BytesView prefix, HashOp hash, std::int64_t layer) {
    const auto height = take_iavl_number(prefix);
    const auto size = take_iavl_number(prefix);
    const auto version = take_iavl_number(prefix);
    if (!height || !size || !version)
        return refuse("ics23.iavl_prefix", "an IAVL prefix has no height, size and version");
    if (*height < layer) return refuse("ics23.iavl_prefix", "an IAVL prefix says a height lower than its step");
    const bool fits = layer == 0 ? prefix.empty() : prefix.size() == 1 || prefix.size() == 34;
    if (!fits) return refuse("ics23.iavl_prefix", "an IAVL prefix has a wrong length");
    if (hash != HashOp::sha256) return refuse("ics23.hash_op", "an IAVL proof must hash with SHA-256");
    return {};
}

}  // namespace

Status check(const ProofSpec& spec) {
    const InnerSpec& inner = spec.inner;
    if (inner.child_order.empty() || inner.child_order.size() > static_cast<std::size_t>(most_children))
        return refuse("ics23.spec", "the spec has no children, or more than 256");
    std::vector<std::int32_t> sorted = inner.child_order;
    std::ranges::sort(sorted);
    for (std::size_t at = 0; at < sorted.size(); ++at)
        if (sorted[at] != static_cast<std::int32_t>(at))
            return refuse("ics23.spec", "the spec's child order does not name each child once");
    if (inner.child_size <= 0 || inner.child_size > most_bytes)
        return refuse("ics23.spec", "the spec's child size is out of range");
    if (inner.min_prefix_length < 0 || inner.max_prefix_length < inner.min_prefix_length ||
        inner.max_prefix_length > most_bytes)
        return refuse("ics23.spec", "the spec's prefix lengths are out of range");
    if (!inner.empty_child.empty() && inner.empty_child.size() != static_cast<std::size_t>(inner.child_size))
        return refuse("ics23.spec", "the spec's empty child has another size than a child");
    if (spec.min_depth < 0 || spec.max_depth < 0) return refuse("ics23.spec", "the spec's depths are out of range");
    return {};
}

Status check(const LeafOp& leaf, const LeafOp& spec) {
    if (leaf.hash != spec.hash || leaf.prehash_key != spec.prehash_key || leaf.prehash_value != spec.prehash_value)
        return refuse("ics23.hash_op", "the proof's leaf is hashed otherwise than the tree hashes leaves");
    if (leaf.length != spec.length)
        return refuse("ics23.length_op", "the proof's leaf has another length operation than the tree");
    if (!begins_with(leaf.prefix, spec.prefix))
        return refuse("ics23.leaf_prefix", "the proof's leaf lacks the prefix of the tree's leaves");
    return {};
}

Status check(const InnerOp& step, const ProofSpec& spec) {
    const InnerSpec& inner = spec.inner;
    const auto child_size = static_cast<std::size_t>(inner.child_size);
    if (step.hash != inner.hash)
        return refuse("ics23.hash_op", "a step of the proof is hashed otherwise than the tree hashes nodes");
    if (begins_with(step.prefix, spec.leaf.prefix))
        return refuse("ics23.inner_prefix", "a step of the proof has the prefix of a leaf");
    if (step.prefix.size() < static_cast<std::size_t>(inner.min_prefix_length))
        return refuse("ics23.inner_prefix", "a step of the proof has too short a prefix");
    if (step.prefix.size() >
        static_cast<std::size_t>(inner.max_prefix_length) + (inner.child_order.size() - 1) * child_size)
        return refuse("ics23.inner_prefix", "a step of the proof has too long a prefix");
    if (step.suffix.size() % child_size != 0 || step.suffix.size() / child_size >= inner.child_order.size())
        return refuse("ics23.inner_suffix", "a step of the proof has a suffix that is no whole number of children");
    return {};
}

Status check(const ExistenceProof& proof, const ProofSpec& spec) {
    CITYLEDGER_CHECK(check(spec));
    if (!proof.leaf) return refuse("ics23.no_leaf", "the proof has no leaf operation");
    CITYLEDGER_CHECK(check(*proof.leaf, spec.leaf));
    const auto depth = static_cast<std::int64_t>(proof.path.size());
    if (depth < spec.min_depth) return refuse("ics23.depth", "the proof's path is too short");
    if (depth > (spec.max_depth == 0 ? default_max_depth : spec.max_depth))
        return refuse("ics23.depth", "the proof's path is too long");
    const bool is_iavl = spec == iavl_spec();
    if (is_iavl) CITYLEDGER_CHECK(check_iavl_prefix(proof.leaf->prefix, proof.leaf->hash, 0));
    std::int64_t layer = 0;
    for (const InnerOp& step : proof.path) {
        ++layer;
        CITYLEDGER_CHECK(check(step, spec));
        if (is_iavl) CITYLEDGER_CHECK(check_iavl_prefix(step.prefix, step.hash, layer));
    }
    return {};
}

}  // namespace cityledger::state
