#include "tests/support/test_registry.h"
#include "tests/unit/net/served_chain.h"

#include <QTest>

using namespace cityledger;
using test::code_of;

/// https with and without a pinned certificate.
class TestTls : public QObject {
    Q_OBJECT

    test::ChainBuilder chain_ = test::grown_chain(3);
    test::TlsIdentity identity_ = test::make_tls_identity("127.0.0.1");

    std::string status_code(const test::TlsIdentity& served, std::optional<Hash32> pin) {
        test::ChainAnswers answers(chain_);
        requests_ = 0;
        test::HostilePeer peer(
            [&](const std::string& body, test::Wire& wire) {
                ++requests_;
                wire.send_json(answers.answer(body));
            },
            served);
        auto options = test::options_for(peer);
        options.tls_certificate_sha256 = pin;
        return code_of(net::make_http_provider(options)->status({}));
    }
    std::atomic<int> requests_ = 0;

  private slots:
    void thePinnedCertificateIsAcceptedAsItIs() {
        QCOMPARE(status_code(identity_, identity_.certificate_sha256), std::string());
    }
    void anotherCertificateIsRefusedBeforeAnythingIsSaid() {
        QCOMPARE(status_code(test::make_tls_identity("127.0.0.1"), identity_.certificate_sha256),
                 std::string("net.tls_pin_mismatch"));
        QCOMPARE(requests_.load(), 0);
    }
    void withoutAPinAnAuthorityMustVouch() {
        QCOMPARE(status_code(identity_, std::nullopt), std::string("net.tls"));
        QCOMPARE(requests_.load(), 0);
    }
    void aPinNeedsHttps() {
        test::HostilePeer peer([](const std::string&, test::Wire&) {});
        auto options = test::options_for(peer);
        options.tls_certificate_sha256 = identity_.certificate_sha256;
        QCOMPARE(code_of(net::make_http_provider(options)->status({})), std::string("net.tls_pin"));
    }
    void aPlainServerBehindHttpsIsTold() {
        test::HostilePeer peer([](const std::string&, test::Wire& wire) { wire.close_after(); });
        auto options = test::options_for(peer);
        options.url.replace(0, 4, "https");
        const auto status = net::make_http_provider(options)->status({});
        QVERIFY(!status && status.error().kind == ErrorKind::unreachable);
    }
};

CITYLEDGER_TEST(tls, TestTls)
#include "tst_tls.moc"
