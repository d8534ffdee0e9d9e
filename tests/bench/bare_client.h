#pragma once

#include <cstdint>
#include <string>

namespace cityledger::bench {

/// Seconds that it takes to read the same pages as our node does, over one connection each, and drop them: the limit
/// for whoever checks and keeps them. `at_once`: how many connections share the work.
double seconds_to_read_headers(const std::string& url, std::int64_t first, std::int64_t last, unsigned at_once);
double seconds_to_read_blocks(const std::string& url, std::int64_t first, std::int64_t last, unsigned at_once);

}  // namespace cityledger::bench
