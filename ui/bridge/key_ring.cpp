#include "ui/bridge/key_ring.h"

#include "core/base/file.h"

#include <algorithm>

namespace cityledger::ui {

namespace {
constexpr int usual_idle_minutes = 10;
}

KeyRing::KeyRing(const Clock& clock, QObject* parent) : QObject(parent), clock_(clock) {
    idle_.setSingleShot(true);
    set_idle_minutes(usual_idle_minutes);
    connect(&idle_, &QTimer::timeout, this, &KeyRing::lock);
}

void KeyRing::set_folder(const std::filesystem::path& folder) {
    folder_ = folder;
    keys_.clear();
    error_.reset();
    chosen_.clear();
    lock();
    reload();
}

void KeyRing::reload() {
    if (folder_.empty()) {
        emit changed();
        return;
    }
    ++loading_;
    using Keys = std::vector<node::KeyFile>;
    run<Keys>(
        this, [folder = folder_] { return node::list_keys(folder); },
        [this, folder = folder_](const Result<Keys>& result) {
            --loading_;
            if (folder != folder_) return;
            keys_ = result ? *result : Keys{};
            error_ = result ? std::nullopt : std::optional(result.error());
            emit changed();
        });
}

const node::KeyFile* KeyRing::current() const {
    const auto chosen = std::ranges::find(keys_, chosen_, &node::KeyFile::id);
    if (chosen != keys_.end() && !chosen->error) return &*chosen;
    const auto first = std::ranges::find_if(keys_, [](const node::KeyFile& key) { return !key.error; });
    return first == keys_.end() ? nullptr : &*first;
}

void KeyRing::choose(const std::string& id) {
    if (id == chosen_) return;
    chosen_ = id;
    lock();
    emit changed();
}

void KeyRing::open(std::shared_ptr<const node::Passphrase> passphrase, QObject* context,
                   std::function<void(const Result<bool>&)> answer) {
    const auto* key = current();
    if (key == nullptr) return;
    using Opened = std::shared_ptr<const node::OpenKey>;
    const QPointer<QObject> guard(context);
    run<Opened>(
        this, [file = *key, passphrase = std::move(passphrase)] { return node::open_key(file, *passphrase); },
        [this, guard, answer = std::move(answer)](const Result<Opened>& result) {
            // Another key may have been chosen meanwhile.
            const auto* now = current();
            if (result && now != nullptr && (*result)->file().id == now->id) {
                opened_ = *result;
                idle_.start();
                emit changed();
            }
            if (guard) answer(result ? Result<bool>(true) : Result<bool>(fail(result.error())));
        });
}

std::shared_ptr<const node::OpenKey> KeyRing::opened() {
    if (opened_) idle_.start();
    return opened_;
}

void KeyRing::lock() {
    idle_.stop();
    if (!opened_) return;
    opened_.reset();
    emit changed();
}

void KeyRing::set_idle_minutes(int minutes) {
    idle_.setInterval(std::clamp(minutes, 1, 24 * 60) * 60'000);
}

void KeyRing::make(const node::NewKey& key, node::Passphrase passphrase, QObject* context,
                   std::function<void(const Result<node::KeyFile>&)> answer) {
    auto secret = std::make_shared<node::Passphrase>(std::move(passphrase));
    run<node::KeyFile>(
        context, [this, folder = folder_, key, secret] { return node::make_key(folder, key, *secret, clock_); },
        [this, answer = std::move(answer)](const Result<node::KeyFile>& result) {
            if (result) reload();
            answer(result);
        });
}

void KeyRing::back_up(const node::KeyFile& key, const std::filesystem::path& to, QObject* context,
                      std::function<void(const Result<std::filesystem::path>&)> answer) {
    run<std::filesystem::path>(
        context, [key, to] { return node::back_up_key(key, to); }, std::move(answer));
}

void KeyRing::restore(const std::filesystem::path& backup, QObject* context,
                      std::function<void(const Result<node::KeyFile>&)> answer) {
    run<node::KeyFile>(
        context, [folder = folder_, backup] { return node::restore_key(backup, folder); },
        [this, answer = std::move(answer)](const Result<node::KeyFile>& result) {
            if (result) reload();
            answer(result);
        });
}

void KeyRing::export_public(const node::KeyFile& key, const std::filesystem::path& to, QObject* context,
                            std::function<void(const Result<bool>&)> answer) {
    run<bool>(
        context,
        [key, to]() -> Result<bool> {
            CITYLEDGER_TRY(text, node::export_key(key));
            CITYLEDGER_CHECK(write_file(to, as_bytes(text)));
            return true;
        },
        std::move(answer));
}

}  // namespace cityledger::ui
