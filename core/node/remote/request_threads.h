#pragma once

#include <atomic>
#include <functional>
#include <list>
#include <memory>
#include <mutex>
#include <thread>

namespace cityledger::node {

/// A thread for each request, so that a long one holds up no other. Thread-safe; destruction joins them all.
class RequestThreads {
  public:
    explicit RequestThreads(std::size_t most) : most_(most) {}
    ~RequestThreads();
    RequestThreads(const RequestThreads&) = delete;
    RequestThreads& operator=(const RequestThreads&) = delete;

    /// False: as many as allowed are under way.
    bool start(std::function<void()> work);
    /// The same for what must be done at all events, as cleaning up is.
    void start_always(std::function<void()> work);

  private:
    struct Running {
        std::shared_ptr<std::atomic<bool>> ended;
        std::jthread thread;
    };
    void start_locked(std::function<void()> work);
    void reap();

    const std::size_t most_;
    std::mutex mutex_;
    std::list<Running> running_;
};

}  // namespace cityledger::node
