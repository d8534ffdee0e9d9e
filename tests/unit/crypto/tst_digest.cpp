#include "core/base/hex.h"
#include "core/crypto/digest.h"
#include "tests/support/test_registry.h"

#include <QTest>

using namespace cityledger;

class TestDigest : public QObject {
    Q_OBJECT
  private slots:
    void knownDigestsOfAbc() {
        QCOMPARE(hex(crypto::sha256(as_bytes("abc"))),
                 std::string("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
        QCOMPARE(hex(crypto::sm3(as_bytes("abc"))),
                 std::string("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0"));
        QCOMPARE(hex(crypto::sha256(BytesView{})),
                 std::string("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
    }
    void hmacIsRfc4231Case2() {
        const auto tag = crypto::hmac_sha256(as_bytes("Jefe"), as_bytes("what do ya want for nothing?"));
        QCOMPARE(hex(tag), std::string("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"));
    }
    void piecesGiveTheDigestOfTheWhole() {
        const Bytes whole(1000, 'x');
        for (const auto algorithm : {crypto::DigestAlgorithm::sha256, crypto::DigestAlgorithm::sm3}) {
            crypto::Digest digest(algorithm);
            for (std::size_t at = 0; at < whole.size(); at += 7)
                digest.update(BytesView(whole).subspan(at, std::min<std::size_t>(7, whole.size() - at)));
            const Hash32 expected =
                algorithm == crypto::DigestAlgorithm::sha256 ? crypto::sha256(whole) : crypto::sm3(whole);
            QCOMPARE(digest.finish(), expected);
        }
        QCOMPARE(crypto::sha256({BytesView(whole).first(3), BytesView(whole).subspan(3)}), crypto::sha256(whole));
    }
    void aFinishedDigestBeginsEmptyAgain() {
        crypto::Digest digest(crypto::DigestAlgorithm::sm3);
        digest.update(as_bytes("left over"));
        digest.finish();
        digest.update(as_bytes("abc"));
        QCOMPARE(digest.finish(), crypto::sm3(as_bytes("abc")));
    }
    void aMovedDigestGoesOn() {
        crypto::Digest first(crypto::DigestAlgorithm::sha256);
        first.update(as_bytes("a"));
        crypto::Digest second = std::move(first);
        second.update(as_bytes("bc"));
        QCOMPARE(second.finish(), crypto::sha256(as_bytes("abc")));
    }
};

CITYLEDGER_TEST(digest, TestDigest)
#include "tst_digest.moc"
