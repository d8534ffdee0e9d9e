#pragma once

#include "core/sync/copy.h"
#include "tests/support/chain/chain_peer.h"
#include "tests/support/chain/memory_stores.h"

namespace cityledger::test {

class FixedClock final : public Clock {
  public:
    explicit FixedClock(Timestamp moment) : at(moment) {}
    Timestamp now() const override { return at; }
    Timestamp at;
};

/// An empty copy beside a chain and one honest peer of it.
struct CopyFixture {
    explicit CopyFixture(const ChainBuilder& built, bool full = true, chain::Height root = 1);

    /// Brings the copy up with `peers`, or the one peer.
    Status advance(chain::Height to = 0, std::vector<light::Provider*> peers = {});
    /// The code of examine_peers(), or "ok".
    std::string examine(std::vector<light::Provider*> peers);
    sync::CopySurvey survey() const;
    std::string code_of_advance(chain::Height to = 0, std::vector<light::Provider*> peers = {});

    sync::CopyListener listener();

    const ChainBuilder& chain;
    ChainPeer peer;
    MemoryLightStore light;
    MemoryBlockStore blocks;
    FixedClock clock;
    sync::CopySettings settings;
    std::vector<sync::CopyProgress> progress;
    std::vector<sync::PeerNote> notes;
    std::vector<chain::Height> odd;  ///< heights whose commits were said to have odd signatures
    std::function<void(const sync::CopyProgress&)> on_progress;
    std::function<void(const light::Attack&)> on_attack;
    std::stop_source stop;
};

}  // namespace cityledger::test
