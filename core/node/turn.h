#pragma once

#include <condition_variable>
#include <mutex>
#include <optional>
#include <stop_token>

namespace cityledger::node {

/// One at a time, like a mutex, but waiting can be stopped: a first sync may take long.
class Turn {
  public:
    /// Gives the turn back when dropped.
    class Held {
      public:
        explicit Held(Turn& turn) : turn_(&turn) {}
        Held(Held&& other) noexcept : turn_(other.turn_) { other.turn_ = nullptr; }
        Held& operator=(Held&&) = delete;
        ~Held() {
            if (turn_ == nullptr) return;
            const std::scoped_lock lock(turn_->mutex_);
            turn_->taken_ = false;
            turn_->free_.notify_one();
        }

      private:
        Turn* turn_;
    };

    /// nullopt: stopped before the turn came.
    std::optional<Held> take(const std::stop_token& stop) {
        std::unique_lock lock(mutex_);
        if (!free_.wait(lock, stop, [this] { return !taken_; }) || stop.stop_requested()) return std::nullopt;
        taken_ = true;
        return std::optional<Held>(std::in_place, *this);
    }

  private:
    std::mutex mutex_;
    std::condition_variable_any free_;
    bool taken_ = false;
};

}  // namespace cityledger::node
