#include "ui/bridge/verification.h"

#include <utility>

namespace cityledger::ui {

/// Written by the worker, read by the window's thread.
struct Verification::Shared {
    std::mutex mutex;
    std::vector<node::VerdictRow> rows;
    Progress progress;
};

namespace {
Progress sum(const Progress& a, const Progress& b) {
    return {a.done + b.done, a.total + b.total, a.items_done + b.items_done, a.items_total + b.items_total};
}
}  // namespace

Verification::Verification(QObject* parent) : QObject(parent), shared_(std::make_shared<Shared>()) {
    beat_.setInterval(100);
    connect(&beat_, &QTimer::timeout, this, &Verification::flush);
}

Verification::~Verification() {
    cancel();
}

void Verification::set_node(std::shared_ptr<node::Node> node) {
    cancel();
    node_ = std::move(node);
}

void Verification::start(const node::VerifyRequest& request) {
    if (!node_) return;
    if (++pending_ == 1) {
        before_ = shown_ = {};
        stopped_ = false;
        error_.reset();
        stops_.clear();
        clock_.start();
        beat_.start();
        emit started();
    }
    stops_.push_back(worker_.post([this, node = node_, shared = shared_, request](const std::stop_token& stop) {
        Job job;
        job.stop = stop;
        job.on_progress = [&shared](const Progress& progress) {
            const std::lock_guard lock(shared->mutex);
            shared->progress = progress;
        };
        auto result = node->verifier().verify(request, job, [&shared](const node::VerdictRow& row) {
            const std::lock_guard lock(shared->mutex);
            shared->rows.push_back(row);
        });
        const bool stopped = result ? result->stopped : result.error().kind == ErrorKind::stopped;
        std::optional<Error> error;
        if (!result && !stopped) error = result.error();
        inbox_.post([this, stopped, error] { ended(stopped, error); });
    }));
}

void Verification::cancel() {
    for (auto& stop : stops_) stop.request_stop();
}

void Verification::ended(bool stopped, std::optional<Error> error) {
    flush();
    before_ = shown_;
    {
        const std::lock_guard lock(shared_->mutex);
        shared_->progress = {};
    }
    stopped_ = stopped_ || stopped;
    if (error) error_ = std::move(error);
    if (--pending_ > 0) return;
    beat_.stop();
    took_ = clock_.elapsed();
    emit finished(stopped_, error_);
}

void Verification::flush() {
    std::vector<node::VerdictRow> taken;
    {
        const std::lock_guard lock(shared_->mutex);
        taken = std::exchange(shared_->rows, {});
        shown_ = sum(before_, shared_->progress);
    }
    if (!taken.empty()) emit rows(taken);
    emit progressed();
}

Progress Verification::progress() const {
    return shown_;
}
qint64 Verification::elapsed_ms() const {
    return running() ? clock_.elapsed() : took_;
}

qint64 Verification::remaining_ms() const {
    if (!running() || shown_.total == 0 || shown_.done == 0 || clock_.elapsed() < 500) return -1;
    const double pace = static_cast<double>(clock_.elapsed()) / static_cast<double>(shown_.done);
    return static_cast<qint64>(pace * static_cast<double>(shown_.total - std::min(shown_.done, shown_.total)));
}

}  // namespace cityledger::ui
