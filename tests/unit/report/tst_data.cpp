#include "core/report/document_report.h"
#include "core/wire/json.h"
#include "tests/support/test_registry.h"
#include "tests/unit/report/sample.h"

#include <QTest>

using namespace cityledger;

class TestData : public QObject {
    Q_OBJECT
  private slots:
    void csvHoldsEveryFileAndSaysItIsWhole() {
        const auto report = test::sample_report(3);
        const std::string text = to_text(report::to_csv(report));
        QVERIFY(text.starts_with("\xef\xbb\xbfpath,size,sha256"));
        for (const auto& line : report.lines) QVERIFY(text.find(line.sha256) != std::string::npos);
        QVERIFY(text.ends_with("end,3\r\n"));
    }
    /// A file may be named so that a spreadsheet runs it.
    void csvNeverHoldsAFormula() {
        auto report = test::sample_report(1);
        report.lines[0].path = "=HYPERLINK(\"x\"),\n.pdf";
        const std::string text = to_text(report::to_csv(report));
        QVERIFY(text.find("\"'=HYPERLINK(\"\"x\"\"),\n.pdf\"") != std::string::npos);
    }
    void jsonIsCanonical() {
        const auto json = report::to_json(test::sample_report(2));
        QVERIFY(json);
        QVERIFY(wire::parse_canonical_json(*json));
        QCOMPARE(*json, *report::to_json(test::sample_report(2)));
    }
    void countsAreOfAllFiles() {
        std::size_t sum = 0;
        for (const auto& [code, count] : test::sample_report(40).counts()) sum += count;
        QCOMPARE(sum, std::size_t{40});
    }
};

CITYLEDGER_TEST(data, TestData)
#include "tst_data.moc"
