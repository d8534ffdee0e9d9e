#include "core/base/file.h"
#include "core/crypto/digest.h"
#include "core/ledger/state_keys.h"
#include "core/node/api/scenarios.h"
#include "core/scenarios/shipped.h"
#include "tests/support/folders.h"
#include "tests/support/test_registry.h"
#include "tests/unit/scenario_life/played_tests.h"
#include "tests/unit/scenario_life/sealed_city.h"

#include <QTest>

using namespace cityledger;
using namespace cityledger::ledger;
using namespace cityledger::test;

namespace {

constexpr const char* meals_file = CITYLEDGER_SOURCE "/tests/unit/scenario_life/data/school-meals.json";
const std::string proposal = "university/meals";

/// Acts in intake, one block each.
class Intake {
  public:
    explicit Intake(SealedCity& city) : city_(city) {}

    std::string act(const std::string& officer, const std::string& role, ActContent content,
                    const std::vector<std::string>& also = {}) {
        const auto answer = must(city_.run({{officer, role, std::move(content)}}, also, city_.now().seconds + 1));
        return std::string(name_of(answer.refusal));
    }
    std::string change(const std::string& officer, const std::string& role, const std::string& transition,
                       std::vector<Input> inputs, const std::vector<std::string>& also = {}) {
        const WorkingState state(city_.store());
        ChangeAct change;
        change.record = proposal;
        change.head = must(state.read<RecordValue>(state_keys::record(proposal)))->head;
        change.transition = transition;
        change.inputs = std::move(inputs);
        return act(officer, role, change, also);
    }

  private:
    SealedCity& city_;
};

}  // namespace

/// A further area of the city is one JSON file: nothing else is written for it anywhere.
class TestNewScenario : public QObject {
    Q_OBJECT
  private slots:
    void schoolMealsAreCheckedProposedTriedAdoptedAndUsed() {
        const Bytes file = must(read_file(meals_file, 1U << 20));
        const auto check = must(node::check_scenario(file, true, {}));
        QVERIFY(check.outcome == node::ScenarioCheck::Outcome::good);
        QVERIFY(!check.has_remarks());

        const Bytes meals = must(node::canonical_scenario(file));
        const Hash32 digest = crypto::sha256(meals);
        const Value text = digest_value(digest, crypto::sm3(meals));
        const Bytes intake_bytes = must(scenarios::shipped_definition("intake"));
        const Hash32 intake_digest = crypto::sha256(intake_bytes);
        ScenarioGenesis genesis;
        QVERIFY(genesis.add(intake_bytes, cast_of(intake_bytes)));
        QVERIFY(genesis.add(must(scenarios::shipped_definition("finding")), {}));
        const auto cast = cast_of(meals);
        genesis.add_people(cast);
        genesis.add_people({{"owner", "education-bureau", "education-bureau/o01", {}}});
        SealedCity city(genesis.state());
        Intake intake(city);
        const std::string school = "university/o01", clerk = "city-office/o01", first = "justice-bureau/o01",
                          second = "data-bureau/o01";

        ScenarioAct publish;
        publish.definition = meals;
        QCOMPARE(intake.act(school, "", publish), std::string("accepted"));
        OpenAct submit;
        submit.definition = intake_digest;
        submit.open = "submit";
        submit.local = "meals";
        submit.inputs = {{"definition", text}};
        QCOMPARE(intake.act(school, "", submit), std::string("accepted"));

        PlayedTests played(meals, city);
        const auto& passed = played.tests().front();
        QVERIFY(played.play(passed, {city.next_midnight(), "-early"}).find("met definition") != std::string::npos);

        QCOMPARE(intake.change(clerk, "office", "triage", {}), std::string("accepted"));
        QCOMPARE(intake.change(first, "reviewer", "review", {{"text", text}}, {second}), std::string("accepted"));
        QCOMPARE(intake.change(clerk, "office", "begin_trial",
                               {{"cap", quantity_value(2)}, {"until", time_value(city.now().seconds + 30 * a_day)}}),
                 std::string("accepted"));
        // Its people get their roles from its owner once the trial has made the scenario known.
        for (const auto& member : cast)
            for (const auto& role : member.roles)
                for (const bool of_party : {true, false}) {
                    RoleAct grant{GrantOperation::grant, "school-meals", role, member.party, {}, 0, 0};
                    if (!of_party) grant.officer = member.officer.substr(member.party.size() + 1);
                    const std::string by = scenario_tests_admin(of_party ? "education-bureau" : member.party);
                    const auto met = intake.act(by, "admin", grant);
                    QVERIFY2(met == "accepted", met.c_str());
                }
        QCOMPARE(played.play(passed, {city.next_midnight(), "-t1"}), std::string());
        QCOMPARE(played.play(passed, {city.next_midnight(), "-t2"}), std::string());
        QVERIFY(played.play(passed, {city.next_midnight(), "-t3"}).find("met trial") != std::string::npos);

        const Value report = digest_value(crypto::sha256(as_bytes("report")), crypto::sm3(as_bytes("report")));
        const Value other = digest_value(crypto::sha256(as_bytes("other")), crypto::sm3(as_bytes("other")));
        QCOMPARE(intake.change(first, "reviewer", "evaluate", {{"text", text}, {"evaluation", report}}, {second}),
                 std::string("accepted"));
        // What is adopted is byte for byte what was evaluated.
        QCOMPARE(intake.change(clerk, "office", "adopt", {{"text", other}}), std::string("guard"));
        QCOMPARE(intake.change(clerk, "office", "adopt", {{"text", text}}), std::string("accepted"));
        std::size_t number = 0;
        for (const auto& one : played.tests()) {
            const std::string wrong = played.play(one, {city.next_midnight(), "-a" + std::to_string(++number)});
            QVERIFY2(wrong.empty(), wrong.c_str());
        }

        const StageClock clock(city.now() + Duration::seconds(1));
        const auto peer = city.give_to_peer(clock);
        FollowingCopy copy(*peer, clock);
        QVERIFY(copy.node().sync(0, {}));
        QCOMPARE(QString::fromStdString(copy.roots_that_differ(*peer)), QString());
        const auto bytes = copy.node().browser().definition(digest);
        QVERIFY(bytes && *bytes == meals);
        const auto rows = must(copy.node().browser().scenarios());
        const auto row = std::ranges::find(rows, std::string("school-meals"), &node::ScenarioRow::id);
        QVERIFY(row != rows.end());
        QCOMPARE(row->status, std::string("adopted"));
        QCOMPARE(row->records, played.records_opened());
    }
};

CITYLEDGER_TEST(new_scenario, TestNewScenario)
#include "tst_new_scenario.moc"
