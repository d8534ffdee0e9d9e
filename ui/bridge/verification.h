#pragma once

#include "core/node/api/node.h"
#include "ui/bridge/inbox.h"
#include "ui/bridge/worker.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <memory>

namespace cityledger::ui {

/// Verifying on a thread of its own. Files given while one batch runs wait their turn and count into the same run.
/// Rows and progress come at most ten times a second, in batches; after a cancel the rows so far stay.
class Verification final : public QObject {
    Q_OBJECT
  public:
    explicit Verification(QObject* parent = nullptr);
    ~Verification() override;

    void set_node(std::shared_ptr<node::Node> node);
    void start(const node::VerifyRequest& request);
    void cancel();

    bool running() const { return pending_ > 0; }
    Progress progress() const;
    qint64 elapsed_ms() const;
    /// Milliseconds still to go at the present pace; -1: not known yet.
    qint64 remaining_ms() const;

  signals:
    void started();
    void rows(const std::vector<cityledger::node::VerdictRow>& rows);
    void progressed();
    /// `error` is empty unless the run as a whole failed.
    void finished(bool stopped, const std::optional<cityledger::Error>& error);

  private:
    struct Shared;
    void flush();
    void ended(bool stopped, std::optional<Error> error);

    std::shared_ptr<node::Node> node_;
    std::shared_ptr<Shared> shared_;
    int pending_ = 0;
    bool stopped_ = false;
    std::optional<Error> error_;
    Progress before_;  ///< of the batches of this run that are over
    Progress shown_;
    QElapsedTimer clock_;
    qint64 took_ = 0;
    QTimer beat_;
    std::vector<std::stop_source> stops_;
    Inbox inbox_;
    Worker worker_;  // last: joined before the inbox goes
};

}  // namespace cityledger::ui
