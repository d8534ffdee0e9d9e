#pragma once

// Which peer fetches which page of a range of heights, when several are asked side by side. Pages are handed to one
// taker in their order, whoever gave them. A peer that is slow with a page that others could bring is overtaken; one
// that sent what cannot be of the chain gets no more pages; one that fails rests for a while. What has come and is not
// yet taken is bounded by its bytes.

#include "core/light/verify/ports.h"

#include <chrono>
#include <condition_variable>
#include <map>
#include <mutex>

namespace cityledger::sync {

/// What one peer gave of one page. Ascending within, whichever way the range is walked.
struct FetchedPage {
    light::HeightRange range;  ///< the page that was asked for, or the part of it that is taken first
    std::vector<chain::Header> headers;
    std::vector<chain::Block> blocks;
    std::vector<chain::ValidatorSet> validators;
    std::size_t bytes = 0;   ///< about what it holds in memory
    bool too_large = false;  ///< the whole page was more than an answer may hold: smaller ones are asked for
    std::size_t peer = 0;    ///< who gave it
};

struct PageQueueOptions {
    bool downward = false;              ///< pages are taken from the upper end
    chain::Height page = 10;            ///< most heights a page
    std::size_t max_bytes = 64u << 20;  ///< come and expected; the page that is taken next is always asked for
    std::size_t max_pages = 64;         ///< come and expected
    std::size_t page_bytes = 4u << 20;  ///< pages get fewer heights where they would exceed this
    std::chrono::milliseconds overtake_after{400};
    std::chrono::milliseconds rest{500};  ///< doubled at each further failure in a row, up to 64 times
};

/// Thread-safe: one taker, and any number of threads for each of `peers` (numbered from 0, the most trusted first).
class PageQueue {
  public:
    PageQueue(const light::HeightRange& range, std::size_t peers, const PageQueueOptions& options);

    struct Claim {
        light::HeightRange range;
        std::stop_token stop;  ///< set when another brought the page, or all is over
        chain::Height place = 0;
    };
    /// The next page this peer should fetch; waits for one. Nullopt: there is nothing more for it.
    std::optional<Claim> claim(std::size_t peer);
    /// Late pages, which another brought meanwhile, are dropped.
    void deliver(const Claim& claim, FetchedPage page);
    /// An error of the peer sends the page to the others; any other error ends the whole. True: it says something new
    /// of the peer; false: the page was overtaken, or the peer rests or is out already, since another of its calls
    /// failed in the same moment.
    bool fail(std::size_t peer, const Claim& claim, Error error);

    /// The next page in order. Errors: the last peer's where all failed at it; what ended the whole; stopped.
    Result<FetchedPage> next();
    /// The page just taken turned out wrong: its peer is out, and the page is fetched again.
    void reject(const FetchedPage& page, const Error& error);
    /// Ends all waiting.
    void stop();

  private:
    using Clock = std::chrono::steady_clock;
    struct Asked {
        std::size_t peer = 0;
        Clock::time_point since;
        std::stop_source stop;
    };
    struct Slot {
        chain::Height count = 0;
        std::vector<Asked> asked;
        std::vector<bool> failed;
        std::optional<Error> error;
        std::optional<FetchedPage> page;
    };
    struct Standing {
        bool out = false;
        int failures = 0;
        Clock::time_point rests_until{};
    };

    std::optional<chain::Height> place_for(std::size_t peer, Clock::time_point& look_again);
    std::optional<chain::Height> place_to_overtake(std::size_t peer, Clock::time_point& look_again) const;
    bool has_room(chain::Height place) const;
    bool is_dead(const Slot& slot) const;
    light::HeightRange range_of(chain::Height place, chain::Height count) const;
    void rest(std::size_t peer);
    void end_asking(Slot& slot, std::size_t winner);

    const light::HeightRange all_;
    const chain::Height total_;
    const PageQueueOptions options_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::map<chain::Height, Slot> slots_;  ///< by place: heights from the end where taking begins
    std::vector<Standing> standings_;
    chain::Height taken_ = 0;    ///< places below are taken
    chain::Height created_ = 0;  ///< places below have a slot, or are taken
    chain::Height page_;
    std::size_t come_bytes_ = 0;
    std::size_t largest_page_ = 1u << 20;  ///< a guess until the first has come
    bool any_come_ = false;
    std::optional<Error> ended_;
    std::optional<Error> last_out_;  ///< why the last peer that is out is out
};

}  // namespace cityledger::sync
