#pragma once

#include "core/node/remote/node_client.h"
#include "core/node/remote/node_server.h"
#include "tests/support/fake_node/fake_node.h"

#include <QTemporaryDir>

#include <condition_variable>

namespace cityledger::test {

/// The fake ledger as a node that can be served: its sync goes on until it is let go or stopped, and its desk judges by
/// what the fake says of a path.
class FakeCopy final : public node::CopyNode, private node::VerdictDesk {
  public:
    node::Status status() const override { return fake.status(); }
    node::Browser& browser() override { return fake.browser(); }
    node::Verifier& verifier() override { return fake.verifier(); }
    node::Reporter& reporter() override { return fake.reporter(); }
    node::VerdictDesk& verdict_desk() override { return *this; }
    Result<void> use_peers_of(const std::filesystem::path& profile) override {
        if (profile.is_absolute()) return {};
        return fail(ErrorKind::usage, "test.relative", "relative: " + profile.string());
    }
    Result<Bytes> dossier(const std::string& id) const override { return fake.dossier(id); }
    Result<void> decide(const std::string& id, node::AttackSide side) override { return fake.decide(id, side); }
    node::Upkeep& upkeep() override { return fake.upkeep(); }
    node::Acting& acting() override { return fake.acting(); }
    Result<node::CopyCheck> check_copy(node::CheckMode mode, const Job& job) override {
        return fake.check_copy(mode, job);
    }
    Result<void> set_log_level(node::LogLevel level) override { return fake.set_log_level(level); }
    Result<void> sync(node::Height to, const Job& job) override {
        ++syncs;
        if (to > 0) {
            for (std::uint64_t done = 1; done <= static_cast<std::uint64_t>(to); ++done)
                job.report({done, static_cast<std::uint64_t>(to), 0, 0});
            return {};
        }
        std::unique_lock lock(mutex_);
        if (changed_.wait(lock, job.stop, [this] { return let_go_; })) return {};
        ++stopped;
        return fail(ErrorKind::stopped, "test.stopped", "stopped");
    }
    void let_go() {
        const std::scoped_lock lock(mutex_);
        let_go_ = true;
        changed_.notify_all();
    }
    void follow() override { following = true; }
    void stop_following() override { following = false; }
    std::unique_ptr<node::Subscription> subscribe(std::function<void(const node::Status&)> on_status) override {
        return fake.subscribe(std::move(on_status));
    }

    FakeNode fake;
    std::atomic<int> syncs{0}, stopped{0}, verdicts{0};
    std::atomic<bool> following{false};

  private:
    class Row final : public node::Verdicts {
      public:
        explicit Row(FakeCopy& copy) : copy_(copy) { ++copy_.verdicts; }
        ~Row() override { --copy_.verdicts; }
        Result<node::VerdictRow> judge(const node::DigestedFile& file, const std::stop_token&) override {
            node::VerdictRow row;
            row.path = file.path;
            row.size = file.size;
            row.record = file.claimed;
            row.error = file.error;
            return row;
        }

      private:
        FakeCopy& copy_;
    };
    Result<std::unique_ptr<node::Verdicts>> begin() override { return std::make_unique<Row>(*this); }

    std::mutex mutex_;
    std::condition_variable_any changed_;
    bool let_go_ = false;
};

/// A fake copy served on a socket file in a temporary folder.
struct ServedNode {
    explicit ServedNode(node::NodeServerOptions options = {}) : wishes(copy) {
        auto started = node::NodeServer::start(socket_file(), copy, wishes, options);
        if (started) server = std::move(*started);
    }
    std::filesystem::path socket_file() const { return folder.path().toStdString() + "/node.sock"; }
    Result<std::unique_ptr<node::NodeClient>> client(node::NodeClient::Events events = {},
                                                     const node::NodeClientOptions& options = {}) const {
        return node::NodeClient::connect(socket_file(), options, std::move(events));
    }

    QTemporaryDir folder;
    FakeCopy copy;
    node::FollowWishes wishes;
    std::unique_ptr<node::NodeServer> server;
};

}  // namespace cityledger::test
