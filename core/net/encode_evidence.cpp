#include "core/net/encode_evidence.h"

#include "core/base/base64.h"
#include "core/base/hex.h"

#include <boost/json/array.hpp>

namespace cityledger::net {

namespace {

namespace json = boost::json;

std::string text(std::int64_t number) {
    return std::to_string(number);
}
json::value base64_or_null(BytesView bytes) {
    return bytes.empty() ? json::value(nullptr) : json::value(base64(bytes));
}

json::object block_id(const chain::BlockId& id) {
    return {{"hash", hex_upper(id.hash)},
            {"parts", json::object{{"total", id.parts.total}, {"hash", hex_upper(id.parts.hash)}}}};
}

json::object header(const chain::Header& header) {
    return {{"version", json::object{{"block", std::to_string(header.version_block)},
                                     {"app", std::to_string(header.version_app)}}},
            {"chain_id", header.chain_id},
            {"height", text(header.height)},
            {"time", rfc3339(header.time)},
            {"last_block_id", block_id(header.last_block_id)},
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

json::object commit(const chain::Commit& commit) {
    json::array signatures;
    for (const auto& one : commit.signatures)
        signatures.push_back(json::object{{"block_id_flag", static_cast<int>(one.flag)},
                                          {"validator_address", hex_upper(one.validator_address)},
                                          {"timestamp", rfc3339(one.time)},
                                          {"signature", base64_or_null(one.signature)}});
    return {{"height", text(commit.height)},
            {"round", commit.round},
            {"block_id", block_id(commit.block_id)},
            {"signatures", std::move(signatures)}};
}

/// The names by which the engine's JSON tells keys apart.
const char* key_name(chain::KeyType type) {
    switch (type) {
        case chain::KeyType::ed25519:
            return "tendermint/PubKeyEd25519";
        case chain::KeyType::secp256k1:
            return "tendermint/PubKeySecp256k1";
        case chain::KeyType::mldsa65:
            return "tendermint/PubKeyMLDSA65";
    }
    return "";
}

json::object validator(const chain::EvidenceValidator& one) {
    return {{"address", hex_upper(one.validator.address)},
            {"pub_key", json::object{{"type", key_name(one.validator.public_key.type)},
                                     {"value", base64(one.validator.public_key.bytes)}}},
            {"voting_power", text(one.validator.voting_power)},
            {"proposer_priority", text(one.proposer_priority)}};
}

json::array validators(const std::vector<chain::EvidenceValidator>& all) {
    json::array array;
    for (const auto& one : all) array.push_back(validator(one));
    return array;
}

json::object vote(const chain::Vote& vote) {
    return {{"type", vote.type},
            {"height", text(vote.height)},
            {"round", vote.round},
            {"block_id", block_id(vote.block_id)},
            {"timestamp", rfc3339(vote.time)},
            {"validator_address", hex_upper(vote.validator_address)},
            {"validator_index", vote.validator_index},
            {"signature", base64_or_null(vote.signature)},
            {"extension", base64_or_null(vote.extension)},
            {"extension_signature", base64_or_null(vote.extension_signature)}};
}

json::object value(const chain::DuplicateVoteEvidence& evidence) {
    return {{"vote_a", vote(evidence.vote_a)},
            {"vote_b", vote(evidence.vote_b)},
            {"TotalVotingPower", text(evidence.total_voting_power)},
            {"ValidatorPower", text(evidence.validator_power)},
            {"Timestamp", rfc3339(evidence.time)}};
}

json::object value(const chain::LightClientAttackEvidence& evidence) {
    json::object set{{"validators", validators(evidence.conflicting_validators)}};
    if (!evidence.conflicting_proposer.empty()) set["proposer"] = validator(evidence.conflicting_proposer.front());
    const auto& signed_header = evidence.conflicting_header;
    return {{"ConflictingBlock", json::object{{"signed_header", json::object{{"header", header(signed_header.header)},
                                                                             {"commit", commit(signed_header.commit)}}},
                                              {"validator_set", std::move(set)}}},
            {"CommonHeight", text(evidence.common_height)},
            {"ByzantineValidators", validators(evidence.byzantine_validators)},
            {"TotalVotingPower", text(evidence.total_voting_power)},
            {"Timestamp", rfc3339(evidence.time)}};
}

}  // namespace

json::object evidence_json(const chain::Evidence& evidence) {
    const bool duplicate = std::holds_alternative<chain::DuplicateVoteEvidence>(evidence);
    return {{"type", duplicate ? "tendermint/DuplicateVoteEvidence" : "tendermint/LightClientAttackEvidence"},
            {"value", std::visit([](const auto& one) { return value(one); }, evidence)}};
}

}  // namespace cityledger::net
