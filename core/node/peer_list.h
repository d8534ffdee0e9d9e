#pragma once

#include "core/base/time.h"
#include "core/light/verify/ports.h"
#include "core/node/api/values.h"
#include "core/node/profile.h"
#include "core/sync/peers.h"

#include <memory>
#include <mutex>
#include <vector>

namespace cityledger::node {

/// The profile's peers, how each is reached and how it stands. A dissenting or silent one is never dropped.
/// Thread-safe.
class PeerList {
  public:
    /// `standings` as kept from the last session, matched by name. No connection is made here.
    PeerList(const std::vector<ProfilePeer>& peers, const std::vector<PeerState>& standings, const Clock& clock);

    std::vector<std::shared_ptr<light::Provider>> providers() const;
    std::vector<PeerState> states() const;
    std::size_t size() const { return entries_.size(); }
    /// Takes what the sync learnt of a peer.
    void note(const sync::PeerNote& note);
    /// Asks every peer, side by side, for its status and its header at `height`, and compares that with `hash`. Gives
    /// how many have the same. Peers that cannot be reached count as not confirming.
    int compare(Height height, const Hash32& hash, std::stop_token stop);
    /// The newest height that a peer named.
    Height tip() const;

  private:
    struct Entry {
        std::shared_ptr<light::Provider> provider;
        PeerState state;
    };
    void record(std::size_t index, const std::function<void(PeerState&)>& change);

    const Clock& clock_;
    mutable std::mutex mutex_;
    std::vector<Entry> entries_;
};

}  // namespace cityledger::node
