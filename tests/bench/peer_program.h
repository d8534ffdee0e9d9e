#pragma once

// What benches share: another program's figures, medians, and CPU time.

#include <cstdint>
#include <string>
#include <vector>

namespace cityledger::bench {

/// Seconds of CPU that this process has used, of all threads: what other work on the machine does not lengthen.
double cpu_seconds();
/// The same of another process; 0: there is none of that number.
double cpu_seconds_of(std::int64_t process_id);
/// Memory of this process that no other shares, in MB (millions of bytes).
double private_mb();
/// Of an odd number of values, at least one.
double median(std::vector<double> values);
/// The numbers a program prints, in order. Ends this program, saying so, where it fails.
std::vector<double> numbers_said_by(const std::vector<std::string>& command);

}  // namespace cityledger::bench
