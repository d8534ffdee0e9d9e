#include "core/sync/page_fetch.h"

namespace cityledger::sync {

namespace {

constexpr std::size_t most_workers = 16;

std::vector<light::Provider*> first_of(std::vector<light::Provider*> peers) {
    if (peers.size() > most_workers) peers.resize(most_workers);
    return peers;
}

}  // namespace

PageFetch::PageFetch(const light::HeightRange& range, const Peers& peers, const PageQueueOptions& options, Load load,
                     std::stop_token stop)
    : peers_(peers),
      providers_(first_of(peers.in_order())),
      load_(std::move(load)),
      queue_(range, providers_.size(), options),
      on_stop_(std::move(stop), [this] { queue_.stop(); }) {
    for (std::size_t peer = 0; peer < providers_.size(); ++peer) workers_.emplace_back([this, peer] { work(peer); });
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
        if (Peers::is_of_peer(page.error()) && !claim->stop.stop_requested())
            peers_.note_failure(*providers_[peer], page.error());
        queue_.fail(peer, *claim, std::move(page).error());
    }
}

void PageFetch::reject(const FetchedPage& page, const Error& error) {
    peers_.note_failure(*providers_[page.peer], error);
    queue_.reject(page, error);
}

}  // namespace cityledger::sync
