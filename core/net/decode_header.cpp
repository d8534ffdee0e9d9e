#include "core/net/json_object.h"
#include "core/net/rpc_decode.h"

namespace cityledger::net {

namespace {

Result<chain::PartSetHeader> decode_parts(const JsonNode& node) {
    JsonObject in(node, "part-set header");
    chain::PartSetHeader parts;
    in.uint32("total", parts.total);
    in.hex("hash", parts.hash);
    CITYLEDGER_CHECK(in.done());
    return parts;
}

struct Version {
    std::uint64_t block = 0;
    std::uint64_t app = 0;
};

Result<Version> decode_version(const JsonNode& node) {
    JsonObject in(node, "version");
    Version version;
    in.uint64("block", version.block);
    if (in.has("app")) in.uint64("app", version.app);
    CITYLEDGER_CHECK(in.done());
    return version;
}

}  // namespace

Result<chain::BlockId> decode_block_id(const JsonNode& node) {
    chain::BlockId id;
    if (node.is_null()) return id;
    JsonObject in(node, "block id");
    in.hex("hash", id.hash);
    in.value(in.has("part_set_header") ? "part_set_header" : "parts", id.parts, decode_parts);
    CITYLEDGER_CHECK(in.done());
    return id;
}

Result<chain::Header> decode_header(const JsonNode& node) {
    JsonObject in(node, "header");
    chain::Header header;
    Version version;
    in.value("version", version, decode_version);
    header.version_block = version.block;
    header.version_app = version.app;
    in.text("chain_id", header.chain_id, 256);
    in.int64("height", header.height);
    in.time("time", header.time);
    in.value("last_block_id", header.last_block_id, decode_block_id);
    in.hex("last_commit_hash", header.last_commit_hash);
    in.hex("data_hash", header.data_hash);
    in.hex("validators_hash", header.validators_hash);
    in.hex("next_validators_hash", header.next_validators_hash);
    in.hex("consensus_hash", header.consensus_hash);
    in.hex("app_hash", header.app_hash, 4096);
    in.hex("last_results_hash", header.last_results_hash);
    in.hex("evidence_hash", header.evidence_hash);
    in.hex("proposer_address", header.proposer_address);
    CITYLEDGER_CHECK(in.done());
    return header;
}

}  // namespace cityledger::net
