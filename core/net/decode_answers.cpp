#include "core/base/hex.h"
#include "core/net/json_object.h"
#include "core/net/rpc_decode.h"

#include <algorithm>

namespace cityledger::net {

namespace {

/// The engine sends at most 100 a page; other servers may send whole sets.
constexpr std::size_t max_validators = 10'000;
constexpr std::size_t max_value_bytes = 16u << 20;
constexpr std::size_t max_results = 4'000'000;

Result<QueryAnswer::ProofOperator> decode_proof_operator(const JsonNode& node) {
    JsonObject in(node, "proof operator");
    QueryAnswer::ProofOperator proof;
    in.text("type", proof.type);
    in.base64("key", proof.key, max_value_bytes);
    in.base64("data", proof.data, max_value_bytes);
    CITYLEDGER_CHECK(in.done());
    return proof;
}

Result<std::vector<QueryAnswer::ProofOperator>> decode_proof_operators(const JsonNode& node) {
    std::vector<QueryAnswer::ProofOperator> proof;
    if (node.is_null()) return proof;
    JsonObject in(node, "proof");
    in.list("ops", proof, 16, decode_proof_operator);
    CITYLEDGER_CHECK(in.done());
    return proof;
}

Result<QueryAnswer> decode_query_response(const JsonNode& node) {
    JsonObject in(node, "query answer");
    in.others_are_fine();
    QueryAnswer answer;
    if (in.has("code")) in.uint32("code", answer.code);
    if (in.has("log")) in.text("log", answer.log, 1u << 16);
    if (in.has("codespace")) in.text("codespace", answer.codespace);
    if (in.has("height")) in.int64("height", answer.height);
    if (in.has("key")) in.base64("key", answer.key, max_value_bytes);
    if (in.has("value")) in.base64("value", answer.value, max_value_bytes);
    if (in.has("proofOps")) in.value("proofOps", answer.proof, decode_proof_operators);
    CITYLEDGER_CHECK(in.done());
    return answer;
}

Result<TxResultsAnswer::Result> decode_tx_result(const JsonNode& node) {
    JsonObject in(node, "transaction result");
    in.others_are_fine();  // log, info and events are in no hash
    TxResultsAnswer::Result result;
    in.uint32("code", result.code);
    in.base64("data", result.data, max_value_bytes);
    in.int64("gas_wanted", result.gas_wanted);
    in.int64("gas_used", result.gas_used);
    CITYLEDGER_CHECK(in.done());
    return result;
}

bool is_null_or_absent(const JsonNode& node, std::string_view member) {
    const auto found = node.find(member);
    return !found || found->is_null();
}

}  // namespace

Result<CommitAnswer> decode_commit_answer(const JsonNode& result) {
    JsonObject in(result, "commit answer");
    const auto signed_header = in.optional("signed_header");
    if (!signed_header) return fail(ErrorKind::invalid, "rpc.missing_field", "the commit answer has no signed header");
    if (is_null_or_absent(*signed_header, "header") && is_null_or_absent(*signed_header, "commit"))
        return fail(ErrorKind::not_found, "provider.height_too_high", "the peer has no blocks yet");
    CommitAnswer answer;
    in.value("signed_header", answer.signed_header, decode_signed_header);
    in.boolean("canonical", answer.canonical);
    CITYLEDGER_CHECK(in.done());
    return answer;
}

Result<HeaderAnswer> decode_header_answer(const JsonNode& result) {
    JsonObject in(result, "header answer");
    HeaderAnswer answer;
    if (!in.has("header")) return fail(ErrorKind::not_found, "provider.no_block", "the peer has no such header");
    in.value("header", answer.header, decode_header);
    CITYLEDGER_CHECK(in.done());
    return answer;
}

Result<ValidatorsPage> decode_validators_page(const JsonNode& result) {
    JsonObject in(result, "validators answer");
    ValidatorsPage page;
    std::int64_t count = 0;
    in.int64("block_height", page.height);
    in.list("validators", page.validators, max_validators, decode_validator);
    in.int64("count", count);
    in.int64("total", page.total);
    CITYLEDGER_CHECK(in.done());
    if (count < 0 || static_cast<std::size_t>(count) != page.validators.size() || page.total < count)
        return fail(ErrorKind::invalid, "rpc.count",
                    "the validators answer says it has " + std::to_string(count) + " of " + std::to_string(page.total) +
                        ", it has " + std::to_string(page.validators.size()));
    return page;
}

Result<QueryAnswer> decode_abci_query(const JsonNode& result) {
    JsonObject in(result, "abci_query answer");
    QueryAnswer answer;
    in.value("response", answer, decode_query_response);
    CITYLEDGER_CHECK(in.done());
    return answer;
}

Result<Hash32> decode_broadcast_evidence(const JsonNode& result) {
    JsonObject in(result, "evidence answer");
    Bytes bytes;
    in.base64("hash", bytes, 32);
    CITYLEDGER_CHECK(in.done());
    const auto hash = hash_from_bytes(bytes);
    if (!hash) return fail(ErrorKind::invalid, "rpc.evidence_hash", "the evidence answer's hash is not of 32 bytes");
    return *hash;
}

Result<light::SubmitAnswer> decode_broadcast_tx(const JsonNode& result) {
    JsonObject in(result, "broadcast answer");
    in.others_are_fine();
    light::SubmitAnswer answer;
    Bytes hash;
    in.uint32("code", answer.code);
    in.text("log", answer.log, 1u << 16);
    in.hex("hash", hash, 32);
    CITYLEDGER_CHECK(in.done());
    if (hash.size() != answer.tx_hash.size())
        return fail(ErrorKind::invalid, "rpc.tx_hash",
                    "the broadcast answer's hash has " + std::to_string(hash.size()) + " bytes, not 32");
    std::ranges::copy(hash, answer.tx_hash.begin());
    return answer;
}

Result<TxResultsAnswer> decode_block_results(const JsonNode& result) {
    JsonObject in(result, "block results");
    in.others_are_fine();
    TxResultsAnswer answer;
    in.int64("height", answer.height);
    in.list("txs_results", answer.results, max_results, decode_tx_result);
    CITYLEDGER_CHECK(in.done());
    return answer;
}

}  // namespace cityledger::net
