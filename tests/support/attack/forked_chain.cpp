#include "tests/support/attack/forked_chain.h"

#include "core/chain/hash.h"

namespace cityledger::test {

namespace {

ChainBuilder grown(chain::Height common) {
    ChainBuilder chain({}, make_signers("v", 4));
    chain.grow(static_cast<std::size_t>(common));
    return chain;
}

}  // namespace

ForkedChain::ForkedChain(Kind of, chain::Height common_height, chain::Height tip_height)
    : honest(grown(common_height)), other(honest), common(common_height), tip(tip_height), kind(of) {
    NextBlock bent;
    bent.txs = {to_bytes("another act")};
    if (kind == Kind::lunatic) bent.app_hash = Bytes(32, 9);
    other.add(bent);
    while (other.tip() < tip) other.add();
    while (honest.tip() < tip) honest.add();
}

light::LightBlock ForkedChain::other_block(chain::Height height) const {
    light::LightBlock block = other.light_block(height);
    if (kind != Kind::amnesia || height <= common) return block;
    const auto& commit = block.signed_header.commit;
    block.signed_header.commit = sign_commit("test-chain", height, commit.block_id,
                                             block.header().time + Duration::seconds(7), other.signers(height), {}, 3);
    return block;
}

proof::AttackDossier ForkedChain::dossier() const {
    proof::AttackDossier dossier;
    dossier.fork.path = {honest.light_block(1), honest.light_block(common)};
    dossier.fork.first = {honest.light_block(tip)};
    dossier.fork.second = {other_block(tip)};
    for (auto* part : {&dossier.fork.path, &dossier.fork.first, &dossier.fork.second})
        for (auto& block : *part) block.next_validators = {};
    dossier.found.at = {1767200000, 0};
    dossier.found.first_peers = {"a", "b"};
    dossier.found.second_peers = {"c"};
    const auto& validators = honest.light_block(tip).validators.validators;
    dossier.found.names[validators.front().address] = {"市审计局", "Audit Bureau"};
    return dossier;
}

}  // namespace cityledger::test
