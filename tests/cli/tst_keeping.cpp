// Keeping a copy from a shell: light and full, blocks as files, profiles made and signed, trust renewed.
#include "tests/cli/sample_city.h"
#include "tests/support/test_registry.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace cityledger::test;

class TestKeeping : public QObject {
    Q_OBJECT

    SampleCity city_;
    QString copy_;

    Ran on(const QString& copy, const QStringList& arguments) const {
        return city_ledger(QStringList{"--data", copy, "--json"} + arguments);
    }

  private slots:
    void initTestCase() {
        const QString wrong = city_.start();
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        copy_ = city_.new_copy();
        QCOMPARE(on(copy_, {"join", city_.profile()}).exit, 0);
        QCOMPARE(on(copy_, {"sync"}).exit, 0);
    }

    void aLightCopyGivesTheSameVerdicts() {
        const QString light = city_.new_copy();
        QCOMPARE(on(light, {"join", city_.profile(), "--mode", "light"}).exit, 0);
        QCOMPARE(on(light, {"sync"}).exit, 0);
        const auto status = on(light, {"status"}).json().object();
        QCOMPARE(status["mode"].toString(), QString("light"));
        QVERIFY(status["asks_peers"].toBool());
        QCOMPARE(status["covered"].toObject()["to"].toInteger(), 0);
        const Ran verified = on(light, {"verify", "--recursive", "--expect", city_.verdicts(), city_.documents()});
        QVERIFY2(verified.exit == 0, qPrintable(verified.all().right(2000)));
        // To full, and the same again.
        const auto switched = on(light, {"copy", "--mode", "full"}).json().object();
        QCOMPARE(switched["mode"].toString(), QString("full"));
        QCOMPARE(on(light, {"sync"}).exit, 0);
        QVERIFY(!on(light, {"status"}).json().object()["asks_peers"].toBool());
        QCOMPARE(
            on(light, {"verify", "--offline", "--recursive", "--expect", city_.verdicts(), city_.documents()}).exit, 0);
    }

    void blocksGoToAMachineWithoutNetworkAsAFile() {
        const QString file = city_.folder() + "/all.citybundle";
        const Ran made = on(copy_, {"bundle", "export", "-o", file});
        QVERIFY2(made.exit == 0, qPrintable(made.all()));
        QCOMPARE(made.json().object()["from"].toInteger(), 1);
        QCOMPARE(made.json().object()["bytes"].toInteger(), QFileInfo(file).size());
        const QString other = city_.new_copy();
        QCOMPARE(on(other, {"join", city_.profile(), "--bundle", file}).exit, 0);
        const Ran taken = on(other, {"bundle", "import", file});
        QVERIFY2(taken.exit == 0, qPrintable(taken.all()));
        QVERIFY(!taken.json().object()["cut_off"].toBool());
        const Ran verified =
            on(other, {"verify", "--offline", "--recursive", "--expect", city_.verdicts(), city_.documents()});
        QVERIFY2(verified.exit == 0, qPrintable(verified.all().right(2000)));
        const Ran none = on(other, {"bundle", "import", city_.verdicts()});
        QCOMPARE(none.exit, 1);
        QCOMPARE(none.json().object()["error"].toObject()["code"].toString(), QString("bundle.not_one"));
        QCOMPARE(on(other, {"bundle", "import", city_.folder() + "/none"}).exit, 1);
        QCOMPARE(on(copy_, {"bundle", "export", "-o", city_.folder() + "/no/such/x", "--to", "5"}).exit, 9);
        QCOMPARE(on(copy_, {"bundle", "export", "-o", file, "--from", "9999999"}).exit, 64);
    }

    void aProfileIsMadeSignedAndTrusted() {
        const QString profile = city_.folder() + "/next.cityprofile";
        const Ran made = on(copy_, {"profile", "make", "-o", profile, "--valid", "30d"});
        QVERIFY2(made.exit == 0, qPrintable(made.all()));
        QVERIFY(made.json().object()["warnings"].toArray().contains("unsigned"));
        const Ran refused = on(copy_, {"trust", profile});
        QCOMPARE(refused.exit, 1);
        QCOMPARE(refused.json().object()["error"].toObject()["code"].toString(), QString("trust.not_signed"));
        const QString keys = city_.folder() + "/keys";
        const QString key = keys + "/" + QDir(keys).entryList({"*.citykey"}, QDir::Files).value(0);
        const QString secret = city_.folder() + "/passphrase";
        QFile file(secret);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("sample\n");
        file.close();
        const Ran signed_ = on(copy_, {"profile", "sign", profile, "--key", key, "--passphrase-file", secret});
        QVERIFY2(signed_.exit == 0, qPrintable(signed_.all()));
        QVERIFY(!signed_.json().object()["warnings"].toArray().contains("unsigned"));
        QCOMPARE(on(copy_, {"profile", "sign", profile, "--key", key, "--passphrase-file", secret}).exit, 1);
        const QString fingerprint = signed_.json().object()["fingerprint"].toString();
        QCOMPARE(on(copy_, {"trust", profile, "--fingerprint", QString(64, 'b')}).exit, 1);
        const Ran trusted = on(copy_, {"trust", profile, "--fingerprint", fingerprint});
        QVERIFY2(trusted.exit == 0, qPrintable(trusted.all()));
        QCOMPARE(on(copy_, {"status"}).json().object()["trust"].toObject()["profile"].toString(), fingerprint);
        QCOMPARE(on(copy_, {"sync"}).exit, 0);
    }

    void aContradictionIsAnAttackAndKept() {
        const Ran refused = on(copy_, {"trust", "--height", "3", "--hash", QString(64, 'A')});
        QVERIFY2(refused.exit == 4, qPrintable(refused.all()));
        QVERIFY(!QDir(copy_ + "/refused").entryList({"*.json"}, QDir::Files).isEmpty());
        QCOMPARE(on(copy_, {"trust"}).exit, 64);
        QCOMPARE(on(copy_, {"trust", "--height", "3", "--hash", "xyz"}).exit, 64);
    }

    void aProxyIsSetAndTakenAway() {
        QCOMPARE(on(copy_, {"copy", "--proxy", "proxy"}).exit, 64);
        QCOMPARE(on(copy_, {"copy", "--proxy", "http://proxy.invalid:3128"}).json().object()["proxy"].toString(),
                 QString("http://proxy.invalid:3128"));
        QCOMPARE(on(copy_, {"sync"}).exit, 0);  // the sample's peer is on this computer
        QCOMPARE(on(copy_, {"copy", "--proxy", "none"}).json().object()["proxy"].toString(), QString());
    }
};

CITYLEDGER_TEST(keeping, TestKeeping)
#include "tst_keeping.moc"
