#include "core/sync/peers.h"

#include <algorithm>
#include <condition_variable>
#include <optional>
#include <thread>

namespace cityledger::sync {

bool Peers::is_of_peer(const Error& error) {
    return error.kind == ErrorKind::unreachable || error.kind == ErrorKind::not_found ||
           error.kind == ErrorKind::invalid || error.kind == ErrorKind::limit;
}

void Peers::note_failure(const light::Provider& peer, const Error& error) const {
    const bool malevolent = error.kind == ErrorKind::invalid || error.kind == ErrorKind::limit;
    note({malevolent ? PeerNote::Kind::misbehaved : PeerNote::Kind::silent, peer.name(), 0, error});
}

std::vector<light::Provider*> Peers::others(const light::Provider& primary) const {
    std::vector<light::Provider*> others;
    for (light::Provider* peer : peers_)
        if (peer != &primary) others.push_back(peer);
    return others;
}

std::vector<light::Provider*> Peers::in_order() const {
    std::vector<light::Provider*> all;
    for (std::size_t i = 0; i < peers_.size(); ++i) all.push_back(peers_[(first_ + i) % peers_.size()]);
    return all;
}

void Peers::prefer(const light::Provider& peer) {
    for (std::size_t i = 0; i < peers_.size(); ++i)
        if (peers_[i] == &peer) first_ = i;
}

Error Peers::no_peers() {
    return {ErrorKind::unreachable, "sync.no_peers", "there is no peer to ask: the copy shows what it has", {}};
}

Result<chain::Height> earliest_of(const Peers& peers, std::stop_token stop) {
    const auto all = peers.in_order();
    std::vector<std::optional<Result<light::PeerStatus>>> answers(all.size());
    {
        std::vector<std::jthread> askers;
        for (std::size_t i = 0; i < all.size(); ++i)
            askers.emplace_back([&, i] { answers[i].emplace(all[i]->status(stop)); });
    }
    Result<chain::Height> lowest = fail(Peers::no_peers());
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto& answer = *answers[i];
        if (answer) {
            const chain::Height earliest = std::max<chain::Height>(answer->earliest, 1);
            lowest = lowest ? std::min(*lowest, earliest) : earliest;
            continue;
        }
        if (!Peers::is_of_peer(answer.error())) return fail(answer.error());
        peers.note_failure(*all[i], answer.error());
        if (!lowest) lowest = fail(answer.error());
    }
    return lowest;
}

light::Provider* someone_above(chain::Height height, const Peers& peers, const std::vector<light::Provider*>& asked,
                               std::stop_token stop) {
    constexpr auto patience = std::chrono::seconds(2);
    std::vector<light::Provider*> all = peers.in_order();
    std::erase_if(all, [&](light::Provider* peer) { return std::ranges::find(asked, peer) != asked.end(); });
    std::mutex mutex;
    std::condition_variable changed;
    std::size_t answered = 0;
    light::Provider* above = nullptr;
    std::stop_source enough;
    const std::stop_callback pass_on(std::move(stop), [&] { enough.request_stop(); });
    std::vector<std::jthread> askers;
    for (light::Provider* peer : all)
        askers.emplace_back([&, peer] {
            const auto status = peer->status(enough.get_token());
            const std::scoped_lock lock(mutex);
            ++answered;
            if (status && status->latest > height && above == nullptr) above = peer;
            changed.notify_all();
        });
    {
        std::unique_lock lock(mutex);
        changed.wait_for(lock, patience, [&] { return above != nullptr || answered == all.size(); });
    }
    enough.request_stop();
    askers.clear();
    return above;
}

}  // namespace cityledger::sync
