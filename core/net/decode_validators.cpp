#include "core/base/hex.h"
#include "core/chain/hash.h"
#include "core/net/json_object.h"
#include "core/net/rpc_decode.h"

namespace cityledger::net {

namespace {

constexpr std::size_t max_validators = 10'000;
constexpr std::size_t max_key_bytes = 4096;

Result<chain::PublicKey> decode_public_key(const JsonNode& node) {
    JsonObject in(node, "public key");
    chain::PublicKey key;
    std::string type;
    in.text("type", type);
    in.base64("value", key.bytes, max_key_bytes);
    CITYLEDGER_CHECK(in.done());
    if (type == "tendermint/PubKeyEd25519")
        key.type = chain::KeyType::ed25519;
    else if (type == "tendermint/PubKeySecp256k1")
        key.type = chain::KeyType::secp256k1;
    else if (type == "cometbft/PubKeyMlDsa65")
        key.type = chain::KeyType::mldsa65;
    else
        return fail(ErrorKind::invalid, "rpc.key_type",
                    "a validator has a key of the unknown type \"" + type.substr(0, 64) + "\"");
    return key;
}

}  // namespace

Result<chain::Validator> decode_validator(const JsonNode& node) {
    JsonObject in(node, "validator");
    chain::Validator validator;
    in.value("pub_key", validator.public_key, decode_public_key);
    in.int64(in.has("power") ? "power" : "voting_power", validator.voting_power);
    in.skip("proposer_priority");  // no hash covers it: never trusted
    in.skip("name");
    Bytes address;
    const bool has_address = in.has("address");
    if (has_address) in.hex("address", address);
    in.skip("address");
    CITYLEDGER_CHECK(in.done());
    CITYLEDGER_TRY(derived, chain::address_of(validator.public_key));
    if (has_address && !equal(address, derived))
        return fail(
            ErrorKind::invalid, "rpc.validator_address",
            "a validator's address is given as " + hex_upper(address) + ", that of its key is " + hex_upper(derived));
    validator.address = derived;
    return validator;
}

Result<chain::ValidatorSet> decode_validator_set(const JsonNode& node) {
    chain::ValidatorSet set;
    if (node.is_null()) return set;
    if (node.kind() == JsonNode::Kind::array) {
        if (node.size() > max_validators)
            return fail(ErrorKind::limit, "rpc.too_many",
                        "a validator set has more than " + std::to_string(max_validators) + " entries");
        for (const JsonNode& element : node.elements()) {
            CITYLEDGER_TRY(validator, decode_validator(element));
            set.validators.push_back(std::move(validator));
        }
        return set;
    }
    JsonObject in(node, "validator set");
    in.list("validators", set.validators, max_validators, decode_validator);
    in.skip("proposer");
    in.skip("total_voting_power");  // recomputed: a peer may say anything
    CITYLEDGER_CHECK(in.done());
    return set;
}

}  // namespace cityledger::net
