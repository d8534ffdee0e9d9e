#include "ui/bridge/bridge.h"

#include "core/base/hex.h"

#include <system_error>
#include <utility>

namespace cityledger::ui {

namespace {

constexpr int status_interval_ms = 200;
constexpr qint64 survey_limit = 200'000;  // counting stops there; the figure then says "at least"

Survey count(const QStringList& paths, const std::stop_token& stop) {
    namespace fs = std::filesystem;
    Survey survey;
    std::error_code error;
    for (const QString& text : paths) {
        const fs::path path(text.toStdString());
        const auto status = fs::symlink_status(path, error);
        if (fs::is_regular_file(status)) {
            ++survey.files;
            survey.bytes += fs::file_size(path, error);
        } else if (fs::is_directory(status)) {
            ++survey.folders;
            for (fs::recursive_directory_iterator at(path, fs::directory_options::skip_permission_denied, error), end;
                 !error && at != end && survey.files < survey_limit && !stop.stop_requested(); at.increment(error)) {
                if (!fs::is_regular_file(at->symlink_status(error))) continue;
                ++survey.files;
                survey.bytes += at->file_size(error);
            }
        }
    }
    return survey;
}

}  // namespace

Bridge::Bridge(NodeDoor door, const Clock& clock, QObject* parent)
    : QObject(parent), door_(std::move(door)), clock_(clock), keys_(clock) {
    throttle_.setSingleShot(true);
    throttle_.setInterval(status_interval_ms);
    connect(&throttle_, &QTimer::timeout, this, [this] {
        if (newest_) take_status(*std::exchange(newest_, std::nullopt));
    });
}

Bridge::~Bridge() {
    close();
}

void Bridge::open(const std::filesystem::path& folder, bool offline) {
    close();
    folder_ = folder;
    offline_ = offline;
    keys_.set_folder(node::key_folder(folder));
    copy_ = Copy::opening;
    open_error_.reset();
    emit copy_changed();
    run<Opened>(
        working_, this,
        [this, folder, offline](const std::stop_token&) -> Result<Opened> {
            CITYLEDGER_TRY(node, door_.open(folder, clock_, {offline}));
            Opened opened;
            opened.node = std::move(node);
            opened.subscription = opened.node->subscribe([this](const node::Status& status) {
                inbox_.post([this, status] {
                    if (copy_ != Copy::open) return;
                    newest_ = status;
                    if (!throttle_.isActive()) throttle_.start();
                });
            });
            if (!offline) opened.node->follow();
            opened.status = opened.node->status();
            return opened;
        },
        [this](Result<Opened> result) { opened(std::move(result)); });
}

void Bridge::opened(Result<Opened> result) {
    if (!result) {
        copy_ = Copy::failed;
        open_error_ = result.error();
        emit copy_changed();
        return;
    }
    node_ = result->node;
    subscription_ = std::move(result->subscription);
    verification_.set_node(node_);
    copy_ = Copy::open;
    status_ = std::move(result->status);
    emit copy_changed();
    emit status_changed();
}

void Bridge::close() {
    subscription_.reset();
    verification_.set_node(nullptr);
    throttle_.stop();
    newest_.reset();
    if (node_) working_.post([node = std::exchange(node_, nullptr)](const std::stop_token&) mutable { node.reset(); });
    syncing_ = false;
    if (copy_ == Copy::none) return;
    copy_ = Copy::none;
    status_ = {};
}

void Bridge::take_status(node::Status status) {
    status_ = std::move(status);
    throttle_.start();  // the next one waits its interval
    emit status_changed();
}

void Bridge::use_peers_of(const std::filesystem::path& profile) {
    use<bool>(
        this,
        [profile](node::Node& node) -> Result<bool> {
            CITYLEDGER_CHECK(node.use_peers_of(profile));
            return true;
        },
        [this](const Result<bool>& result) {
            if (!result) emit sync_failed(result.error());
        });
}

void Bridge::sync_now() {
    if (!node_ || syncing_ || offline_) return;
    syncing_ = true;
    const auto after = std::make_shared<node::Status>();
    run<bool>(
        working_, this,
        [node = node_, after](const std::stop_token& stop) -> Result<bool> {
            node->stop_following();
            Job job;
            job.stop = stop;
            auto done = node->sync(0, job);
            node->follow();
            *after = node->status();
            if (!done) return fail(std::move(done).error());
            return true;
        },
        [this, after](Result<bool> result) {
            syncing_ = false;
            if (node_) take_status(std::move(*after));
            if (!result && result.error().kind != ErrorKind::stopped) emit sync_failed(result.error());
        });
    emit status_changed();
}

void Bridge::check_proof(const std::filesystem::path& file, QObject* context,
                         std::function<void(Result<node::ProofCheck>)> answer) {
    node::ProofRequest request;
    request.file = file;
    request.trust_height = status_.trust.height;
    request.trust_hash = hex_upper(status_.trust.hash);
    request.trust_period_s = status_.trust.period_s;
    run<node::ProofCheck>(
        counting_, context, [this, request](const std::stop_token&) { return door_.check_proof(request); },
        std::move(answer));
}

void Bridge::read_profile(const std::filesystem::path& path, QObject* context,
                          std::function<void(Result<node::ProfileView>)> answer) {
    run<node::ProfileView>(
        counting_, context, [this, path](const std::stop_token&) { return door_.read_profile(path); },
        std::move(answer));
}

Job Bridge::job(const std::stop_token& stop, QPointer<QObject> guard,
                std::function<void(const Progress&)> on_progress) {
    Job job;
    job.stop = stop;
    job.on_progress = [this, guard = std::move(guard), on_progress = std::move(on_progress),
                       last = QElapsedTimer()](const Progress& progress) mutable {
        if (last.isValid() && last.elapsed() < status_interval_ms) return;
        last.start();
        inbox_.post([guard, on_progress, progress] {
            if (guard) on_progress(progress);
        });
    };
    return job;
}

std::stop_source Bridge::join(const std::filesystem::path& folder, const node::JoinRequest& request, QObject* context,
                              std::function<void(const Progress&)> on_progress,
                              std::function<void(Result<bool>)> answer) {
    return run<bool>(
        working_, context,
        [this, folder, request, guard = QPointer<QObject>(context),
         on_progress](const std::stop_token& stop) -> Result<bool> {
            CITYLEDGER_CHECK(door_.join(folder, request, clock_, job(stop, guard, on_progress)));
            return true;
        },
        std::move(answer));
}

std::stop_source Bridge::check_copy(node::CheckMode mode, QObject* context,
                                    std::function<void(const Progress&)> on_progress,
                                    std::function<void(Result<node::CopyCheck>)> answer) {
    if (!node_) return {};
    return run<node::CopyCheck>(
        checking_, context,
        [this, node = node_, mode, guard = QPointer<QObject>(context), on_progress](const std::stop_token& stop) {
            return node->check_copy(mode, job(stop, guard, on_progress));
        },
        std::move(answer));
}

void Bridge::set_log_level(node::LogLevel level) {
    use<bool>(
        this,
        [level](node::Node& node) -> Result<bool> {
            CITYLEDGER_CHECK(node.set_log_level(level));
            return true;
        },
        [this](const Result<bool>& result) {
            if (!result) emit sync_failed(result.error());
        });
}

void Bridge::mend() {
    work<bool>(
        this,
        [this, folder = folder_](const std::stop_token&) -> Result<bool> {
            CITYLEDGER_CHECK(door_.mend(folder));
            return true;
        },
        [this](const Result<bool>& result) {
            if (result) return open(folder_, offline_);
            open_error_ = result.error();
            emit copy_changed();
        });
}

void Bridge::survey(const QStringList& paths, QObject* context, std::function<void(const Survey&)> answer) {
    run<Survey>(
        counting_, context, [paths](const std::stop_token& stop) -> Result<Survey> { return count(paths, stop); },
        [answer = std::move(answer)](Result<Survey> result) { answer(*result); });
}

}  // namespace cityledger::ui
