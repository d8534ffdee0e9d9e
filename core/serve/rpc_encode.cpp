#include "core/serve/rpc_encode.h"

#include "core/base/base64.h"
#include "core/base/hex.h"
#include "core/chain/hash.h"
#include "core/crypto/digest.h"

#include <boost/json/array.hpp>
#include <boost/json/value.hpp>

namespace cityledger::serve {

namespace {

using boost::json::array;
using boost::json::object;

std::string digits(std::int64_t number) {
    return std::to_string(number);
}
std::string digits_unsigned(std::uint64_t number) {
    return std::to_string(number);
}

/// The engine writes an absent byte string as null, not as "".
Json base64_or_null(BytesView bytes) {
    return bytes.empty() ? Json(nullptr) : Json(base64(bytes));
}

Json parts_of(const chain::PartSetHeader& parts) {
    return object{{"total", parts.total}, {"hash", hex_upper(parts.hash)}};
}

template <class Range, class Make>
array array_of(const Range& range, Make make) {
    array list;
    list.reserve(range.size());
    for (const auto& element : range) list.push_back(make(element));
    return list;
}

Json vote_json(const chain::Vote& vote) {
    return object{{"type", vote.type},
                  {"height", digits(vote.height)},
                  {"round", vote.round},
                  {"block_id", json_of(vote.block_id)},
                  {"timestamp", rfc3339(vote.time)},
                  {"validator_address", hex_upper(vote.validator_address)},
                  {"validator_index", vote.validator_index},
                  {"signature", base64_or_null(vote.signature)},
                  {"extension", base64_or_null(vote.extension)},
                  {"extension_signature", base64_or_null(vote.extension_signature)}};
}

Json evidence_validator_json(const chain::EvidenceValidator& row) {
    return json_of(ValidatorRow{row.validator, row.proposer_priority});
}

Json duplicate_vote_json(const chain::DuplicateVoteEvidence& evidence) {
    return object{{"vote_a", vote_json(evidence.vote_a)},
                  {"vote_b", vote_json(evidence.vote_b)},
                  {"TotalVotingPower", digits(evidence.total_voting_power)},
                  {"ValidatorPower", digits(evidence.validator_power)},
                  {"Timestamp", rfc3339(evidence.time)}};
}

Json attack_json(const chain::LightClientAttackEvidence& evidence) {
    const Json proposer = evidence.conflicting_proposer.empty()
                              ? Json(nullptr)
                              : evidence_validator_json(evidence.conflicting_proposer.front());
    const Json set = object{{"validators", array_of(evidence.conflicting_validators, evidence_validator_json)},
                            {"proposer", proposer}};
    const Json conflicting = object{{"signed_header", object{{"header", json_of(evidence.conflicting_header.header)},
                                                             {"commit", json_of(evidence.conflicting_header.commit)}}},
                                    {"validator_set", set}};
    return object{{"ConflictingBlock", conflicting},
                  {"CommonHeight", digits(evidence.common_height)},
                  {"ByzantineValidators", array_of(evidence.byzantine_validators, evidence_validator_json)},
                  {"TotalVotingPower", digits(evidence.total_voting_power)},
                  {"Timestamp", rfc3339(evidence.time)}};
}

Json events_json(const std::vector<Event>& events) {
    return array_of(events, [](const Event& event) {
        return Json(object{
            {"type", event.type},
            {"attributes", array_of(event.attributes, [](const EventAttribute& attribute) {
                 return Json(object{{"key", attribute.key}, {"value", attribute.value}, {"index", attribute.index}});
             })}});
    });
}

/// Parameter updates carry only the rules version here; nothing else of the engine's parameters ever changes.
object param_updates_json(std::uint64_t version_app) {
    return object{{"version", object{{"app", digits_unsigned(version_app)}}}};
}

/// The engine's proof that a transaction is under data_hash: leaves are the hashes of the transactions.
Json tx_proof(const std::vector<Bytes>& txs, std::uint32_t index) {
    std::vector<Hash32> row;
    for (const Bytes& tx : txs) {
        const Hash32 tx_hash = crypto::sha256(tx);
        row.push_back(crypto::sha256({Bytes{0}, tx_hash}));
    }
    const Hash32 leaf_hash = row.at(index);
    array aunts;
    // Trees split at the largest power of two below their size are those in which a last odd node moves up unchanged,
    // so the aunts can be read off level by level.
    for (std::size_t at = index; row.size() > 1; at /= 2) {
        const std::size_t sibling = at ^ 1U;
        if (sibling < row.size()) aunts.push_back(Json(base64(row[sibling])));
        std::vector<Hash32> above;
        for (std::size_t i = 0; i < row.size(); i += 2)
            above.push_back(i + 1 < row.size() ? crypto::sha256({Bytes{1}, row[i], row[i + 1]}) : row[i]);
        row = std::move(above);
    }
    return object{{"root_hash", hex_upper(row.front())},
                  {"data", base64(txs.at(index))},
                  {"proof", object{{"total", digits_unsigned(txs.size())},
                                   {"index", digits(index)},
                                   {"leaf_hash", base64(leaf_hash)},
                                   {"aunts", std::move(aunts)}}}};
}

}  // namespace

Json json_of(const chain::BlockId& id) {
    return object{{"hash", hex_upper(id.hash)}, {"parts", parts_of(id.parts)}};
}

Json json_of(const chain::Header& header) {
    return object{{"version", object{{"block", digits_unsigned(header.version_block)},
                                     {"app", digits_unsigned(header.version_app)}}},
                  {"chain_id", header.chain_id},
                  {"height", digits(header.height)},
                  {"time", rfc3339(header.time)},
                  {"last_block_id", json_of(header.last_block_id)},
                  {"last_commit_hash", hex_upper(header.last_commit_hash)},
                  {"data_hash", hex_upper(header.data_hash)},
                  {"validators_hash", hex_upper(header.validators_hash)},
                  {"next_validators_hash", hex_upper(header.next_validators_hash)},
                  {"consensus_hash", hex_upper(header.consensus_hash)},
                  {"app_hash", hex_upper(header.app_hash)},
                  {"last_results_hash", hex_upper(header.last_results_hash)},
                  {"evidence_hash", hex_upper(header.evidence_hash)},
                  {"proposer_address", hex_upper(header.proposer_address)}};
}

Json json_of(const chain::Commit& commit) {
    return object{{"height", digits(commit.height)},
                  {"round", commit.round},
                  {"block_id", json_of(commit.block_id)},
                  {"signatures", array_of(commit.signatures, [](const chain::CommitSig& signature) {
                       return Json(object{{"block_id_flag", static_cast<int>(signature.flag)},
                                          {"validator_address", hex_upper(signature.validator_address)},
                                          {"timestamp", rfc3339(signature.time)},
                                          {"signature", base64_or_null(signature.signature)}});
                   })}};
}

Json json_of(const chain::Evidence& evidence) {
    if (const auto* votes = std::get_if<chain::DuplicateVoteEvidence>(&evidence))
        return object{{"type", "tendermint/DuplicateVoteEvidence"}, {"value", duplicate_vote_json(*votes)}};
    return object{{"type", "tendermint/LightClientAttackEvidence"},
                  {"value", attack_json(std::get<chain::LightClientAttackEvidence>(evidence))}};
}

Json json_of(const chain::Block& block) {
    const array txs = array_of(block.txs, [](const Bytes& tx) { return Json(base64(tx)); });
    const array evidence = array_of(block.evidence, [](const chain::Evidence& one) { return json_of(one); });
    return object{{"header", json_of(block.header)},
                  {"data", object{{"txs", txs}}},
                  {"evidence", object{{"evidence", evidence}}},
                  {"last_commit", json_of(block.last_commit)}};
}

Json json_of(const chain::PublicKey& key) {
    const std::string_view type = key.type == chain::KeyType::ed25519     ? "tendermint/PubKeyEd25519"
                                  : key.type == chain::KeyType::secp256k1 ? "tendermint/PubKeySecp256k1"
                                                                          : "cometbft/PubKeyMlDsa65";
    return object{{"type", type}, {"value", base64(key.bytes)}};
}

Json json_of(const ValidatorRow& row) {
    return object{{"address", hex_upper(row.validator.address)},
                  {"pub_key", json_of(row.validator.public_key)},
                  {"voting_power", digits(row.validator.voting_power)},
                  {"proposer_priority", digits(row.proposer_priority)}};
}

Json json_of(const ConsensusParams& params) {
    const array types = array_of(params.key_types, [](const std::string& type) { return Json(type); });
    return object{{"block", object{{"max_bytes", digits(params.block.block_max_bytes)},
                                   {"max_gas", digits(params.block.block_max_gas)}}},
                  {"evidence", object{{"max_age_num_blocks", digits(params.evidence_max_age_blocks)},
                                      {"max_age_duration", digits(params.evidence_max_age_nanos)},
                                      {"max_bytes", digits(params.evidence_max_bytes)}}},
                  {"validator", object{{"pub_key_types", types}}},
                  {"version", object{{"app", digits_unsigned(params.version_app)}}},
                  {"abci", object{{"vote_extensions_enable_height", digits(params.vote_extensions_height)}}}};
}

Json json_of(const TxResult& result) {
    return object{{"code", result.code},
                  {"data", base64_or_null(result.data)},
                  {"log", result.log},
                  {"info", result.info},
                  {"gas_wanted", digits(result.gas_wanted)},
                  {"gas_used", digits(result.gas_used)},
                  {"events", events_json(result.events)},
                  {"codespace", result.codespace}};
}

Json json_of(const ValidatorUpdate& update) {
    const Json sum = object{{"type", "tendermint.crypto.PublicKey_Ed25519"},
                            {"value", object{{"ed25519", base64(update.key.bytes)}}}};
    object json{{"pub_key", object{{"Sum", sum}}}};
    if (update.power != 0) json["power"] = digits(update.power);
    return json;
}

Json block_answer(const StoredBlock& block) {
    return object{{"block_id", json_of(block.id)}, {"block", json_of(block.block)}};
}

Json no_block_answer() {
    return object{{"block_id", json_of(chain::BlockId{})}, {"block", nullptr}};
}

Json header_answer(const chain::Header* header) {
    return object{{"header", header == nullptr ? Json(nullptr) : json_of(*header)}};
}

Json commit_answer(const chain::Header& header, const CommitAnswer& commit) {
    return object{{"signed_header", object{{"header", json_of(header)}, {"commit", json_of(commit.commit)}}},
                  {"canonical", commit.canonical}};
}

Json block_meta(const StoredBlock& block) {
    return object{{"block_id", json_of(block.id)},
                  {"block_size", digits_unsigned(block.bytes)},
                  {"header", json_of(block.block.header)},
                  {"num_txs", digits_unsigned(block.block.txs.size())}};
}

Json block_results_answer(const BlockResults& results) {
    const auto list_or_null = [](array list) { return list.empty() ? Json(nullptr) : Json(std::move(list)); };
    return object{
        {"height", digits(results.height)},
        {"txs_results", list_or_null(array_of(results.txs, [](const TxResult& tx) { return json_of(tx); }))},
        {"finalize_block_events", nullptr},
        {"validator_updates",
         list_or_null(array_of(results.validator_updates, [](const ValidatorUpdate& one) { return json_of(one); }))},
        {"consensus_param_updates",
         results.new_version_app ? Json(param_updates_json(*results.new_version_app)) : Json(nullptr)},
        {"app_hash", base64_or_null(results.app_hash)}};
}

Json tx_answer(const FoundTx& found, BytesView hash, const std::vector<Bytes>* block_txs) {
    object answer{{"hash", hex_upper(hash)},
                  {"height", digits(found.height)},
                  {"index", found.index},
                  {"tx_result", json_of(found.result)},
                  {"tx", base64(found.tx)}};
    if (block_txs != nullptr) answer["proof"] = tx_proof(*block_txs, found.index);
    return answer;
}

Json query_answer(const QueryAnswer& answer) {
    Json operators = nullptr;
    if (!answer.proof.empty())
        operators =
            object{{"ops", array_of(answer.proof, [](const ProofOperator& one) {
                        return Json(object{
                            {"type", one.type}, {"key", base64_or_null(one.key)}, {"data", base64_or_null(one.data)}});
                    })}};
    return object{{"response", object{{"code", answer.code},
                                      {"log", answer.log},
                                      {"info", answer.info},
                                      {"index", digits(answer.index)},
                                      {"key", base64_or_null(answer.key)},
                                      {"value", base64_or_null(answer.value)},
                                      {"proofOps", operators},
                                      {"height", digits(answer.height)},
                                      {"codespace", answer.codespace}}}};
}

Json info_answer(const ApplicationInfo& info) {
    object response;  // the engine leaves out what is empty here
    if (!info.data.empty()) response["data"] = info.data;
    if (!info.version.empty()) response["version"] = info.version;
    if (info.version_app != 0) response["app_version"] = digits_unsigned(info.version_app);
    if (info.last_height != 0) response["last_block_height"] = digits(info.last_height);
    if (!info.last_app_hash.empty()) response["last_block_app_hash"] = base64(info.last_app_hash);
    return object{{"response", std::move(response)}};
}

Json new_block_event(const NewBlock& block, std::string_view query, std::string_view name) {
    object value;
    if (name == "NewBlock") {
        value["block"] = json_of(block.block.block);
        value["block_id"] = json_of(block.block.id);
        object results;
        if (!block.results.txs.empty())
            results["tx_results"] = array_of(block.results.txs, [](const TxResult& tx) { return json_of(tx); });
        results["validator_updates"] =
            array_of(block.results.validator_updates, [](const ValidatorUpdate& one) { return json_of(one); });
        if (block.results.new_version_app)
            results["consensus_param_updates"] = param_updates_json(*block.results.new_version_app);
        results["app_hash"] = base64(block.results.app_hash);
        value["result_finalize_block"] = std::move(results);
    } else {
        value["header"] = json_of(block.block.block.header);
    }
    return object{{"query", query},
                  {"data", object{{"type", "tendermint/event/" + std::string(name)}, {"value", std::move(value)}}},
                  {"events", object{{"tm.event", array{Json(std::string(name))}}}}};
}

}  // namespace cityledger::serve
