#include "core/net/new_block_watch.h"
#include "tests/support/peer/hostile_peer.h"
#include "tests/support/test_registry.h"
#include "tests/unit/net/served_chain.h"

#include <QElapsedTimer>
#include <QTest>

#include <thread>

using namespace cityledger;
using namespace std::chrono_literals;

/// The subscription against servers that are none; events against our own server are tested in tests/unit/serve.
class TestNewBlockWatch : public QObject {
    Q_OBJECT

    static std::string code_of(const Status& status) { return status ? "" : status.error().code; }

  private slots:
    void aServerWithoutWebsocketsIsTold() {
        test::HostilePeer peer([](const std::string&, test::Wire& wire) { wire.send_json("{}"); });
        QCOMPARE(code_of(net::watch_new_blocks(test::options_for(peer), 2s, [](chain::Height) {}, {})), std::string("net.http"));
    }
    void silenceIsNoticed() {
        test::HostilePeer peer([](const std::string&, test::Wire& wire) { wire.pause(20s); });
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(code_of(net::watch_new_blocks(test::options_for(peer), 300ms, [](chain::Height) {}, {})), std::string("net.timeout"));
        QVERIFY(timer.elapsed() < 3000);
    }
    void aStopEndsIt() {
        test::HostilePeer peer([](const std::string&, test::Wire& wire) { wire.pause(20s); });
        std::stop_source stop;
        std::jthread later([&] {
            std::this_thread::sleep_for(100ms);
            stop.request_stop();
        });
        const auto status = net::watch_new_blocks(test::options_for(peer), 20s, [](chain::Height) {}, stop.get_token());
        QVERIFY(status.error().kind == ErrorKind::stopped);
    }
};

CITYLEDGER_TEST(new_block_watch, TestNewBlockWatch)
#include "tst_new_block_watch.moc"
