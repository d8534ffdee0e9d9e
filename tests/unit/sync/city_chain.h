#pragma once

#include "tests/support/chain/chain_builder.h"
#include "tests/support/chain/chain_peer.h"
#include "tests/unit/ledger/test_city.h"

namespace cityledger::test {

/// A chain of our own application: the city's transactions in signed blocks whose headers carry its roots and results.
class CityChain {
  public:
    CityChain();

    /// Seals one block; the header above it, sealed later, answers for its transactions.
    void seal(std::vector<Bytes> txs);
    /// One accepted opening of a workshop record, in a block of its own.
    Bytes open(const std::string& local);
    /// The next header claims this root instead of the right one.
    void lie_about_root() { lie_about_root_ = true; }
    void lie_about_results() { lie_about_results_ = true; }

    TestCity city;
    std::unique_ptr<ChainBuilder> chain;
    ledger::GenesisInput genesis;
    Hash32 root{};

  private:
    std::unique_ptr<KeyValueStore> store_ = make_memory_store();
    std::unique_ptr<ledger::Application> application_;
    std::vector<std::uint32_t> codes_;
    bool lie_about_root_ = false;
    bool lie_about_results_ = false;
};

/// Makes `peer` serve the chain's genesis.
void serve_genesis(ChainPeer& peer, const CityChain& city);

}  // namespace cityledger::test
