#include "core/ledger/identity.h"
#include "core/ledger/lint.h"
#include "tests/support/test_registry.h"

#include <QTest>

using namespace cityledger::ledger;

// The identity numbers are made up: an area code that was never given out (999999), a date, and the check character.
class TestLint : public QObject {
    Q_OBJECT
  private slots:
    void idsAreShortLowerCaseAscii() {
        for (const std::string_view good :
             {"a", "in_force", "city-hospital", "o17", "a2345678901234567890123456789012"})
            QVERIFY2(is_id(good), std::string(good).c_str());
        for (const std::string_view bad :
             {"", "A", "1a", "-a", "_a", "a.b", "a b", "a/b", "é", "a23456789012345678901234567890123"})
            QVERIFY2(!is_id(bad), std::string(bad).c_str());
    }
    void localIdsAllowDotsAndLeadingDigits() {
        for (const std::string_view good : {"1", "2026.04-0017_b", "a"}) QVERIFY(is_local_id(good));
        for (const std::string_view bad : {"", ".a", "-a", "A1", "a/b", "a b"}) QVERIFY(!is_local_id(bad));
        QVERIFY(is_local_id(std::string(64, 'a')));
        QVERIFY(!is_local_id(std::string(65, 'a')));
    }
    void recordIdsHaveOneSlash() {
        QVERIFY(is_record_id("city-hospital/2026-1"));
        for (const std::string_view bad : {"city-hospital", "/a", "a/", "a/b/c", "A/b", "a/B"})
            QVERIFY2(!is_record_id(bad), std::string(bad).c_str());
    }
    void personalNumbersAreFound_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("found");
        const auto row = [](const char* name, const char* text, bool found) {
            QTest::newRow(name) << QString::fromUtf8(text) << found;
        };
        row("18 digits", "999999199001010016", true);
        row("check X", "99999919900101018X", true);
        row("check x", "99999919900101018x", true);
        row("check X, more behind", "99999919900101018Xabc", true);
        row("check wrong", "999999199001010017", false);
        row("X where a digit belongs", "99999919900101001X", false);
        row("month 13", "999999199013010013", false);
        row("29 February of a leap year", "999999200002290019", true);
        row("29 February of no leap year", "999999190002290012", false);
        row("year 1899", "999999189901010012", false);
        row("year 2100", "999999210001010010", false);
        row("19 digits are another number", "9999991990010100160", false);
        row("in words", "号码 999999199001010016，已登记", true);
        row("in letters", "no999999199001010016x", true);
        row("full width", "９９９９９９１９９００１０１００１６", true);
        row("full width x", "９９９９９９１９９００１０１０１８ｘ", true);
        row("full width X", "９９９９９９１９９００１０１０１８Ｘ", true);
        row("spaces", "999999 19900101 0016", true);
        row("wide spaces", "999999　19900101　0016", true);
        row("hyphens, dots, middle dots", "999999-1990.0101·0016", true);
        row("X behind a space", "99999919900101018 X", true);
        row("slashes separate", "999999/19900101/0016", false);
        row("15 digits", "999999900101001", true);
        row("15 digits, day 32", "999999900132001", false);
        row("15 digits, 29 February 1900", "999999000229001", false);
        row("mobile", "13800000000", true);
        row("mobile 19", "19900000000", true);
        row("mobile 12 is none", "12800000000", false);
        row("11 digits beginning 2", "23800000000", false);
        row("mobile, grouped", "138-0000-0000", true);
        row("country code", "8613800000000", true);
        row("country code with plus and spaces", "+86 138 0000 0000", true);
        row("country code of another", "8513800000000", false);
        row("mobile in a longer number", "213800000000", false);
        row("two numbers join when spaces go", "1380000 0000", true);
        row("date", "2026-04-17", false);
        row("document number", "JC-2026-00417", false);
        row("digest", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", false);
        row("empty", "", false);
    }
    void personalNumbersAreFound() {
        QFETCH(QString, text);
        QFETCH(bool, found);
        QCOMPARE(holds_personal_number(text.toStdString()), found);
    }
    void brokenUtf8IsReadToItsEnd() {
        QVERIFY(!holds_personal_number("\xEF\xBC"));
        QVERIFY(!holds_personal_number("\xEF"));
        QVERIFY(
            holds_personal_number("\xEF\xBD"
                                  "13800000000"));
    }
    void publicTextsAreAllowedAndLinted() {
        QVERIFY(is_public_text("不动产登记中心"));
        QVERIFY(!is_public_text(""));
        QVERIFY(!is_public_text("tel 13800000000"));
        QVERIFY(!is_public_text("a\nb"));
    }
};

CITYLEDGER_TEST(lint, TestLint)
#include "tst_lint.moc"
