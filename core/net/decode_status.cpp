#include "core/chain/hash.h"
#include "core/net/json_object.h"
#include "core/net/rpc_decode.h"
#include "core/wire/json.h"

#include <boost/json/value.hpp>

namespace cityledger::net {

namespace {

constexpr std::size_t max_validators = 10'000;

struct NodeInfo {
    std::string network;
    std::string moniker;
    std::string version;
};

Result<NodeInfo> decode_node_info(const JsonNode& node) {
    JsonObject in(node, "node info");
    in.others_are_fine();
    NodeInfo info;
    in.text("network", info.network, 256);
    in.text("moniker", info.moniker, 1024);
    in.text("version", info.version, 256);
    CITYLEDGER_CHECK(in.done());
    return info;
}

struct SyncInfo {
    chain::Height earliest = 1;
    chain::Height latest = 0;
    Timestamp latest_time;
    bool catching_up = false;
};

Result<SyncInfo> decode_sync_info(const JsonNode& node) {
    JsonObject in(node, "sync info");
    in.others_are_fine();
    SyncInfo info;
    in.int64("latest_block_height", info.latest);
    in.time("latest_block_time", info.latest_time);
    if (in.has("earliest_block_height")) in.int64("earliest_block_height", info.earliest);
    in.boolean("catching_up", info.catching_up);
    CITYLEDGER_CHECK(in.done());
    if (info.latest < 0 || info.earliest < 0)
        return fail(ErrorKind::invalid, "rpc.height", "the peer's status names a negative height");
    return info;
}

/// Only the address: the key and power it claims are of no use, since verified sets tell them.
Result<Bytes> decode_validator_info(const JsonNode& node) {
    JsonObject in(node, "validator info");
    in.others_are_fine();
    Bytes address;
    in.hex("address", address, 20);
    CITYLEDGER_CHECK(in.done());
    return address;
}

Result<chain::HashedParams> decode_block_params(const JsonNode& node) {
    JsonObject in(node, "block parameters");
    in.others_are_fine();
    chain::HashedParams params;
    in.int64("max_bytes", params.block_max_bytes);
    in.int64("max_gas", params.block_max_gas);
    CITYLEDGER_CHECK(in.done());
    return params;
}

struct Params {
    chain::HashedParams hashed;
    std::uint64_t version_app = 0;
};

Result<std::uint64_t> decode_version_app(const JsonNode& node) {
    JsonObject in(node, "version parameters");
    in.others_are_fine();
    std::uint64_t app = 0;
    for (const char* name : {"app", "app_version"})
        if (in.has(name)) in.uint64(name, app);
    CITYLEDGER_CHECK(in.done());
    return app;
}

Result<Params> decode_params(const JsonNode& node) {
    JsonObject in(node, "consensus parameters");
    in.others_are_fine();
    Params params;
    in.value("block", params.hashed, decode_block_params);
    if (in.has("version")) in.value("version", params.version_app, decode_version_app);
    CITYLEDGER_CHECK(in.done());
    return params;
}

/// Canonical where it can be: our application reads nothing else, and another's state is not read at all.
Bytes app_state_bytes(const JsonNode& node) {
    const std::string text = node.minified();
    const wire::JsonLimits limits{.max_bytes = text.size(), .max_depth = 64, .max_text_bytes = text.size()};
    if (const auto value = wire::parse_json(text, limits))
        if (auto canonical = wire::canonical_json(*value)) return std::move(*canonical);
    return to_bytes(text);
}

Result<light::Provider::Genesis> decode_genesis_document(const JsonNode& node) {
    JsonObject in(node, "genesis");
    in.others_are_fine();
    light::Provider::Genesis genesis;
    in.time("genesis_time", genesis.time);
    in.text("chain_id", genesis.chain_id, 50);
    if (in.has("initial_height")) in.int64("initial_height", genesis.initial_height);
    Params params;
    if (in.has("consensus_params")) in.value("consensus_params", params, decode_params);
    if (in.has("validators")) in.list("validators", genesis.validators.validators, max_validators, decode_validator);
    if (const auto app_state = in.optional("app_state")) genesis.app_state = app_state_bytes(*app_state);
    CITYLEDGER_CHECK(in.done());
    // The engine reads an initial height of 0 as 1.
    if (genesis.initial_height == 0) genesis.initial_height = 1;
    if (genesis.initial_height < 0)
        return fail(ErrorKind::invalid, "rpc.height", "the genesis has a negative initial height");
    genesis.params = params.hashed;
    genesis.version_app = params.version_app;
    chain::sort_as_hashed(genesis.validators);
    return genesis;
}

}  // namespace

Result<light::PeerStatus> decode_status(const JsonNode& result) {
    JsonObject in(result, "status");
    in.others_are_fine();
    NodeInfo node;
    SyncInfo sync;
    in.value("node_info", node, decode_node_info);
    in.value("sync_info", sync, decode_sync_info);
    Bytes validator;
    if (in.has("validator_info")) in.value("validator_info", validator, decode_validator_info);
    CITYLEDGER_CHECK(in.done());
    return light::PeerStatus{node.network, node.moniker,     node.version,     sync.earliest,
                             sync.latest,  sync.latest_time, sync.catching_up, std::move(validator)};
}

Result<chain::HashedParams> decode_consensus_params(const JsonNode& result) {
    JsonObject in(result, "consensus parameters answer");
    in.others_are_fine();
    Params params;
    in.value("consensus_params", params, decode_params);
    CITYLEDGER_CHECK(in.done());
    return params.hashed;
}

Result<light::Provider::Genesis> decode_genesis(const JsonNode& result) {
    JsonObject in(result, "genesis answer");
    light::Provider::Genesis genesis;
    in.value("genesis", genesis, decode_genesis_document);
    CITYLEDGER_CHECK(in.done());
    return genesis;
}

}  // namespace cityledger::net
