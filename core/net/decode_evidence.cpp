#include "core/net/json_object.h"
#include "core/net/rpc_decode.h"

namespace cityledger::net {

namespace {

constexpr std::size_t max_validators = 10'000;
constexpr std::size_t max_signature_bytes = 4096;
constexpr std::size_t max_extension_bytes = 1u << 20;

/// The engine's Go names, and the ones with underscores that other recordings have.
std::string_view name_in(const JsonObject& in, std::string_view engine, std::string_view other) {
    return in.has(other) ? other : engine;
}

Result<chain::EvidenceValidator> decode_evidence_validator(const JsonNode& node) {
    JsonObject in(node, "validator");
    chain::EvidenceValidator result;
    if (in.has("proposer_priority")) in.int64("proposer_priority", result.proposer_priority);
    CITYLEDGER_TRY(validator, decode_validator(node));
    result.validator = std::move(validator);
    for (const char* member : {"pub_key", "power", "voting_power", "name", "address", "proposer_priority"})
        in.skip(member);
    CITYLEDGER_CHECK(in.done());
    return result;
}

struct ConflictingSet {
    std::vector<chain::EvidenceValidator> validators;
    std::vector<chain::EvidenceValidator> proposer;
};

Result<ConflictingSet> decode_conflicting_set(const JsonNode& node) {
    JsonObject in(node, "validator set");
    ConflictingSet set;
    in.list("validators", set.validators, max_validators, decode_evidence_validator);
    if (in.has("proposer")) in.value("proposer", set.proposer.emplace_back(), decode_evidence_validator);
    in.skip("proposer");
    in.skip("total_voting_power");  // the engine encodes it as 0, whatever the JSON says
    CITYLEDGER_CHECK(in.done());
    return set;
}

struct ConflictingBlock {
    chain::SignedHeader signed_header;
    ConflictingSet set;
};

Result<ConflictingBlock> decode_conflicting_block(const JsonNode& node) {
    JsonObject in(node, "conflicting block");
    ConflictingBlock block;
    in.value("signed_header", block.signed_header, decode_signed_header);
    in.value("validator_set", block.set, decode_conflicting_set);
    CITYLEDGER_CHECK(in.done());
    return block;
}

Result<chain::DuplicateVoteEvidence> decode_duplicate_vote(const JsonNode& node) {
    JsonObject in(node, "duplicate-vote evidence");
    chain::DuplicateVoteEvidence evidence;
    in.value("vote_a", evidence.vote_a, decode_vote);
    in.value("vote_b", evidence.vote_b, decode_vote);
    in.int64(name_in(in, "TotalVotingPower", "total_voting_power"), evidence.total_voting_power);
    in.int64(name_in(in, "ValidatorPower", "validator_power"), evidence.validator_power);
    in.time(name_in(in, "Timestamp", "timestamp"), evidence.time);
    CITYLEDGER_CHECK(in.done());
    return evidence;
}

Result<chain::LightClientAttackEvidence> decode_attack(const JsonNode& node) {
    JsonObject in(node, "light-client-attack evidence");
    chain::LightClientAttackEvidence evidence;
    ConflictingBlock block;
    in.value(name_in(in, "ConflictingBlock", "conflicting_block"), block, decode_conflicting_block);
    in.int64(name_in(in, "CommonHeight", "common_height"), evidence.common_height);
    in.list(name_in(in, "ByzantineValidators", "byzantine_validators"), evidence.byzantine_validators, max_validators,
            decode_evidence_validator);
    in.int64(name_in(in, "TotalVotingPower", "total_voting_power"), evidence.total_voting_power);
    in.time(name_in(in, "Timestamp", "timestamp"), evidence.time);
    CITYLEDGER_CHECK(in.done());
    evidence.conflicting_header = std::move(block.signed_header);
    evidence.conflicting_validators = std::move(block.set.validators);
    evidence.conflicting_proposer = std::move(block.set.proposer);
    return evidence;
}

}  // namespace

Result<chain::Vote> decode_vote(const JsonNode& node) {
    JsonObject in(node, "vote");
    chain::Vote vote;
    in.int32("type", vote.type);
    in.int64("height", vote.height);
    in.int32("round", vote.round);
    in.value("block_id", vote.block_id, decode_block_id);
    in.time("timestamp", vote.time);
    in.hex("validator_address", vote.validator_address);
    in.int32("validator_index", vote.validator_index);
    in.base64("signature", vote.signature, max_signature_bytes);
    if (in.has("extension")) in.base64("extension", vote.extension, max_extension_bytes);
    if (in.has("extension_signature")) in.base64("extension_signature", vote.extension_signature, max_signature_bytes);
    in.skip("extension");
    in.skip("extension_signature");
    CITYLEDGER_CHECK(in.done());
    return vote;
}

Result<chain::Evidence> decode_evidence(const JsonNode& node) {
    JsonObject in(node, "evidence");
    std::string type;
    in.text("type", type);
    chain::Evidence evidence;
    if (type == "tendermint/DuplicateVoteEvidence")
        in.value("value", evidence.emplace<chain::DuplicateVoteEvidence>(), decode_duplicate_vote);
    else if (type == "tendermint/LightClientAttackEvidence")
        in.value("value", evidence.emplace<chain::LightClientAttackEvidence>(), decode_attack);
    else
        in.object_to({ErrorKind::invalid,
                      "rpc.evidence_type",
                      "evidence is of the unknown type \"" + type.substr(0, 64) + "\"",
                      {}});
    CITYLEDGER_CHECK(in.done());
    return evidence;
}

}  // namespace cityledger::net
