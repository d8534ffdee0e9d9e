// Scenarios from the command line: a file is checked with no copy, proposed to a sealed city, and admitted to review.
#include "tests/cli/sample_city.h"
#include "tests/support/folders.h"
#include "tests/support/test_registry.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace cityledger::test;

namespace {
const QString meals = QStringLiteral(CITYLEDGER_SOURCE "/tests/unit/scenario_life/data/school-meals.json");
}

class TestCliScenario : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;

    QString changed(const QByteArray& from, const QByteArray& to) {
        QFile good(meals);
        if (!good.open(QIODevice::ReadOnly)) return {};
        QByteArray text = good.readAll();
        const auto at = text.indexOf(from);
        QFile file(folder_.filePath("changed.json"));
        if (at < 0 || !file.open(QIODevice::WriteOnly)) return {};
        file.write(text.replace(at, from.size(), to));
        return file.fileName();
    }

  private slots:
    void aFileIsCheckedWithoutACopy() {
        const Ran good = city_ledger({"--json", "scenario", "check", "--strict", meals});
        QVERIFY2(good.exit == 0, qPrintable(good.all()));
        QCOMPARE(good.json()["outcome"].toString(), QString("good"));
        QVERIFY(good.json()["rules_tried"].toInt() > 10);

        const Ran invalid =
            city_ledger({"--json", "scenario", "check", changed("\"class\": \"time\"", "\"class\": \"tame\"")});
        QCOMPARE(invalid.exit, 1);
        const auto fault = invalid.json()["faults"].toArray().at(0).toObject();
        QCOMPARE(fault["code"].toString(), QString("definition.word"));
        QCOMPARE(fault["path"].toString(), QString("types[0].fields[3].class"));
        QVERIFY(fault["line"].toInt() > 1);

        const QString untested = changed("\"expect\": \"refused:guard\"", "\"expect\": \"ok\"");
        const Ran failing = city_ledger({"--json", "scenario", "check", untested});
        QCOMPARE(failing.exit, 1);
        QCOMPARE(failing.json()["outcome"].toString(), QString("tests_fail"));
    }

    void whatIsPublishedIsTheCanonicalForm() {
        const QString path = folder_.filePath("canonical.json");
        QCOMPARE(city_ledger({"scenario", "format", meals, "-o", path}).exit, 0);
        const Ran checked = city_ledger({"--json", "scenario", "check", "--quick", path});
        QCOMPARE(checked.exit, 0);
        QVERIFY(checked.json()["canonical"].toBool());
    }

    void aDefinitionIsProposedAndAdmitted() {
        SampleCity city;
        QCOMPARE(city.start(), QString());
        const QString copy = city.new_copy();
        QFile passphrase(folder_.filePath("passphrase"));
        QVERIFY(passphrase.open(QIODevice::WriteOnly));
        passphrase.write("sample\n");
        passphrase.close();
        QVERIFY(city_ledger({"--data", copy, "join", city.profile()}).exit == 0);
        const auto act = [&](const QStringList& arguments, const QString& key) {
            return city_ledger(QStringList{"--data", copy, "scenario"} + arguments +
                               QStringList{"--key", city.folder() + "/keys/" + key + ".citykey", "--passphrase-file",
                                           passphrase.fileName()});
        };
        const Ran failing =
            act({"propose", changed("\"expect\": \"refused:guard\"", "\"expect\": \"ok\"")}, "gov-services-o01");
        QCOMPARE(failing.exit, 1);
        const Ran proposed = act({"propose", meals, "--id", "meals"}, "gov-services-o01");
        QVERIFY2(proposed.exit == 0, qPrintable(proposed.all()));
        const auto listed = [&](const char* status) {
            return city_ledger({"--data", copy, "--json", "scenario", "list", "--status", status});
        };
        QCOMPARE(listed("proposed").json()[0]["id"].toString(), QString("school-meals"));

        const Ran early = act({"review", "gov-services/meals", "adopt"}, "city-office-o01");
        QVERIFY(early.exit != 0 && early.all().contains("state"));
        const Ran admitted = act({"review", "gov-services/meals", "triage"}, "city-office-o01");
        QVERIFY2(admitted.exit == 0, qPrintable(admitted.all()));
        const Ran shown = city_ledger({"--data", copy, "--json", "scenario", "show", "school-meals"});
        const auto record = shown.json()["intake"].toArray().at(0).toObject();
        QCOMPARE(record["state"].toString(), QString("triaged"));
    }
};

CITYLEDGER_TEST(scenario, TestCliScenario)
#include "tst_scenario.moc"
