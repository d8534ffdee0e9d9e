#include "core/node/peer_list.h"

#include "core/chain/hash.h"
#include "core/node/peer_score.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <thread>

namespace cityledger::node {

net::HttpProviderOptions options_for(const ProfilePeer& peer, const Reach& reach) {
    net::HttpProviderOptions options;
    options.name = peer.name;
    options.url = peer.url;
    options.tls_certificate_sha256 = peer.tls_sha256;
    options.allow_plain_http = reach.allow_plain_http;
    options.proxy = reach.proxy;
    options.connections = connections_a_peer;
    options.check_block_hashes = false;  // core/sync compares them with verified ones
    return options;
}

PeerList::PeerList(const std::vector<ProfilePeer>& peers, const std::vector<PeerState>& standings, const Reach& reach,
                   const Clock& clock)
    : reach_(reach), clock_(clock) {
    for (const auto& peer : peers) {
        Entry entry;
        entry.provider = net::make_http_provider(options_for(peer, reach_));
        for (const auto& standing : standings)
            if (standing.name == peer.name) entry.state = standing;
        entry.state.name = peer.name;
        entry.state.party = peer.party;
        entry.state.url = peer.url;
        entries_.push_back(std::move(entry));
    }
}

std::vector<std::size_t> PeerList::chosen(Ask ask, std::size_t least) const {
    const std::scoped_lock lock(mutex_);
    const Timestamp now = clock_.now();
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < entries_.size(); ++i)
        if (!entries_[i].state.set_aside) order.push_back(i);
    std::ranges::stable_sort(
        order, [&](std::size_t a, std::size_t b) { return goes_before(entries_[a].state, entries_[b].state, now); });
    if (ask == Ask::all) return order;
    const auto waiting =
        std::ranges::find_if(order, [&](std::size_t at) { return !is_ready(entries_[at].state, now); });
    if (static_cast<std::size_t>(waiting - order.begin()) >= least) order.erase(waiting, order.end());
    return order;
}

std::vector<std::shared_ptr<light::Provider>> PeerList::providers(Ask ask, std::size_t least) const {
    std::vector<std::shared_ptr<light::Provider>> all;
    for (const std::size_t at : chosen(ask, least)) all.push_back(entries_[at].provider);
    return all;
}

std::vector<std::shared_ptr<light::Provider>> PeerList::named(const std::set<std::string>& names) const {
    std::vector<std::shared_ptr<light::Provider>> some;
    for (const auto& entry : entries_)
        if (names.contains(entry.provider->name())) some.push_back(entry.provider);
    return some;
}

void PeerList::set_aside(const std::set<std::string>& names) {
    const std::scoped_lock lock(mutex_);
    for (auto& entry : entries_) {
        const bool before = std::exchange(entry.state.set_aside, names.contains(entry.provider->name()));
        if (before || !entry.state.set_aside) continue;
        // It may have agreed below the dispute since: the reason must not be lost with that.
        entry.state.standing = PeerStanding::differs;
        entry.state.last_error = Error{
            ErrorKind::attack, "light.attack", "it showed the block of the side that a person decided against", {}};
    }
}

std::vector<PeerState> PeerList::states() const {
    const std::scoped_lock lock(mutex_);
    std::vector<PeerState> states;
    for (const auto& entry : entries_) states.push_back(entry.state);
    return states;
}

void PeerList::record(std::size_t index, const std::function<void(PeerState&)>& change) {
    const std::scoped_lock lock(mutex_);
    change(entries_[index].state);
}

void PeerList::fault(std::size_t index, const Error& error) {
    if (error.kind == ErrorKind::stopped) return;
    record(index, [&](PeerState& state) {
        score_fault(state, error, clock_.now());
        state.standing = is_malevolent(error) ? PeerStanding::misbehaved : PeerStanding::unreachable;
    });
}

void PeerList::note(const sync::PeerNote& note) {
    using Kind = sync::PeerNote::Kind;
    for (std::size_t i = 0; i < entries_.size(); ++i) {
        if (entries_[i].provider->name() != note.peer) continue;
        if (note.error && (note.kind == Kind::silent || note.kind == Kind::misbehaved)) {
            fault(i, *note.error);
            continue;
        }
        record(i, [&](PeerState& state) {
            score_answer(state, clock_.now());
            state.height = std::max(state.height, note.height);
            if (note.kind == Kind::agrees) state.standing = PeerStanding::agrees;
            if (note.kind == Kind::behind) state.standing = PeerStanding::behind;
            if (note.kind == Kind::differs) {
                state.standing = PeerStanding::differs;
                state.last_error = note.error;
            }
        });
    }
}

bool PeerList::compare_one(std::size_t index, Height height, const Hash32& hash, std::stop_token stop) {
    light::Provider& provider = *entries_[index].provider;
    const auto asked = std::chrono::steady_clock::now();
    const auto status = provider.status(stop);
    if (!status) {
        fault(index, status.error());
        return false;
    }
    const auto took = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - asked);
    record(index, [&](PeerState& state) {
        state.response_ms = static_cast<std::uint32_t>(std::max<std::int64_t>(took.count(), 1));
        state.height = status->latest;
        state.latest_time = status->latest_time;
        state.validator_address = status->validator_address;
    });
    if (height == 0) {
        record(index, [this](PeerState& state) { state.last_answer = clock_.now(); });
        return false;
    }
    if (status->latest < height) {
        record(index, [this](PeerState& state) {
            score_answer(state, clock_.now());
            state.standing = PeerStanding::behind;
            state.last_error.reset();
        });
        return false;
    }
    const auto headers = provider.headers(height, height, stop);
    if (!headers || headers->size() != 1) {
        if (!headers) fault(index, headers.error());
        return false;
    }
    const bool same = chain::hash(headers->front()) == hash;
    record(index, [&](PeerState& state) {
        score_answer(state, clock_.now());
        state.standing = same ? PeerStanding::agrees : PeerStanding::differs;
        if (same) state.last_error.reset();
    });
    return same;
}

int PeerList::compare(Ask ask, std::size_t least, Height height, const Hash32& hash, std::stop_token stop) {
    std::atomic<int> agree{0};
    std::vector<std::jthread> askers;
    for (const std::size_t at : chosen(ask, least))
        askers.emplace_back([this, at, height, &hash, &agree, stop] {
            if (compare_one(at, height, hash, stop)) ++agree;
        });
    askers.clear();
    return agree;
}

Height PeerList::tip() const {
    const std::scoped_lock lock(mutex_);
    Height tip = 0;
    for (const auto& entry : entries_) tip = std::max(tip, entry.state.height);
    return tip;
}

}  // namespace cityledger::node
