#include "core/node/remote/status_listeners.h"

namespace cityledger::node {

/// Takes itself out of the list when dropped; waits for a call that is under way.
class StatusListeners::Listener final : public Subscription {
  public:
    Listener(StatusListeners& all, std::function<void(const Status&)> call) : all_(all), call_(std::move(call)) {
        const std::scoped_lock lock(all_.mutex_);
        all_.listeners_.push_back(&call_);
    }
    ~Listener() override {
        const std::scoped_lock calls(all_.listening_);
        const std::scoped_lock lock(all_.mutex_);
        all_.listeners_.remove(&call_);
    }

  private:
    StatusListeners& all_;
    std::function<void(const Status&)> call_;
};

std::unique_ptr<Subscription> StatusListeners::add(std::function<void(const Status&)> call) {
    return std::make_unique<Listener>(*this, std::move(call));
}

void StatusListeners::tell(const std::function<Status()>& status) {
    const std::scoped_lock calls(listening_);
    std::list<std::function<void(const Status&)>*> listeners;
    {
        const std::scoped_lock lock(mutex_);
        listeners = listeners_;
    }
    if (listeners.empty()) return;
    const Status now = status();
    for (const auto* listener : listeners) (*listener)(now);
}

}  // namespace cityledger::node
