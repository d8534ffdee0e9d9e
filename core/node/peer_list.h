#pragma once

#include "core/base/time.h"
#include "core/light/verify/ports.h"
#include "core/net/http_provider.h"
#include "core/node/api/values.h"
#include "core/node/profile.h"
#include "core/sync/peers.h"

#include <memory>
#include <mutex>
#include <set>
#include <vector>

namespace cityledger::node {

/// How peers are reached.
struct Reach {
    std::string proxy;              ///< URL; empty: none
    bool allow_plain_http = false;  ///< beyond this computer
};

/// So that a peer works at the next pages while one is on the wire and another is checked here. More would take from its
/// other users what they need of it.
inline constexpr std::size_t connections_a_peer = 4;

net::HttpProviderOptions options_for(const ProfilePeer& peer, const Reach& reach);

/// The profile's peers, how each is reached and how it stands (peer_score.h). A dissenting or silent one is never
/// dropped: it stays listed with its reason, and is asked again when its time has come. Thread-safe.
class PeerList {
  public:
    /// `standings` as kept from the last session, matched by name. No connection is made here.
    PeerList(const std::vector<ProfilePeer>& peers, const std::vector<PeerState>& standings, const Reach& reach,
             const Clock& clock);

    enum class Ask {
        all,    ///< everyone a person did not set aside
        ready,  ///< of these, who is not waiting after a failure; everyone where fewer than `least` are
    };
    /// In the order to be asked: the first one is the primary, the others are its witnesses.
    std::vector<std::shared_ptr<light::Provider>> providers(Ask ask = Ask::all, std::size_t least = 1) const;
    /// Those that are of these names.
    std::vector<std::shared_ptr<light::Provider>> named(const std::set<std::string>& names) const;
    std::vector<PeerState> states() const;
    const Reach& reach() const { return reach_; }
    std::size_t size() const { return entries_.size(); }
    /// Takes what the sync learnt of a peer.
    void note(const sync::PeerNote& note);
    /// Asks these peers, side by side, for their status and their header at `height`, and compares that with `hash`
    /// (height 0: the status alone). Gives how many have the same. Peers that cannot be reached count as not
    /// confirming.
    int compare(Ask ask, std::size_t least, Height height, const Hash32& hash, std::stop_token stop);
    /// Who is not asked any more, by a person's decision; replaces the ones before.
    void set_aside(const std::set<std::string>& names);
    /// The newest height that a peer named.
    Height tip() const;

  private:
    struct Entry {
        std::shared_ptr<light::Provider> provider;
        PeerState state;
    };
    std::vector<std::size_t> chosen(Ask ask, std::size_t least) const;
    void record(std::size_t index, const std::function<void(PeerState&)>& change);
    void fault(std::size_t index, const Error& error);
    /// True: it has this header.
    bool compare_one(std::size_t index, Height height, const Hash32& hash, std::stop_token stop);

    const Reach reach_;
    const Clock& clock_;
    mutable std::mutex mutex_;
    std::vector<Entry> entries_;
};

}  // namespace cityledger::node
