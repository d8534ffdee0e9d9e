#pragma once

#include "core/node/api/keys.h"
#include "ui/bridge/inbox.h"
#include "ui/bridge/worker.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <functional>

namespace cityledger::ui {

/// The keys in the copy's folder, which of them acts, and whether it is open. Files are read and passphrases tried on a
/// thread of its own; all else belongs to the window's thread. An opened key is locked again when it was not used for
/// a while, or when asked.
class KeyRing final : public QObject {
    Q_OBJECT
  public:
    explicit KeyRing(const Clock& clock, QObject* parent = nullptr);

    /// Empty: no copy, no keys.
    void set_folder(const std::filesystem::path& folder);
    void reload();
    const std::vector<node::KeyFile>& keys() const { return keys_; }
    const std::optional<Error>& error() const { return error_; }
    bool loading() const { return loading_ > 0; }

    /// The key that acts: the one chosen, else the first that can be read; null: there is none.
    const node::KeyFile* current() const;
    void choose(const std::string& id);

    /// Opens the key that acts; afterwards opened() gives it. `answer` is not called once its context is gone.
    void open(std::shared_ptr<const node::Passphrase> passphrase, QObject* context,
              std::function<void(const Result<bool>&)> answer);
    /// Null where the key that acts is locked. Asking counts as use.
    std::shared_ptr<const node::OpenKey> opened();
    bool is_open() const { return opened_ != nullptr; }
    void lock();
    /// Minutes without use until an open key is locked.
    void set_idle_minutes(int minutes);
    int idle_minutes() const { return idle_.interval() / 60'000; }

    void make(const node::NewKey& key, node::Passphrase passphrase, QObject* context,
              std::function<void(const Result<node::KeyFile>&)> answer);
    void back_up(const node::KeyFile& key, const std::filesystem::path& to, QObject* context,
                 std::function<void(const Result<std::filesystem::path>&)> answer);
    void restore(const std::filesystem::path& backup, QObject* context,
                 std::function<void(const Result<node::KeyFile>&)> answer);
    void export_public(const node::KeyFile& key, const std::filesystem::path& to, QObject* context,
                       std::function<void(const Result<bool>&)> answer);

  signals:
    void changed();

  private:
    template <class T>
    void run(QObject* context, std::function<Result<T>()> task, std::function<void(const Result<T>&)> answer) {
        const QPointer<QObject> guard(context);
        worker_.post([this, guard, task = std::move(task), answer = std::move(answer)](const std::stop_token&) {
            auto result = std::make_shared<Result<T>>(task());
            inbox_.post([guard, answer, result] {
                if (guard) answer(*result);
            });
        });
    }

    const Clock& clock_;
    std::filesystem::path folder_;
    std::vector<node::KeyFile> keys_;
    std::optional<Error> error_;
    int loading_ = 0;
    std::string chosen_;
    std::shared_ptr<const node::OpenKey> opened_;
    QTimer idle_;
    Inbox inbox_;
    Worker worker_;  // last: joined before the inbox goes
};

}  // namespace cityledger::ui
