#include "core/node/peer_score.h"

#include <algorithm>
#include <array>

namespace cityledger::node {

namespace {

constexpr std::size_t most_faults = 16;
constexpr std::int64_t first_wait_s = 5;
constexpr std::int64_t longest_wait_s = 120;
constexpr std::uint32_t slow_ms = 2'000;
constexpr std::int64_t future_tolerance_s = 30;
constexpr std::int64_t past_tolerance_s = 3600;
constexpr std::int64_t fresh_answer_s = 60;

std::uint64_t malevolent_faults(const PeerState& peer) {
    std::uint64_t count = 0;
    for (const auto& fault : peer.faults)
        if (fault.malevolent) count += fault.count;
    return count;
}

}  // namespace

bool is_malevolent(const Error& error) {
    if (error.code == "light.from_future") return false;
    return error.kind == ErrorKind::invalid || error.kind == ErrorKind::limit;
}

void score_answer(PeerState& peer, Timestamp now) {
    ++peer.answers;
    peer.last_answer = now;
    peer.failures_in_row = 0;
    peer.next_try.reset();
}

void score_fault(PeerState& peer, const Error& error, Timestamp now) {
    ++peer.failures;
    ++peer.failures_in_row;
    peer.last_error = error;
    const auto doublings = std::min<std::uint64_t>(peer.failures_in_row - 1, 10);
    peer.next_try = now + Duration::seconds(std::min(first_wait_s << doublings, longest_wait_s));
    const auto known = std::ranges::find(peer.faults, error.code, &PeerFault::code);
    if (known != peer.faults.end()) {
        ++known->count;
        known->last = now;
        return;
    }
    // Full: the oldest benign one makes room, never one that shows bad faith.
    if (peer.faults.size() == most_faults) {
        const auto oldest = std::ranges::min_element(
            peer.faults, {}, [](const PeerFault& fault) { return std::pair(fault.malevolent, fault.last); });
        peer.faults.erase(oldest);
    }
    peer.faults.push_back({error.code, is_malevolent(error), 1, now});
}

bool is_ready(const PeerState& peer, Timestamp now) {
    return !peer.next_try || *peer.next_try <= now;
}

bool goes_before(const PeerState& a, const PeerState& b, Timestamp now) {
    const auto rank = [now](const PeerState& peer) {
        return std::array<std::uint64_t, 4>{is_ready(peer, now) ? 0u : 1u, malevolent_faults(peer) > 0 ? 1u : 0u,
                                            peer.failures_in_row, peer.response_ms > slow_ms ? 1u : 0u};
    };
    return rank(a) < rank(b);
}

std::optional<ClockDoubt> doubt_of_clock(const std::vector<PeerState>& peers, Timestamp now) {
    std::optional<std::int64_t> oldest, newest;  // seconds after now
    for (const auto& peer : peers) {
        if (!peer.latest_time || !peer.last_answer) continue;
        if (now.seconds - peer.last_answer->seconds > fresh_answer_s) continue;
        const std::int64_t ahead = peer.latest_time->seconds - now.seconds;
        oldest = std::min(oldest.value_or(ahead), ahead);
        newest = std::max(newest.value_or(ahead), ahead);
    }
    if (!oldest) return std::nullopt;
    if (*oldest > future_tolerance_s) return ClockDoubt{true, *oldest};
    if (*newest < -past_tolerance_s) return ClockDoubt{false, -*newest};
    return std::nullopt;
}

}  // namespace cityledger::node
