#include "core/base/base64.h"
#include "core/net/json_object.h"
#include "core/net/rpc_decode.h"

namespace cityledger::net {

namespace {

constexpr std::size_t max_evidence = 10'000;
constexpr std::size_t max_txs = 4'000'000;
constexpr std::size_t max_tx_bytes = 104'857'600;
constexpr std::size_t max_metas = 100;

Result<Bytes> decode_tx(const JsonNode& node) {
    const auto text = node.text();
    if (!text) return fail(ErrorKind::invalid, "rpc.wrong_type", "a transaction is not a text");
    return from_base64(*text, max_tx_bytes);
}

Result<std::vector<Bytes>> decode_data(const JsonNode& node) {
    JsonObject in(node, "block data");
    std::vector<Bytes> txs;
    in.list("txs", txs, max_txs, decode_tx);
    CITYLEDGER_CHECK(in.done());
    return txs;
}

Result<std::vector<chain::Evidence>> decode_evidence_list(const JsonNode& node) {
    JsonObject in(node, "evidence list");
    std::vector<chain::Evidence> evidence;
    in.list("evidence", evidence, max_evidence, decode_evidence);
    CITYLEDGER_CHECK(in.done());
    return evidence;
}

Result<BlockMeta> decode_block_meta(const JsonNode& node) {
    JsonObject in(node, "block meta");
    BlockMeta meta;
    in.value("block_id", meta.block_id, decode_block_id);
    in.int64("block_size", meta.block_size);
    in.value("header", meta.header, decode_header);
    in.int64("num_txs", meta.txs);
    CITYLEDGER_CHECK(in.done());
    return meta;
}

}  // namespace

Result<chain::Block> decode_block(const JsonNode& node) {
    JsonObject in(node, "block");
    chain::Block block;
    in.value("header", block.header, decode_header);
    in.value("data", block.txs, decode_data);
    in.value("evidence", block.evidence, decode_evidence_list);
    in.value("last_commit", block.last_commit, decode_commit);
    CITYLEDGER_CHECK(in.done());
    return block;
}

Result<BlockAnswer> decode_block_answer(const JsonNode& result) {
    JsonObject in(result, "block answer");
    BlockAnswer answer;
    in.value("block_id", answer.block_id, decode_block_id);
    if (const auto block = in.optional("block")) {
        CITYLEDGER_TRY(decoded, decode_block(*block));
        answer.block = std::move(decoded);
        CITYLEDGER_CHECK(in.done());
        return answer;
    }
    CITYLEDGER_CHECK(in.done());
    return fail(ErrorKind::not_found, "provider.no_block", "the peer has no such block");
}

Result<BlockchainPage> decode_blockchain_page(const JsonNode& result) {
    JsonObject in(result, "blockchain answer");
    BlockchainPage page;
    in.int64("last_height", page.last_height);
    in.list("block_metas", page.metas, max_metas, decode_block_meta);
    CITYLEDGER_CHECK(in.done());
    return page;
}

Result<std::optional<chain::Block>> decode_new_block_event(const JsonNode& result) {
    const auto data = result.find("data");
    const auto type = data ? data->find("type") : std::nullopt;
    if (!type || type->text() != std::string_view("tendermint/event/NewBlock")) return std::optional<chain::Block>{};
    const auto value = data->find("value");
    const auto block = value ? value->find("block") : std::nullopt;
    if (!block) return fail(ErrorKind::invalid, "rpc.missing_field", "a NewBlock event has no block");
    CITYLEDGER_TRY(decoded, decode_block(*block));
    return std::optional<chain::Block>(std::move(decoded));
}

}  // namespace cityledger::net
