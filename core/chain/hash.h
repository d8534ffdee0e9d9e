#pragma once

#include "core/base/result.h"
#include "core/chain/types.h"

namespace cityledger::chain {

/// RFC 6962 tree as the engine builds it (crypto/merkle): leaf H(00 || x), inner H(01 || l || r), empty SHA-256("").
Hash32 merkle_root(std::span<const Bytes> leaves);
/// The same over bytes that are held elsewhere.
Hash32 merkle_root_of_views(std::span<const BytesView> leaves);

Hash32 hash(const Header& header);
/// The 14 leaves that hash(Header) is the root of, in order.
std::vector<Bytes> header_leaves(const Header& header);
Hash32 hash(const ValidatorSet& set);
/// SimpleValidator of each, in the set's order.
std::vector<Bytes> validator_leaves(const ValidatorSet& set);
/// last_commit_hash: over the commit's signatures.
Hash32 hash(const Commit& commit);
std::vector<Bytes> commit_leaves(const Commit& commit);
/// data_hash: over the SHA-256 of each transaction.
Hash32 data_hash(std::span<const Bytes> txs);
/// What the engine calls a transaction by: SHA-256 of its bytes.
Hash32 transaction_id(BytesView tx);
Hash32 evidence_hash(std::span<const Evidence> evidence);
Hash32 consensus_hash(const HashedParams& params);
/// What last_results_hash commits to of one transaction's result.
struct TxResultDigest {
    std::uint32_t code = 0;
    Bytes data;
    std::int64_t gas_wanted = 0;
    std::int64_t gas_used = 0;
};
Hash32 results_hash(std::span<const TxResultDigest> results);
std::vector<Bytes> result_leaves(std::span<const TxResultDigest> results);
/// What the engine knows a piece of evidence by (Evidence.Hash): SHA-256 of its bytes, or, for an attack, of the
/// conflicting header's hash and the common height. Not what evidence_hash commits to.
Hash32 hash(const Evidence& evidence);

/// First 20 bytes of SHA-256 (Ed25519, ML-DSA-65). secp256k1 is invalid here (chain.key_type): it needs RIPEMD-160.
Result<Address> address_of(const PublicKey& key);
/// Sorts as hashed: power descending, then address ascending.
void sort_as_hashed(ValidatorSet& set);
/// Sum of powers, or limit (chain.power_overflow) above (2^63-1)/8, as the engine caps it.
Result<std::int64_t> total_power(const ValidatorSet& set);

/// Header of the block's bytes cut in parts of 65 536 bytes.
PartSetHeader part_set_header(BytesView block_bytes);
/// Hash and part-set header of a whole block.
BlockId block_id_of(const Block& block);

/// Bytes a validator signs for its vote in this commit (CanonicalVote with its length in front). An index behind the
/// last signature gives nothing.
Bytes vote_sign_bytes(std::string_view chain_id, const Commit& commit, std::size_t index);
Bytes vote_sign_bytes(std::string_view chain_id, const Vote& vote);

}  // namespace cityledger::chain
