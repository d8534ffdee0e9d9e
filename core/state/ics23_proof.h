#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"

#include <cstdint>
#include <optional>
#include <variant>
#include <vector>

namespace cityledger::state {

// The messages of ICS 23 (cosmos.ics23.v1) that a proof of one key is made of, as they stand in its bytes.

enum class HashOp : std::int32_t {
    none = 0,
    sha256 = 1,
    sha512 = 2,
    keccak256 = 3,
    ripemd160 = 4,
    bitcoin = 5,
    sha512_256 = 6,
    blake2b_512 = 7,
    blake2s_256 = 8,
    blake3 = 9,
};
enum class LengthOp : std::int32_t {
    none = 0,
    varint = 1,
    rlp = 2,
    fixed32_big = 3,
    fixed32_little = 4,
    fixed64_big = 5,
    fixed64_little = 6,
    require_32 = 7,
    require_64 = 8,
};

struct LeafOp {
    HashOp hash = HashOp::none;
    HashOp prehash_key = HashOp::none;
    HashOp prehash_value = HashOp::none;
    LengthOp length = LengthOp::none;
    Bytes prefix;
    bool operator==(const LeafOp&) const = default;
};

struct InnerOp {
    HashOp hash = HashOp::none;
    Bytes prefix;
    Bytes suffix;
    bool operator==(const InnerOp&) const = default;
};

struct ExistenceProof {
    Bytes key;
    Bytes value;
    std::optional<LeafOp> leaf;
    std::vector<InnerOp> path;  ///< from the leaf upwards
};

struct NonExistenceProof {
    Bytes key;
    std::optional<ExistenceProof> left;
    std::optional<ExistenceProof> right;
};

using CommitmentProof = std::variant<ExistenceProof, NonExistenceProof>;

Bytes encode(const CommitmentProof& proof);

/// Strict and bounded: at most 1 MiB, 256 steps a path, every field known and given once. Batch and compressed proofs
/// are refused by name. Errors: invalid (ics23.bytes, ics23.batch), limit (ics23.too_long).
Result<CommitmentProof> decode_commitment_proof(BytesView bytes);

}  // namespace cityledger::state
