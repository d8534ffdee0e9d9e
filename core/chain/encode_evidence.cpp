#include "core/chain/codec.h"
#include "core/chain/encode_parts.h"
#include "core/wire/proto.h"

namespace cityledger::chain {

namespace {

Bytes encode_validator(const EvidenceValidator& evidence_validator) {
    const Validator& validator = evidence_validator.validator;
    wire::Writer writer;
    writer.bytes(1, validator.address);
    writer.bytes_always(2, encode(validator.public_key));
    writer.int64(3, validator.voting_power);
    writer.int64(4, evidence_validator.proposer_priority);
    return writer.take();
}

Bytes encode_one(const DuplicateVoteEvidence& evidence) {
    wire::Writer writer;
    writer.bytes_always(1, encode(evidence.vote_a));
    writer.bytes_always(2, encode(evidence.vote_b));
    writer.int64(3, evidence.total_voting_power);
    writer.int64(4, evidence.validator_power);
    writer.bytes_always(5, encode(evidence.time));
    return writer.take();
}

Bytes encode_one(const LightClientAttackEvidence& evidence) {
    wire::Writer set;
    for (const auto& validator : evidence.conflicting_validators) set.bytes_always(1, encode_validator(validator));
    for (const auto& proposer : evidence.conflicting_proposer) set.bytes_always(2, encode_validator(proposer));
    set.int64(3, evidence.conflicting_total_power);
    wire::Writer block;
    block.bytes_always(1, encode(evidence.conflicting_header));
    block.bytes_always(2, set.data());
    wire::Writer writer;
    writer.bytes_always(1, block.data());
    writer.int64(2, evidence.common_height);
    for (const auto& validator : evidence.byzantine_validators) writer.bytes_always(3, encode_validator(validator));
    writer.int64(4, evidence.total_voting_power);
    writer.bytes_always(5, encode(evidence.time));
    return writer.take();
}

}  // namespace

Bytes encode(const Vote& vote) {
    wire::Writer writer;
    writer.int64(1, vote.type);
    writer.int64(2, vote.height);
    writer.int64(3, vote.round);
    writer.bytes_always(4, encode(vote.block_id));
    writer.bytes_always(5, encode(vote.time));
    writer.bytes(6, vote.validator_address);
    writer.int64(7, vote.validator_index);
    writer.bytes(8, vote.signature);
    writer.bytes(9, vote.extension);
    writer.bytes(10, vote.extension_signature);
    return writer.take();
}

Bytes encode(const Evidence& evidence) {
    return std::visit([](const auto& one) { return encode_one(one); }, evidence);
}

}  // namespace cityledger::chain
