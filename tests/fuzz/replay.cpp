// Runs a fuzz target over every file of its seed corpus. No seeds at all is a failure: it would prove nothing.
#include "core/base/file.h"

#include <cstdio>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

int main(int argc, char** argv) {
    int seeds = 0;
    for (int i = 1; i < argc; ++i) {
        if (!std::filesystem::is_directory(argv[i])) {
            std::fprintf(stderr, "no corpus at %s\n", argv[i]);
            return 1;
        }
        for (const auto& entry : std::filesystem::directory_iterator(argv[i])) {
            const auto content = cityledger::read_file(entry.path(), std::size_t{1} << 24);
            if (!content) {
                std::fprintf(stderr, "%s\n", content.error().message.c_str());
                return 1;
            }
            LLVMFuzzerTestOneInput(content->data(), content->size());
            ++seeds;
        }
    }
    std::printf("%d seeds replayed\n", seeds);
    return seeds > 0 ? 0 : 1;
}
