#include "core/node/dossier_view.h"

#include "core/base/hex.h"
#include "core/chain/hash.h"

namespace cityledger::node {

namespace {

Block0 place(const light::LightBlock& block) {
    return {block.height(), block.header().time, chain::hash(block.header())};
}

AttackVote vote(proof::AttackVote vote) {
    switch (vote) {
        case proof::AttackVote::none:
            return AttackVote::none;
        case proof::AttackVote::absent:
            return AttackVote::absent;
        case proof::AttackVote::nil:
            return AttackVote::nil;
        case proof::AttackVote::commit:
            return AttackVote::commit;
    }
    return AttackVote::none;
}

}  // namespace

AttackDossier view_of(const proof::AttackDossier& dossier, const Hash32& id, std::uint64_t size) {
    const proof::AttackFacts facts = proof::facts_of(dossier.fork);
    AttackDossier view;
    view.id = hex(id);
    view.kind = proof::name_of(facts.kind);
    view.chain_id = dossier.fork.common().header().chain_id;
    view.root = place(dossier.fork.root());
    view.common = place(dossier.fork.common());
    view.first = place(dossier.fork.first_block());
    view.second = place(dossier.fork.second_block());
    view.first_peers = dossier.found.first_peers;
    view.second_peers = dossier.found.second_peers;
    for (const auto& signer : facts.signers) {
        AttackSigner row{to_bytes(signer.address), {}, signer.power, vote(signer.first), vote(signer.second)};
        if (const auto name = dossier.found.names.find(signer.address); name != dossier.found.names.end())
            row.name = {name->second.zh, name->second.en};
        view.signers.push_back(std::move(row));
    }
    view.found_at = dossier.found.at;
    view.size = size;
    view.from = view.common.height + 1;
    return view;
}

}  // namespace cityledger::node
