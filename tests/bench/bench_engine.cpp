// A fresh node and a chain that the engine itself made: `bench_engine [ENGINE_BENCH [BLOCKS=20000 [URL]]]`. Four
// validators make the blocks, three of them then stop, and the fourth serves what it has; or a node at URL does.
// Headers, and a full copy, each against a bare client that reads the same pages over one connection and drops them;
// headers also against the engine's own light client in sequential mode, on the first 2 000. Turn about, three times;
// medians.
#include "core/base/hex.h"
#include "core/chain/hash.h"
#include "core/net/http_provider.h"
#include "tests/bench/bare_client.h"
#include "tests/bench/node_copy.h"
#include "tests/bench/peer_program.h"
#include "tests/support/engine/engine_city.h"

#include <QCoreApplication>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>

using namespace cityledger;

namespace {

std::unique_ptr<test::EngineCity> city_with(std::int64_t blocks) {
    auto city = test::EngineCity::start(test::EngineCity::Pace::fastest);
    if (!city) {
        std::printf("%s\n", city.error().message.c_str());
        return nullptr;
    }
    const auto start = std::chrono::steady_clock::now();
    if (!(*city)->node(0).wait_for_height(blocks + 2, std::chrono::hours(2))) {
        std::printf("the city made only %lld blocks\n", static_cast<long long>((*city)->node(0).height()));
        return nullptr;
    }
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
    std::printf("four validators made %lld blocks, %.0f a second\n", static_cast<long long>(blocks),
                static_cast<double>(blocks) / took.count());
    for (int other = 1; other < test::EngineCity::size; ++other) (*city)->node(other).stop();
    return std::move(*city);
}

std::string first_hash_at(const std::string& url) {
    net::HttpProviderOptions options;
    options.url = url;
    const auto first = net::make_http_provider(options)->headers(1, 1, {});
    if (first) return hex(chain::hash(first->front()));
    std::fprintf(stderr, "%s\n", first.error().message.c_str());
    std::exit(1);
}

}  // namespace

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    const std::string engine = argc > 1 ? argv[1] : "";
    const std::int64_t blocks = argc > 2 ? std::atoll(argv[2]) : 20'000;
    std::unique_ptr<test::EngineCity> city;
    std::string url = argc > 3 ? argv[3] : "";
    if (url.empty()) {
        city = city_with(blocks);
        if (!city) return 0;
        url = city->node(0).url();
    }
    const std::string first_hash = first_hash_at(url);
    const std::int64_t go_blocks = std::min<std::int64_t>(blocks, 2'000);

    std::vector<double> headers, full, bare_headers, bare_full, go_rate;
    for (int round = 0; round < 3; ++round) {
        bare_headers.push_back(bench::seconds_to_read_headers(url, 1, blocks, 1));
        headers.push_back(bench::copy_chain(url, first_hash, blocks, node::CopyMode::light).wall_seconds);
        if (!engine.empty())
            go_rate.push_back(bench::numbers_said_by({engine, "headers", url, std::to_string(go_blocks)}).at(0));
        bare_full.push_back(bench::seconds_to_read_blocks(url, 1, blocks, 1));
        full.push_back(bench::copy_chain(url, first_hash, blocks, node::CopyMode::full).wall_seconds);
    }
    const double header_rate = static_cast<double>(blocks) / bench::median(headers);
    std::printf("headers: %.0f a second, %.2f of the bare client's rate", header_rate,
                bench::median(bare_headers) / bench::median(headers));
    if (!go_rate.empty())
        std::printf("; the engine's light client %.0f a second: %.1f times its rate", bench::median(go_rate),
                    header_rate / bench::median(go_rate));
    const double pages = bench::median(bare_headers) + bench::median(bare_full);
    std::printf(
        "\nfull copy: %.0f blocks a second, %.2f of the rate of a bare client that reads its /block calls, "
        "%.2f of one that reads its /blockchain pages, too\n",
        static_cast<double>(blocks) / bench::median(full), bench::median(bare_full) / bench::median(full),
        pages / bench::median(full));
    return 0;
}
