#pragma once

#include "core/base/time.h"
#include "core/node/api/values.h"

namespace cityledger::node {

/// With less than this free, nothing new is fetched: LevelDB needs room of its own to merge its tables, and the
/// person's other programs some, too.
inline constexpr std::uint64_t least_room = std::uint64_t{128} << 20;

/// What `bytes`, grown between the times of the first and the last block held, grow by in 30 days. 0: less than a day
/// is held, too little to tell.
std::uint64_t growth_per_month(std::uint64_t bytes, Timestamp first, Timestamp last);

/// low: under 1 GiB, or under three months of this growth. none: under least_room.
Room room_of(std::uint64_t free_bytes, std::uint64_t bytes_per_month);

/// io (node.no_room), with the fields `folder` and `free`.
Error no_room(const std::string& folder, std::uint64_t free_bytes);

}  // namespace cityledger::node
