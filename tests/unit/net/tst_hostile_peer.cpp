#include "tests/support/test_registry.h"
#include "tests/unit/net/served_chain.h"

#include <QElapsedTimer>
#include <QTest>

#include <thread>

using namespace cityledger;
using namespace std::chrono_literals;
using test::code_of;
using test::HostilePeer;
using test::Wire;

namespace {

const std::string json_head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";

Result<light::PeerStatus> status_of(HostilePeer::Answer answer) {
    HostilePeer peer(std::move(answer));
    return net::make_http_provider(test::options_for(peer))->status({});
}
Result<light::PeerStatus> status_of_text(std::string text) {
    return status_of([&](const std::string&, Wire& wire) {
        wire.send(text);
        wire.close_after();
    });
}
Result<light::PeerStatus> status_of_json(std::string text) {
    return status_of([&](const std::string&, Wire& wire) { wire.send_json(text); });
}

}  // namespace

/// Peers that break HTTP, JSON or the limits: each has its code, within its time.
class TestHostilePeer : public QObject {
    Q_OBJECT
  private slots:
    void announcedTooLargeIsRefusedBeforeItsBody() {
        std::atomic<bool> sent_all = false;
        HostilePeer peer([&](const std::string&, Wire& wire) {
            wire.send(json_head + "Content-Length: 104857600\r\n\r\n");
            const std::string chunk(1 << 20, ' ');
            int sent = 0;
            while (sent < 100 && wire.send(chunk)) ++sent;
            sent_all = sent == 100;
        });
        const auto provider = net::make_http_provider(test::options_for(peer));
        const auto status = provider->status({});
        QCOMPARE(code_of(status), std::string("net.too_large"));
        QVERIFY(status.error().kind == ErrorKind::limit);
        QVERIFY(!sent_all);
    }
    void endlessChunksAreCutOff() {
        const auto status = status_of([&](const std::string&, Wire& wire) {
            wire.send(json_head + "Transfer-Encoding: chunked\r\n\r\n");
            const std::string chunk = "10000\r\n" + std::string(0x10000, ' ') + "\r\n";
            while (wire.send(chunk)) {
            }
            wire.close_after();
        });
        QCOMPARE(code_of(status), std::string("net.too_large"));
    }
    void endlessHeadersAreCutOff() {
        const auto status = status_of([&](const std::string&, Wire& wire) {
            wire.send(json_head);
            while (wire.send("X-More: and more and more and more\r\n")) {
            }
            wire.close_after();
        });
        QCOMPARE(code_of(status), std::string("net.too_large"));
    }
    void aSlowDripEndsAtTheTotalTime() {
        HostilePeer peer([&](const std::string&, Wire& wire) {
            wire.send(json_head + "Content-Length: 1000\r\n\r\n");
            while (wire.send(" ") && wire.pause(50ms)) {
            }
            wire.close_after();
        });
        auto options = test::options_for(peer);
        options.total_timeout = 600ms;
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(code_of(net::make_http_provider(options)->status({})), std::string("net.timeout"));
        QVERIFY(timer.elapsed() < 2000);
    }
    /// Long before that time, and told from a slow line by the rate alone.
    void aSlowDripIsKnownByItsRate() {
        HostilePeer peer([&](const std::string&, Wire& wire) {
            wire.send(json_head + "Content-Length: 1000\r\n\r\n");
            while (wire.send(" ") && wire.pause(20ms)) {
            }
            wire.close_after();
        });
        auto options = test::options_for(peer);
        options.drip_after = 200ms;
        const auto status = net::make_http_provider(options)->status({});
        QCOMPARE(code_of(status), std::string("net.too_slow"));
        QVERIFY(status.error().kind == ErrorKind::unreachable);
        options.least_bytes_a_second = 10;  // it gives about fifty
        options.total_timeout = 600ms;
        QCOMPARE(code_of(net::make_http_provider(options)->status({})), std::string("net.timeout"));
    }
    void silenceEndsAtTheIdleTime() {
        HostilePeer peer([&](const std::string&, Wire& wire) { wire.pause(10s); });
        auto options = test::options_for(peer);
        options.idle_timeout = 300ms;
        const auto status = net::make_http_provider(options)->status({});
        QCOMPARE(code_of(status), std::string("net.timeout"));
        QVERIFY(status.error().kind == ErrorKind::unreachable);
    }
    void aStopEndsTheCallWithinASecond() {
        HostilePeer peer([&](const std::string&, Wire& wire) { wire.pause(20s); });
        auto options = test::options_for(peer);
        options.idle_timeout = 20s;
        options.total_timeout = 20s;
        const auto provider = net::make_http_provider(options);
        std::stop_source stop;
        std::jthread later([&] {
            std::this_thread::sleep_for(200ms);
            stop.request_stop();
        });
        std::jthread other([&] { QVERIFY(provider->status(stop.get_token()).error().kind == ErrorKind::stopped); });
        QElapsedTimer timer;
        timer.start();
        const auto status = provider->status(stop.get_token());
        QVERIFY(status.error().kind == ErrorKind::stopped);
        QVERIFY(timer.elapsed() < 1200);
    }
    void redirectsAreNotFollowed() {
        HostilePeer elsewhere([](const std::string&, Wire& wire) { wire.send_json("{}"); });
        const auto status = status_of_text("HTTP/1.1 307 Temporary Redirect\r\nLocation: " + elsewhere.url() +
                                           "\r\nContent-Length: 0\r\n\r\n");
        QCOMPARE(code_of(status), std::string("net.redirect"));
        QCOMPARE(elsewhere.connections(), 0);
    }
    void otherContentIsRefused() {
        QCOMPARE(code_of(status_of_text("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 4\r\n\r\n<p/>")),
                 std::string("net.content"));
        QCOMPARE(code_of(status_of_text("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}")), std::string("net.content"));
        QCOMPARE(code_of(status_of_text(json_head + "Content-Encoding: gzip\r\nContent-Length: 2\r\n\r\n{}")),
                 std::string("net.content"));
    }
    void otherStatusIsTold() {
        QCOMPARE(code_of(status_of_text(
                     "HTTP/1.1 404 Not Found\r\nContent-Type: text/plain\r\nContent-Length: 3\r\n\r\nno\n")),
                 std::string("net.http_status"));
        QCOMPARE(code_of(status_of_text("HTTP/1.1 503 Busy\r\nContent-Length: 0\r\n\r\n")),
                 std::string("net.http_status"));
    }
    void whatIsNotHttpIsRefused() {
        const auto status = status_of_text("SSH-2.0-OpenSSH_9.2\r\n\r\n");
        QCOMPARE(code_of(status), std::string("net.http"));
        QVERIFY(status.error().kind == ErrorKind::invalid);
    }
    void aClosedConnectionIsTold() {
        QCOMPARE(code_of(status_of([](const std::string&, Wire& wire) { wire.close_after(); })),
                 std::string("net.closed"));
        QCOMPARE(code_of(status_of_text(json_head + "Content-Length: 100\r\n\r\n{\"jsonrpc\"")),
                 std::string("net.closed"));
    }
    void aKeptConnectionThatWasClosedIsOpenedAgain() {
        test::ChainBuilder chain = test::grown_chain(2);
        test::ChainAnswers answers(chain);
        HostilePeer peer([&](const std::string& body, Wire& wire) {
            wire.send_json(answers.answer(body));
            wire.close_after();
        });
        const auto provider = net::make_http_provider(test::options_for(peer));
        for (int i = 0; i < 3; ++i) {
            QCOMPARE(code_of(provider->status({})), std::string());
            QTest::qWait(30);
        }
        QCOMPARE(peer.connections(), 3);
    }
    void aTransactionIsNeverSentTwice() {
        HostilePeer peer([&](const std::string&, Wire& wire) { wire.close_after(); });
        const auto provider = net::make_http_provider(test::options_for(peer));
        QCOMPARE(code_of(provider->submit(as_bytes("tx"), {})), std::string("net.closed"));
        QCOMPARE(peer.requests(), 1);
    }
    void nobodyThereIsTold() {
        std::string url;
        {
            HostilePeer gone([](const std::string&, Wire&) {});
            url = gone.url();
        }
        QCOMPARE(code_of(net::make_http_provider({.url = url})->status({})), std::string("net.connect"));
    }
    void brokenJsonHasItsCode() {
        QCOMPARE(code_of(status_of_json("{\"jsonrpc\":")), std::string("rpc.syntax"));
        QCOMPARE(code_of(status_of_json("\xff\xfe")), std::string("rpc.syntax"));
        QCOMPARE(code_of(status_of_json(std::string(100, '[') + std::string(100, ']'))), std::string("rpc.depth"));
        QCOMPARE(code_of(status_of_json("{\"jsonrpc\":\"2.0\",\"id\":1,\"id\":2,\"result\":{}}")),
                 std::string("rpc.duplicate_field"));
        QCOMPARE(code_of(status_of_json("[]")), std::string("rpc.wrong_type"));
        QCOMPARE(code_of(status_of_json("{\"jsonrpc\":\"2.0\",\"id\":1}")), std::string("rpc.envelope"));
        QCOMPARE(code_of(status_of_json("{\"jsonrpc\":\"2.0\",\"id\":77,\"result\":{}}")), std::string("rpc.wrong_id"));
        QCOMPARE(code_of(status_of_json("{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{},\"more\":1}")),
                 std::string("rpc.unknown_field"));
        QCOMPARE(
            code_of(status_of_json("{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{\"node_info\":7,\"sync_info\":{}}}")),
            std::string("rpc.wrong_type"));
    }
    void anErrorIsNoBlame() {
        const auto status = status_of_json(
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"error\":{\"code\":-32603,\"message\":\"Internal error\",\"data\":\"disk "
            "full\"}}");
        QCOMPARE(code_of(status), std::string("rpc.internal"));
        QVERIFY(status.error().kind == ErrorKind::unreachable);
    }
    void plainHttpStaysOnThisComputer() {
        const auto status = net::make_http_provider({.url = "http://192.0.2.1:26657"})->status({});
        QCOMPARE(code_of(status), std::string("net.plain_http"));
        QCOMPARE(code_of(net::make_http_provider({.url = "ftp://x"})->status({})), std::string("net.url"));
    }
};

CITYLEDGER_TEST(hostile_peer, TestHostilePeer)
#include "tst_hostile_peer.moc"
