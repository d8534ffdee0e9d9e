// The doctor, the log and a copy of another format, as a script meets them.
#include "core/base/file.h"
#include "tests/cli/sample_city.h"
#include "tests/support/folders.h"
#include "tests/support/test_registry.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace cityledger::test;

class TestDoctorCommand : public QObject {
    Q_OBJECT

    SampleCity city_;
    QString copy_;

    Ran doctor(const QStringList& more = {}) const {
        return city_ledger(QStringList{"--data", copy_, "--json", "doctor"} + more);
    }
    /// Flips one bit in the middle of the largest table.
    QString flip_a_table() const {
        const auto tables = QDir(copy_ + "/ledger").entryInfoList({"*.ldb"}, QDir::Files, QDir::Size);
        if (tables.isEmpty()) return "there is no table";
        QFile file(tables.front().filePath());
        if (!file.open(QIODevice::ReadWrite)) return file.errorString();
        const qint64 at = file.size() / 2;
        char byte = 0;
        if (!file.seek(at) || !file.getChar(&byte) || !file.seek(at) || !file.putChar(static_cast<char>(byte ^ 4)))
            return file.errorString();
        return {};
    }

  private slots:
    void initTestCase() {
        const QString wrong = city_.start();
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        copy_ = city_.new_copy();
        QCOMPARE(city_ledger({"--data", copy_, "join", city_.profile()}).exit, 0);
        const Ran synced = city_ledger({"--data", copy_, "sync"});
        QVERIFY2(synced.exit == 0, qPrintable(synced.all()));
    }

    void aWholeCopyExitsWithNothingToSay() {
        const Ran ran = doctor({"--offline"});
        QVERIFY2(ran.exit == 0, qPrintable(ran.all()));
        const auto check = ran.json().object();
        QVERIFY(check["blocks"].toInteger() > 50);
        QVERIFY(check["index_entries"].toInteger() > 100);
        QCOMPARE(check["damages"].toArray().size(), 0);
        QCOMPARE(check["unchecked"].toArray().size(), 0);
        const Ran words = city_ledger({"--data", copy_, "doctor"});
        QVERIFY2(words.exit == 0 && words.all().contains("Every stored byte is what was verified."),
                 qPrintable(words.all()));
    }

    void damageIsFoundLeftAndRepaired() {
        const QString wrong = flip_a_table();
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        const Ran found = doctor();
        QVERIFY2(found.exit == 6, qPrintable(found.all().right(500)));
        const Ran repaired = doctor({"--repair"});
        QVERIFY2(repaired.exit == 0, qPrintable(repaired.all().right(1500)));
        QVERIFY(!repaired.json().object()["damages"].toArray().isEmpty());
        QCOMPARE(repaired.json().object()["left"].toInteger(), 0);
        QCOMPARE(doctor({"--offline"}).exit, 0);
        QVERIFY(!QFileInfo::exists(copy_ + "/ledger/lost"));
        const Ran verified =
            city_ledger({"--data", copy_, "verify", "--recursive", "--expect", city_.verdicts(), city_.documents()});
        QVERIFY2(verified.exit == 0, qPrintable(verified.all().right(500)));
    }

    void theLogSaysWhatWasDoneAndNoDigests() {
        const auto log = city_ledger({"--data", copy_, "--json", "log"}).json().object();
        QCOMPARE(log["level"].toString(), QString("info"));
        QFile file(log["path"].toString());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QVERIFY2(text.contains("info sync.done as_of="), text);
        QVERIFY(text.contains("check.done"));
        QVERIFY2(!QString::fromUtf8(text).contains(QRegularExpression("[0-9a-fA-F]{32}")), text);
        QCOMPARE(city_ledger({"--data", copy_, "log", "--level", "error"}).exit, 0);
        QCOMPARE(city_ledger({"--data", copy_, "--json", "log"}).json().object()["level"].toString(), QString("error"));
        QCOMPARE(city_ledger({"--data", copy_, "log", "--level", "all"}).exit, 64);
    }

    void statusShowsGrowthAndRoom() {
        const auto status = city_ledger({"--data", copy_, "--json", "status"}).json().object();
        QVERIFY(status["growth_per_month"].toInteger() > 0);
        QVERIFY(QStringList({"enough", "low", "none"}).contains(status["room"].toString()));
        QVERIFY(status["log"].toObject()["path"].toString().endsWith("/log/city-ledger.log"));
    }

    void aCopyOfANewerFormatIsRefused() {
        const QString path = copy_ + "/copy.json";
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray kept = file.readAll();
        file.close();
        QByteArray newer = kept;
        newer.replace("\"format\":1,\"profile\"", "\"format\":2,\"profile\"");
        QVERIFY(newer != kept);
        const auto write = [&](const QByteArray& content) {
            return cityledger::write_file(
                       path.toStdString(),
                       cityledger::as_bytes(std::string_view(content.data(), static_cast<std::size_t>(content.size()))))
                .has_value();
        };
        QVERIFY(write(newer));
        QCOMPARE(city_ledger({"--data", copy_, "status"}).exit, 7);
        QCOMPARE(doctor({"--repair"}).exit, 7);
        QVERIFY(write(kept));
        QCOMPARE(city_ledger({"--data", copy_, "status"}).exit, 0);
    }
};

CITYLEDGER_TEST(doctor, TestDoctorCommand)
#include "tst_doctor.moc"
