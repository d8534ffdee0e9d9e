#include "core/base/hex.h"
#include "core/crypto/gm/sm2.h"
#include "tests/support/test_registry.h"

#include <QTest>

using namespace cityledger;
namespace gm = cityledger::crypto::gm;

class TestSm2 : public QObject {
    Q_OBJECT
    const Bytes secret_ = *from_hex("3945208f7b2144b13f36e38ac6d39f95889393692860b51a42fb81ef4df7c5b8");
    const std::string order_ = "fffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123";
  private slots:
    void thePublicKeyIsTheStandardsExample() {
        // GB/T 32918.5, annex A: key pair of the signature example.
        QCOMPARE(hex(*gm::public_key_of(secret_)),
                 std::string("0409f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020"
                             "ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13"));
    }
    void theStandardsSignatureVerifies() {
        const auto signature = *from_hex(
            "f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3"
            "b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa");
        QVERIFY(gm::verify(*gm::public_key_of(secret_), as_bytes("message digest"), signature));
    }
    void signaturesVerifyAndBelongToMessageKeyAndUser() {
        const auto key = *gm::public_key_of(secret_);
        const auto signature = *gm::sign(secret_, as_bytes("message"));
        QCOMPARE(signature.size(), std::size_t{64});
        QVERIFY(gm::verify(key, as_bytes("message"), signature));
        QVERIFY(!gm::verify(key, as_bytes("massage"), signature));
        QVERIFY(!gm::verify(key, as_bytes("message"), signature, "another user id"));
        QVERIFY(!gm::verify(*gm::public_key_of(*gm::new_secret()), as_bytes("message"), signature));
        QVERIFY(*gm::sign(secret_, as_bytes("message")) != signature);  // a nonce twice would give the secret away
    }
    void anAlteredByteAnywhereIsNoticed() {
        const auto key = *gm::public_key_of(secret_);
        const auto signature = *gm::sign(secret_, {});
        QVERIFY(gm::verify(key, {}, signature));
        for (std::size_t at = 0; at < 64; ++at) {
            Bytes altered = signature;
            altered[at] ^= 1;
            QVERIFY(!gm::verify(key, {}, altered));
        }
    }
    void numbersOutOfRangeAreRefused() {
        const auto key = *gm::public_key_of(secret_);
        const Bytes zero(32), one = *from_hex(std::string(63, '0') + "1"), order = *from_hex(order_);
        for (const auto& [r, s] :
             {std::pair{zero, one}, {one, zero}, {order, one}, {one, order}, {Bytes(32, 0xff), one}}) {
            Bytes signature = r;
            append(signature, s);
            QVERIFY(!gm::verify(key, {}, signature));
        }
        QVERIFY(!gm::verify(key, {}, one));
        QVERIFY(!gm::verify(key, {}, {}));
    }
    void secretsOutOfRangeAreRefused() {
        Bytes last = *from_hex(order_);
        last.back() -= 1;  // n - 1
        for (const Bytes& bad : {Bytes(32), last, *from_hex(order_), Bytes(31, 1), Bytes{}}) {
            QCOMPARE(gm::public_key_of(bad).error().code, std::string("sm2.secret"));
            QCOMPARE(gm::sign(bad, {}).error().code, std::string("sm2.secret"));
        }
        last.back() -= 1;  // n - 2
        QVERIFY(gm::sign(last, {}).has_value());
    }
    void keysOffTheCurveOrInAnotherFormAreNotAcceptable() {
        Bytes key = *gm::public_key_of(*gm::new_secret());
        QVERIFY(gm::is_acceptable_public_key(key));
        Bytes off = key;
        off.back() ^= 1;
        QVERIFY(!gm::is_acceptable_public_key(off));
        Bytes compressed(key.begin(), key.begin() + 33);
        compressed[0] = 2;
        QVERIFY(!gm::is_acceptable_public_key(compressed));
        Bytes hybrid = key;
        hybrid[0] = static_cast<std::uint8_t>(6 | (key.back() & 1));
        QVERIFY(!gm::is_acceptable_public_key(hybrid));
        QVERIFY(!gm::is_acceptable_public_key(Bytes(65)));
        Bytes coordinate(65, 0xff);
        coordinate[0] = 4;
        QVERIFY(!gm::is_acceptable_public_key(coordinate));
    }
};

CITYLEDGER_TEST(sm2, TestSm2)
#include "tst_sm2.moc"
