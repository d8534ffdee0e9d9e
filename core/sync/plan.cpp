#include "core/sync/plan.h"

#include <algorithm>

namespace cityledger::sync {

std::vector<light::HeightRange> header_gaps(const std::vector<light::HeightRange>& held, chain::Height lowest,
                                            chain::Height tip) {
    std::vector<light::HeightRange> gaps;
    chain::Height above = tip + 1;
    for (auto range = held.rbegin(); range != held.rend() && above > lowest; ++range) {
        if (range->from > tip) continue;
        if (range->to + 1 < above) gaps.push_back({std::max(range->to + 1, lowest), above - 1});
        above = range->from;
    }
    if (above > lowest) gaps.push_back({lowest, above - 1});
    return gaps;
}

}  // namespace cityledger::sync
