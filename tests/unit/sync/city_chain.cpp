#include "tests/unit/sync/city_chain.h"

#include "core/chain/hash.h"

namespace cityledger::test {

CityChain::CityChain() : genesis(test_genesis()), application_(std::make_unique<ledger::Application>(*store_)) {
    const auto signers = make_signers("city", 2);
    genesis.validators.clear();
    for (const auto& signer : set_of(signers).validators)
        genesis.validators.push_back({signer.public_key.bytes, signer.voting_power});
    const auto begun = application_->init_chain(genesis);
    if (!begun || !store_->write(begun->batch, true)) qFatal("init_chain");
    root = begun->app_hash;
    ChainOptions options;
    options.chain_id = genesis.chain_id;
    options.start = genesis.time;
    options.version_app = 1;
    options.app_hash = to_bytes(root);
    chain = std::make_unique<ChainBuilder>(options, signers);
}

void CityChain::seal(std::vector<Bytes> txs) {
    NextBlock next;
    next.txs = std::move(txs);
    next.app_hash = lie_about_root_ ? Bytes(32, 0xee) : to_bytes(root);
    std::vector<chain::TxResultDigest> results;
    for (const std::uint32_t code : codes_) results.push_back({lie_about_results_ ? code + 1 : code, {}, 0, 0});
    next.last_results_hash = to_bytes(chain::results_hash(results));
    lie_about_root_ = lie_about_results_ = false;
    const chain::Block& block = chain->add(next);

    ledger::BlockInput input;
    input.chain_id = block.header.chain_id;
    input.height = block.header.height;
    input.time = block.header.time;
    input.hash = chain::hash(block.header);
    input.txs = block.txs;
    const auto output = application_->finalize_block(input);
    if (!output) qFatal("%s", output.error().message.c_str());
    if (!store_->write(output->batch, true)) qFatal("store");
    root = output->app_hash;
    codes_ = output->codes;
}

Bytes CityChain::open(const std::string& local) {
    const Bytes tx =
        city.make({city.open("factory/ann", "maker", "make", local, {{"grade", ledger::code_value({"fine"})}})});
    if (city.seal({tx}).at(0) != "accepted") qFatal("the opening was refused");
    seal({tx});
    return tx;
}

void serve_genesis(ChainPeer& peer, const CityChain& city) {
    peer.genesis_answer.app_state = city.genesis.app_state;
}

}  // namespace cityledger::test
