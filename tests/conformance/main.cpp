// conformance FAMILY FILE…: prints FILE[#case] TAB pass|fail|skip TAB detail; exits 1 if any failed or nothing passed.
#include "core/base/file.h"
#include "tests/conformance/family.h"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <map>
#include <vector>

namespace cityledger::conformance {

namespace {
std::map<std::string, Family>& families() {
    static std::map<std::string, Family> all;
    return all;
}

/// A folder stands for the files below it, sorted.
std::vector<std::string> expand(const std::vector<std::string>& arguments) {
    std::vector<std::string> files;
    for (const auto& argument : arguments) {
        if (!std::filesystem::is_directory(argument)) {
            files.push_back(argument);
            continue;
        }
        std::vector<std::string> below;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(argument))
            if (entry.is_regular_file()) below.push_back(entry.path().string());
        std::ranges::sort(below);
        files.insert(files.end(), below.begin(), below.end());
    }
    return files;
}
}  // namespace

bool register_family(const char* name, Family family) { return families().emplace(name, family).second; }

std::string read_case_file(const std::string& path, const Report& report) {
    const auto content = read_file(path, std::size_t{1} << 28);
    if (!content) {
        report("", Outcome::fail, content.error().message);
        return {};
    }
    return to_text(*content);
}

}  // namespace cityledger::conformance

int main(int argc, char** argv) {
    using namespace cityledger::conformance;
    if (argc < 3 || !families().contains(argv[1])) {
        std::fprintf(stderr, "usage: conformance FAMILY FILE...\nfamilies:");
        for (const auto& [name, family] : families()) std::fprintf(stderr, " %s", name.c_str());
        std::fprintf(stderr, "\n");
        return 64;
    }
    int counts[3] = {0, 0, 0};
    for (const auto& path : expand({argv + 2, argv + argc})) {
        families().at(argv[1])(path, [&](const std::string& id, Outcome outcome, const std::string& detail) {
            static constexpr const char* words[] = {"pass", "fail", "skip"};
            ++counts[static_cast<int>(outcome)];
            std::printf("%s%s%s\t%s\t%s\n", path.c_str(), id.empty() ? "" : "#", id.c_str(), words[static_cast<int>(outcome)], detail.c_str());
        });
    }
    std::fprintf(stderr, "%d passed, %d failed, %d skipped\n", counts[0], counts[1], counts[2]);
    return counts[1] == 0 && counts[0] > 0 ? 0 : 1;
}
