#include "core/sync/page_queue.h"

#include "core/light/client/fetch.h"
#include "core/sync/peers.h"

#include <algorithm>

namespace cityledger::sync {

namespace {
constexpr std::size_t most_side_by_side = 2;  // of one page
constexpr int most_doublings = 6;
}  // namespace

PageQueue::PageQueue(const light::HeightRange& range, std::size_t peers, const PageQueueOptions& options)
    : all_(range), total_(range.to - range.from + 1), options_(options), standings_(peers), page_(options.page) {}

light::HeightRange PageQueue::range_of(chain::Height place, chain::Height count) const {
    if (options_.downward) return {all_.to - place - count + 1, all_.to - place};
    return {all_.from + place, all_.from + place + count - 1};
}

bool PageQueue::has_room(chain::Height place) const {
    if (place == taken_) return true;
    if (place == created_ && slots_.size() >= options_.max_pages) return false;
    std::size_t asked = 0;
    for (const auto& [at, slot] : slots_) asked += slot.asked.empty() ? 0 : 1;
    return come_bytes_ + (asked + 1) * largest_page_ <= options_.max_bytes;
}

bool PageQueue::is_dead(const Slot& slot) const {
    if (!slot.asked.empty() || slot.page) return false;
    for (std::size_t peer = 0; peer < standings_.size(); ++peer)
        if (!slot.failed[peer] && !standings_[peer].out) return false;
    return true;
}

/// A page nobody fetches now; the lowest place first. Where there are fewer pages than peers the first peers get them.
std::optional<chain::Height> PageQueue::place_for(std::size_t peer, Clock::time_point& look_again) {
    chain::Height waiting = (total_ - created_ + page_ - 1) / page_;
    for (const auto& [place, slot] : slots_) waiting += slot.page || !slot.asked.empty() ? 0 : 1;
    const bool in_turn = static_cast<chain::Height>(peer) < waiting;
    for (const auto& [place, slot] : slots_) {
        if (slot.page || !slot.asked.empty() || slot.failed[peer]) continue;
        if (!in_turn && !slot.error) continue;
        if (has_room(place)) return place;
    }
    if (created_ == total_ || !has_room(created_)) return std::nullopt;
    if (!in_turn) {
        // Those in turn may be resting, or out.
        look_again = std::min(look_again, Clock::now() + options_.overtake_after);
        const bool someone =
            std::any_of(standings_.begin(), standings_.begin() + static_cast<std::ptrdiff_t>(peer),
                        [](const Standing& standing) { return !standing.out && standing.rests_until <= Clock::now(); });
        if (someone) return std::nullopt;
    }
    const chain::Height place = created_;
    Slot& slot = slots_[place];
    slot.count = std::min(page_, total_ - created_);
    slot.failed.assign(standings_.size(), false);
    created_ += slot.count;
    return place;
}

std::optional<chain::Height> PageQueue::place_to_overtake(std::size_t peer, Clock::time_point& look_again) const {
    for (const auto& [place, slot] : slots_) {
        if (slot.page || slot.asked.empty() || slot.asked.size() >= most_side_by_side || slot.failed[peer]) continue;
        if (std::ranges::any_of(slot.asked, [&](const Asked& asked) { return asked.peer == peer; })) continue;
        const auto due = slot.asked.front().since + options_.overtake_after;
        if (due <= Clock::now()) return place;
        look_again = std::min(look_again, due);
    }
    return std::nullopt;
}

std::optional<PageQueue::Claim> PageQueue::claim(std::size_t peer) {
    std::unique_lock lock(mutex_);
    // Even when all is taken: the last page may yet be rejected.
    while (!ended_ && !standings_[peer].out) {
        auto look_again = Clock::now() + std::chrono::seconds(1);
        std::optional<chain::Height> place;
        if (standings_[peer].rests_until <= Clock::now()) {
            place = place_for(peer, look_again);
            if (!place) place = place_to_overtake(peer, look_again);
        } else {
            look_again = std::min(look_again, standings_[peer].rests_until);
        }
        if (place) {
            Slot& slot = slots_.at(*place);
            slot.asked.push_back({peer, Clock::now(), {}});
            return Claim{range_of(*place, slot.count), slot.asked.back().stop.get_token(), *place};
        }
        changed_.wait_until(lock, look_again);
    }
    return std::nullopt;
}

void PageQueue::rest(std::size_t peer) {
    Standing& standing = standings_[peer];
    if (standing.rests_until > Clock::now()) return;
    standing.rests_until = Clock::now() + options_.rest * (1 << std::min(standing.failures, most_doublings));
    ++standing.failures;
}

/// Whoever else was fetching the page is told to give it up, and rests: it was slower by far.
void PageQueue::end_asking(Slot& slot, std::size_t winner) {
    for (Asked& asked : slot.asked) {
        if (asked.peer == winner) continue;
        asked.stop.request_stop();
        if (Clock::now() - asked.since >= options_.overtake_after) rest(asked.peer);
    }
    slot.asked.clear();
}

void PageQueue::deliver(const Claim& claim, FetchedPage page) {
    const std::lock_guard lock(mutex_);
    const auto found = slots_.find(claim.place);
    if (found == slots_.end() || found->second.page || range_of(claim.place, found->second.count) != claim.range)
        return;
    Slot& slot = found->second;
    const chain::Height count = page.range.to - page.range.from + 1;
    if (count < slot.count) {  // the rest is a page of its own
        Slot rest_of_it;
        rest_of_it.count = slot.count - count;
        rest_of_it.failed.assign(standings_.size(), false);
        slot.count = count;
        slots_.emplace(claim.place + count, std::move(rest_of_it));
    }
    end_asking(slot, page.peer);
    standings_[page.peer].failures = 0;
    largest_page_ = any_come_ ? std::max(largest_page_, page.bytes) : page.bytes;
    any_come_ = true;
    const auto fitting = static_cast<chain::Height>(options_.page_bytes / (page.bytes / count + 1));
    page_ = page.too_large ? 1 : std::clamp<chain::Height>(fitting, 1, options_.page);
    come_bytes_ += page.bytes;
    slot.page = std::move(page);
    changed_.notify_all();
}

bool PageQueue::fail(std::size_t peer, const Claim& claim, Error error) {
    const std::lock_guard lock(mutex_);
    const auto found = slots_.find(claim.place);
    const bool overtaken = claim.stop.stop_requested() || found == slots_.end() || found->second.page ||
                           range_of(claim.place, found->second.count) != claim.range;
    if (overtaken) return false;
    Slot& slot = found->second;
    std::erase_if(slot.asked, [&](const Asked& asked) { return asked.peer == peer; });
    Standing& standing = standings_[peer];
    const bool is_new = !standing.out && standing.rests_until <= Clock::now();
    if (!Peers::is_of_peer(error)) {
        if (!ended_) ended_ = std::move(error);
    } else {
        if (error.kind == ErrorKind::invalid || error.kind == ErrorKind::limit) {
            standing.out = true;
            last_out_ = error;
        } else if (error.kind == ErrorKind::unreachable) {
            rest(peer);
        }
        slot.failed[peer] = true;
        slot.error = std::move(error);
    }
    changed_.notify_all();
    return is_new;
}

Result<FetchedPage> PageQueue::next() {
    std::unique_lock lock(mutex_);
    while (true) {
        if (ended_) return cityledger::fail(*ended_);
        const auto found = slots_.find(taken_);
        if (found != slots_.end() && found->second.page) {
            FetchedPage page = std::move(*found->second.page);
            taken_ += found->second.count;
            come_bytes_ -= page.bytes;
            slots_.erase(found);
            changed_.notify_all();
            return page;
        }
        if (found != slots_.end() && is_dead(found->second)) {
            const auto& error = found->second.error;
            return cityledger::fail(error ? *error : *last_out_);
        }
        if (found == slots_.end() && std::ranges::all_of(standings_, &Standing::out))
            return cityledger::fail(last_out_ ? *last_out_ : Peers::no_peers());
        changed_.wait(lock);
    }
}

void PageQueue::reject(const FetchedPage& page, const Error& error) {
    const std::lock_guard lock(mutex_);
    Slot slot;
    slot.count = page.range.to - page.range.from + 1;
    slot.failed.assign(standings_.size(), false);
    slot.failed[page.peer] = true;
    slot.error = error;
    taken_ -= slot.count;
    slots_.emplace(taken_, std::move(slot));
    standings_[page.peer].out = true;
    last_out_ = error;
    changed_.notify_all();
}

void PageQueue::stop() {
    const std::lock_guard lock(mutex_);
    if (!ended_) ended_ = light::stopped_error();
    for (auto& [place, slot] : slots_)
        for (Asked& asked : slot.asked) asked.stop.request_stop();
    changed_.notify_all();
}

}  // namespace cityledger::sync
