#include "app/cli/period.h"

#include <charconv>

namespace cityledger::cli {

std::int64_t seconds_of(const std::string& period) {
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(period.data(), period.data() + period.size(), number);
    if (error != std::errc() || end + 1 != period.data() + period.size() || number <= 0 || number > 100'000) return 0;
    switch (*end) {
        case 'd':
            return number * 86'400;
        case 'h':
            return number * 3'600;
        case 'm':
            return number * 60;
        case 's':
            return number;
        default:
            return 0;
    }
}

}  // namespace cityledger::cli
