#include "core/chain/codec.h"
#include "core/chain/decode_canonical.h"
#include "core/chain/hash.h"

namespace cityledger::chain {

Status take(const wire::Field& field, PublicKey& key) {
    return each_field_in(field, [&](const wire::Field& inner) -> Status {
        switch (inner.number) {
            case 1:
            case 2:
            case 4:
                key.type = static_cast<KeyType>(inner.number);
                return take(inner, key.bytes);
            default:
                return unknown_field(inner, "a public key");
        }
    });
}

Status take(const wire::Field& field, ValidatorSet& set) {
    return each_field_in(field, [&](const wire::Field& inner) -> Status {
        if (inner.number != 1) return unknown_field(inner, "a validator set");
        if (set.validators.size() >= max_validators) return too_many("validators in a set", max_validators);
        Validator& validator = set.validators.emplace_back();
        CITYLEDGER_CHECK(each_field_in(inner, [&](const wire::Field& part) -> Status {
            switch (part.number) {
                case 2:
                    return take(part, validator.public_key);
                case 3:
                    return take(part, validator.voting_power);
                default:
                    return unknown_field(part, "a validator");
            }
        }));
        CITYLEDGER_TRY(address, address_of(validator.public_key));
        validator.address = address;
        return {};
    });
}

Result<ValidatorSet> decode_validator_set(BytesView bytes) {
    return decode_canonical<ValidatorSet>(bytes, "validator set");
}

}  // namespace cityledger::chain
