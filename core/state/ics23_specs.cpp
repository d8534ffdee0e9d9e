#include "core/state/ics23_spec.h"

#include "core/state/node.h"

namespace cityledger::state {

const ProofSpec& jmt_spec() {
    // The crate names a depth of 64 and then, as its lower bound is 0, checks neither. A path has a step for each of
    // the 256 bits of a key hash at most, and hashes of this tree's size make longer ones impossible.
    static const ProofSpec spec{{HashOp::sha256, HashOp::sha256, HashOp::sha256, LengthOp::none, to_bytes(leaf_domain)},
                                {{0, 1}, 32, 16, 16, to_bytes(empty_subtree), HashOp::sha256},
                                0,
                                256,
                                true};
    return spec;
}

const ProofSpec& iavl_spec() {
    static const ProofSpec spec{{HashOp::sha256, HashOp::none, HashOp::sha256, LengthOp::varint, {0}},
                                {{0, 1}, 33, 4, 12, {}, HashOp::sha256},
                                0,
                                0,
                                false};
    return spec;
}

const ProofSpec& smt_spec() {
    static const ProofSpec spec{{HashOp::sha256, HashOp::sha256, HashOp::sha256, LengthOp::none, {0}},
                                {{0, 1}, 32, 1, 1, Bytes(32, 0), HashOp::sha256},
                                0,
                                256,
                                true};
    return spec;
}

const ProofSpec& tendermint_spec() {
    static const ProofSpec spec{{HashOp::sha256, HashOp::none, HashOp::sha256, LengthOp::varint, {0}},
                                {{0, 1}, 32, 1, 1, {}, HashOp::sha256},
                                0,
                                0,
                                false};
    return spec;
}

}  // namespace cityledger::state
