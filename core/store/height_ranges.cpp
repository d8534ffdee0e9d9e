#include "core/store/height_ranges.h"

#include "core/store/schema.h"

#include <algorithm>

namespace cityledger::store {

void HeightRanges::add(chain::Height height) {
    // The first range that ends at the height below this one or later: the only one that can hold, meet or follow it.
    const auto at = std::ranges::lower_bound(ranges_, height - 1, {}, &light::HeightRange::to);
    if (at == ranges_.end() || at->from > height + 1) {
        ranges_.insert(at, {height, height});
        return;
    }
    if (at->from <= height && at->to >= height) return;
    if (at->from == height + 1) {
        at->from = height;
        return;
    }
    at->to = height;
    const auto above = at + 1;
    if (above == ranges_.end() || above->from != height + 1) return;
    at->to = above->to;
    ranges_.erase(above);
}

bool HeightRanges::contains(chain::Height height) const {
    const auto at = std::ranges::lower_bound(ranges_, height, {}, &light::HeightRange::to);
    return at != ranges_.end() && at->from <= height;
}

Bytes HeightRanges::encode() const {
    Bytes bytes;
    bytes.reserve(16 * ranges_.size());
    for (const auto& range : ranges_) {
        put_u64(bytes, static_cast<std::uint64_t>(range.from));
        put_u64(bytes, static_cast<std::uint64_t>(range.to));
    }
    return bytes;
}

Result<HeightRanges> HeightRanges::decode(BytesView bytes) {
    constexpr auto highest = static_cast<std::uint64_t>(INT64_MAX) - 1;
    HeightRanges ranges;
    std::uint64_t lowest = 0;
    while (!bytes.empty()) {
        CITYLEDGER_TRY(from, take_number(bytes, 8));
        CITYLEDGER_TRY(to, take_number(bytes, 8));
        if (from < lowest || to < from || to > highest)
            return fail(ErrorKind::damaged, "store.record_damaged", "the ranges of heights are out of order");
        ranges.ranges_.push_back({static_cast<chain::Height>(from), static_cast<chain::Height>(to)});
        lowest = to + 2;
    }
    return ranges;
}

}  // namespace cityledger::store
