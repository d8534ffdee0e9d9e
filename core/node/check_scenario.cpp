#include "core/base/file.h"
#include "core/ledger/definition_warnings.h"
#include "core/ledger/guessing.h"
#include "core/ledger/scenario_tests.h"
#include "core/node/api/scenarios.h"
#include "core/node/known.h"
#include "core/scenarios/shipped.h"
#include "core/scenarios/untested.h"

#include <charconv>

namespace cityledger::node {

namespace {

/// Where the path, or what is nearest around it, stands: a member that is missing has no place of its own.
ScenarioPlace place_in(std::string_view text, std::string path) {
    ScenarioPlace place{path, 0, 0};
    for (;;) {
        if (const auto found = ledger::place_of(text, path)) {
            place.line = found->line;
            place.column = found->column;
            return place;
        }
        if (path.empty()) return place;
        const auto cut = path.find_last_of(".[");
        path.resize(cut == std::string::npos ? 0 : cut);
    }
}

std::size_t number_in(const Error& error, std::string_view name) {
    const std::string_view digits = error.field(name);
    std::size_t number = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return number;
}

ScenarioFault fault_of(std::string_view text, const Error& error) {
    ScenarioFault fault{error, place_in(text, std::string(error.field("path")))};
    if (const auto line = number_in(error, "line"); line > 0) {
        fault.place.line = line;
        fault.place.column = number_in(error, "column");
    }
    return fault;
}

class Check {
  public:
    Check(BytesView file, const Job& job) : text_(as_text(file)), job_(job) { out_.size = file.size(); }

    Result<ScenarioCheck> run(bool untested);

  private:
    ScenarioCheck invalid(std::vector<Error> errors) {
        out_.outcome = ScenarioCheck::Outcome::invalid;
        for (const auto& error : errors) out_.faults.push_back(fault_of(text_, error));
        return std::move(out_);
    }
    void add(const std::vector<ledger::DefinitionWarning>& warnings) {
        for (const auto& warning : warnings)
            out_.warnings.push_back({warning.code, place_in(text_, warning.path), warning.message});
    }
    Result<void> run_tests(BytesView bytes, std::span<const Bytes> others);
    Result<void> guess(const ledger::Definition& definition);
    Result<void> find_untested(BytesView bytes, std::span<const Bytes> others);
    Text act_at(const std::string& path) const;

    std::string_view text_;
    const Job& job_;
    ScenarioCheck out_;
};

Result<void> Check::run_tests(BytesView bytes, std::span<const Bytes> others) {
    CITYLEDGER_TRY(outcomes, ledger::run_scenario_tests(bytes, others));
    for (auto& outcome : outcomes) {
        if (!outcome.passed) out_.outcome = ScenarioCheck::Outcome::tests_fail;
        out_.tests.push_back({{outcome.test.name, text_of(outcome.test.proves), outcome.test.refusal},
                              outcome.passed,
                              outcome.passed ? ScenarioPlace{} : place_in(text_, outcome.path),
                              std::move(outcome.what)});
    }
    return {};
}

Result<void> Check::guess(const ledger::Definition& definition) {
    CITYLEDGER_TRY(guesses, ledger::guess_private_values(definition, job_.stop));
    for (const auto& one : guesses) {
        GuessedValue value;
        value.field_class = std::string(ledger::name_of(one.field_class));
        value.kind = std::string(ledger::name_of(one.kind));
        value.outcome = std::string(ledger::name_of(one.outcome));
        value.label = text_of(one.label);
        value.tried = one.tried;
        value.place = place_in(text_, one.path);
        out_.guesses.push_back(std::move(value));
    }
    return {};
}

Text Check::act_at(const std::string& path) const {
    for (const auto& type : out_.definition->types)
        for (const auto& act : type.acts)
            if (act.path == path) return act.title;
    return {};
}

Result<void> Check::find_untested(BytesView bytes, std::span<const Bytes> others) {
    CITYLEDGER_TRY(found, scenarios::find_untested_rules(bytes, others, job_));
    out_.rules_tried = found.tried;
    for (const auto& rule : found.untested)
        out_.untested.push_back(
            {std::string(ledger::name_of(rule.kind)), act_at(rule.act), place_in(text_, rule.path)});
    return {};
}

Result<ScenarioCheck> Check::run(bool untested) {
    const auto canonical = ledger::canonical_definition(as_bytes(text_));
    if (!canonical) return invalid({canonical.error()});
    out_.canonical = as_text(*canonical) == text_;
    const auto read = ledger::read_definition(*canonical);
    if (!read) return invalid(ledger::faults_of_definition(*canonical));
    const auto of_tests = ledger::warnings_of_tests(*canonical);
    if (!of_tests) return invalid({of_tests.error()});
    CITYLEDGER_TRY(definition, describe_scenario(*canonical));
    out_.definition = std::move(definition);
    add(ledger::warnings_of(*read));
    add(*of_tests);
    CITYLEDGER_TRY(others, scenarios::founding_definitions());
    CITYLEDGER_CHECK(run_tests(*canonical, others));
    CITYLEDGER_CHECK(guess(*read));
    if (untested && out_.outcome == ScenarioCheck::Outcome::good) CITYLEDGER_CHECK(find_untested(*canonical, others));
    return std::move(out_);
}

}  // namespace

Result<Bytes> read_scenario_file(const std::filesystem::path& path) {
    return read_file(path, most_scenario_file_bytes);
}

Result<ScenarioCheck> check_scenario(BytesView any_json, bool untested, const Job& job) {
    return Check(any_json, job).run(untested);
}

Result<Bytes> canonical_scenario(BytesView any_json) {
    return ledger::canonical_definition(any_json);
}

}  // namespace cityledger::node
