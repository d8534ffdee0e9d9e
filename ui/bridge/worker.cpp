#include "ui/bridge/worker.h"

#include <utility>

namespace cityledger::ui {

Worker::Worker() : thread_([this](const std::stop_token& stop) { run(stop); }) {}

Worker::~Worker() {
    thread_.request_stop();
    thread_.join();
}

std::stop_source Worker::post(Task task) {
    std::stop_source stop;
    {
        const std::lock_guard lock(mutex_);
        waiting_.push_back({std::move(task), stop});
    }
    wake_.notify_one();
    return stop;
}

void Worker::run(const std::stop_token& stop) {
    while (!stop.stop_requested()) {
        Item item{nullptr, std::stop_source(std::nostopstate)};
        {
            std::unique_lock lock(mutex_);
            if (!wake_.wait(lock, stop, [this] { return !waiting_.empty(); })) return;
            item = std::move(waiting_.front());
            waiting_.pop_front();
        }
        const std::stop_callback ending(stop, [&item] { item.stop.request_stop(); });
        item.task(item.stop.get_token());
    }
}

}  // namespace cityledger::ui
