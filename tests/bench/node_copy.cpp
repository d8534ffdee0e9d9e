#include "tests/bench/node_copy.h"

#include "tests/bench/peer_program.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>

namespace cityledger::bench {

CopyCost copy_chain(const std::string& url, const std::string& first_hash, node::Height last, node::CopyMode mode,
                    const OnProgress& on_progress) {
    std::string pattern = (std::filesystem::temp_directory_path() / "city-ledger-bench-XXXXXX").string();
    if (mkdtemp(pattern.data()) == nullptr) std::abort();
    const std::filesystem::path folder = pattern;
    const auto must = [](const auto& done) {
        if (done) return;
        std::fprintf(stderr, "%s\n", done.error().message.c_str());
        std::exit(1);
    };
    node::JoinRequest request;
    request.peers = {url};
    request.trust_height = 1;
    request.trust_hash = first_hash;
    request.trust_period_s = std::int64_t{20} * 365 * 86'400;
    request.mode = mode;
    const SystemClock clock;
    const double cpu = cpu_seconds();
    const auto start = std::chrono::steady_clock::now();
    must(node::join(folder / "copy", request, clock, {}));
    {
        auto opened = node::open(folder / "copy", clock);
        must(opened);
        must((*opened)->sync(last, {{}, on_progress}));
        const auto status = (*opened)->status();
        const bool whole = status.verified.height >= last && status.first == 1 &&
                           (mode == node::CopyMode::light || status.covered_to >= last);
        if (!whole) {
            std::fprintf(stderr, "the copy is not whole: %lld to %lld\n", static_cast<long long>(status.first),
                         static_cast<long long>(status.verified.height));
            std::exit(1);
        }
    }
    const CopyCost cost{std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count(),
                        cpu_seconds() - cpu};
    std::filesystem::remove_all(folder);
    return cost;
}

}  // namespace cityledger::bench
