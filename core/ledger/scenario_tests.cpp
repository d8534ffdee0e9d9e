#include "core/ledger/scenario_tests.h"

#include "core/ledger/scenario_tests_city.h"
#include "core/ledger/scenario_tests_run.h"
#include "core/wire/json.h"

#include <algorithm>

namespace cityledger::ledger {

namespace {

std::string told(const StepOutcome& outcome) {
    if (outcome.is_wrong) return outcome.what;
    if (outcome.refusal == Refusal::accepted) return "it was accepted";
    return "it was refused (" + std::string(name_of(outcome.refusal)) + "): " + outcome.what;
}

/// All tests of a definition on one city, which goes back for each to where the test begins.
class TestSeries {
  public:
    TestSeries(const Definition& definition, const ScenarioTests& tests, ScenarioCity city)
        : tests_(tests), city_(std::move(city)), run_(definition, tests, city_, {test_start, {}}) {}

    Result<std::vector<ScenarioTestOutcome>> run() {
        CITYLEDGER_CHECK(keep_end_of(""));
        std::vector<ScenarioTestOutcome> outcomes;
        for (const auto& test : tests_.tests) {
            CITYLEDGER_TRY(outcome, run_one(test));
            outcomes.push_back(std::move(outcome));
        }
        return outcomes;
    }

    Result<bool> all_pass(const std::stop_token& stop) {
        CITYLEDGER_CHECK(keep_end_of(""));
        for (const auto& test : tests_.tests) {
            if (stop.stop_requested()) return fail(ErrorKind::stopped, "scenario_tests.stopped", "stopped");
            CITYLEDGER_TRY(outcome, run_one(test));
            if (!outcome.passed) return false;
        }
        return true;
    }

  private:
    Result<ScenarioTestOutcome> run_one(const ScenarioTest& test);
    bool others_begin_at(const ScenarioTest& test) const {
        return std::ranges::any_of(tests_.tests, [&](const auto& other) { return other.from == test.summary.name; });
    }

    struct End {
        ScenarioRun::Progress progress;
        ScenarioCity::Standing city;
    };
    Status keep_end_of(const std::string& test) {
        CITYLEDGER_TRY(city, city_.standing());
        ends_.insert_or_assign(test, End{run_.progress(), std::move(city)});
        return {};
    }

    const ScenarioTests& tests_;
    ScenarioCity city_;
    ScenarioRun run_;
    std::map<std::string, End> ends_;  ///< by test name, without a refused last step; "": the start
};

Result<ScenarioTestOutcome> TestSeries::run_one(const ScenarioTest& test) {
    const auto begins = ends_.find(test.from);
    if (begins == ends_.end())
        return ScenarioTestOutcome{
            test.summary, false, {}, "the test it begins from, " + test.from + ", did not come so far"};
    run_.go_back_to(begins->second.progress);
    CITYLEDGER_CHECK(city_.go_back_to(begins->second.city));
    for (std::size_t i = 0; i < test.steps.size(); ++i) {
        const bool is_last = i + 1 == test.steps.size();
        const std::string expected = is_last ? test.summary.refusal : std::string();
        if (!expected.empty() && others_begin_at(test)) {
            CITYLEDGER_CHECK(keep_end_of(test.summary.name));
        }
        const auto outcome = run_.step(test.steps[i]);
        if (!outcome) return ScenarioTestOutcome{test.summary, false, test.steps[i].path, outcome.error().message};
        const std::string met =
            outcome->refusal == Refusal::accepted ? std::string() : std::string(name_of(outcome->refusal));
        if (!outcome->is_wrong && met == expected) continue;
        const std::string should = expected.empty() ? "should be accepted" : "should be refused (" + expected + ")";
        return ScenarioTestOutcome{test.summary, false, test.steps[i].path, should + "; " + told(*outcome)};
    }
    if (test.summary.refusal.empty() && others_begin_at(test)) {
        CITYLEDGER_CHECK(keep_end_of(test.summary.name));
    }
    return ScenarioTestOutcome{test.summary, true, {}, {}};
}

struct ReadTests {
    Definition definition;
    ScenarioTests tests;
};

Result<ReadTests> read_with_tests(BytesView canonical_json) {
    CITYLEDGER_TRY(definition, read_definition(canonical_json));
    CITYLEDGER_TRY(json, wire::parse_canonical_json(canonical_json, {.max_bytes = most_definition_bytes}));
    CITYLEDGER_TRY(tests, read_scenario_tests(json, definition));
    return ReadTests{std::move(definition), std::move(tests)};
}

Result<ScenarioCity> city_of(const ReadTests& read, BytesView canonical_json, std::span<const Bytes> others) {
    ScenarioGenesis genesis;
    CITYLEDGER_CHECK(genesis.add(canonical_json, read.tests.cast));
    for (const Bytes& bytes : others) {
        CITYLEDGER_TRY(other, read_definition(bytes));
        if (other.id != read.definition.id) CITYLEDGER_CHECK(genesis.add(bytes, {}));
    }
    return ScenarioCity::begin(genesis.state());
}

}  // namespace

Result<std::vector<ScenarioTestSummary>> list_scenario_tests(BytesView canonical_json) {
    CITYLEDGER_TRY(read, read_with_tests(canonical_json));
    std::vector<ScenarioTestSummary> summaries;
    for (const auto& test : read.tests.tests) summaries.push_back(test.summary);
    return summaries;
}

Result<std::vector<ScenarioTestOutcome>> run_scenario_tests(BytesView canonical_json, std::span<const Bytes> others) {
    CITYLEDGER_TRY(read, read_with_tests(canonical_json));
    CITYLEDGER_TRY(city, city_of(read, canonical_json, others));
    return TestSeries(read.definition, read.tests, std::move(city)).run();
}

Result<bool> scenario_tests_pass(BytesView canonical_json, std::span<const Bytes> others, const std::stop_token& stop) {
    CITYLEDGER_TRY(read, read_with_tests(canonical_json));
    CITYLEDGER_TRY(city, city_of(read, canonical_json, others));
    return TestSeries(read.definition, read.tests, std::move(city)).all_pass(stop);
}

}  // namespace cityledger::ledger
