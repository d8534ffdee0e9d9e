#include "ui/bridge/inbox.h"

#include <QCoreApplication>
#include <QEvent>

#include <utility>

namespace cityledger::ui {

namespace {
const auto wake = static_cast<QEvent::Type>(QEvent::registerEventType());
}

void Inbox::post(std::function<void()> work) {
    bool first = false;
    {
        const std::lock_guard lock(mutex_);
        first = waiting_.empty();
        waiting_.push_back(std::move(work));
    }
    if (first) QCoreApplication::postEvent(this, new QEvent(wake));
}

bool Inbox::event(QEvent* event) {
    if (event->type() != wake) return QObject::event(event);
    std::vector<std::function<void()>> taken;
    {
        const std::lock_guard lock(mutex_);
        taken = std::exchange(waiting_, {});
    }
    for (const auto& work : taken) work();
    return true;
}

}  // namespace cityledger::ui
