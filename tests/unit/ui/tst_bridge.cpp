#include "tests/support/fake_node/fake_node.h"
#include "tests/support/test_registry.h"
#include "ui/bridge/bridge.h"
#include "ui/settings/settings.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace cityledger;
using namespace cityledger::ui;

class TestBridge : public QObject {
    Q_OBJECT
    test::FakeClock clock_;
    test::FakeNode* node_ = nullptr;
    NodeDoor door() {
        return {[this](const auto&, const auto&, const auto&) -> Result<std::unique_ptr<node::Node>> {
                    auto made = std::make_unique<test::FakeNode>();
                    node_ = made.get();
                    return std::unique_ptr<node::Node>(std::move(made));
                },
                [](const auto&, const auto&, const auto&, const auto&) -> Status {
                    return fail(ErrorKind::unreachable, "join.no", "no");
                },
                [](const auto&) -> Result<node::ProfileView> { return test::fake_profile(); },
                [](const auto&) -> Result<node::ProofCheck> { return node::ProofCheck{}; },
                [](const auto&) -> Status { return {}; },
                {}};
    }

  private slots:
    void workFromManyThreadsArrivesOnceAndInOrderOfEachThread() {
        Inbox inbox;
        std::vector<int> got;
        std::vector<std::jthread> senders;
        for (int sender = 0; sender < 4; ++sender)
            senders.emplace_back([&inbox, &got, sender] {
                for (int at = 0; at < 250; ++at) inbox.post([&got, sender, at] { got.push_back(sender * 1000 + at); });
            });
        senders.clear();
        QTRY_COMPARE(got.size(), std::size_t{1000});
        std::array<int, 4> last{-1, -1, -1, -1};
        for (const int value : got) {
            QVERIFY(value % 1000 > last.at(static_cast<std::size_t>(value / 1000)));
            last.at(static_cast<std::size_t>(value / 1000)) = value % 1000;
        }
    }
    void aWorkerThatEndsStopsItsTaskAndDropsTheOthers() {
        std::atomic<int> ran{0};
        QElapsedTimer timer;
        timer.start();
        {
            Worker worker;
            worker.post([&ran](const std::stop_token& stop) {
                ++ran;
                while (!stop.stop_requested()) std::this_thread::sleep_for(std::chrono::milliseconds(1));
            });
            worker.post([&ran](const std::stop_token&) { ++ran; });
            while (ran == 0) std::this_thread::sleep_for(std::chrono::milliseconds(1));
        }
        QCOMPARE(ran.load(), 1);
        QVERIFY(timer.elapsed() < 5000);
    }
    void anAnswerDoesNotReachAnObjectThatIsGone() {
        Bridge bridge(door(), clock_);
        bridge.open("x", true);
        QTRY_VERIFY(bridge.copy() == Bridge::Copy::open);
        bool reached = false;
        auto gone = std::make_unique<QObject>();
        bridge.ask<node::BlockDetail>(
            gone.get(), [](const node::Browser& browser) { return browser.block(1); },
            [&reached](const Result<node::BlockDetail>&) { reached = true; });
        gone.reset();
        bool later = false;
        bridge.ask<node::BlockDetail>(
            this, [](const node::Browser& browser) { return browser.block(1); },
            [&later](const Result<node::BlockDetail>& block) { later = block.has_value(); });
        QTRY_VERIFY(later);
        QVERIFY(!reached);
    }
    void aStormOfStatusBecomesAFewSignalsAndTheLastOneCounts() {
        Bridge bridge(door(), clock_);
        bridge.open("x", true);
        QTRY_VERIFY(bridge.copy() == Bridge::Copy::open);
        QSignalSpy spy(&bridge, &Bridge::status_changed);
        for (int at = 1; at <= 200; ++at) {
            node::Status status = test::fake_status();
            status.sync.at = at;
            node_->set_status(status);
        }
        QTRY_COMPARE(bridge.status().sync.at, node::Height{200});
        QVERIFY2(spy.size() <= 3, qPrintable(QString::number(spy.size())));
    }
    void cancelEndsWithinASecondAndKeepsTheRows() {
        Bridge bridge(door(), clock_);
        bridge.open("x", true);
        QTRY_VERIFY(bridge.copy() == Bridge::Copy::open);
        node_->milliseconds_a_file = 150;
        std::size_t rows = 0;
        bool stopped = false;
        connect(&bridge.verification(), &Verification::rows, this, [&rows](const auto& more) { rows += more.size(); });
        connect(&bridge.verification(), &Verification::finished, this,
                [&stopped](bool was, const auto&) { stopped = was; });
        node::VerifyRequest request;
        for (int at = 0; at < 100; ++at) request.paths.push_back("file" + std::to_string(at));
        bridge.verification().start(request);
        QTRY_VERIFY(rows >= 2);
        QElapsedTimer timer;
        timer.start();
        bridge.verification().cancel();
        QTRY_VERIFY(!bridge.verification().running());
        QVERIFY(timer.elapsed() < 1000);
        QVERIFY(stopped);
        QVERIFY(rows >= 2 && rows < 100);
    }
    void whatTheAdministratorSetCannotBeChanged() {
        const QTemporaryDir folder;
        QFile managed(folder.filePath("managed.conf"));
        QVERIFY(managed.open(QIODevice::WriteOnly));
        managed.write("[General]\noffline=true\n");
        managed.close();
        Settings settings(folder.filePath("user.conf"), managed.fileName());
        QVERIFY(settings.locked(Settings::Key::offline));
        settings.set_offline(false);
        QVERIFY(settings.offline());
        QVERIFY(!settings.locked(Settings::Key::text_percent));
        settings.set_text_percent(900);
        QCOMPARE(settings.text_percent(), 200);
    }
};

CITYLEDGER_TEST(bridge, TestBridge)
#include "tst_bridge.moc"
