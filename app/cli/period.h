#pragma once

#include <cstdint>
#include <string>

namespace cityledger::cli {

/// "14d", "36h", "90m", "600s" in seconds; 0: not a period.
std::int64_t seconds_of(const std::string& period);

}  // namespace cityledger::cli
