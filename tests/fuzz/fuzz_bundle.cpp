#include "core/sync/bundle.h"

#include <unistd.h>
#include <cstdio>
#include <cstdlib>

// A bundle is read from a file: the input is written to one, walked over, and every height of it asked for as a sync
// would ask.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace cityledger;
    std::string path = (std::filesystem::temp_directory_path() / "cityledger-fuzz-bundle-XXXXXX").string();
    const int file = ::mkstemp(path.data());
    if (file < 0) return 0;
    const bool written = ::write(file, data, size) == static_cast<ssize_t>(size);
    ::close(file);
    if (written) {
        if (const auto peer = sync::BundlePeer::open(path, {})) {
            (void)(*peer)->status({});
            (void)(*peer)->genesis({});
            for (const auto& part : (*peer)->content().heights) {
                (*peer)->show_only(part);
                const chain::Height last = std::min(part.to, part.from + 8);
                for (chain::Height height = part.from; height <= last; ++height) {
                    (void)(*peer)->light_block(height, true, {});
                    (void)(*peer)->headers(height, height, {});
                    (void)(*peer)->blocks(height, height, {});
                }
            }
        }
    }
    ::unlink(path.c_str());
    return 0;
}
