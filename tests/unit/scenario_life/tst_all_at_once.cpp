#include "core/scenarios/shipped.h"
#include "tests/support/test_registry.h"
#include "tests/unit/scenario_life/played_tests.h"
#include "tests/unit/scenario_life/sealed_city.h"

#include <QTest>

#include <thread>

using namespace cityledger;
using namespace cityledger::test;

/// Every area of the city on one chain, officers of all of them acting at the same time, and a node that follows.
class TestAllAtOnce : public QObject {
    Q_OBJECT
  private slots:
    void officersOfAllScenariosActWhileANodeFollows() {
        std::vector<Bytes> definitions;
        ledger::ScenarioGenesis genesis;
        for (const auto& file : scenarios::shipped_files()) {
            definitions.push_back(must(scenarios::shipped_definition(file.name)));
            QVERIFY(genesis.add(definitions.back(), cast_of(definitions.back())));
        }
        const StageClock clock({ledger::test_start + 1, 0}, true);
        RunningCity city(genesis.state(), clock);
        QTRY_VERIFY_WITH_TIMEOUT(city.peer().tip() >= 1, 20'000);
        FollowingCopy copy(city.peer(), clock);
        copy.node().follow();

        constexpr std::size_t desks = 2;  // of each scenario, each with records of its own
        std::mutex mutex;
        std::vector<std::string> wrong;
        std::uint64_t opened = 0, played_count = 0;
        std::vector<std::jthread> workers;
        for (const Bytes& definition : definitions) {
            for (std::size_t desk = 0; desk < desks; ++desk) {
                workers.emplace_back([&, desk] {
                    PlayedTests played(definition, city);
                    std::vector<std::string> failures;
                    std::size_t number = 0, done = 0;
                    for (const auto& one : played.tests()) {
                        if (++number % desks != desk || !played.runs_beside_others(one)) continue;
                        const std::string failure =
                            played.play(one, {ledger::test_start, "-" + std::to_string(number)});
                        if (!failure.empty()) failures.push_back(played.definition().id + ": " + failure);
                        ++done;
                    }
                    const std::scoped_lock lock(mutex);
                    wrong.insert(wrong.end(), failures.begin(), failures.end());
                    opened += played.records_opened();
                    played_count += done;
                });
            }
        }
        workers.clear();
        QVERIFY2(wrong.empty(), wrong.empty() ? "" : wrong.front().c_str());
        QVERIFY(played_count > 150);
        city.peer().stop();
        const auto tip = city.peer().tip();
        QTRY_VERIFY_WITH_TIMEOUT(copy.node().status().verified.height >= tip, 120'000);
        QTRY_VERIFY_WITH_TIMEOUT(copy.node().status().covered_to >= tip - 1, 120'000);
        copy.node().stop_following();
        QCOMPARE(QString::fromStdString(copy.roots_that_differ(city.peer())), QString());
        QCOMPARE(copy.node().status().records, opened);
        qInfo("%llu tests played, %llu records, %lld blocks", static_cast<unsigned long long>(played_count),
              static_cast<unsigned long long>(opened), static_cast<long long>(tip));
    }
};

CITYLEDGER_TEST(all_at_once, TestAllAtOnce)
#include "tst_all_at_once.moc"
