#include "core/chain/encode_parts.h"
#include "core/chain/hash.h"
#include "core/chain/validate.h"

namespace cityledger::chain {

namespace {

constexpr std::int32_t prevote_type = 1;
constexpr std::int32_t precommit_type = 2;
constexpr std::size_t max_signature_bytes = 3309;

tl::unexpected<Error> invalid(std::string code, std::string message) {
    return fail(ErrorKind::invalid, std::move(code), std::move(message));
}

bool is_complete(const BlockId& id) {
    return id.hash.size() == 32 && id.parts.total > 0 && id.parts.hash.size() == 32;
}

Status validate_vote(const Vote& vote) {
    if (vote.type != prevote_type && vote.type != precommit_type)
        return invalid("evidence.vote_type", "a vote in evidence has the type " + std::to_string(vote.type));
    if (vote.height <= 0)
        return invalid("evidence.vote_height", "a vote in evidence has the height " + std::to_string(vote.height));
    if (vote.round < 0)
        return invalid("evidence.vote_round", "a vote in evidence has the round " + std::to_string(vote.round));
    if (!vote.block_id.is_zero() && !is_complete(vote.block_id))
        return invalid("evidence.vote_block_id", "the block id of a vote in evidence is neither empty nor whole");
    if (vote.validator_address.size() != 20 || vote.validator_index < 0)
        return invalid("evidence.vote_validator", "a vote in evidence does not name its validator");
    if (vote.signature.empty() || vote.signature.size() > max_signature_bytes)
        return invalid("evidence.vote_signature",
                       "a vote in evidence has a signature of " + std::to_string(vote.signature.size()) + " bytes");
    const bool may_have_extension = vote.type == precommit_type && !vote.block_id.is_zero();
    if (!may_have_extension && !(vote.extension.empty() && vote.extension_signature.empty()))
        return invalid("evidence.vote_extension", "a vote in evidence has an extension where none may be");
    if (vote.extension_signature.size() > max_signature_bytes ||
        (vote.extension_signature.empty() && !vote.extension.empty()))
        return invalid("evidence.vote_extension", "the extension of a vote in evidence is not signed as it must be");
    return {};
}

/// The engine orders the two votes by block hash, then by the bytes of the part-set header.
Bytes order_key(const BlockId& id) {
    Bytes key = id.hash;
    append(key, encode(id.parts));
    return key;
}

Status validate_one(const DuplicateVoteEvidence& evidence) {
    CITYLEDGER_CHECK(validate_vote(evidence.vote_a));
    CITYLEDGER_CHECK(validate_vote(evidence.vote_b));
    if (order_key(evidence.vote_a.block_id) >= order_key(evidence.vote_b.block_id))
        return invalid("evidence.vote_order", "the two votes of duplicate-vote evidence are not in order");
    return {};
}

Status validate_one(const LightClientAttackEvidence& evidence) {
    const SignedHeader& conflicting = evidence.conflicting_header;
    if (evidence.total_voting_power <= 0)
        return invalid("evidence.total_power",
                       "attack evidence has the total power " + std::to_string(evidence.total_voting_power));
    if (evidence.common_height <= 0 || evidence.common_height > conflicting.header.height)
        return invalid("evidence.common_height",
                       "attack evidence has the common height " + std::to_string(evidence.common_height) +
                           " for a header of height " + std::to_string(conflicting.header.height));
    CITYLEDGER_CHECK(validate_basic(conflicting, conflicting.header.chain_id));
    if (evidence.conflicting_validators.empty())
        return invalid("evidence.validators", "attack evidence has no validator set");
    ValidatorSet set;
    for (const auto& one : evidence.conflicting_validators) set.validators.push_back(one.validator);
    if (!equal(hash(set), conflicting.header.validators_hash))
        return invalid("evidence.validators_hash",
                       "the validator set of attack evidence is not the one its header names");
    return {};
}

}  // namespace

Status validate_basic(const Evidence& evidence) {
    return std::visit([](const auto& one) { return validate_one(one); }, evidence);
}

}  // namespace cityledger::chain
