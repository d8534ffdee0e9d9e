// A fresh node and a node of the engine: `bench_engine [ENGINE_BENCH [BLOCKS=20000 [URL PID]]]`. ENGINE_BENCH makes the
// chain of four validators with the engine's own block executor, and the engine serves it; or a node at URL does, whose
// process is PID. Headers, and a full copy, each against a bare client that reads the same pages over as many
// connections and drops them; headers also against the engine's own light client in sequential mode, on the first
// 2 000. Turn about, three times; medians. Where the time goes is told by the processor's time of each side: the engine
// runs on the same cores, so that what it takes for an answer bounds whoever asks.
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
#include <functional>

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

/// What one kind of work took, run after run: seconds of wall, of our processor time, and of the engine's.
class Row {
  public:
    Row(std::string name, std::int64_t engine) : name_(std::move(name)), engine_(engine) {}

    void run(const std::function<void()>& work) {
        const double ours = bench::cpu_seconds(), theirs = bench::cpu_seconds_of(engine_);
        const auto start = std::chrono::steady_clock::now();
        work();
        wall_.push_back(std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
        ours_.push_back(bench::cpu_seconds() - ours);
        theirs_.push_back(bench::cpu_seconds_of(engine_) - theirs);
    }
    double wall() const { return bench::median(wall_); }
    /// Of both sides together.
    double cpu() const { return bench::median(ours_) + bench::median(theirs_); }
    void say(std::int64_t heights) const {
        const double each = 1e6 / static_cast<double>(heights);
        std::printf("  %-34s %6.1f us of wall a height, %6.1f of our processor time, %6.1f of the engine's\n",
                    name_.c_str(), wall() * each, bench::median(ours_) * each, bench::median(theirs_) * each);
    }

  private:
    std::string name_;
    std::int64_t engine_;
    std::vector<double> wall_, ours_, theirs_;
};

void compare(const char* what, std::int64_t blocks, const Row& ours, const Row& bare) {
    std::printf("%s: %.0f a second, %.2f of the bare client's rate (%.2f where the processor alone counts)\n", what,
                static_cast<double>(blocks) / ours.wall(), bare.wall() / ours.wall(), bare.cpu() / ours.cpu());
    bare.say(blocks);
    ours.say(blocks);
}

}  // namespace

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    const std::string engine = argc > 1 ? argv[1] : "";
    const std::int64_t blocks = argc > 2 ? std::atoll(argv[2]) : 20'000;
    const QTemporaryDir folder;
    std::unique_ptr<test::EngineNode> node;
    std::string url = argc > 3 ? argv[3] : "";
    std::int64_t process = argc > 4 ? std::atoll(argv[4]) : 0;
    if (url.empty()) {
        node = node_with(blocks, engine, folder.path());
        if (!node) return 0;
        url = node->url();
        process = node->process_id();
    }
    const std::string first_hash = first_hash_at(url);
    const std::int64_t go_blocks = std::min<std::int64_t>(blocks, 2'000);
    constexpr unsigned connections = cityledger::node::connections_a_peer;

    Row headers("ours, headers", process), full("ours, full copy", process), go("the engine's light client", process);
    Row bare_headers("bare client, /blockchain pages", process), bare_full("bare client, /block calls", process);
    std::vector<double> go_rate;
    const auto copy = [&](cityledger::node::CopyMode mode) {
        return [&, mode] { bench::copy_chain(url, first_hash, blocks, mode); };
    };
    for (int round = 0; round < 3; ++round) {
        bare_headers.run([&] { bench::seconds_to_read_headers(url, 1, blocks, connections); });
        headers.run(copy(cityledger::node::CopyMode::light));
        if (!engine.empty())
            go.run([&] {
                go_rate.push_back(bench::numbers_said_by({engine, "headers", url, std::to_string(go_blocks)}).at(0));
            });
        bare_full.run([&] { bench::seconds_to_read_blocks(url, 1, blocks, connections); });
        full.run(copy(cityledger::node::CopyMode::full));
    }
    std::printf("%u connections\n", connections);
    compare("headers", blocks, headers, bare_headers);
    if (!go_rate.empty()) {
        std::printf(
            "  the engine's light client: %.0f a second; ours %.1f times its rate, the bare client %.1f times\n",
            bench::median(go_rate), static_cast<double>(blocks) / headers.wall() / bench::median(go_rate),
            static_cast<double>(blocks) / bare_headers.wall() / bench::median(go_rate));
        go.say(go_blocks);
    }
    compare("full copy", blocks, full, bare_full);
    return 0;
}
