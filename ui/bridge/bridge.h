#pragma once

#include "ui/bridge/inbox.h"
#include "ui/bridge/key_ring.h"
#include "ui/bridge/node_door.h"
#include "ui/bridge/scenario_reading.h"
#include "ui/bridge/verification.h"
#include "ui/bridge/worker.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QStringList>
#include <QTimer>

namespace cityledger::ui {

/// What hangs on the pointer, counted off the window's thread.
struct Survey {
    qint64 files = 0;
    qint64 folders = 0;
    quint64 bytes = 0;
};

/// Between the window and the node. All of it belongs to the window's thread; every call returns at once, the work is
/// done on threads of its own and comes back as signals or through the callback given. Callbacks are not called once
/// their context object is gone.
class Bridge final : public QObject {
    Q_OBJECT
  public:
    /// `clock` outlives the bridge.
    Bridge(NodeDoor door, const Clock& clock, QObject* parent = nullptr);
    ~Bridge() override;

    enum class Copy { none, opening, open, failed };
    void open(const std::filesystem::path& folder, bool offline);
    void close();
    Copy copy() const { return copy_; }
    const std::optional<Error>& open_error() const { return open_error_; }
    const std::filesystem::path& folder() const { return folder_; }
    bool offline() const { return offline_; }

    const node::Status& status() const { return status_; }
    const Clock& clock() const { return clock_; }
    Verification& verification() { return verification_; }
    KeyRing& keys() { return keys_; }

    /// Takes the peers of another profile of the same ledger (the sample city's port changes at each start).
    void use_peers_of(const std::filesystem::path& profile);
    void sync_now();
    bool syncing() const { return syncing_; }

    /// Reads from the copy on the browsing thread.
    template <class T>
    void ask(QObject* context, std::function<Result<T>(const node::Browser&)> question,
             std::function<void(Result<T>)> answer) {
        if (!node_) return;
        run<T>(
            browsing_, context,
            [node = node_, question = std::move(question)](const std::stop_token&) {
                return question(node->browser());
            },
            std::move(answer));
    }

    /// Anything else of the node that takes time (reports), on the working thread.
    template <class T>
    void use(QObject* context, std::function<Result<T>(node::Node&)> task, std::function<void(Result<T>)> answer) {
        if (!node_) return;
        run<T>(
            working_, context, [node = node_, task = std::move(task)](const std::stop_token&) { return task(*node); },
            std::move(answer));
    }

    /// Long work on the copy (bundles, trust): following pauses meanwhile. `on_progress` comes throttled; stop through
    /// the source.
    template <class T>
    std::stop_source use_long(QObject* context, std::function<Result<T>(node::Node&, const Job&)> task,
                              std::function<void(const Progress&)> on_progress, std::function<void(Result<T>)> answer) {
        if (!node_) return std::stop_source(std::nostopstate);
        const QPointer<QObject> guard(context);
        return run<T>(
            working_, context,
            [this, node = node_, guard, online = !offline_, task = std::move(task),
             on_progress = std::move(on_progress)](const std::stop_token& stop) {
                node->stop_following();
                auto result = task(*node, job(stop, guard, on_progress));
                if (online) node->follow();
                return result;
            },
            std::move(answer));
    }

    /// Acting: on a thread of its own, since waiting for a block takes as long as the block; following goes on
    /// meanwhile. Stop through the source.
    template <class T>
    std::stop_source act(QObject* context, std::function<Result<T>(node::Node&, const Job&)> task,
                         std::function<void(const Progress&)> on_progress, std::function<void(Result<T>)> answer) {
        if (!node_) return std::stop_source(std::nostopstate);
        const QPointer<QObject> guard(context);
        return run<T>(
            acting_, context,
            [this, node = node_, guard, task = std::move(task), on_progress = std::move(on_progress)](
                const std::stop_token& stop) { return task(*node, job(stop, guard, on_progress)); },
            std::move(answer));
    }

    /// Any other work that must not hold up the window (files, profiles).
    template <class T>
    std::stop_source work(QObject* context, std::function<Result<T>(std::stop_token)> task,
                          std::function<void(Result<T>)> answer) {
        return run<T>(working_, context, std::move(task), std::move(answer));
    }

    /// Checks a proof file against the copy's own trust root; no copy and no network has a part in the check itself.
    void check_proof(const std::filesystem::path& file, QObject* context,
                     std::function<void(Result<node::ProofCheck>)> answer);
    /// A published definition, and what differs from the one published as `before`.
    void read_scenario(const Hash32& digest, const std::optional<Hash32>& before, QObject* context,
                       std::function<void(Result<ScenarioReading>)> answer);
    /// Checks a definition's file; asks no copy. `on_progress` comes throttled. Stop through the source.
    std::stop_source check_scenario(const std::filesystem::path& file, QObject* context,
                                    std::function<void(const Progress&)> on_progress,
                                    std::function<void(Result<ScenarioFileCheck>)> answer);
    void read_profile(const std::filesystem::path& path, QObject* context,
                      std::function<void(Result<node::ProfileView>)> answer);
    /// Makes a copy in `folder`; `on_progress` comes throttled. Stop through the source.
    std::stop_source join(const std::filesystem::path& folder, const node::JoinRequest& request, QObject* context,
                          std::function<void(const Progress&)> on_progress, std::function<void(Result<bool>)> answer);
    /// Compares every stored byte with its hash, on a thread of its own, and repairs if asked. Stop through the source.
    std::stop_source check_copy(node::CheckMode mode, QObject* context,
                                std::function<void(const Progress&)> on_progress,
                                std::function<void(Result<node::CopyCheck>)> answer);
    void set_log_level(node::LogLevel level);
    /// Makes the copy that could not be opened because it is damaged fit to be opened, and opens it.
    void mend();
    void survey(const QStringList& paths, QObject* context, std::function<void(const Survey&)> answer);

  signals:
    void copy_changed();
    void status_changed();
    void sync_failed(const cityledger::Error& error);

  private:
    template <class T>
    std::stop_source run(Worker& worker, QObject* context, std::function<Result<T>(std::stop_token)> task,
                         std::function<void(Result<T>)> answer) {
        const QPointer<QObject> guard(context);
        return worker.post(
            [this, guard, task = std::move(task), answer = std::move(answer)](const std::stop_token& stop) {
                auto result = std::make_shared<Result<T>>(task(stop));
                inbox_.post([guard, answer, result] {
                    if (guard) answer(std::move(*result));
                });
            });
    }
    /// All that needs the node itself is asked where it was opened: another process may have to answer.
    struct Opened {
        std::shared_ptr<node::Node> node;
        std::unique_ptr<node::Subscription> subscription;
        node::Status status;
    };
    void opened(Result<Opened> result);
    /// A job of this stop token whose progress comes to the window's thread, throttled.
    Job job(const std::stop_token& stop, QPointer<QObject> guard, std::function<void(const Progress&)> on_progress);
    void take_status(node::Status status);

    NodeDoor door_;
    const Clock& clock_;
    std::filesystem::path folder_;
    bool offline_ = false;
    Copy copy_ = Copy::none;
    std::optional<Error> open_error_;
    bool syncing_ = false;
    node::Status status_;
    std::optional<node::Status> newest_;
    QTimer throttle_;
    std::shared_ptr<node::Node> node_;
    std::unique_ptr<node::Subscription> subscription_;
    Inbox inbox_;
    Verification verification_;
    KeyRing keys_;
    Worker browsing_;
    Worker counting_;
    Worker working_;
    Worker checking_;
    Worker acting_;
};

}  // namespace cityledger::ui
