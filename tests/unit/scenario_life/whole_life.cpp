// Each scenario that ships: everything its tests say, as signed transactions that the single sealer seals, and a copy
// that joins and runs all of it again. (No tst_ in the name: CTest has an entry for each scenario.)
#include "core/scenarios/shipped.h"
#include "tests/support/test_registry.h"
#include "tests/unit/scenario_life/played_tests.h"
#include "tests/unit/scenario_life/sealed_city.h"

#include <QTest>

using namespace cityledger;
using namespace cityledger::test;

class TestWholeLife : public QObject {
    Q_OBJECT
  private slots:
    void wholeLife_data() {
        QTest::addColumn<std::string>("name");
        for (const auto& file : scenarios::shipped_files())
            QTest::newRow(std::string(file.name).c_str()) << std::string(file.name);
    }
    void wholeLife() {
        QFETCH(std::string, name);
        const Bytes definition = must(scenarios::shipped_definition(name));
        const std::string id = must(ledger::read_definition(definition)).id;
        ledger::ScenarioGenesis genesis;
        QVERIFY(genesis.add(definition, cast_of(definition)));
        for (const Bytes& other : must(scenarios::founding_definitions()))
            if (must(ledger::read_definition(other)).id != id) QVERIFY(genesis.add(other, {}));

        SealedCity city(genesis.state());
        PlayedTests played(definition, city);
        QVERIFY(played.tests().size() >= 10);
        std::size_t number = 0;
        for (const auto& one : played.tests()) {
            const std::string wrong = played.play(one, {city.next_midnight(), "-" + std::to_string(++number)});
            QVERIFY2(wrong.empty(), wrong.c_str());
        }

        const StageClock clock(city.now() + Duration::seconds(1));
        const auto peer = city.give_to_peer(clock);
        FollowingCopy copy(*peer, clock);
        const auto synced = copy.node().sync(0, {});
        QVERIFY2(synced, synced ? "" : synced.error().message.c_str());
        const auto status = copy.node().status();
        QCOMPARE(status.verified.height, peer->tip());
        QCOMPARE(status.covered_to, peer->tip());
        QCOMPARE(QString::fromStdString(copy.roots_that_differ(*peer)), QString());
        QCOMPARE(status.records, played.records_opened());
        const auto page = copy.node().browser().records({id, {}, {}, {}}, 0, 1);
        QVERIFY(page && page->total > 0);
    }
};

CITYLEDGER_TEST(whole_life, TestWholeLife)
#include "whole_life.moc"
