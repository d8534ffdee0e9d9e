#pragma once

#include "core/state/ics23_proof.h"

namespace cityledger::state {

// ICS 23 verification driven by a tree's spec. The tree of a city is one such spec; the others are here because they
// are the published ones, by which the rules are tested.

struct InnerSpec {
    std::vector<std::int32_t> child_order;
    std::int32_t child_size = 0;
    std::int32_t min_prefix_length = 0;
    std::int32_t max_prefix_length = 0;
    Bytes empty_child;  ///< empty: the tree has no empty children
    HashOp hash = HashOp::none;
    bool operator==(const InnerSpec&) const = default;
};

struct ProofSpec {
    LeafOp leaf;  ///< what leaves must say; their prefix may go on behind this one
    InnerSpec inner;
    std::int32_t min_depth = 0;  ///< steps of a path; 0: no lower bound
    std::int32_t max_depth = 0;  ///< 0: 128
    bool prehash_key_before_comparison = false;
    bool operator==(const ProofSpec&) const = default;
};

const ProofSpec& jmt_spec();
const ProofSpec& iavl_spec();
const ProofSpec& smt_spec();
const ProofSpec& tendermint_spec();

// All errors below: invalid (ics23.*).

/// Errors: ics23.hash_op for one that no library of ours computes (SHA-512/256, BLAKE3).
Result<Bytes> compute(HashOp op, BytesView preimage);
Result<Bytes> compute(const LeafOp& leaf, BytesView key, BytesView value);
Result<Bytes> compute(const InnerOp& step, BytesView child);
/// The root that the proof comes to, whatever spec it follows.
Result<Bytes> calculate_root(const ExistenceProof& proof);

/// Does the spec itself make sense: one or more children, each once in the order, sizes within reason.
Status check(const ProofSpec& spec);
Status check(const LeafOp& leaf, const LeafOp& spec);
Status check(const InnerOp& step, const ProofSpec& spec);
Status check(const ExistenceProof& proof, const ProofSpec& spec);

/// Is all on that side of the step's branch the spec's empty child? False on the outermost branch: nothing is there.
bool left_branches_are_empty(const InnerOp& step, const InnerSpec& spec);
bool right_branches_are_empty(const InnerOp& step, const InnerSpec& spec);

Status verify_membership(const ProofSpec& spec, BytesView root, const CommitmentProof& proof, BytesView key,
                         BytesView value);
Status verify_non_membership(const ProofSpec& spec, BytesView root, const CommitmentProof& proof, BytesView key);

}  // namespace cityledger::state
