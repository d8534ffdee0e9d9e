#pragma once

#include <QObject>

#include <functional>
#include <mutex>
#include <vector>

namespace cityledger::ui {

/// Work handed to the window's thread from any other. A std::mutex and one posted event, so that the thread sanitizer
/// can follow it (desktop Qt is not instrumented). Runs in the order posted; what is still there at destruction is
/// dropped.
class Inbox final : public QObject {
    Q_OBJECT
  public:
    using QObject::QObject;
    /// Thread-safe, never blocks on the receiver.
    void post(std::function<void()> work);

  protected:
    bool event(QEvent* event) override;

  private:
    std::mutex mutex_;
    std::vector<std::function<void()>> waiting_;
};

}  // namespace cityledger::ui
