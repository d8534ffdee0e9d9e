// A fresh node and a node of the engine: `bench_engine [ENGINE_BENCH [BLOCKS=20000 [URL]]]`. ENGINE_BENCH makes the
// chain of four validators with the engine's own block executor, and the engine serves it; or a node at URL does.
// Headers, and a full copy, each against a bare client that reads the same pages over one connection and drops them;
// headers also against the engine's own light client in sequential mode, on the first 2 000. Turn about, three times;
// medians.
#include "core/base/hex.h"
#include "core/chain/hash.h"
#include "core/net/http_provider.h"
#include "core/node/peer_list.h"
#include "tests/bench/bare_client.h"
#include "tests/bench/node_copy.h"
#include "tests/bench/peer_program.h"
#include "tests/support/engine/engine_node.h"
#include "tests/support/engine/engine_program.h"

#include <QCoreApplication>
#include <QProcess>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>

using namespace cityledger;

namespace {

/// A node of the engine that has so many blocks; null, having said why, where it cannot be had.
std::unique_ptr<test::EngineNode> node_with(std::int64_t blocks, const std::string& engine, const QString& folder) {
    const auto program = test::engine_program();
    if (!program || engine.empty()) {
        std::printf("the engine is not here: nothing to measure against\n");
        return nullptr;
    }
    const auto made = test::start_engine(*program, {"testnet", "--v", "4", "--o", folder, "--hostname-prefix", "x"});
    made->waitForFinished(60'000);
    bench::numbers_said_by({engine, "chain", folder.toStdString(), std::to_string(blocks + 2)});
    auto node = test::EngineNode::start_in(folder + "/node0",
                                           {"--p2p.laddr", "tcp://127.0.0.1:0", "--p2p.persistent_peers", ""});
    if (node && (*node)->wait_for_height(blocks + 2, std::chrono::minutes(10))) return std::move(*node);
    std::printf("the engine does not serve the chain that was made\n");
    return nullptr;
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
    const auto connections = static_cast<unsigned>(getenv("CITY_CONN") ? atoi(getenv("CITY_CONN")) : cityledger::node::connections_a_peer);
    const std::string engine = argc > 1 ? argv[1] : "";
    const std::int64_t blocks = argc > 2 ? std::atoll(argv[2]) : 20'000;
    const QTemporaryDir folder;
    std::unique_ptr<test::EngineNode> node;
    std::string url = argc > 3 ? argv[3] : "";
    if (url.empty()) {
        node = node_with(blocks, engine, folder.path());
        if (!node) return 0;
        url = node->url();
    }
    const std::string first_hash = first_hash_at(url);
    const std::int64_t go_blocks = std::min<std::int64_t>(blocks, 2'000);

    std::vector<double> headers, full, bare_headers, bare_full, go_rate;
    for (int round = 0; round < 3; ++round) {
        bare_headers.push_back(bench::seconds_to_read_headers(url, 1, blocks, connections));
        headers.push_back(bench::copy_chain(url, first_hash, blocks, cityledger::node::CopyMode::light).wall_seconds);
        if (!engine.empty())
            go_rate.push_back(bench::numbers_said_by({engine, "headers", url, std::to_string(go_blocks)}).at(0));
        bare_full.push_back(bench::seconds_to_read_blocks(url, 1, blocks, connections));
        full.push_back(bench::copy_chain(url, first_hash, blocks, cityledger::node::CopyMode::full).wall_seconds);
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
