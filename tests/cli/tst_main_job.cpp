// The main job as a script does it: join, sync, verify, browse, report, and each way it can go wrong with its exit
// code.
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

class TestMainJob : public QObject {
    Q_OBJECT

    SampleCity city_;
    QString copy_;

    QString any_document() const {
        return city_.documents() + "/" + QDir(city_.documents()).entryList(QDir::Files).value(0);
    }
    static void write(const QString& path, const QByteArray& content) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    static QByteArray read(const QString& path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

  private slots:
    void initTestCase() {
        const QString wrong = city_.start();
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        copy_ = city_.new_copy();
        const Ran joined = city_ledger({"--data", copy_, "join", city_.profile()});
        QVERIFY2(joined.exit == 0, qPrintable(joined.all()));
        const Ran synced = city_ledger({"--data", copy_, "sync"});
        QVERIFY2(synced.exit == 0, qPrintable(synced.all()));
    }

    void statusSaysHowFarAndWhomItTrusts() {
        const auto status = city_ledger({"--data", copy_, "--json", "status"}).json().object();
        QVERIFY(status["as_of"].toObject()["height"].toInteger() > 50);
        QCOMPARE(status["covered"].toObject()["to"].toInteger(), status["verified"].toObject()["height"].toInteger());
        QCOMPARE(status["agree"].toObject()["peers"].toInteger(), 1);
        QCOMPARE(status["trust"].toObject()["state"].toString(), QString("current"));
        QVERIFY(status["records"].toInteger() >= 40);
    }

    void everyDocumentOfTheSampleHasTheVerdictExpected() {
        const Ran verified =
            city_ledger({"--data", copy_, "verify", "--recursive", "--expect", city_.verdicts(), city_.documents()});
        QVERIFY2(verified.exit == 0, qPrintable(verified.all().right(2000)));
    }

    /// A list that says otherwise must not pass.
    void aWrongExpectationIsTold() {
        const QString list = city_.folder() + "/wrong.csv";
        write(list, "path,verdict\n" + any_document().toUtf8() + ",used_up\nnot-there.pdf,registered\n");
        const Ran verified = city_ledger({"--data", copy_, "verify", "--expect", list, any_document()});
        QCOMPARE(verified.exit, 1);
        QVERIFY(verified.all().contains("absent"));
        QVERIFY(verified.all().contains("used_up"));
    }

    void aStrangersFileIsNotRegisteredAndSaysUpToWhere() {
        const QString path = city_.folder() + "/stranger.txt";
        write(path, "nobody registered this");
        const Ran verified = city_ledger({"--data", copy_, "--json", "verify", path});
        QCOMPARE(verified.exit, 1);
        const auto row = verified.json().array()[0].toObject();
        QCOMPARE(row["verdict"].toString(), QString("not_registered"));
        QVERIFY(row["as_of"].toObject()["height"].toInteger() > 50);
        QCOMPARE(row["sha256"].toString().size(), 64);
        QCOMPARE(row["sm3"].toString().size(), 64);
    }

    void worksWithThePeerGone() {
        SampleCity other;
        QVERIFY(other.start().isEmpty());
        const QString copy = other.new_copy();
        QCOMPARE(city_ledger({"--data", copy, "join", other.profile()}).exit, 0);
        QCOMPARE(city_ledger({"--data", copy, "sync"}).exit, 0);
        other.stop_peer();
        const Ran verified = city_ledger(
            {"--data", copy, "verify", "--offline", "--recursive", "--expect", other.verdicts(), other.documents()});
        QVERIFY2(verified.exit == 0, qPrintable(verified.all().right(1000)));
        const Ran synced = city_ledger({"--data", copy, "sync"});
        QCOMPARE(synced.exit, 3);
        // What was verified stays verified.
        QVERIFY(city_ledger({"--data", copy, "--json", "status"})
                    .json()
                    .object()["as_of"]
                    .toObject()["height"]
                    .toInteger() > 50);
    }

    void reportsHoldEveryFile() {
        for (const char* format : {"pdf", "csv", "json"}) {
            const QString path = city_.folder() + "/report." + format;
            const Ran written = city_ledger({"--data", copy_, "report", "documents", "--recursive", "--expect",
                                             city_.verdicts(), "--format", format, "-o", path, city_.documents()});
            QVERIFY2(written.exit == 1 || written.exit == 2, qPrintable(written.all()));
            QVERIFY2(QFileInfo(path).size() > 500, format);
        }
        QVERIFY(read(city_.folder() + "/report.pdf").startsWith("%PDF-1.4"));
        const QByteArray csv = read(city_.folder() + "/report.csv");
        for (const auto& name : QDir(city_.documents()).entryList(QDir::Files))
            QVERIFY2(csv.contains(name.toUtf8()), qPrintable(name));
    }

    /// A report that cannot be written says so and leaves nothing.
    void anUnwritableReportIsNotClaimed() {
        const Ran written = city_ledger({"--data", copy_, "report", "documents", "--format", "csv", "-o",
                                         city_.folder() + "/no/such/folder/r.csv", any_document()});
        QVERIFY2(written.exit == 9 || written.exit == 1, qPrintable(written.all()));
        QVERIFY(!QFileInfo::exists(city_.folder() + "/no"));
    }

    void browsesWhatTheCopyHolds() {
        const auto block = city_ledger({"--data", copy_, "--json", "block", "2"}).json().object();
        QCOMPARE(block["height"].toInteger(), 2);
        QCOMPARE(block["hash"].toString().size(), 64);
        const Ran none = city_ledger({"--data", copy_, "--json", "block", "999999"});
        QCOMPARE(none.exit, 1);
        QCOMPARE(none.json().object()["error"].toObject()["code"].toString(), QString("copy.no_block"));

        const auto rows =
            city_ledger({"--data", copy_, "--json", "verify", "--recursive", city_.documents()}).json().array();
        QString record;
        for (const auto& row : rows)
            if (row.toObject()["verdict"].toString() == "registered") record = row.toObject()["record"].toString();
        QVERIFY(!record.isEmpty());
        const auto shown = city_ledger({"--data", copy_, "--json", "record", record}).json().object();
        QCOMPARE(shown["record"].toString(), record);
        QVERIFY(!shown["events"].toArray().isEmpty());
        const QString act = shown["events"].toArray()[0].toObject()["tx"].toString();
        QCOMPARE(city_ledger({"--data", copy_, "tx", act}).exit, 0);
        QCOMPARE(city_ledger({"--data", copy_, "party", shown["party"].toString()}).exit, 0);
        QCOMPARE(city_ledger({"--data", copy_, "find", record}).exit, 0);
        QCOMPARE(city_ledger({"--data", copy_, "find", "no-such-thing"}).exit, 1);
        QCOMPARE(city_ledger({"--data", copy_, "record", "nobody/none"}).exit, 1);
    }

    void aHashOfAnotherChainIsRefusedBeforeAnythingIsWritten() {
        const QString copy = city_.new_copy();
        const Ran joined = city_ledger({"--data", copy, "join", "--peer", "http://" + city_.rpc(), "--trust-height",
                                        "5", "--trust-hash", QString(64, 'A')});
        QVERIFY2(joined.exit == 1, qPrintable(joined.all()));
        QVERIFY(!QFileInfo::exists(copy));
    }

    void aForgedProfileIsRefused() {
        const QByteArray profile = read(city_.profile());
        for (const QByteArray& broken : {QByteArray("{}"), QByteArray(), profile.left(100), QByteArray(70'000, ' '),
                                         QByteArray(profile).replace("\"format\":1", "\"format\":9")}) {
            const QString path = city_.folder() + "/forged.cityprofile";
            write(path, broken);
            const Ran joined = city_ledger({"--data", city_.new_copy(), "join", path});
            QVERIFY2(joined.exit == 1 || joined.exit == 7, qPrintable(joined.all()));
        }
    }

    void noPeerIsNotNo() {
        const Ran joined = city_ledger({"--data", city_.new_copy(), "join", "--peer", "http://127.0.0.1:1",
                                        "--trust-height", "5", "--trust-hash", QString(64, 'A')});
        QVERIFY2(joined.exit == 3, qPrintable(joined.all()));
    }

    void aMissingCopyIsSaidToBeMissing() {
        const Ran status = city_ledger({"--data", city_.new_copy(), "--json", "status"});
        QCOMPARE(status.exit, 7);
        QCOMPARE(status.json().object()["error"].toObject()["code"].toString(), QString("copy.missing"));
    }

    void damagedSettingsAreDamageAndNewerOnesNewer() {
        const QString copy = city_.new_copy();
        QCOMPARE(city_ledger({"--data", copy, "join", city_.profile()}).exit, 0);
        const QByteArray good = read(copy + "/copy.json");
        write(copy + "/copy.json", good.left(good.size() / 2));
        QCOMPARE(city_ledger({"--data", copy, "status"}).exit, 6);
        write(copy + "/copy.json", QByteArray(good).replace("{\"format\":1,\"profile\"", "{\"format\":2,\"profile\""));
        QCOMPARE(city_ledger({"--data", copy, "status"}).exit, 7);
        write(copy + "/copy.json", good);
        QCOMPARE(city_ledger({"--data", copy, "status"}).exit, 0);
    }

    void aSecondJoinDoesNotTouchTheFirst() {
        const QByteArray before = read(copy_ + "/copy.json");
        QCOMPARE(city_ledger({"--data", copy_, "join", city_.profile()}).exit, 64);
        QCOMPARE(read(copy_ + "/copy.json"), before);
    }

    void wrongArgumentsAreUsage() {
        for (const QStringList& arguments : {QStringList{},
                                             {"frob"},
                                             {"verify"},
                                             {"block", "x"},
                                             {"block", "-1"},
                                             {"tx", "zz"},
                                             {"join"},
                                             {"sync", "--to"}})
            QVERIFY2(city_ledger(QStringList{"--data", copy_} + arguments).exit == 64, qPrintable(arguments.join(' ')));
        QCOMPARE(city_ledger({"--help"}).exit, 0);
        QCOMPARE(city_ledger({"--version"}).exit, 0);
    }

    void speaksBothLanguages() {
        const Ran chinese =
            run(QStringLiteral(CITYLEDGER_BIN) + "/city-ledger", {"--lang", "zh_CN", "--data", copy_, "status"});
        QVERIFY2(chinese.all().contains("区块"), qPrintable(chinese.all()));
        QVERIFY(city_ledger({"--data", copy_, "status"}).all().contains("block"));
    }

    void theCopyIsItsOwnersAlone() {
        QCOMPARE(
            QFileInfo(copy_).permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::ExeGroup | QFile::ExeOther),
            QFile::Permissions());
        QCOMPARE(QFileInfo(copy_ + "/copy.json").permissions() & (QFile::ReadGroup | QFile::ReadOther),
                 QFile::Permissions());
    }
};

CITYLEDGER_TEST(main_job, TestMainJob)
#include "tst_main_job.moc"
