#include "core/chain/codec.h"
#include "core/chain/hash.h"
#include "core/wire/proto.h"

namespace cityledger::chain {

namespace {

constexpr std::uint64_t precommit_type = 2;

/// CanonicalVote with its length in front; a zero block id (a nil vote) is left out wholly.
Bytes sign_bytes(std::uint64_t type, Height height, std::int32_t round, const BlockId* block_id, const Timestamp& time,
                 std::string_view chain_id) {
    wire::Writer writer;
    writer.varint(1, type);
    writer.sfixed64(2, height);
    writer.sfixed64(3, round);
    if (block_id != nullptr && !block_id->is_zero()) writer.bytes_always(4, encode(*block_id));
    writer.bytes_always(5, encode(time));
    writer.text(6, chain_id);
    Bytes result;
    wire::put_uvarint(result, writer.data().size());
    append(result, writer.data());
    return result;
}

}  // namespace

Bytes vote_sign_bytes(std::string_view chain_id, const Commit& commit, std::size_t index) {
    if (index >= commit.signatures.size()) return {};
    const CommitSig& signature = commit.signatures[index];
    const BlockId* voted_for = signature.flag == BlockIdFlag::commit ? &commit.block_id : nullptr;
    return sign_bytes(precommit_type, commit.height, commit.round, voted_for, signature.time, chain_id);
}

Bytes vote_sign_bytes(std::string_view chain_id, const Vote& vote) {
    return sign_bytes(static_cast<std::uint64_t>(vote.type), vote.height, vote.round, &vote.block_id, vote.time,
                      chain_id);
}

}  // namespace cityledger::chain
