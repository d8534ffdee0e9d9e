#pragma once

#include "core/base/time.h"

#include <cstdint>
#include <vector>

namespace cityledger::peer {

/// When each block of the sample's year was signed: `blocks` moments, whole seconds, ascending, in working hours of the
/// city's days (09:00 to 17:30 at UTC+8), the last one at `end`; and the genesis time before them.
struct SampleSchedule {
    Timestamp genesis;
    std::vector<Timestamp> signed_at;  ///< of block 1, 2 …

    /// The time in the header of a block: when the one before was signed.
    Timestamp block_time(std::int64_t height) const;
};
SampleSchedule make_schedule(std::uint64_t seed, std::int64_t blocks, Timestamp end);

/// "2026-10-19" at UTC+8.
std::string local_date(Timestamp at);

}  // namespace cityledger::peer
