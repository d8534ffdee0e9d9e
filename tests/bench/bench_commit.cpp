// What a signature of a commit costs: `bench_commit [ENGINE_BENCH [VALIDATORS=150 [CORES=1 [SECONDS=3]]]]`. The
// engine's types.VerifyCommit and our verify_commit, all signatures, keys known from the commit before, turn about in
// one run; microseconds of CPU a signature, and the ratio. CORES commits are verified side by side on both sides.
#include "core/light/verify/verify.h"
#include "tests/bench/peer_program.h"
#include "tests/support/chain/chain_builder.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <thread>
#include <vector>

using namespace cityledger;

namespace {

double ours(std::size_t validators, std::size_t cores, int seconds) {
    test::ChainBuilder chain({}, test::make_signers("v", validators));
    chain.grow(10);
    const auto block = chain.light_block(10);
    const chain::Commit& commit = block.signed_header.commit;
    const auto verify = [&] {
        const auto verified = light::verify_commit(chain.options().chain_id, commit, block.validators, 10,
                                                   commit.block_id, light::VerifyOptions::Signatures::all);
        if (!verified) {
            std::fprintf(stderr, "%s\n", verified.error().message.c_str());
            std::exit(1);
        }
    };
    verify();  // the keys are decoded from here on
    std::vector<std::size_t> counts(cores);
    const double before = bench::cpu_seconds();
    {
        std::vector<std::jthread> threads;
        const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(seconds);
        for (auto& count : counts)
            threads.emplace_back([&] {
                for (; std::chrono::steady_clock::now() < end; ++count) verify();
            });
    }
    std::size_t total = 0;
    for (const auto count : counts) total += count;
    return 1e6 * (bench::cpu_seconds() - before) / static_cast<double>(total * validators);
}

}  // namespace

int main(int argc, char** argv) {
    const std::string engine = argc > 1 ? argv[1] : "";
    const std::string validators = argc > 2 ? argv[2] : "150", cores = argc > 3 ? argv[3] : "1",
                      seconds = argc > 4 ? argv[4] : "3";
    std::vector<double> our, their;
    for (int round = 0; round < 3; ++round) {
        our.push_back(ours(std::stoul(validators), std::stoul(cores), std::stoi(seconds)));
        if (!engine.empty()) {
            const auto said = bench::numbers_said_by({engine, "commit", validators, cores, seconds});
            if (said.size() == 2) their.push_back(said[1]);
        }
    }
    const double mine = bench::median(our);
    std::printf("commit of %s validators, %s core(s), CPU us a signature: ours %.2f", validators.c_str(), cores.c_str(),
                mine);
    if (their.empty())
        std::printf("; the engine's program was not given\n");
    else
        std::printf(", the engine's %.2f: %.2f times its time\n", bench::median(their), mine / bench::median(their));
    return 0;
}
