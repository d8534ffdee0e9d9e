#include "core/light/detect/evidence.h"

#include "core/chain/hash.h"

#include <algorithm>
#include <map>

namespace cityledger::light {

namespace {

/// Fields that follow from executing the chain: validators who signed others made them up.
bool is_lunatic(const chain::Header& conflicting, const chain::Header& trusted) {
    return conflicting.validators_hash != trusted.validators_hash ||
           conflicting.next_validators_hash != trusted.next_validators_hash ||
           conflicting.consensus_hash != trusted.consensus_hash || conflicting.app_hash != trusted.app_hash ||
           conflicting.last_results_hash != trusted.last_results_hash;
}

std::vector<chain::EvidenceValidator> lunatic_signers(const chain::Commit& commit, const chain::ValidatorSet& common) {
    std::map<Bytes, const chain::Validator*> seats;
    for (const auto& validator : common.validators) seats.emplace(to_bytes(validator.address), &validator);
    std::vector<chain::EvidenceValidator> signers;
    for (const auto& entry : commit.signatures) {
        if (entry.flag != chain::BlockIdFlag::commit) continue;
        if (const auto seat = seats.find(entry.validator_address); seat != seats.end())
            signers.push_back({*seat->second, 0});
    }
    return signers;
}

/// Votes in one round for two blocks. In different rounds (amnesia) the two commits alone do not tell who lied.
std::vector<chain::EvidenceValidator> double_signers(const LightBlock& conflicting, const LightBlock& trusted) {
    const chain::Commit& one = conflicting.signed_header.commit;
    const chain::Commit& two = trusted.signed_header.commit;
    std::vector<chain::EvidenceValidator> signers;
    if (one.round != two.round) return signers;
    const std::size_t places =
        std::min({one.signatures.size(), two.signatures.size(), conflicting.validators.validators.size()});
    for (std::size_t i = 0; i < places; ++i)
        if (one.signatures[i].flag != chain::BlockIdFlag::absent &&
            two.signatures[i].flag != chain::BlockIdFlag::absent)
            signers.push_back({conflicting.validators.validators[i], 0});
    return signers;
}

}  // namespace

Result<chain::LightClientAttackEvidence> make_attack_evidence(const LightBlock& conflicting, const LightBlock& trusted,
                                                              const LightBlock& common) {
    chain::LightClientAttackEvidence evidence;
    evidence.conflicting_header = conflicting.signed_header;
    for (const auto& validator : conflicting.validators.validators)
        evidence.conflicting_validators.push_back({validator, 0});
    // The engine refuses a set without a proposer; which one it is no hash covers.
    for (const auto& one : evidence.conflicting_validators)
        if (equal(one.validator.address, conflicting.header().proposer_address)) evidence.conflicting_proposer = {one};
    if (evidence.conflicting_proposer.empty() && !evidence.conflicting_validators.empty())
        evidence.conflicting_proposer = {evidence.conflicting_validators.front()};
    CITYLEDGER_TRY(conflicting_total, chain::total_power(conflicting.validators));
    evidence.conflicting_total_power = conflicting_total;

    const bool lunatic = is_lunatic(conflicting.header(), trusted.header());
    const LightBlock& charged = lunatic ? common : trusted;
    evidence.common_height = charged.height();
    evidence.time = charged.header().time;
    CITYLEDGER_TRY(total, chain::total_power(charged.validators));
    evidence.total_voting_power = total;
    evidence.byzantine_validators = lunatic ? lunatic_signers(conflicting.signed_header.commit, common.validators)
                                            : double_signers(conflicting, trusted);
    std::ranges::sort(evidence.byzantine_validators, [](const auto& a, const auto& b) {
        if (a.validator.voting_power != b.validator.voting_power)
            return a.validator.voting_power > b.validator.voting_power;
        return a.validator.address < b.validator.address;
    });
    return evidence;
}

}  // namespace cityledger::light
