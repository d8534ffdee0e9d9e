#pragma once

// The engine's block format (CometBFT v0.38, block protocol 11) as values. Nothing here is checked on construction:
// hashes are in chain/hash.h, basic validation in chain/validate.h, protobuf bytes in chain/codec.h.

#include "core/base/bytes.h"
#include "core/base/time.h"

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace cityledger::chain {

using Height = std::int64_t;
using Address = std::array<std::uint8_t, 20>;

struct PartSetHeader {
    std::uint32_t total = 0;
    Bytes hash;  ///< empty or 32 bytes
    bool operator==(const PartSetHeader&) const = default;
};

struct BlockId {
    Bytes hash;  ///< empty or 32 bytes
    PartSetHeader parts;
    bool operator==(const BlockId&) const = default;
    bool is_zero() const { return hash.empty() && parts.total == 0 && parts.hash.empty(); }
};

struct Header {
    std::uint64_t version_block = 11;
    std::uint64_t version_app = 0;
    std::string chain_id;
    Height height = 0;
    Timestamp time;
    BlockId last_block_id;
    Bytes last_commit_hash;
    Bytes data_hash;
    Bytes validators_hash;
    Bytes next_validators_hash;
    Bytes consensus_hash;
    Bytes app_hash;  ///< any length
    Bytes last_results_hash;
    Bytes evidence_hash;
    Bytes proposer_address;  ///< 20 bytes
    bool operator==(const Header&) const = default;
};

enum class BlockIdFlag : std::uint8_t { absent = 1, commit = 2, nil = 3 };

struct CommitSig {
    BlockIdFlag flag = BlockIdFlag::absent;
    Bytes validator_address;  ///< empty when absent
    Timestamp time;           ///< zero when absent
    Bytes signature;          ///< empty when absent
    bool operator==(const CommitSig&) const = default;
};

struct Commit {
    Height height = 0;
    std::int32_t round = 0;
    BlockId block_id;
    std::vector<CommitSig> signatures;
    bool operator==(const Commit&) const = default;
};

struct SignedHeader {
    Header header;
    Commit commit;
    bool operator==(const SignedHeader&) const = default;
};

enum class KeyType : std::uint8_t { ed25519 = 1, secp256k1 = 2, mldsa65 = 4 };

struct PublicKey {
    KeyType type = KeyType::ed25519;
    Bytes bytes;
    bool operator==(const PublicKey&) const = default;
};

struct Validator {
    Address address{};  ///< recomputed from the key when decoded, never taken from a peer
    PublicKey public_key;
    std::int64_t voting_power = 0;
    bool operator==(const Validator&) const = default;
};

/// In the order that is hashed: voting power descending, then address ascending.
struct ValidatorSet {
    std::vector<Validator> validators;
    bool operator==(const ValidatorSet&) const = default;
};

struct Vote {
    std::int32_t type = 2;
    Height height = 0;
    std::int32_t round = 0;
    BlockId block_id;
    Timestamp time;
    Bytes validator_address;
    std::int32_t validator_index = 0;
    Bytes signature;
    Bytes extension;
    Bytes extension_signature;
    bool operator==(const Vote&) const = default;
};

struct DuplicateVoteEvidence {
    Vote vote_a;
    Vote vote_b;
    std::int64_t total_voting_power = 0;
    std::int64_t validator_power = 0;
    Timestamp time;
    bool operator==(const DuplicateVoteEvidence&) const = default;
};

/// As it travels in a block; the set's `proposer` and priorities are kept because they are part of its bytes.
struct EvidenceValidator {
    Validator validator;
    std::int64_t proposer_priority = 0;
    bool operator==(const EvidenceValidator&) const = default;
};
struct LightClientAttackEvidence {
    SignedHeader conflicting_header;
    std::vector<EvidenceValidator> conflicting_validators;
    std::vector<EvidenceValidator> conflicting_proposer;  ///< none or one
    std::int64_t conflicting_total_power = 0;
    Height common_height = 0;
    std::vector<EvidenceValidator> byzantine_validators;
    std::int64_t total_voting_power = 0;
    Timestamp time;
    bool operator==(const LightClientAttackEvidence&) const = default;
};
using Evidence = std::variant<DuplicateVoteEvidence, LightClientAttackEvidence>;

struct Block {
    Header header;
    std::vector<Bytes> txs;
    std::vector<Evidence> evidence;
    Commit last_commit;
    bool operator==(const Block&) const = default;
};

/// The consensus parameters that headers carry a hash of.
struct HashedParams {
    std::int64_t block_max_bytes = 22020096;
    std::int64_t block_max_gas = -1;
};

}  // namespace cityledger::chain
