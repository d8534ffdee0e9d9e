// How long the state's tree takes: `bench_tree [KEYS=100000] [BLOCKS=200] [FOLDER]`. With a folder, over LevelDB there;
// else in memory. CPU time. First all keys in one version, then blocks of 40 changes each, then 10 000 proofs.
#include "core/state/ics23.h"
#include "core/state/tree.h"
#include "core/store/database.h"

#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <random>

using namespace cityledger;

namespace {

/// Seconds of this process's CPUs, which other work on the machine does not lengthen.
double seconds_of(const std::function<bool()>& work) {
    const std::clock_t start = std::clock();
    if (!work()) {
        std::fprintf(stderr, "the work failed\n");
        std::exit(1);
    }
    return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

Bytes key_of(std::uint64_t number) {
    return to_bytes("record/department/" + std::to_string(number));
}

}  // namespace

int main(int argc, char** argv) {
    const std::uint64_t keys = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 100000;
    const std::uint64_t blocks = argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 200;
    std::unique_ptr<KeyValueStore> store = make_memory_store();
    if (argc > 3) {
        auto opened = store::Database::open(argv[3]);
        if (!opened) {
            std::fprintf(stderr, "%s\n", opened.error().message.c_str());
            return 1;
        }
        store = std::move(*opened);
    }
    const state::Tree tree(*store);
    std::mt19937_64 random(1);
    const Bytes value(200, 7);

    state::Changes all;
    for (std::uint64_t number = 0; number < keys; ++number) all[key_of(number)] = value;
    const auto apply = [&](std::optional<state::Version> parent, state::Version version,
                           const state::Changes& changes) {
        const auto update = tree.apply(parent, version, changes);
        return update && store->write(update->batch, false).has_value();
    };
    std::printf("%llu keys at once: %.2f s\n", static_cast<unsigned long long>(keys),
                seconds_of([&] { return apply(std::nullopt, 0, all); }));

    const double each = seconds_of([&] {
        for (state::Version version = 1; version <= blocks; ++version) {
            state::Changes changes;
            for (int at = 0; at < 40; ++at)
                changes[key_of(random() % keys)] = to_bytes(std::to_string(version) + std::string(200, 'x'));
            if (!apply(version - 1, version, changes)) return false;
        }
        return true;
    });
    std::printf("a block of 40 changes: %.2f ms\n", 1000 * each / static_cast<double>(blocks));

    std::size_t bytes = 0;
    const double proofs = seconds_of([&] {
        for (int at = 0; at < 10000; ++at) {
            const auto proof = tree.prove(key_of(random() % (2 * keys)), blocks);
            if (!proof) return false;
            bytes += proof->size();
        }
        return true;
    });
    std::printf("a proof: %.1f us, %zu bytes\n", 1e6 * proofs / 10000, bytes / 10000);

    const double pruned = seconds_of([&] {
        for (bool more = true; more;) {
            const auto batch = tree.prune(blocks, 10000);
            if (!batch || !store->write(*batch, false)) return false;
            more = !batch->writes.empty();
        }
        return true;
    });
    std::printf("forgetting all but the last version: %.2f s\n", pruned);
    return 0;
}
