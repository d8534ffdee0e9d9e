#pragma once

#include "core/sync/page_queue.h"
#include "core/sync/peers.h"

#include <thread>

namespace cityledger::sync {

/// Fetches a range of heights page by page from all peers side by side, on as many threads a peer as it has
/// connections, and gives the pages in order. What a peer does wrong is noted with `peers`. Not thread-safe itself;
/// ends its threads when dropped.
class PageFetch {
  public:
    /// One page from one peer, checked as far as one page can be; the start of it where the rest cannot be had.
    /// Called on several threads at once.
    using Load = std::function<Result<FetchedPage>(light::Provider&, const light::HeightRange&, std::stop_token)>;

    /// `peers` must outlive it.
    PageFetch(const light::HeightRange& range, const Peers& peers, const PageQueueOptions& options, Load load,
              std::stop_token stop);
    ~PageFetch();

    /// Errors: unreachable (sync.no_peers), the last peer's where none could give the page, those of `load` that are
    /// not a peer's, stopped.
    Result<FetchedPage> next() { return queue_.next(); }
    /// The page taken last does not fit what is verified: its peer is asked no more and the page fetched again.
    void reject(const FetchedPage& page, const Error& error);

  private:
    void work(std::size_t peer);

    const Peers& peers_;
    const std::vector<light::Provider*> providers_;
    const Load load_;
    PageQueue queue_;
    std::stop_callback<std::function<void()>> on_stop_;
    std::vector<std::jthread> workers_;
};

}  // namespace cityledger::sync
