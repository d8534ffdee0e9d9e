#include "core/light/verify/signatures.h"

#include "core/base/hex.h"
#include "core/chain/hash.h"
#include "core/crypto/ed25519.h"

#include <map>

namespace cityledger::light {

CommitSignatures::CommitSignatures(std::string_view chain_id, const chain::Commit& commit)
    : chain_id_(chain_id), commit_(commit), checked_with_(commit.signatures.size()) {}

Status CommitSignatures::check_all(const chain::ValidatorSet& set) {
    for (std::size_t i = 0; i < commit_.signatures.size() && i < set.validators.size(); ++i)
        if (commit_.signatures[i].flag != chain::BlockIdFlag::absent)
            CITYLEDGER_CHECK(check_one(i, set.validators[i].public_key));
    return {};
}

Status CommitSignatures::check_by_index(const chain::ValidatorSet& set, std::int64_t total, TrustLevel level) {
    std::int64_t signed_power = 0;
    for (std::size_t i = 0; i < commit_.signatures.size() && i < set.validators.size(); ++i) {
        if (commit_.signatures[i].flag != chain::BlockIdFlag::commit) continue;
        CITYLEDGER_CHECK(check_one(i, set.validators[i].public_key));
        signed_power += set.validators[i].voting_power;
        if (exceeds(signed_power, total, level)) break;
    }
    return {};
}

Status CommitSignatures::check_by_address(const chain::ValidatorSet& set, std::int64_t total, TrustLevel level) {
    std::map<Bytes, const chain::Validator*> seats;
    for (const auto& validator : set.validators) seats.emplace(to_bytes(validator.address), &validator);
    std::int64_t signed_power = 0;
    for (std::size_t i = 0; i < commit_.signatures.size(); ++i) {
        if (commit_.signatures[i].flag != chain::BlockIdFlag::commit) continue;
        const auto seat = seats.find(commit_.signatures[i].validator_address);
        if (seat == seats.end()) continue;
        CITYLEDGER_CHECK(check_one(i, seat->second->public_key));
        signed_power += seat->second->voting_power;
        if (exceeds(signed_power, total, level)) break;
    }
    return {};
}

Status CommitSignatures::check_one(std::size_t index, const chain::PublicKey& key) {
    if (checked_with_[index] == key) return {};
    const auto refuse = [&](ErrorKind kind, const char* code, std::string message) {
        return fail(Error{kind,
                          code,
                          std::move(message),
                          {{"height", std::to_string(commit_.height)}, {"place", std::to_string(index)}}});
    };
    const Bytes& signature = commit_.signatures[index].signature;
    const Bytes signed_bytes = chain::vote_sign_bytes(chain_id_, commit_, index);
    if (!crypto::verify_strict(key.bytes, signed_bytes, signature)) {
        if (odd_ == max_odd)
            return refuse(ErrorKind::limit, "commit.odd_signatures",
                          "the commit of block " + std::to_string(commit_.height) + " has more than " +
                              std::to_string(max_odd) + " signatures in forms no honest key makes");
        ++odd_;
        if (!crypto::verify_zip215(key.bytes, signed_bytes, signature))
            return refuse(ErrorKind::invalid, "commit.signature",
                          "in the commit of block " + std::to_string(commit_.height) + " the signature of validator " +
                              hex_upper(commit_.signatures[index].validator_address) + " is wrong");
    }
    checked_with_[index] = key;
    return {};
}

}  // namespace cityledger::light
