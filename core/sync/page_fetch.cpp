#include "core/sync/page_fetch.h"

#include <algorithm>

namespace cityledger::sync {

namespace {

constexpr std::size_t most_peers = 16;
constexpr std::size_t most_workers = 32;

std::vector<light::Provider*> first_of(std::vector<light::Provider*> peers) {
    if (peers.size() > most_peers) peers.resize(most_peers);
    return peers;
}

/// No more threads than there are pages: a block at a time needs one.
std::size_t workers_for(const light::Provider& peer, std::size_t peers, const light::HeightRange& range,
                        chain::Height page) {
    const auto pages = static_cast<std::size_t>((range.to - range.from + page) / page);
    return std::min({std::max<std::size_t>(peer.connections(), 1), std::max<std::size_t>(most_workers / peers, 1),
                     std::max<std::size_t>(pages, 1)});
}

}  // namespace

PageFetch::PageFetch(const light::HeightRange& range, const Peers& peers, const PageQueueOptions& options, Load load,
                     std::stop_token stop)
    : peers_(peers),
      providers_(first_of(peers.in_order())),
      load_(std::move(load)),
      queue_(range, providers_.size(), options),
      on_stop_(std::move(stop), [this] { queue_.stop(); }) {
    for (std::size_t peer = 0; peer < providers_.size(); ++peer) {
        const std::size_t workers = workers_for(*providers_[peer], providers_.size(), range, options.page);
        for (std::size_t i = 0; i < workers; ++i) workers_.emplace_back([this, peer] { work(peer); });
    }
}

PageFetch::~PageFetch() {
    queue_.stop();
}

void PageFetch::work(std::size_t peer) {
    while (const auto claim = queue_.claim(peer)) {
        auto page = load_(*providers_[peer], claim->range, claim->stop);
        if (page) {
            page->peer = peer;
            queue_.deliver(*claim, std::move(*page));
            continue;
        }
        const Error error = std::move(page).error();
        if (queue_.fail(peer, *claim, error) && Peers::is_of_peer(error)) peers_.note_failure(*providers_[peer], error);
    }
}

void PageFetch::reject(const FetchedPage& page, const Error& error) {
    peers_.note_failure(*providers_[page.peer], error);
    queue_.reject(page, error);
}

}  // namespace cityledger::sync
