#include "core/node/peer_list.h"

#include "core/chain/hash.h"
#include "core/net/http_provider.h"

#include <atomic>
#include <thread>

namespace cityledger::node {

PeerList::PeerList(const std::vector<ProfilePeer>& peers, const std::vector<PeerState>& standings, const Clock& clock)
    : clock_(clock) {
    for (const auto& peer : peers) {
        net::HttpProviderOptions options;
        options.name = peer.name;
        options.url = peer.url;
        options.tls_certificate_sha256 = peer.tls_sha256;
        // The profile names the address, and a person was shown that it is plain before using it.
        options.allow_plain_http = peer.url.starts_with("http://");
        Entry entry;
        entry.provider = net::make_http_provider(options);
        for (const auto& standing : standings)
            if (standing.name == peer.name) entry.state = standing;
        entry.state.name = peer.name;
        entry.state.party = peer.party;
        entry.state.url = peer.url;
        entries_.push_back(std::move(entry));
    }
}

std::vector<std::shared_ptr<light::Provider>> PeerList::providers() const {
    std::vector<std::shared_ptr<light::Provider>> all;
    for (const auto& entry : entries_) all.push_back(entry.provider);
    return all;
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

void PeerList::note(const sync::PeerNote& note) {
    const Timestamp now = clock_.now();
    for (std::size_t i = 0; i < entries_.size(); ++i) {
        if (entries_[i].provider->name() != note.peer) continue;
        record(i, [&](PeerState& state) {
            using Kind = sync::PeerNote::Kind;
            if (note.kind == Kind::silent || note.kind == Kind::misbehaved) {
                ++state.failures;
                state.standing = note.kind == Kind::silent ? PeerStanding::unreachable : PeerStanding::misbehaved;
                state.last_error = note.error;
                return;
            }
            ++state.answers;
            state.last_answer = now;
            state.height = std::max(state.height, note.height);
            if (note.kind == Kind::agrees) state.standing = PeerStanding::agrees;
            if (note.kind == Kind::differs) {
                state.standing = PeerStanding::differs;
                state.last_error = note.error;
            }
        });
    }
}

int PeerList::compare(Height height, const Hash32& hash, std::stop_token stop) {
    std::atomic<int> agree{0};
    {
        std::vector<std::jthread> askers;
        for (std::size_t i = 0; i < entries_.size(); ++i) {
            askers.emplace_back([this, i, height, &hash, &agree, stop] {
                light::Provider& provider = *entries_[i].provider;
                const auto fail_with = [&](const Error& error, PeerStanding standing) {
                    record(i, [&](PeerState& state) {
                        ++state.failures;
                        state.standing = standing;
                        state.last_error = error;
                    });
                };
                const auto status = provider.status(stop);
                if (!status) {
                    if (status.error().kind != ErrorKind::stopped)
                        fail_with(status.error(), status.error().kind == ErrorKind::unreachable
                                                      ? PeerStanding::unreachable
                                                      : PeerStanding::misbehaved);
                    return;
                }
                record(i, [&](PeerState& state) {
                    ++state.answers;
                    state.height = status->latest;
                    state.validator_address = status->validator_address;
                    state.last_answer = clock_.now();
                });
                if (status->latest < height) {
                    record(i, [](PeerState& state) {
                        state.standing = PeerStanding::behind;
                        state.last_error.reset();
                    });
                    return;
                }
                const auto headers = provider.headers(height, height, stop);
                if (!headers || headers->size() != 1) {
                    if (!headers && headers.error().kind != ErrorKind::stopped)
                        fail_with(headers.error(), headers.error().kind == ErrorKind::invalid
                                                       ? PeerStanding::misbehaved
                                                       : PeerStanding::unreachable);
                    return;
                }
                const bool same = chain::hash(headers->front()) == hash;
                if (same) ++agree;
                record(i, [&](PeerState& state) {
                    state.standing = same ? PeerStanding::agrees : PeerStanding::differs;
                    if (same) state.last_error.reset();
                });
            });
        }
    }
    return agree;
}

Height PeerList::tip() const {
    const std::scoped_lock lock(mutex_);
    Height tip = 0;
    for (const auto& entry : entries_) tip = std::max(tip, entry.state.height);
    return tip;
}

}  // namespace cityledger::node
