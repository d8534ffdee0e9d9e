#include "core/ledger/scenario_tests.h"

#include "core/crypto/digest.h"
#include "core/ledger/definition_source.h"
#include "core/ledger/scenario_tests_city.h"
#include "core/ledger/scenario_tests_facts.h"
#include "core/ledger/scenario_tests_read.h"
#include "core/ledger/scenario_tests_values.h"
#include "core/ledger/state_keys.h"
#include "core/ledger/typing.h"
#include "core/wire/json.h"

#include <algorithm>
#include <map>

namespace cityledger::ledger {

namespace {

/// What a step came to: the ledger's refusal, or what cannot be as the test says, whatever the ledger answers.
struct StepOutcome {
    Refusal refusal = Refusal::accepted;
    std::string what;
    bool is_wrong = false;
};
StepOutcome wrong(std::string what) {
    return {Refusal::accepted, std::move(what), true};
}

/// Times in a check are counted from the tests' start, as everywhere in tests.
void shift_times(Expression& expression) {
    if (expression.op == Operator::literal && expression.type.value_class == ValueClass::time)
        expression.constant.number = std::min(expression.constant.number, largest_integer - test_start) + test_start;
    for (auto& operand : expression.operands) shift_times(operand);
}

/// One test on a city of its own.
class TestRun {
  public:
    TestRun(const Definition& definition, const ScenarioTests& tests, ScenarioCity city)
        : definition_(definition), tests_(tests), city_(std::move(city)), roles_() {
        for (const auto& member : tests.cast) roles_[member.name] = member.roles;
    }

    Result<StepOutcome> step(const ScenarioTestStep& step);

  private:
    struct Record {
        std::string id;
        std::string type;
        std::vector<Hash32> heads;  ///< after event 1, 2 …
    };

    const CastMember& member(const std::string& name) const { return *tests_.member(name); }
    std::string record_id(const std::string& label) const;
    std::string role_of(const ScenarioTestStep& step, const Transition* transition) const;
    Result<std::vector<Input>> inputs(const ScenarioTestStep& step, const RecordType& type) const;
    Result<StepOutcome> run(const ScenarioTestStep& step, ActContent act, std::string role);
    Result<StepOutcome> open(const ScenarioTestStep& step);
    Result<StepOutcome> change(const ScenarioTestStep& step);
    Status follow(const std::string& label);
    Result<StepOutcome> check(const ScenarioTestStep& step) const;
    Result<StepOutcome> verify(const ScenarioTestStep& step) const;
    Result<StepOutcome> give_or_drop(const ScenarioTestStep& step);
    Result<StepOutcome> publish(const ScenarioTestStep& step);
    Result<StepOutcome> open_under(const ScenarioTestStep& step);

