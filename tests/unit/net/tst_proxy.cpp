#include "core/net/url.h"
#include "tests/support/test_registry.h"
#include "tests/unit/net/served_chain.h"

#include <QTest>

using namespace cityledger;
using test::code_of;
using test::HostilePeer;
using test::Wire;

namespace {
const std::string status_json = R"({"jsonrpc":"2.0","id":1,"error":{"code":-32603,"message":"Internal error"}})";
}

/// A proxy that takes CONNECT, between us and a peer elsewhere.
class TestProxy : public QObject {
    Q_OBJECT

    static net::HttpProviderOptions through(const HostilePeer& proxy, std::string url, bool plain = true) {
        net::HttpProviderOptions options;
        options.name = "peer";
        options.url = std::move(url);
        options.proxy = proxy.url();
        options.allow_plain_http = plain;
        options.total_timeout = std::chrono::milliseconds(5000);
        return options;
    }

  private slots:
    /// The proxy's connection becomes the peer's: what is asked after CONNECT is the peer's to answer.
    void aPeerElsewhereIsReachedThroughIt() {
        HostilePeer proxy([](const std::string& body, Wire& wire) {
            if (body.empty())
                wire.send("HTTP/1.1 200 Connection established\r\n\r\n");
            else
                wire.send_json(status_json);
        });
        const auto provider = net::make_http_provider(through(proxy, "http://peer.invalid:26657"));
        // The name is not resolved here, and the peer's own error arrives.
        QCOMPARE(code_of(provider->status({})), std::string("rpc.internal"));
        QCOMPARE(proxy.requests(), 2);
    }

    void loopbackNeverGoesThroughIt() {
        HostilePeer proxy([](const std::string&, Wire& wire) { wire.close_after(); });
        HostilePeer peer([](const std::string&, Wire& wire) { wire.send_json(status_json); });
        QCOMPARE(code_of(net::make_http_provider(through(proxy, peer.url()))->status({})), std::string("rpc.internal"));
        QCOMPARE(proxy.connections(), 0);
    }

    void aProxyThatRefusesIsNamed() {
        HostilePeer proxy([](const std::string&, Wire& wire) {
            wire.send("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n");
            wire.close_after();
        });
        const auto status = net::make_http_provider(through(proxy, "http://peer.invalid:26657"))->status({});
        QCOMPARE(code_of(status), std::string("net.proxy_refused"));
        QVERIFY(status.error().kind == ErrorKind::unreachable);
        QVERIFY(status.error().message.find("403") != std::string::npos);
    }

    void aProxyThatTalksOnAndOnIsCutOff() {
        HostilePeer proxy([](const std::string&, Wire& wire) {
            wire.send("HTTP/1.1 200 OK\r\n");
            while (wire.send("X: " + std::string(1000, 'x') + "\r\n")) {
            }
        });
        QVERIFY(!net::make_http_provider(through(proxy, "http://peer.invalid:26657"))->status({}));
    }

    void plainHttpIsNoSaferBehindIt() {
        HostilePeer proxy([](const std::string&, Wire& wire) { wire.close_after(); });
        const auto status = net::make_http_provider(through(proxy, "http://peer.invalid:26657", false))->status({});
        QCOMPARE(code_of(status), std::string("net.plain_http"));
        QCOMPARE(proxy.connections(), 0);
    }

    void itsAddressIsChecked() {
        QVERIFY(net::parse_proxy("http://proxy.example:3128"));
        for (const char* bad : {"https://proxy.example:3128", "proxy:3128", "http://proxy:3128/path", ""})
            QCOMPARE(code_of(net::parse_proxy(bad)), std::string("net.proxy"));
        for (const char* here : {"localhost", "127.0.0.1", "127.8.9.1", "::1", "a.localhost"})
            QVERIFY2(net::is_loopback_host(here), here);
        for (const char* elsewhere : {"localhost.example", "10.0.0.1", "128.0.0.1", "peer"})
            QVERIFY2(!net::is_loopback_host(elsewhere), elsewhere);
    }
};

CITYLEDGER_TEST(proxy, TestProxy)
#include "tst_proxy.moc"
