#include "tests/bench/peer_program.h"

#include <unistd.h>
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <sstream>

namespace cityledger::bench {

double cpu_seconds() {
    std::timespec used{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used);
    return static_cast<double>(used.tv_sec) + 1e-9 * static_cast<double>(used.tv_nsec);
}

double cpu_seconds_of(std::int64_t process_id) {
    std::ifstream file("/proc/" + std::to_string(process_id) + "/stat");
    std::string text;
    std::getline(file, text);
    // The name, in brackets, may hold anything; times stand 11 and 12 fields after the state that follows it.
    std::istringstream fields(text.substr(text.rfind(')') + 1));
    std::vector<std::string> all;
    for (std::string field; fields >> field;) all.push_back(field);
    if (all.size() < 13) return 0;
    return static_cast<double>(std::stoll(all[11]) + std::stoll(all[12])) / static_cast<double>(sysconf(_SC_CLK_TCK));
}

double private_mb() {
    std::ifstream file("/proc/self/smaps_rollup");
    std::string line;
    long kilobytes = 0;
    while (std::getline(file, line))
        if (line.starts_with("Private_")) kilobytes += std::atol(line.c_str() + line.find(':') + 1);
    return static_cast<double>(kilobytes) * 1024 / 1e6;
}

double median(std::vector<double> values) {
    std::ranges::sort(values);
    return values[values.size() / 2];
}

std::vector<double> numbers_said_by(const std::vector<std::string>& command) {
    std::string line;
    for (const auto& word : command) line += (line.empty() ? "'" : " '") + word + "'";
    std::FILE* pipe = popen(line.c_str(), "r");
    if (pipe == nullptr) {
        std::fprintf(stderr, "cannot start %s\n", line.c_str());
        std::exit(1);
    }
    std::string said;
    char buffer[256];
    while (std::fgets(buffer, sizeof buffer, pipe) != nullptr) said += buffer;
    if (pclose(pipe) != 0) {
        std::fprintf(stderr, "%s failed\n", line.c_str());
        std::exit(1);
    }
    std::istringstream text(said);
    std::vector<double> numbers;
    for (double number = 0; text >> number;) numbers.push_back(number);
    return numbers;
}

}  // namespace cityledger::bench
