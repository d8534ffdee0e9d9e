#include "core/chain/codec.h"
#include "core/chain/encode_parts.h"
#include "core/chain/hash.h"
#include "core/crypto/digest.h"
#include "core/wire/proto.h"

#include <algorithm>

namespace cityledger::chain {

std::vector<Bytes> commit_leaves(const Commit& commit) {
    std::vector<Bytes> leaves;
    leaves.reserve(commit.signatures.size());
    for (const auto& signature : commit.signatures) leaves.push_back(encode(signature));
    return leaves;
}

Hash32 hash(const Commit& commit) {
    return merkle_root(commit_leaves(commit));
}

Hash32 data_hash(std::span<const Bytes> txs) {
    std::vector<Hash32> hashes;
    hashes.reserve(txs.size());
    for (const auto& tx : txs) hashes.push_back(crypto::sha256(tx));
    const std::vector<BytesView> views(hashes.begin(), hashes.end());
    return merkle_root_of_views(views);
}

Hash32 evidence_hash(std::span<const Evidence> evidence) {
    std::vector<Bytes> leaves;
    leaves.reserve(evidence.size());
    for (const auto& one : evidence) leaves.push_back(encode(one));
    return merkle_root(leaves);
}

Hash32 consensus_hash(const HashedParams& params) {
    wire::Writer writer;
    writer.int64(1, params.block_max_bytes);
    writer.int64(2, params.block_max_gas);
    return crypto::sha256(writer.data());
}

std::vector<Bytes> result_leaves(std::span<const TxResultDigest> results) {
    std::vector<Bytes> leaves;
    leaves.reserve(results.size());
    for (const auto& result : results) {
        wire::Writer writer;
        writer.varint(1, result.code);
        writer.bytes(2, result.data);
        writer.int64(5, result.gas_wanted);
        writer.int64(6, result.gas_used);
        leaves.push_back(writer.take());
    }
    return leaves;
}

Hash32 results_hash(std::span<const TxResultDigest> results) {
    return merkle_root(result_leaves(results));
}

Hash32 hash(const Evidence& evidence) {
    if (const auto* attack = std::get_if<LightClientAttackEvidence>(&evidence)) {
        // The engine takes 31 bytes of the header's hash, a zero byte, and the common height as a zigzag varint.
        Bytes text(32, 0);
        const Hash32 header_hash = hash(attack->conflicting_header.header);
        std::copy_n(header_hash.begin(), 31, text.begin());
        const auto height = static_cast<std::uint64_t>(attack->common_height);
        wire::put_uvarint(text, (height << 1) ^ (attack->common_height < 0 ? ~std::uint64_t{0} : 0));
        return crypto::sha256(text);
    }
    return crypto::sha256(encode(evidence));
}

}  // namespace cityledger::chain