    const Definition& definition_;
    const ScenarioTests& tests_;
    ScenarioCity city_;
    std::map<std::string, std::vector<std::string>> roles_;  ///< by cast name, as given and dropped
    std::map<std::string, Record> records_;                  ///< by label
    std::int64_t now_ = test_start;
    std::uint64_t made_up_ = 0;
};

std::string TestRun::record_id(const std::string& label) const {
    const auto found = records_.find(label);
    return found == records_.end() ? label : found->second.id;
}

std::string TestRun::role_of(const ScenarioTestStep& step, const Transition* transition) const {
    if (step.role) return *step.role;
    if (!transition) return {};
    const auto& held = roles_.at(step.as);
    for (const auto& by : transition->by)
        if (std::ranges::find(held, by) != held.end()) return by;
    if (transition->allows("any") || transition->allows("holder")) return {};
    return transition->by.front();
}

Result<std::vector<Input>> TestRun::inputs(const ScenarioTestStep& step, const RecordType& type) const {
    std::vector<Input> out;
    if (!step.in.is_object()) return out;
    for (const auto& member : step.in.get_object()) {
        const std::string name(member.key());
        const FieldRule* field = type.field(name);
        if (!field)
            return fail(ErrorKind::invalid, "scenario_tests.input",
                        "type " + type.id + " has no field \"" + name + "\"");
        CITYLEDGER_TRY(value, value_of_input(definition_, *field, member.value(),
                                             [&](const std::string& label) { return record_id(label); }));
        out.push_back({name, std::move(value)});
    }
    return out;
}

Result<StepOutcome> TestRun::run(const ScenarioTestStep& step, ActContent act, std::string role) {
    std::vector<std::string> also;
    for (const auto& name : step.with) also.push_back(member(name).officer);
    CITYLEDGER_TRY(answer, city_.run({{member(step.as).officer, std::move(role), std::move(act)}}, also, now_));
    return StepOutcome{answer.refusal, answer.reason, false};
}

Result<StepOutcome> TestRun::open(const ScenarioTestStep& step) {
    const auto opening = definition_.opening(step.act);
    if (!opening) return wrong("the definition has no opening \"" + step.act + "\"");
    OpenAct act;
    act.definition = definition_.digest;
    act.open = step.act;
    act.local = step.label;
    CITYLEDGER_TRY(given, inputs(step, *opening->type));
    act.inputs = std::move(given);
    CITYLEDGER_TRY(outcome, run(step, std::move(act), role_of(step, opening->transition)));
    if (outcome.refusal != Refusal::accepted) return outcome;
    records_[step.label] = {member(step.as).party + "/" + step.label, opening->type->id, {}};
    CITYLEDGER_CHECK(follow(step.label));
    return outcome;
}

Result<StepOutcome> TestRun::change(const ScenarioTestStep& step) {
    const auto found = records_.find(step.label);
    if (found == records_.end()) return wrong("no step before opened a record \"" + step.label + "\"");
    const RecordType& type = *definition_.type(found->second.type);
    const auto& heads = found->second.heads;
    if (step.head_event && *step.head_event > heads.size())
        return wrong("\"" + step.label + "\" has only " + std::to_string(heads.size()) + " events");
    ChangeAct act;
    act.record = found->second.id;
    act.head = step.head_event ? heads[*step.head_event - 1] : heads.back();
    act.transition = step.act;
    CITYLEDGER_TRY(given, inputs(step, type));
    act.inputs = std::move(given);
    CITYLEDGER_TRY(outcome, run(step, std::move(act), role_of(step, type.transition(step.act))));
    if (outcome.refusal == Refusal::accepted) CITYLEDGER_CHECK(follow(step.label));
    return outcome;
}

Status TestRun::follow(const std::string& label) {
    Record& record = records_.at(label);
    const WorkingState state(city_.store());
    CITYLEDGER_TRY(value, state.read<RecordValue>(state_keys::record(record.id)));
    if (!value) return fail(ErrorKind::damaged, "scenario_tests.record", "an accepted act left no record " + record.id);
    record.heads.push_back(value->head);
    return {};
}

Result<StepOutcome> TestRun::check(const ScenarioTestStep& step) const {
    const auto found = records_.find(step.label);
    if (found == records_.end()) return wrong("no step before opened a record \"" + step.label + "\"");
    Faults faults;
    const Source source(&step.check, step.path + ".check", faults);
    const RecordType& type = *definition_.type(found->second.type);
    Expression condition = read_condition(source, Scope{definition_, type, nullptr, Scope::Place::rule});
    if (faults.first()) return wrong(faults.first()->message);
    shift_times(condition);
    const WorkingState state(city_.store());
    CITYLEDGER_TRY(facts, StandingFacts::of(state, found->second.id, now_));
    CITYLEDGER_TRY(holds, evaluate(condition, *facts));
    if (!holds.has_value()) return wrong("the check cannot be judged: " + holds.reason);
    return holds.is_true()
               ? StepOutcome{}
               : wrong("the check does not hold; the record is in state " + std::string(facts->self().state()));
}

Result<StepOutcome> TestRun::verify(const ScenarioTestStep& step) const {
    const Hash32 digest = crypto::sha256(bytes_of_label(definition_, step.label));
    CITYLEDGER_TRY(word, standing_of_document(WorkingState(city_.store()), digest, now_));
    return word == step.word ? StepOutcome{} : wrong("the document is " + word + ", not " + step.word);
}

Result<StepOutcome> TestRun::give_or_drop(const ScenarioTestStep& step) {
    const CastMember& person = member(step.as);
    const bool gives = step.kind == ScenarioTestStep::Kind::give;
    RoleAct act;
    act.operation = gives ? GrantOperation::grant : GrantOperation::withdraw;
    act.scope = definition_.id;
    act.role = step.word;
    act.party = person.party;
    std::vector<ScenarioCity::Doing> doings;
    if (gives) doings.push_back({ScenarioCity::admin_of(definition_.owner), "admin", act});
    act.officer = person.officer.substr(person.party.size() + 1);
    doings.push_back({ScenarioCity::admin_of(person.party), "admin", act});
    CITYLEDGER_TRY(answer, city_.run(doings, {}, now_));
    auto& held = roles_[step.as];
    if (gives)
        held.push_back(step.word);
    else
        std::erase(held, step.word);
    return answer.refusal == Refusal::accepted ? StepOutcome{} : wrong("the role cannot be changed: " + answer.reason);
}

Result<StepOutcome> TestRun::publish(const ScenarioTestStep& step) {
    ScenarioAct act;
    act.definition = bytes_of_label(definition_, step.label);
    return run(step, std::move(act), {});
}

Result<StepOutcome> TestRun::open_under(const ScenarioTestStep& step) {
    OpenAct act;
    act.definition = crypto::sha256(bytes_of_label(definition_, step.label));
    act.open = "begin";
    act.local = "made-up-" + std::to_string(++made_up_);
    return run(step, std::move(act), {});
}

Result<StepOutcome> TestRun::step(const ScenarioTestStep& step) {
    const std::int64_t at = step.at ? test_start + *step.at : now_ + 1;
    if (at < now_) return wrong("at lies before the step above; time runs forward");
    now_ = at;
    switch (step.kind) {
        case ScenarioTestStep::Kind::open:
            return open(step);
        case ScenarioTestStep::Kind::change:
            return change(step);
        case ScenarioTestStep::Kind::check:
            return check(step);
        case ScenarioTestStep::Kind::verify:
            return verify(step);
        case ScenarioTestStep::Kind::give:
        case ScenarioTestStep::Kind::drop:
            return give_or_drop(step);
        case ScenarioTestStep::Kind::publish:
            return publish(step);
        case ScenarioTestStep::Kind::under:
            return open_under(step);
    }
    return wrong("a step of no known kind");
}

/// The steps of the tests it begins from, without their refused last ones, then its own.
std::vector<const ScenarioTestStep*> steps_of(const ScenarioTests& tests, const ScenarioTest& test) {
    std::vector<const ScenarioTestStep*> steps;
    if (const ScenarioTest* from = test.from.empty() ? nullptr : tests.test(test.from)) {
        steps = steps_of(tests, *from);
        if (!from->summary.refusal.empty()) steps.pop_back();
    }
    for (const auto& step : test.steps) steps.push_back(&step);
    return steps;
}

std::string told(const StepOutcome& outcome) {
    if (outcome.is_wrong) return outcome.what;
    if (outcome.refusal == Refusal::accepted) return "it was accepted";
    return "it was refused (" + std::string(name_of(outcome.refusal)) + "): " + outcome.what;
}

ScenarioTestOutcome run_one(const Definition& definition, const ScenarioTests& tests, const ScenarioTest& test,
                            const std::vector<Bytes>& definitions) {
    ScenarioTestOutcome out{test.summary, true, {}, {}};
    auto city = ScenarioCity::begin(definition, definitions, tests.cast);
    if (!city) return {test.summary, false, {}, "no city could be made for it: " + city.error().message};
    TestRun run(definition, tests, std::move(*city));
    const auto steps = steps_of(tests, test);
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const auto outcome = run.step(*steps[i]);
        const bool is_last = i + 1 == steps.size();
        const std::string expected = is_last ? test.summary.refusal : std::string();
        if (!outcome) return {test.summary, false, steps[i]->path, outcome.error().message};
        const std::string met =
            outcome->refusal == Refusal::accepted ? std::string() : std::string(name_of(outcome->refusal));
        if (!outcome->is_wrong && met == expected) continue;
        const std::string should = expected.empty() ? "should be accepted" : "should be refused (" + expected + ")";
        return {test.summary, false, steps[i]->path, should + "; " + told(*outcome)};
    }
    return out;
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

}  // namespace

Result<std::vector<ScenarioTestSummary>> list_scenario_tests(BytesView canonical_json) {
    CITYLEDGER_TRY(read, read_with_tests(canonical_json));
    std::vector<ScenarioTestSummary> summaries;
    for (const auto& test : read.tests.tests) summaries.push_back(test.summary);
    return summaries;
}

Result<std::vector<ScenarioTestOutcome>> run_scenario_tests(BytesView canonical_json, std::span<const Bytes> others) {
    CITYLEDGER_TRY(read, read_with_tests(canonical_json));
    std::vector<Bytes> definitions{to_bytes(canonical_json)};
    for (const Bytes& bytes : others) {
        CITYLEDGER_TRY(other, read_definition(bytes));
        if (other.id != read.definition.id) definitions.push_back(bytes);
    }
    std::vector<ScenarioTestOutcome> outcomes;
    for (const auto& test : read.tests.tests)
        outcomes.push_back(run_one(read.definition, read.tests, test, definitions));
    return outcomes;
}

}  // namespace cityledger::ledger
