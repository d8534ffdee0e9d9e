#include "core/chain/encode_parts.h"
#include "core/chain/hash.h"
#include "core/crypto/digest.h"
#include "core/wire/proto.h"

#include <algorithm>
#include <limits>

namespace cityledger::chain {

std::vector<Bytes> validator_leaves(const ValidatorSet& set) {
    std::vector<Bytes> leaves;
    leaves.reserve(set.validators.size());
    for (const auto& validator : set.validators) {
        wire::Writer writer;
        writer.bytes_always(1, encode(validator.public_key));
        writer.int64(2, validator.voting_power);
        leaves.push_back(writer.take());
    }
    return leaves;
}

Hash32 hash(const ValidatorSet& set) {
    return merkle_root(validator_leaves(set));
}

Result<Address> address_of(const PublicKey& key) {
    if (key.type == KeyType::secp256k1)
        return fail(ErrorKind::invalid, "chain.key_type",
                    "a secp256k1 key has no address here: only Ed25519 validators are supported");
    const Hash32 digest = crypto::sha256(key.bytes);
    Address address{};
    std::copy_n(digest.begin(), address.size(), address.begin());
    return address;
}

void sort_as_hashed(ValidatorSet& set) {
    std::ranges::stable_sort(set.validators, [](const Validator& a, const Validator& b) {
        return a.voting_power != b.voting_power ? a.voting_power > b.voting_power : a.address < b.address;
    });
}

Result<std::int64_t> total_power(const ValidatorSet& set) {
    constexpr std::int64_t cap = std::numeric_limits<std::int64_t>::max() / 8;
    std::int64_t total = 0;
    for (const auto& validator : set.validators) {
        if (validator.voting_power < 0)
            return fail(ErrorKind::invalid, "validators.power",
                        "a validator has the negative power " + std::to_string(validator.voting_power));
        if (validator.voting_power > cap - total)
            return fail(ErrorKind::limit, "chain.power_overflow",
                        "the powers of the validator set add up to more than " + std::to_string(cap));
        total += validator.voting_power;
    }
    return total;
}

}  // namespace cityledger::chain
