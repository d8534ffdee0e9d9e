#include "core/node/api/scenarios.h"
#include "tests/support/test_registry.h"
#include "tests/unit/scenarios/broken_definitions.h"
#include "ui/present/language.h"
#include "ui/present/scenario.h"

#include <QTest>
#include <QTranslator>

using namespace cityledger;
using namespace cityledger::node;
using namespace cityledger::test;

class TestBrokenDefinitions : public QObject {
    Q_OBJECT
  private slots:
    void eachIsRefusedByNameAndPlace_data() {
        QTest::addColumn<std::size_t>("number");
        const auto all = broken_definitions();
        QVERIFY(all.size() >= 40);
        for (std::size_t i = 0; i < all.size(); ++i) QTest::newRow(all[i].name.c_str()) << i;
    }
    void eachIsRefusedByNameAndPlace() {
        QFETCH(std::size_t, number);
        const BrokenDefinition broken = broken_definitions().at(number);
        const auto check = check_scenario(as_bytes(broken.text), true, {});
        QVERIFY2(check, check ? "" : check.error().message.c_str());
        QVERIFY(check->outcome == ScenarioCheck::Outcome::invalid);
        QVERIFY(!check->faults.empty());
        const auto& fault = check->faults.front();
        QCOMPARE(QString::fromStdString(fault.error.code + " " + fault.place.path + " line " +
                                        std::to_string(fault.place.line)),
                 QString::fromStdString(broken.code + " " + broken.path + " line " + std::to_string(broken.line)));
        QVERIFY(!fault.error.message.empty());
        QVERIFY(!check->definition);
    }
    void eachIsToldInBothLanguages() {
        using present::Language;
        QTranslator chinese;
        QVERIFY(chinese.load(QStringLiteral(":/translations/cityledger_zh_CN.qm")));
        for (const auto& broken : broken_definitions()) {
            const QString english = present::scenario_fault(broken.code);
            QVERIFY2(!english.isEmpty(), broken.code.c_str());
            QCoreApplication::installTranslator(&chinese);
            const QString words = present::scenario_fault(broken.code);
            QCoreApplication::removeTranslator(&chinese);
            QVERIFY2(words != english && !words.isEmpty(), broken.code.c_str());
        }
    }
    void allFaultsOfOneReadingAreTold() {
        std::string text = good_definition();
        for (const auto& [from, to] :
             {std::pair<std::string, std::string>{"\"version\":1", "\"version\":0"}, {"\"house\",", "\"House\","}})
            text.replace(text.find(from), from.size(), to);
        const auto check = check_scenario(as_bytes(text), true, {});
        QVERIFY(check);
        QCOMPARE(check->faults.size(), std::size_t{2});
        QCOMPARE(check->faults[1].place.line, std::size_t{6});
    }
    void theGoodOneIsGood() {
        const auto check = check_scenario(as_bytes(good_definition()), true, {});
        QVERIFY(check && check->faults.empty());
        QVERIFY(check->outcome == ScenarioCheck::Outcome::good);
        QVERIFY(!check->canonical);
    }
};

CITYLEDGER_TEST(broken_definitions, TestBrokenDefinitions)
#include "tst_broken_definitions.moc"
