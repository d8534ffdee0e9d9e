#pragma once

#include "core/node/api/node.h"

#include <list>
#include <mutex>

namespace cityledger::node {

/// Those who want to know of every change of status. Thread-safe; outlives the subscriptions it gives.
class StatusListeners {
  public:
    std::unique_ptr<Subscription> add(std::function<void(const Status&)> call);
    /// Calls each on this thread with what `status` gives, one tell() after the other; not even asks where nobody
    /// listens.
    void tell(const std::function<Status()>& status);

  private:
    class Listener;

    std::mutex listening_;  ///< held while they are called, so that a dropped one is not running
    std::mutex mutex_;
    std::list<std::function<void(const Status&)>*> listeners_;
};

}  // namespace cityledger::node
