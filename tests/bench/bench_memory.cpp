// Memory of a fresh node while it takes a long chain's headers from a peer that makes them as they are asked for:
// `bench_memory [HEADERS=1000000]`. Private memory at each quarter of the way and at the end, beside the goal of 150
// MB; flat: what it grows by between the first quarter and the last.
#include "tests/bench/headers_peer.h"
#include "tests/bench/node_copy.h"
#include "tests/bench/peer_program.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

using namespace cityledger;

int main(int argc, char** argv) {
    const chain::Height headers = argc > 1 ? std::atoll(argv[1]) : 1'000'000;
    constexpr double goal_mb = 150;
    const bench::ForkedPeer peer([&] { return bench::chain_of_headers(headers); });
    std::vector<double> quarters;
    std::printf("%.1f MB before\n", bench::private_mb());
    const auto cost =
        bench::copy_chain(peer.url(), peer.first_hash(), headers, node::CopyMode::light, [&](const Progress& progress) {
            if (progress.total == 0 || progress.done < (quarters.size() + 1) * progress.total / 4) return;
            quarters.push_back(bench::private_mb());
            std::printf("%.1f MB after %llu headers\n", quarters.back(),
                        static_cast<unsigned long long>(progress.done));
            std::fflush(stdout);
        });
    if (quarters.size() != 4) return 1;
    std::printf("%.1f MB when all was closed\n", bench::private_mb());
    std::printf(
        "at most %.2f of the goal of %.0f MB; %.2f times the first quarter's at the end; %.0f headers a second of "
        "wall\n",
        std::ranges::max(quarters) / goal_mb, goal_mb, quarters.back() / quarters.front(),
        static_cast<double>(headers) / cost.wall_seconds);
    return 0;
}
