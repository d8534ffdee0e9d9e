#include "core/ledger/scenario_tests.h"
#include "tests/support/folders.h"
#include "tests/support/test_registry.h"
#include "tests/unit/ledger/definition_samples.h"

#include <QDir>
#include <QTest>

using namespace cityledger;
using namespace cityledger::ledger;
using namespace cityledger::test;

namespace {

const std::vector<Bytes>& others() {
    static const std::vector<Bytes> definitions{shipped_definition("intake.json"), shipped_definition("finding.json")};
    return definitions;
}

/// A lamp that can be lit once and put out by the same house, with the tests given.
Bytes lamp(const std::string& tests) {
    const std::string text = R"({"id":"lamp","version":1,"title":{"zh":"灯","en":"Lamp"},"area":"tests","owner":"house",
        "roles":[{"id":"lighter","title":{"zh":"点灯人","en":"Lighter"},"per":"officer"}],
        "types":[{"id":"lamp","title":{"zh":"灯","en":"Lamp"},
          "fields":[{"id":"paper","class":"digest","issued":true,"label":{"zh":"纸","en":"Paper"}},
                    {"id":"until","class":"time","label":{"zh":"止","en":"Until"}}],
          "states":[{"id":"lit","title":{"zh":"亮","en":"Lit"}},
                    {"id":"out","title":{"zh":"灭","en":"Out"},"document":"revoked"}],
          "valid":{"until":"until"},
          "open":[{"id":"light","title":{"zh":"点","en":"Light"},"to":"lit","by":["lighter"],"inputs":["paper","until?"]}],
          "transitions":[{"id":"put_out","title":{"zh":"灭","en":"Put out"},"from":["lit"],"to":"out","by":["any"],
            "guard":["eq","me.party",["party","self"]]}]}],
        "cast":{"ann":["house/ann","lighter"],"bob":["street/bob"]},
        "tests":)" + tests + "}";
    const auto bytes = canonical_definition(as_bytes(text));
    if (!bytes) qFatal("the lamp is no JSON: %s", bytes.error().message.c_str());
    return *bytes;
}

std::string one_test(const std::string& steps, const std::string& expect) {
    return R"([{"name":"t","proves":{"zh":"证","en":"Proves"},"steps":)" + steps + R"(,"expect":")" + expect + R"("}])";
}

const std::string light = R"({"as":"ann","do":"light","new":"l1","in":{"paper":"paper one"}})";

/// "passed", or where it went otherwise and what happened.
std::string outcome(const std::string& steps, const std::string& expect) {
    const auto outcomes = run_scenario_tests(lamp(one_test(steps, expect)), others());
    if (!outcomes) return outcomes.error().code + " at " + std::string(outcomes.error().field("path"));
    const auto& only = outcomes->at(0);
    return only.passed ? "passed" : only.path + ": " + only.what;
}

}  // namespace

