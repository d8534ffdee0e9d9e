#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <stop_token>
#include <thread>

namespace cityledger::ui {

/// One thread that does what it is given, in order. Destruction stops the running task, drops the others and joins.
class Worker final {
  public:
    using Task = std::function<void(std::stop_token)>;
    Worker();
    ~Worker();
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;

    /// Thread-safe. A stop asked through the source reaches this task alone, also while it waits its turn.
    std::stop_source post(Task task);

  private:
    struct Item {
        Task task;
        std::stop_source stop;
    };
    void run(const std::stop_token& stop);
    std::mutex mutex_;
    std::condition_variable_any wake_;
    std::deque<Item> waiting_;
    std::jthread thread_;  // last: it starts when all else is there
};

}  // namespace cityledger::ui
