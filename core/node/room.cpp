#include "core/node/room.h"

namespace cityledger::node {

namespace {
constexpr std::uint64_t low_bytes = std::uint64_t{1} << 30;
constexpr std::uint64_t low_months = 3;
constexpr double day_s = 86'400;
constexpr double month_s = 30 * day_s;
}  // namespace

std::uint64_t growth_per_month(std::uint64_t bytes, Timestamp first, Timestamp last) {
    const auto seconds = static_cast<double>((last - first).nanos) / 1e9;
    if (seconds < day_s) return 0;
    return static_cast<std::uint64_t>(static_cast<double>(bytes) / seconds * month_s);
}

Room room_of(std::uint64_t free_bytes, std::uint64_t bytes_per_month) {
    if (free_bytes < least_room) return Room::none;
    if (free_bytes < low_bytes || free_bytes / low_months < bytes_per_month) return Room::low;
    return Room::enough;
}

Error no_room(const std::string& folder, std::uint64_t free_bytes) {
    return {ErrorKind::io,
            "node.no_room",
            "only " + std::to_string(free_bytes >> 20) + " MiB are free where the copy in " + folder +
                " lies: nothing new is fetched until there are " + std::to_string(least_room >> 20) +
                " MiB; free some space, and it goes on by itself",
            {{"folder", folder}, {"free", std::to_string(free_bytes)}}};
}

}  // namespace cityledger::node