class TestScenarioTests : public QObject {
    Q_OBJECT
  private slots:
    void everyShippedScenarioKeepsItsPromises_data() {
        QTest::addColumn<QString>("file");
        const QDir folder(QStringLiteral(CITYLEDGER_SOURCE "/resources/scenarios"));
        for (const auto& file : folder.entryList({QStringLiteral("*.json")})) QTest::newRow(qPrintable(file)) << file;
    }
    void everyShippedScenarioKeepsItsPromises() {
        QFETCH(QString, file);
        const auto outcomes = run_scenario_tests(shipped_definition(file.toStdString()), others());
        QVERIFY2(outcomes, outcomes ? "" : outcomes.error().message.c_str());
        QVERIFY(outcomes->size() >= 10);
        int impossible = 0;
        for (const auto& one : *outcomes) {
            const std::string told = one.test.name + " " + one.path + ": " + one.what;
            QVERIFY2(one.passed, told.c_str());
            impossible += one.test.refusal.empty() ? 0 : 1;
        }
        QVERIFY2(impossible >= 4, "a scenario says what must be impossible");
    }
    void whatHappensOtherwiseIsTold() {
        QCOMPARE(outcome("[" + light + "]", "ok"), std::string("passed"));
        QCOMPARE(outcome("[" + light + "]", "refused:guard"),
                 std::string("tests[0].steps[0]: should be refused (guard); it was accepted"));
        const std::string stranger = "[" + light + R"(,{"as":"bob","do":"put_out","on":"l1"}])";
        QCOMPARE(outcome(stranger, "refused:guard"), std::string("passed"));
        QVERIFY(outcome(stranger, "ok").starts_with("tests[0].steps[1]: should be accepted; it was refused (guard)"));
        QVERIFY(outcome(stranger, "refused:role")
                    .starts_with("tests[0].steps[1]: should be refused (role); it was refused (guard)"));
    }
    void stepsBeforeTheLastMustBeAccepted() {
        QVERIFY(outcome("[" + light + "," + light + "," + light + "]", "refused:record")
                    .starts_with("tests[0].steps[1]: should be accepted; it was refused (record)"));
    }
    void documentsAreLookedUpAtTheTimeOfTheStep() {
        const auto looked = [](const std::string& at, const std::string& word) {
            return outcome(
                R"([{"as":"ann","do":"light","new":"l1","in":{"paper":"p","until":100}},{"verify":"p","is":")" + word +
                    R"(","at":)" + at + "}]",
                "ok");
        };
        QCOMPARE(looked("100", "registered"), std::string("passed"));
        QCOMPARE(looked("101", "expired"), std::string("passed"));
        QCOMPARE(looked("101", "registered"), std::string("tests[0].steps[1]: should be accepted; the document is "
                                                          "expired, not registered"));
    }
    void checksCountTimeFromTheStart() {
        const std::string lit =
            R"([{"as":"ann","do":"light","new":"l1","in":{"paper":"p","until":100}},{"on":"l1","check":)";
        QCOMPARE(outcome(lit + R"(["eq","self.until",100]}])", "ok"), std::string("passed"));
        QVERIFY(outcome(lit + R"(["eq","self.until",101]}])", "ok").find("the check does not hold") !=
                std::string::npos);
        QVERIFY(outcome(lit + R"(["eq","self.until","lit"]}])", "ok").find("steps[1].check") != std::string::npos);
        QVERIFY(outcome(lit + R"(["eq",["holder","self"],"house"]}])", "ok").find("cannot be judged") !=
                std::string::npos);
    }
    void rolesAreGivenAndDropped() {
        const std::string given =
            R"([{"give":["bob","lighter"]},{"as":"bob","do":"light","new":"l1","in":{"paper":"p"}})";
        QCOMPARE(outcome(given + "]", "ok"), std::string("passed"));
        QCOMPARE(
            outcome(given + R"(,{"drop":["bob","lighter"]},{"as":"bob","do":"light","new":"l2","in":{"paper":"p"}}])",
                    "refused:role"),
            std::string("passed"));
    }
    void faultsInTestsNameTheirPath_data() {
        QTest::addColumn<std::string>("steps");
        QTest::addColumn<std::string>("told");
        const auto row = [](const char* name, const std::string& steps, const char* told) {
            QTest::newRow(name) << steps << std::string(told);
        };
        row("nobody of that name", R"([{"as":"eve","do":"light","new":"l1"}])",
            "definition.cast at tests[0].steps[0].as");
        row("unknown member", R"([{"as":"ann","does":"light","new":"l1"}])",
            "definition.unknown_member at tests[0].steps[0].does");
        row("new and on", R"([{"as":"ann","do":"light","new":"l1","on":"l1"}])",
            "definition.step at tests[0].steps[0]");
        row("head of event 0", R"([{"as":"ann","do":"put_out","on":"l1@0"}])",
            "definition.step at tests[0].steps[0].on");
        row("unknown verdict", R"([{"verify":"p","is":"fine"}])", "definition.word at tests[0].steps[0]");
        row("unknown role", R"([{"give":["ann","king"]}])", "definition.role at tests[0].steps[0].give[1]");
        row("under outside intake", R"([{"as":"ann","under":"p"}])", "definition.step at tests[0].steps[0]");
        row("no steps", "[]", "definition.count at tests[0].steps");
    }
    void faultsInTestsNameTheirPath() {
        QFETCH(std::string, steps);
        QFETCH(std::string, told);
        QCOMPARE(outcome(steps, "ok"), told);
        // Peers do not run them: the definition itself stays readable.
        QVERIFY(read_definition(lamp(one_test(steps, "ok"))));
    }
    void whatCannotBeIsNoRefusal() {
        QVERIFY(outcome(R"([{"as":"ann","do":"put_out","on":"l1"}])", "refused:record").find("no step before opened") !=
                std::string::npos);
        QVERIFY(outcome("[" + light + R"(,{"as":"ann","do":"put_out","on":"l1@2"}])", "refused:head")
                    .find("has only 1 events") != std::string::npos);
        QVERIFY(outcome(R"([{"verify":"p","is":"not_registered","at":9},{"verify":"p","is":"not_registered","at":8}])",
                        "ok")
                    .find("time runs forward") != std::string::npos);
        QVERIFY(outcome(R"([{"as":"ann","do":"light","new":"l1","in":{"papers":"p"}}])", "refused:input")
                    .find("has no field") != std::string::npos);
    }
    void testsBeginWhereOthersEnded() {
        const std::string tests = R"([
            {"name":"lit","proves":{"zh":"a","en":"a"},"steps":[)" +
                                  light + R"(],"expect":"ok"},
            {"name":"stranger","from":"lit","proves":{"zh":"a","en":"a"},
             "steps":[{"as":"bob","do":"put_out","on":"l1"}],"expect":"refused:guard"},
            {"name":"owner","from":"stranger","proves":{"zh":"a","en":"a"},
             "steps":[{"as":"ann","do":"put_out","on":"l1"},{"verify":"paper one","is":"revoked"}],"expect":"ok"}])";
        const auto outcomes = run_scenario_tests(lamp(tests), others());
        QVERIFY(outcomes);
        for (const auto& one : *outcomes) QVERIFY2(one.passed, one.what.c_str());
        const auto list = list_scenario_tests(lamp(tests));
        QVERIFY(list);
        QCOMPARE(list->at(1).refusal, std::string("guard"));
        const auto backwards = list_scenario_tests(
            lamp(R"([{"name":"t","from":"t","proves":{"zh":"a","en":"a"},"steps":[)" + light + R"(],"expect":"ok"}])"));
        QCOMPARE(backwards.error().code, std::string("definition.from"));
    }
};

CITYLEDGER_TEST(scenario_tests, TestScenarioTests)
#include "tst_scenario_tests.moc"
