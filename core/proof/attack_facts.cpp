#include "core/proof/attack_facts.h"

#include <algorithm>
#include <map>

namespace cityledger::proof {

namespace {

AttackKind kind_of(const light::LightBlock& first, const light::LightBlock& second) {
    const chain::Header& a = first.header();
    const chain::Header& b = second.header();
    if (a.height != b.height || a.validators_hash != b.validators_hash ||
        a.next_validators_hash != b.next_validators_hash || a.consensus_hash != b.consensus_hash ||
        a.app_hash != b.app_hash || a.last_results_hash != b.last_results_hash)
        return AttackKind::lunatic;
    return first.signed_header.commit.round == second.signed_header.commit.round ? AttackKind::equivocation
                                                                                 : AttackKind::amnesia;
}

AttackVote vote_of(chain::BlockIdFlag flag) {
    switch (flag) {
        case chain::BlockIdFlag::commit:
            return AttackVote::commit;
        case chain::BlockIdFlag::nil:
            return AttackVote::nil;
        case chain::BlockIdFlag::absent:
            return AttackVote::absent;
    }
    return AttackVote::absent;
}

}  // namespace

std::string_view name_of(AttackKind kind) {
    switch (kind) {
        case AttackKind::lunatic:
            return "lunatic";
        case AttackKind::equivocation:
            return "equivocation";
        case AttackKind::amnesia:
            return "amnesia";
    }
    return "lunatic";
}

std::string_view name_of(AttackVote vote) {
    switch (vote) {
        case AttackVote::none:
            return "none";
        case AttackVote::absent:
            return "absent";
        case AttackVote::nil:
            return "nil";
        case AttackVote::commit:
            return "commit";
    }
    return "none";
}

AttackFacts facts_of(const Fork& fork) {
    std::map<chain::Address, AttackSigner> known;
    for (const auto& validator : fork.common().validators.validators)
        known[validator.address] = {validator.address, validator.voting_power};
    const auto read = [&](const light::LightBlock& block, AttackVote AttackSigner::*side) {
        const auto& set = block.validators.validators;
        const auto& votes = block.signed_header.commit.signatures;
        for (std::size_t i = 0; i < set.size() && i < votes.size(); ++i) {
            auto& signer =
                known.try_emplace(set[i].address, AttackSigner{set[i].address, set[i].voting_power}).first->second;
            signer.*side = vote_of(votes[i].flag);
        }
    };
    read(fork.first_block(), &AttackSigner::first);
    read(fork.second_block(), &AttackSigner::second);

    AttackFacts facts;
    facts.kind = kind_of(fork.first_block(), fork.second_block());
    for (const auto& [address, signer] : known)
        if (signer.first == AttackVote::commit || signer.second == AttackVote::commit) facts.signers.push_back(signer);
    std::ranges::sort(facts.signers, [](const AttackSigner& a, const AttackSigner& b) {
        return a.power != b.power ? a.power > b.power : a.address < b.address;
    });
    return facts;
}

}  // namespace cityledger::proof
