#include "core/ledger/definition.h"
#include "core/node/api/scenarios.h"
#include "core/scenarios/shipped.h"
#include "tests/support/test_registry.h"
#include "tests/unit/scenarios/broken_definitions.h"

#include <QTest>

using namespace cityledger;
using namespace cityledger::node;
using namespace cityledger::test;

namespace {

ScenarioCheck checked(const std::string& text, bool untested = true) {
    auto check = check_scenario(as_bytes(text), untested, {});
    if (!check) qFatal("%s", check.error().message.c_str());
    if (!check->faults.empty()) qFatal("%s", check->faults.front().error.message.c_str());
    return std::move(*check);
}

std::string good_with(const std::string& from, const std::string& to) {
    std::string text = good_definition();
    const auto at = text.find(from);
    if (at == std::string::npos) qFatal("not in the definition: %s", from.c_str());
    return text.replace(at, from.size(), to);
}

std::string warnings(const ScenarioCheck& check) {
    std::string out;
    for (const auto& warning : check.warnings)
        out += warning.code + " " + warning.place.path + " line " + std::to_string(warning.place.line) + "\n";
    return out;
}

}  // namespace

class TestScenarioCheck : public QObject {
    Q_OBJECT
  private slots:
    void shippedScenariosHaveNoUntestedRule_data() {
        QTest::addColumn<std::string>("text");
        for (const auto& file : scenarios::shipped_files())
            QTest::newRow(std::string(file.name).c_str()) << to_text(file.json);
    }
    void shippedScenariosHaveNoUntestedRule() {
        QFETCH(std::string, text);
        const ScenarioCheck check = checked(text);
        QVERIFY(check.outcome == ScenarioCheck::Outcome::good);
        QVERIFY(check.rules_tried > 10);
        std::string told;
        for (const auto& rule : check.untested) told += rule.kind + " " + rule.place.path + "\n";
        QCOMPARE(told, std::string());
        QCOMPARE(warnings(check), std::string());
        QVERIFY(!check.has_remarks());
    }
    void anUntestedRuleIsNamedByItsLine() {
        const ScenarioCheck check = checked(good_definition());
        std::string told;
        for (const auto& rule : check.untested)
            told += rule.kind + " " + rule.place.path + " line " + std::to_string(rule.place.line) + "\n";
        // One test lights a lamp and nothing else: nobody puts it out, and nothing is refused.
        QCOMPARE(told, std::string("guard types[0].open[0].guard line 22\n"
                                   "effect types[0].open[0].effects[0] line 23\n"
                                   "act types[0].transitions[0] line 24\n"));
        QCOMPARE(warnings(check), std::string("nothing_impossible  line 1\n"));
        QVERIFY(check.has_remarks());
    }
    void rulesAreNotTriedWhereTestsFail() {
        const ScenarioCheck check = checked(good_with(R"("until":9)", R"("until":0)"));
        QVERIFY(check.outcome == ScenarioCheck::Outcome::tests_fail);
        QCOMPARE(check.tests.at(0).place.line, std::size_t{29});
        QVERIFY(check.tests.at(0).what.find("guard") != std::string::npos);
        QCOMPARE(check.rules_tried, std::size_t{0});
    }
    void aCheckCanBeStopped() {
        std::stop_source source;
        source.request_stop();
        const auto check = check_scenario(as_bytes(good_definition()), true, {source.get_token(), {}});
        QVERIFY(!check);
        QVERIFY(check.error().kind == ErrorKind::stopped);
    }
    void guardsThatCannotHoldAreTold_data() {
        QTest::addColumn<std::string>("guard");
        QTest::addColumn<bool>("never");
        const auto row = [](const char* guard, bool never) { QTest::newRow(guard) << std::string(guard) << never; };
        row(R"(["eq","me.party",["party","self"]])", false);
        row("false", true);
        row(R"(["eq",["state","self"],"out"])", true);
        row(R"(["not",["eq",["state","self"],"out"]])", false);
        row(R"(["not",["eq",["state","self"],["state","self"]]])", true);
        row(R"(["lt","self.amount",0])", true);
        row(R"(["gt",0,"self.amount"])", true);
        row(R"(["le","self.amount",0])", false);
        row(R"(["all",["gt","self.amount",9],["lt","self.amount",9]])", true);
        row(R"(["all",["gt","self.amount",8],["lt","self.amount",10]])", false);
        row(R"(["all",["gt",3,"self.amount"],["le",3,"self.amount"]])", true);
        row(R"(["all",["eq","me.party",["party","self"]],["not",["eq","me.party",["party","self"]]]])", true);
        row(R"(["any",["lt","self.amount",0],["eq","me.party",["party","self"]]])", false);
    }
    void guardsThatCannotHoldAreTold() {
        QFETCH(std::string, guard);
        QFETCH(bool, never);
        const ScenarioCheck check = checked(good_with(R"(["eq","me.party",["party","self"]])", guard), false);
        QCOMPARE(warnings(check).find("guard_never types[0].transitions[0].guard line 25") != std::string::npos, never);
    }
    void rolesNobodyHasAreTold() {
        const std::string two = R"("roles":[{"id":"snuffer","title":{"zh":"灭灯人","en":"Snuffer"},"per":"officer"},)";
        std::string text = good_with(R"("roles":[)", two);
        text.replace(text.find(R"("by":["any"])"), 12, R"("by":["snuffer"])");
        QVERIFY(warnings(checked(text, false)).starts_with("role_nobody_has roles[0] line 7\n"));
    }
    void personalValuesAreAttackedAsDeclared_data() {
        QTest::addColumn<std::string>("field");
        QTest::addColumn<std::string>("told");
        const auto row = [](const char* name, const char* field, const char* told) {
            QTest::newRow(name) << std::string(field) << std::string(told);
        };
        row("commitment of an identity number",
            R"({"id":"who","class":"commit","personal":true,"label":{"zh":"身份证号码","en":"Identity number"}})",
            "identity_number kept 1000");
        row("keyed telephone number",
            R"({"id":"who","class":"keyed","personal":true,"label":{"zh":"手机","en":"Mobile"}})",
            "telephone by_key_holders 6667");
        row("bare digest of a birthday", R"({"id":"birth","class":"digest","label":{"zh":"甲","en":"A"}})",
            "date guessed 34090");
        row("telephone number as text", R"({"id":"who","class":"text","label":{"zh":"联系电话","en":"A"}})",
            "telephone in_the_open 0");
        row("scan of an identity card", R"({"id":"who","class":"digest","label":{"zh":"身份证扫描件","en":"A"}})", "");
    }
    void personalValuesAreAttackedAsDeclared() {
        QFETCH(std::string, field);
        QFETCH(std::string, told);
        const ScenarioCheck check = checked(good_with("\n{\"id\":\"oil\"", "\n" + field + ",\n{\"id\":\"oil\""), false);
        std::string got;
        for (const auto& guess : check.guesses) {
            got += guess.kind + " " + guess.outcome + " " + std::to_string(guess.tried);
            QCOMPARE(guess.place.line, std::size_t{12});
        }
        QCOMPARE(QString::fromStdString(got), QString::fromStdString(told));
    }
    void canonicalBytesAreKnown() {
        const auto canonical = canonical_scenario(as_bytes(good_definition()));
        QVERIFY(canonical);
        const ScenarioCheck check = checked(to_text(*canonical), false);
        QVERIFY(check.canonical);
        const auto readable = readable_scenario(*canonical);
        QVERIFY(readable);
        QVERIFY(readable->starts_with("{\n  \"id\": \"lamp\",\n  \"version\": 1,"));
        QCOMPARE(canonical_scenario(as_bytes(*readable)).value(), *canonical);
        QVERIFY(checked(*readable, false).definition->digest == check.definition->digest);
    }
    void versionsAreComparedById() {
        const std::string before = good_definition();
        std::string after = good_with(R"("version":1)", R"("version":2)");
        const std::string light = R"("guard":["gt","in.until",["now"]],)";
        after.replace(after.find(light), light.size(), "");
        after.replace(after.find(R"("oil","class":"code")"), 20, R"("grease","class":"code")");
        const auto differences = compare_scenarios(as_bytes(before), as_bytes(after));
        QVERIFY(differences);
        std::string told;
        for (const auto& one : *differences) told += std::to_string(static_cast<int>(one.kind)) + one.path + "\n";
        QVERIFY2(told.find("2version\n") != std::string::npos, told.c_str());
        QVERIFY2(told.find("0types.lamp.fields.grease\n") != std::string::npos, told.c_str());
        QVERIFY2(told.find("1types.lamp.fields.oil\n") != std::string::npos, told.c_str());
        QVERIFY2(told.find("1types.lamp.open.light.guard\n") != std::string::npos, told.c_str());
        QCOMPARE(differences->size(), std::size_t{4});
    }
};

CITYLEDGER_TEST(scenario_check, TestScenarioCheck)
#include "tst_scenario_check.moc"
