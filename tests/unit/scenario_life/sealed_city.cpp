#include "tests/unit/scenario_life/sealed_city.h"

#include "core/base/hex.h"
#include "core/chain/hash.h"
#include "core/ledger/genesis.h"

#include <chrono>
#include <thread>

namespace cityledger::test {

namespace {

constexpr const char* chain_id = "scenario-life";

ledger::ScenarioChain::Answer answer_of(std::uint32_t code) {
    const auto refusal = ledger::refusal_of(code);
    return {refusal.value_or(ledger::Refusal::accepted), refusal ? std::string(ledger::english_of(*refusal)) : ""};
}

std::unique_ptr<serve::Sealer> begin(KeyValueStore& store, const ledger::GenesisState& state) {
    return must(serve::Sealer::open(store, stage_genesis(state), solo_key()));
}

}  // namespace

serve::GenesisDoc stage_genesis(const ledger::GenesisState& state) {
    serve::GenesisDoc genesis = solo_genesis();
    genesis.chain_id = chain_id;
    genesis.time = {ledger::test_start, 0};
    genesis.app_state = must(ledger::genesis_app_state(state));
    return genesis;
}

SealedCity::SealedCity(const ledger::GenesisState& state)
    : store_(make_memory_store()), sealer_(begin(*store_, state)), view_(serve::Sealer::application_view(*store_)) {}

Result<ledger::ScenarioChain::Answer> SealedCity::run(const std::vector<Doing>& doings,
                                                      const std::vector<std::string>& also, std::int64_t now) {
    // A block bears the time at which the one before was signed.
    if (sealer_->next_time().seconds < now) CITYLEDGER_CHECK(sealer_->seal({}, {now, 0}, false));
    CITYLEDGER_TRY(transaction,
                   ledger::scenario_tests_transaction(chain_id, static_cast<std::uint64_t>(sealer_->tip()) + 10,
                                                      ++nonces_, doings, also));
    CITYLEDGER_TRY(sealed, sealer_->seal({transaction}, {now, 0}, false));
    return answer_of(sealed.results.txs.at(0).code);
}

std::int64_t SealedCity::next_midnight() const {
    const std::int64_t days = (sealer_->next_time().seconds - ledger::test_start) / a_day + 1;
    return ledger::test_start + days * a_day;
}

std::unique_ptr<serve::SoloPeer> SealedCity::give_to_peer(const Clock& clock) {
    must(sealer_->seal({}, sealer_->next_time(), false));
    return std::make_unique<serve::SoloPeer>(*store_, std::move(sealer_), clock, serve::SoloOptions{});
}

RunningCity::RunningCity(const ledger::GenesisState& state, const Clock& clock)
    : store_(make_memory_store()), view_(serve::Sealer::application_view(*store_)) {
    serve::SoloOptions options;
    options.block_interval = std::chrono::milliseconds(20);
    peer_ = std::make_unique<serve::SoloPeer>(*store_, begin(*store_, state), clock, options);
    peer_->run();
}

Result<ledger::ScenarioChain::Answer> RunningCity::run(const std::vector<Doing>& doings,
                                                       const std::vector<std::string>& also, std::int64_t) {
    CITYLEDGER_TRY(transaction,
                   ledger::scenario_tests_transaction(chain_id, static_cast<std::uint64_t>(peer_->tip()) + 1000,
                                                      ++nonces_, doings, also));
    CITYLEDGER_TRY(taken, peer_->submit(transaction));
    if (taken.code != 0) return answer_of(taken.code);
    const auto id = chain::transaction_id(transaction);
    for (int i = 0; i < 6'000; ++i) {
        CITYLEDGER_TRY(found, peer_->find_tx(id));
        if (found) return answer_of(found->result.code);
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    return fail(ErrorKind::unreachable, "scenario_life.not_sealed", "a transaction was not sealed within a minute");
}

FollowingCopy::FollowingCopy(serve::SoloPeer& peer, const Clock& clock)
    : server_(must(serve::RpcServer::start(peer, peer, {}))) {
    node::JoinRequest request;
    request.peers = {"http://" + server_->address()};
    request.trust_height = 1;
    request.trust_hash = hex_upper(chain::hash(must(peer.block(1))->block.header));
    request.trust_period_s = 3650LL * a_day;
    const std::filesystem::path path = folder_.path().toStdString() + "/copy";
    if (const auto joined = node::join(path, request, clock, {}); !joined)
        throw std::runtime_error(joined.error().code + ": " + joined.error().message);
    node_ = must(node::open(path, clock, {}));
}

std::string FollowingCopy::roots_that_differ(serve::SoloPeer& peer) {
    std::string told;
    for (chain::Height height = 1; height <= node_->status().verified.height; ++height) {
        const auto own = node_->browser().block(height);
        const auto theirs = peer.block(height);
        if (!own || !theirs || own->state_root != (*theirs)->block.header.app_hash)
            told += std::to_string(height) + " ";
    }
    return told;
}

}  // namespace cityledger::test
