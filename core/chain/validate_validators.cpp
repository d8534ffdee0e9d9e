#include "core/base/hex.h"
#include "core/chain/decode_fields.h"
#include "core/chain/hash.h"
#include "core/chain/validate.h"

#include <set>

namespace cityledger::chain {

namespace {

tl::unexpected<Error> invalid(std::string code, std::string message) {
    return fail(ErrorKind::invalid, std::move(code), std::move(message));
}

std::string_view name_of(KeyType type) {
    switch (type) {
        case KeyType::ed25519:
            return "Ed25519";
        case KeyType::secp256k1:
            return "secp256k1";
        case KeyType::mldsa65:
            return "ML-DSA-65";
    }
    return "unknown";
}

Status validate_one(const Validator& validator, const std::string& which) {
    if (validator.public_key.type != KeyType::ed25519)
        return invalid("validators.key_type", which + "has a key of type " +
                                                  std::string(name_of(validator.public_key.type)) +
                                                  "; only Ed25519 is supported");
    if (validator.public_key.bytes.size() != 32)
        return invalid("validators.key_length",
                       which + "has a key of " + std::to_string(validator.public_key.bytes.size()) + " bytes, not 32");
    if (validator.voting_power <= 0)
        return invalid("validators.power", which + "has the power " + std::to_string(validator.voting_power));
    CITYLEDGER_TRY(address, address_of(validator.public_key));
    if (address != validator.address)
        return invalid("validators.address", which + "has an address that is not that of its key");
    return {};
}

}  // namespace

Status validate_basic(const ValidatorSet& set) {
    if (set.validators.empty()) return invalid("validators.empty", "the validator set is empty");
    if (set.validators.size() > max_validators) return too_many("validators in a set", max_validators);
    std::set<Address> seen;
    const Validator* before = nullptr;
    for (std::size_t i = 0; i < set.validators.size(); ++i) {
        const Validator& validator = set.validators[i];
        const std::string which = "validator " + std::to_string(i) + " (" + hex_upper(validator.address) + ") ";
        CITYLEDGER_CHECK(validate_one(validator, which));
        if (!seen.insert(validator.address).second)
            return invalid("validators.duplicate", which + "stands in the set twice");
        if (before != nullptr &&
            (validator.voting_power > before->voting_power ||
             (validator.voting_power == before->voting_power && validator.address < before->address)))
            return invalid("validators.order", which + "is out of order: power descending, then address ascending");
        before = &validator;
    }
    const auto total = total_power(set);
    if (!total) return fail(total.error());
    return {};
}

}  // namespace cityledger::chain
