#include "app/peer/sample_schedule.h"

#include "app/peer/sample_random.h"

#include <algorithm>

namespace cityledger::peer {

namespace {

constexpr std::int64_t day = 86'400;
constexpr std::int64_t year = 365 * day;
constexpr std::int64_t local_offset = 8 * 3600;
constexpr std::int64_t opens = 9 * 3600;
constexpr std::int64_t open_for = 8 * 3600 + 1800;

}  // namespace

Timestamp SampleSchedule::block_time(std::int64_t height) const {
    return height <= 1 ? genesis : signed_at.at(static_cast<std::size_t>(height - 2));
}

SampleSchedule make_schedule(std::uint64_t seed, std::int64_t blocks, Timestamp end) {
    SeededRandom random(seed, "schedule");
    std::vector<std::int64_t> moments;
    for (std::int64_t i = 0; i < blocks; ++i) {
        const std::int64_t even = end.seconds - year + year / blocks * i;
        const std::int64_t local_midnight = (even + local_offset) / day * day - local_offset;
        moments.push_back(
            std::min(local_midnight + opens + static_cast<std::int64_t>(random.number(open_for)), end.seconds - 1));
    }
    std::sort(moments.begin(), moments.end());
    moments.back() = end.seconds;
    // A second apart at least, counted back from the end, which stands.
    for (std::size_t i = moments.size() - 1; i > 0; --i) moments[i - 1] = std::min(moments[i - 1], moments[i] - 1);
    SampleSchedule schedule{{moments.front() - 60, 0}, {}};
    for (const std::int64_t moment : moments) schedule.signed_at.push_back({moment, 0});
    return schedule;
}

std::string local_date(Timestamp at) {
    return rfc3339({at.seconds + local_offset, 0}).substr(0, 10);
}

}  // namespace cityledger::peer
