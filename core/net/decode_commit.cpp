#include "core/net/json_object.h"
#include "core/net/rpc_decode.h"

namespace cityledger::net {

namespace {
constexpr std::size_t max_votes = 10'000;
constexpr std::size_t max_signature_bytes = 4096;
}  // namespace

Result<chain::CommitSig> decode_commit_sig(const JsonNode& node) {
    JsonObject in(node, "commit signature");
    chain::CommitSig signature;
    std::uint32_t flag = 0;
    in.uint32("block_id_flag", flag);
    in.hex("validator_address", signature.validator_address);
    in.time("timestamp", signature.time);
    in.base64("signature", signature.signature, max_signature_bytes);
    CITYLEDGER_CHECK(in.done());
    if (flag < 1 || flag > 3)
        return fail(ErrorKind::invalid, "rpc.block_id_flag",
                    "a commit signature has the flag " + std::to_string(flag) + ", not 1, 2 or 3");
    signature.flag = static_cast<chain::BlockIdFlag>(flag);
    return signature;
}

Result<chain::Commit> decode_commit(const JsonNode& node) {
    chain::Commit commit;
    if (node.is_null()) return commit;
    JsonObject in(node, "commit");
    in.int64("height", commit.height);
    in.int32("round", commit.round);
    in.value("block_id", commit.block_id, decode_block_id);
    in.list("signatures", commit.signatures, max_votes, decode_commit_sig);
    CITYLEDGER_CHECK(in.done());
    return commit;
}

Result<chain::SignedHeader> decode_signed_header(const JsonNode& node) {
    JsonObject in(node, "signed header");
    chain::SignedHeader signed_header;
    in.value("header", signed_header.header, decode_header);
    in.value("commit", signed_header.commit, decode_commit);
    CITYLEDGER_CHECK(in.done());
    return signed_header;
}

}  // namespace cityledger::net
