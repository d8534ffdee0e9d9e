#include "core/node/remote/request_threads.h"

namespace cityledger::node {

RequestThreads::~RequestThreads() {
    // One that ends may start another, to clean up.
    for (;;) {
        std::list<Running> left;
        {
            const std::scoped_lock lock(mutex_);
            left.swap(running_);
        }
        if (left.empty()) return;
    }
}

bool RequestThreads::start(std::function<void()> work) {
    const std::scoped_lock lock(mutex_);
    reap();
    if (running_.size() >= most_) return false;
    start_locked(std::move(work));
    return true;
}

void RequestThreads::start_always(std::function<void()> work) {
    const std::scoped_lock lock(mutex_);
    reap();
    start_locked(std::move(work));
}

void RequestThreads::start_locked(std::function<void()> work) {
    auto ended = std::make_shared<std::atomic<bool>>(false);
    std::jthread thread([ended, work = std::move(work)]() mutable {
        work();
        work = nullptr;  // what it holds goes on this thread, before it counts as ended
        *ended = true;
    });
    running_.push_back({std::move(ended), std::move(thread)});
}

void RequestThreads::reap() {
    std::erase_if(running_, [](const Running& one) { return one.ended->load(); });
}

}  // namespace cityledger::node
