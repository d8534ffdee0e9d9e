// A copy from a peer that answers from memory, so that we are the bottleneck: `bench_canned [BLOCKS=20000] [TXS=0]
// [headers|full]`. Four validators; our CPU and the wall, blocks a second of each, and a bare client that reads the
// same pages and drops them.
#include "tests/bench/bare_client.h"
#include "tests/bench/canned_peer.h"
#include "tests/bench/forked_peer.h"
#include "tests/bench/node_copy.h"

#include <cstdio>
#include <cstdlib>

using namespace cityledger;

int main(int argc, char** argv) {
    const chain::Height blocks = argc > 1 ? std::atoll(argv[1]) : 20'000;
    const std::size_t txs = argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 0;
    const std::string only = argc > 3 ? argv[3] : "";
    const bench::ForkedPeer peer([&] { return bench::canned_chain(blocks, txs); });
    const auto report = [&](const char* what, const bench::CopyCost& cost, double bare) {
        const auto count = static_cast<double>(blocks);
        std::printf(
            "%s of %lld blocks, %zu transactions each: %.0f a second of our CPU, %.0f a second of wall, "
            "%.2f of the bare client's rate\n",
            what, static_cast<long long>(blocks), txs, count / cost.cpu_seconds, count / cost.wall_seconds,
            bare / cost.wall_seconds);
    };
    if (only != "full")
        report("headers", bench::copy_chain(peer.url(), peer.first_hash(), blocks, node::CopyMode::light),
               bench::seconds_to_read_headers(peer.url(), 1, blocks, 1));
    if (only != "headers")
        report("full copy", bench::copy_chain(peer.url(), peer.first_hash(), blocks, node::CopyMode::full),
               bench::seconds_to_read_blocks(peer.url(), 1, blocks, 1));
    return 0;
}
