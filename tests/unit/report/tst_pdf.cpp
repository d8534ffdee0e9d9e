#include "core/base/file.h"
#include "core/report/paint/pdf.h"
#include "tests/support/test_registry.h"
#include "tests/unit/report/sample.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace cityledger;

class TestPdf : public QObject {
    Q_OBJECT

    /// The PDF's text as another program reads it, without white space.
    static QString text_of(const Bytes& pdf, QString* error) {
        QTemporaryDir folder;
        const auto path = (folder.path() + "/report.pdf").toStdString();
        if (const auto written = write_file(path, pdf); !written)
            *error = QString::fromStdString(written.error().message);
        QProcess reader;
        reader.start("pdftotext", {"-enc", "UTF-8", QString::fromStdString(path), "-"});
        if (!reader.waitForFinished(30000) || reader.exitCode() != 0) *error = "pdftotext failed";
        return QString::fromUtf8(reader.readAllStandardOutput()).remove(QRegularExpression("\\s"));
    }

  private slots:
    void initTestCase() {
        if (QStandardPaths::findExecutable("pdftotext").isEmpty()) QSKIP("pdftotext (poppler-utils) is not installed");
    }

    void textComesBackExactly_data() {
        QTest::addColumn<QString>("language");
        QTest::newRow("zh_CN") << "zh_CN";
        QTest::newRow("en") << "en";
    }
    /// Prevents Qt's reverse character map from turning 文 into a Kangxi radical and from losing digits of digests.
    void textComesBackExactly() {
        QFETCH(QString, language);
        const auto report = test::sample_report(40);
        const auto pdf = report::to_pdf(report, language);
        QVERIFY2(pdf, pdf ? "" : pdf.error().message.c_str());
        QString error;
        const QString text = text_of(*pdf, &error);
        QVERIFY2(error.isEmpty(), qPrintable(error));
        for (const auto& line : report.lines) {
            for (const auto& wanted : {line.sha256, line.sm3, line.record, line.path.substr(line.path.rfind('/') + 1)})
                QVERIFY2(text.contains(QString::fromStdString(wanted)), wanted.c_str());
        }
        const std::string name = language == "en" ? "JinchuanCityLedger" : "锦川市政务账本";
        for (const auto& wanted : {report.trust_hash, report.as_of_hash, report.id, name})
            QVERIFY2(text.contains(QString::fromStdString(wanted)), wanted.c_str());
        QCOMPARE(text.contains("Documentverificationreport"), language == "en");
    }

    void isArchivable() {
        const auto pdf = report::to_pdf(test::sample_report(1), "zh_CN");
        QVERIFY(pdf);
        const std::string bytes = to_text(*pdf);
        QVERIFY(bytes.starts_with("%PDF-1.4"));
        QVERIFY(bytes.find("pdfaid:conformance") != std::string::npos || bytes.find("pdfaid") != std::string::npos);
        QVERIFY(bytes.find("/FontFile2") != std::string::npos);
    }

    void showsAPageAsAPicture() {
        const auto picture = report::page_picture(test::sample_report(40), "zh_CN", 0, 400);
        QVERIFY(picture);
        QVERIFY(picture->pages > 2);
        QVERIFY(!report::page_picture(test::sample_report(1), "en", 99, 400));
    }

    void anEmptyReportStillSaysSo() { QVERIFY(report::to_pdf(test::sample_report(0), "en")); }
};

CITYLEDGER_TEST(pdf, TestPdf)
#include "tst_pdf.moc"
