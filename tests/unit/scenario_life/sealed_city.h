#pragma once

// Chains on the single sealer for the people of casts: one whose time the tests turn, and one that runs by itself.

#include "core/ledger/scenario_tests_city.h"
#include "core/node/api/node.h"
#include "core/serve/rpc_server.h"
#include "core/serve/solo_peer.h"
#include "tests/support/solo_city/solo_city.h"

#include <QTemporaryDir>

#include <atomic>
#include <mutex>

namespace cityledger::test {

inline constexpr std::int64_t a_day = 24 * 3600;

/// Stands still, or runs from where it was set.
class StageClock final : public Clock {
  public:
    explicit StageClock(Timestamp now, bool runs = false) : began_(SystemClock().now()), set_(now), runs_(runs) {}
    void set(Timestamp now) { set_ = now; }
    Timestamp now() const override { return runs_ ? set_ + (SystemClock().now() - began_) : set_; }

  private:
    Timestamp began_;
    Timestamp set_;
    bool runs_;
};

serve::GenesisDoc stage_genesis(const ledger::GenesisState& state);

/// Every act in a block of its own at the second asked for.
class SealedCity final : public ledger::ScenarioChain {
  public:
    explicit SealedCity(const ledger::GenesisState& state);

    Result<Answer> run(const std::vector<Doing>& doings, const std::vector<std::string>& also,
                       std::int64_t now) override;
    const KeyValueReader& store() const override { return view_; }
    /// The first midnight at UTC+8 that no block has reached.
    std::int64_t next_midnight() const;
    /// Seals one more block, so that the last root stands in a header, and gives the chain over to a peer.
    std::unique_ptr<serve::SoloPeer> give_to_peer(const Clock& clock);
    Timestamp now() const { return sealer_->next_time(); }

  private:
    std::unique_ptr<KeyValueStore> store_;
    std::unique_ptr<serve::Sealer> sealer_;
    store::NamespaceView view_;
    std::uint64_t nonces_ = 0;
};

/// A peer that seals by itself; many threads act at once.
class RunningCity final : public ledger::ScenarioChain {
  public:
    RunningCity(const ledger::GenesisState& state, const Clock& clock);

    Result<Answer> run(const std::vector<Doing>& doings, const std::vector<std::string>& also,
                       std::int64_t now) override;
    const KeyValueReader& store() const override { return view_; }
    serve::SoloPeer& peer() { return *peer_; }

  private:
    std::unique_ptr<KeyValueStore> store_;
    std::unique_ptr<serve::SoloPeer> peer_;
    store::NamespaceView view_;
    std::atomic<std::uint64_t> nonces_ = 0;
};

/// A copy joined to a peer on loopback.
class FollowingCopy {
  public:
    FollowingCopy(serve::SoloPeer& peer, const Clock& clock);
    node::Node& node() { return *node_; }
    /// The heights at which the copy, which ran every block again, has another state root than the peer.
    std::string roots_that_differ(serve::SoloPeer& peer);

  private:
    QTemporaryDir folder_;
    std::unique_ptr<serve::RpcServer> server_;
    std::unique_ptr<node::Node> node_;
};

}  // namespace cityledger::test
