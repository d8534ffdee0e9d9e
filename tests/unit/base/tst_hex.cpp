#include "core/base/base64.h"
#include "core/base/hex.h"
#include "tests/support/test_registry.h"

#include <QTest>

using namespace cityledger;

class TestHex : public QObject {
    Q_OBJECT
  private slots:
    void writesBothCases() {
        const Bytes bytes{0x00, 0x9f, 0xab};
        QCOMPARE(hex(bytes), std::string("009fab"));
        QCOMPARE(hex_upper(bytes), std::string("009FAB"));
    }
    void refusesOddLengthAndStrangers() {
        QCOMPARE(from_hex("abc").error().code, std::string("hex.odd_length"));
        QCOMPARE(from_hex("zz").error().code, std::string("hex.digit"));
        QCOMPARE(from_hex("aabb", 1).error().code, std::string("hex.too_long"));
        QVERIFY(!hash_from_hex("aabb"));
    }
    void base64IsStrict() {
        for (const std::string_view good : {"", "Zg==", "Zm8=", "Zm9v", "Zm9vYg=="})
            QCOMPARE(base64(*from_base64(good)), std::string(good));
        for (const std::string_view bad : {"Zg=", "Zg", "Zh==", "Z===", "Zm9=", "Z g=", "Zg==Zg=="})
            QVERIFY2(!from_base64(bad), std::string(bad).c_str());
    }
};

CITYLEDGER_TEST(hex, TestHex)
#include "tst_hex.moc"
