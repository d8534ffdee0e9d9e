#include "core/light/verify/signatures.h"

#include "core/base/hex.h"
#include "core/chain/hash.h"
#include "core/crypto/ed25519.h"
#include "core/crypto/ed25519_batch.h"

#include <map>

namespace cityledger::light {

CommitSignatures::CommitSignatures(std::string_view chain_id, const chain::Commit& commit)
    : chain_id_(chain_id), commit_(commit), checked_with_(commit.signatures.size()) {}

Status CommitSignatures::check_all(const chain::ValidatorSet& set) {
    std::vector<Vote> votes;
    for (std::size_t i = 0; i < commit_.signatures.size() && i < set.validators.size(); ++i)
        if (commit_.signatures[i].flag != chain::BlockIdFlag::absent)
            votes.push_back({i, &set.validators[i].public_key});
    return check(votes);
}

Status CommitSignatures::check_by_index(const chain::ValidatorSet& set, std::int64_t total, TrustLevel level) {
    std::vector<Vote> votes;
    std::int64_t signed_power = 0;
    for (std::size_t i = 0; i < commit_.signatures.size() && i < set.validators.size(); ++i) {
        if (commit_.signatures[i].flag != chain::BlockIdFlag::commit) continue;
        votes.push_back({i, &set.validators[i].public_key});
        signed_power += set.validators[i].voting_power;
        if (exceeds(signed_power, total, level)) break;
    }
    return check(votes);
}

Status CommitSignatures::check_by_address(const chain::ValidatorSet& set, std::int64_t total, TrustLevel level) {
    std::map<Bytes, const chain::Validator*> seats;
    for (const auto& validator : set.validators) seats.emplace(to_bytes(validator.address), &validator);
    std::vector<Vote> votes;
    std::int64_t signed_power = 0;
    for (std::size_t i = 0; i < commit_.signatures.size(); ++i) {
        if (commit_.signatures[i].flag != chain::BlockIdFlag::commit) continue;
        const auto seat = seats.find(commit_.signatures[i].validator_address);
        if (seat == seats.end()) continue;
        votes.push_back({i, &seat->second->public_key});
        signed_power += seat->second->voting_power;
        if (exceeds(signed_power, total, level)) break;
    }
    return check(votes);
}

Status CommitSignatures::check(std::span<const Vote> votes) {
    std::vector<Bytes> signed_bytes;
    std::vector<crypto::SignedMessage> together;
    signed_bytes.reserve(votes.size());  // the views into it must stay good
    for (const auto& [index, key] : votes) {
        if (checked_with_[index] == *key) continue;
        signed_bytes.push_back(chain::vote_sign_bytes(chain_id_, commit_, index));
        together.push_back({key->bytes, signed_bytes.back(), commit_.signatures[index].signature});
    }
    const auto verdict = crypto::judge_zip215(together);
    if (verdict == crypto::SignaturesVerdict::bad) return refuse_first_bad(votes);
    odd_ = odd_ || verdict == crypto::SignaturesVerdict::odd;
    for (const auto& [index, key] : votes) checked_with_[index] = *key;
    return {};
}

Status CommitSignatures::refuse_first_bad(std::span<const Vote> votes) const {
    for (const auto& [index, key] : votes) {
        const auto& entry = commit_.signatures[index];
        if (checked_with_[index] == *key ||
            crypto::verify_zip215(key->bytes, chain::vote_sign_bytes(chain_id_, commit_, index), entry.signature))
            continue;
        return fail(Error{ErrorKind::invalid,
                          "commit.signature",
                          "in the commit of block " + std::to_string(commit_.height) + " the signature of validator " +
                              hex_upper(entry.validator_address) + " is wrong",
                          {{"height", std::to_string(commit_.height)}, {"place", std::to_string(index)}}});
    }
    return fail(ErrorKind::invalid, "commit.signature",
                "the signatures of the commit of block " + std::to_string(commit_.height) + " do not verify together");
}

}  // namespace cityledger::light
