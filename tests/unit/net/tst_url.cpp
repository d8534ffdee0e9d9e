#include "core/net/url.h"
#include "tests/support/test_registry.h"

#include <QTest>

using namespace cityledger;

class TestUrl : public QObject {
    Q_OBJECT
  private slots:
    void readsHostsPortsAndPaths() {
        const auto url = net::parse_url("https://peer.example.org:26657/rpc/");
        QVERIFY(url && url->tls);
        QCOMPARE(url->host, std::string("peer.example.org"));
        QCOMPARE(int{url->port}, 26657);
        QCOMPARE(url->path, std::string("/rpc"));
        QCOMPARE(int{net::parse_url("http://a")->port}, 80);
        QCOMPARE(int{net::parse_url("https://a/")->port}, 443);
        QCOMPARE(net::parse_url("http://[::1]:8080")->authority(), std::string("[::1]:8080"));
        QCOMPARE(net::parse_url("http://[::1]:8080")->host, std::string("::1"));
    }
    void refusesWhatCouldMislead() {
        for (const char* text :
             {"", "a:1", "ftp://a", "http://", "http://user@host", "http://a:0", "http://a:65536", "http://a:1x",
              "http://a b", "http://a/x?y", "http://a/#f", "http://[::1", "http://[::1]x", "http://[zz]",
              "http://a:1:2", "http://a\r\nHost: b", "http://a/\r\nX: y"}) {
            const auto url = net::parse_url(text);
            QVERIFY2(!url && url.error().code == "net.url" && url.error().kind == ErrorKind::usage, text);
        }
        QVERIFY(!net::parse_url("http://" + std::string(2000, 'a')));
    }
};

CITYLEDGER_TEST(url, TestUrl)
#include "tst_url.moc"
