#include "core/chain/decode_fields.h"
#include "core/chain/hash.h"

namespace cityledger::chain {

namespace {

Status take_vote(const wire::Field& field, Vote& vote) {
    vote.type = 0;
    return each_field_in(field, [&](const wire::Field& inner) -> Status {
        switch (inner.number) {
            case 1:
                return take(inner, vote.type);
            case 2:
                return take(inner, vote.height);
            case 3:
                return take(inner, vote.round);
            case 4:
                return take(inner, vote.block_id);
            case 5:
                return take(inner, vote.time);
            case 6:
                return take(inner, vote.validator_address);
            case 7:
                return take(inner, vote.validator_index);
            case 8:
                return take(inner, vote.signature);
            case 9:
                return take(inner, vote.extension);
            case 10:
                return take(inner, vote.extension_signature);
            default:
                return unknown_field(inner, "a vote");
        }
    });
}

Status take_one(const wire::Field& field, DuplicateVoteEvidence& evidence) {
    return each_field_in(field, [&](const wire::Field& inner) -> Status {
        switch (inner.number) {
            case 1:
                return take_vote(inner, evidence.vote_a);
            case 2:
                return take_vote(inner, evidence.vote_b);
            case 3:
                return take(inner, evidence.total_voting_power);
            case 4:
                return take(inner, evidence.validator_power);
            case 5:
                return take(inner, evidence.time);
            default:
                return unknown_field(inner, "duplicate-vote evidence");
        }
    });
}

/// The address that travels must be the one of the key.
Status take_validator(const wire::Field& field, std::vector<EvidenceValidator>& to) {
    if (to.size() >= max_validators) return too_many("validators in evidence", max_validators);
    EvidenceValidator& one = to.emplace_back();
    Bytes address;
    CITYLEDGER_CHECK(each_field_in(field, [&](const wire::Field& inner) -> Status {
        switch (inner.number) {
            case 1:
                return take(inner, address);
            case 2:
                return take(inner, one.validator.public_key);
            case 3:
                return take(inner, one.validator.voting_power);
            case 4:
                return take(inner, one.proposer_priority);
            default:
                return unknown_field(inner, "a validator");
        }
    }));
    CITYLEDGER_TRY(derived, address_of(one.validator.public_key));
    if (!equal(derived, address))
        return fail(ErrorKind::invalid, "chain.validator_address",
                    "a validator's address in evidence is not that of its key");
    one.validator.address = derived;
    return {};
}

Status take_set(const wire::Field& field, LightClientAttackEvidence& evidence) {
    return each_field_in(field, [&](const wire::Field& inner) -> Status {
        switch (inner.number) {
            case 1:
                return take_validator(inner, evidence.conflicting_validators);
            case 2:
                return take_validator(inner, evidence.conflicting_proposer);
            case 3:
                return take(inner, evidence.conflicting_total_power);
            default:
                return unknown_field(inner, "a validator set");
        }
    });
}

Status take_one(const wire::Field& field, LightClientAttackEvidence& evidence) {
    return each_field_in(field, [&](const wire::Field& inner) -> Status {
        switch (inner.number) {
            case 1:
                return each_field_in(inner, [&](const wire::Field& part) -> Status {
                    switch (part.number) {
                        case 1:
                            return take(part, evidence.conflicting_header);
                        case 2:
                            return take_set(part, evidence);
                        default:
                            return unknown_field(part, "a light block");
                    }
                });
            case 2:
                return take(inner, evidence.common_height);
            case 3:
                return take_validator(inner, evidence.byzantine_validators);
            case 4:
                return take(inner, evidence.total_voting_power);
            case 5:
                return take(inner, evidence.time);
            default:
                return unknown_field(inner, "light-client-attack evidence");
        }
    });
}

}  // namespace

Status take(const wire::Field& field, Evidence& to) {
    switch (field.number) {
        case 1:
            return take_one(field, to.emplace<DuplicateVoteEvidence>());
        case 2:
            return take_one(field, to.emplace<LightClientAttackEvidence>());
        default:
            return unknown_field(field, "evidence");
    }
}

}  // namespace cityledger::chain
