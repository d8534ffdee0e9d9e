#pragma once

#include <cstdint>
#include <functional>
#include <stop_token>

namespace cityledger {

/// How far long work is, in its own units. Called on the worker's thread, often: take a copy and return.
struct Progress {
    std::uint64_t done = 0;
    std::uint64_t total = 0;        ///< 0: not known yet
    std::uint64_t items_done = 0;
    std::uint64_t items_total = 0;  ///< 0: not known yet
};
using OnProgress = std::function<void(const Progress&)>;

/// Long work looks at `stop` at least once in every item and every MiB, and answers ErrorKind::stopped.
struct Job {
    std::stop_token stop;
    OnProgress on_progress;

    void report(const Progress& progress) const {
        if (on_progress) on_progress(progress);
    }
    bool stopped() const { return stop.stop_requested(); }
};

}  // namespace cityledger
