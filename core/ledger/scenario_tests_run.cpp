#include "core/ledger/scenario_tests_run.h"

#include "core/crypto/digest.h"
#include "core/ledger/definition_source.h"
#include "core/ledger/scenario_tests_city.h"
#include "core/ledger/scenario_tests_facts.h"
#include "core/ledger/scenario_tests_values.h"
#include "core/ledger/state_keys.h"
#include "core/ledger/typing.h"

#include <algorithm>

namespace cityledger::ledger {

namespace {

StepOutcome wrong(std::string what) {
    return {Refusal::accepted, std::move(what), true};
}

/// Times in a check are counted from the tests' start, as everywhere in tests.
void shift_times(Expression& expression, std::int64_t start) {
    if (expression.op == Operator::literal && expression.type.value_class == ValueClass::time)
        expression.constant.number = std::min(expression.constant.number, largest_integer - start) + start;
    for (auto& operand : expression.operands) shift_times(operand, start);
}

}  // namespace

ScenarioRun::ScenarioRun(const Definition& definition, const ScenarioTests& tests, ScenarioChain& chain,
                         ScenarioStage stage)
    : definition_(definition), tests_(tests), chain_(chain), stage_(std::move(stage)) {
    done_.now = stage_.start;
    for (const auto& person : tests.cast) done_.roles[person.name] = person.roles;
}

const ScenarioRun::Record* ScenarioRun::record(const std::string& label) const {
    const auto found = done_.records.find(label);
    return found == done_.records.end() ? nullptr : &found->second;
}

Bytes ScenarioRun::document(const std::string& label) const {
    return bytes_of_label(definition_, label + stage_.mark);
}

std::string ScenarioRun::record_id(const std::string& label) const {
    const auto found = done_.records.find(label);
    return found == done_.records.end() ? label : found->second.id;
}

std::string ScenarioRun::role_of(const ScenarioTestStep& step, const Transition* transition) const {
    if (step.role) return *step.role;
    if (!transition) return {};
    const auto& held = done_.roles.at(step.as);
    for (const auto& by : transition->by)
        if (std::ranges::find(held, by) != held.end()) return by;
    if (transition->allows("any") || transition->allows("holder")) return {};
    return transition->by.front();
}

Result<std::vector<Input>> ScenarioRun::inputs(const ScenarioTestStep& step, const RecordType& type) const {
    std::vector<Input> out;
    if (!step.in.is_object()) return out;
    for (const auto& member : step.in.get_object()) {
        const std::string name(member.key());
        const FieldRule* field = type.field(name);
        if (!field)
            return fail(ErrorKind::invalid, "scenario_tests.input",
                        "type " + type.id + " has no field \"" + name + "\"");
        CITYLEDGER_TRY(value, value_of_input(definition_, *field, member.value(), stage_,
                                             [&](const std::string& label) { return record_id(label); }));
        out.push_back({name, std::move(value)});
    }
    return out;
}

Result<StepOutcome> ScenarioRun::run(const ScenarioTestStep& step, ActContent act, std::string role) {
    std::vector<std::string> also;
    for (const auto& name : step.with) also.push_back(member(name).officer);
    CITYLEDGER_TRY(answer, chain_.run({{member(step.as).officer, std::move(role), std::move(act)}}, also, done_.now));
    return StepOutcome{answer.refusal, answer.reason, false};
}

Result<StepOutcome> ScenarioRun::open(const ScenarioTestStep& step) {
    const auto opening = definition_.opening(step.act);
    if (!opening) return wrong("the definition has no opening \"" + step.act + "\"");
    OpenAct act;
    act.definition = definition_.digest;
    act.open = step.act;
    act.local = step.label + stage_.mark;
    CITYLEDGER_TRY(given, inputs(step, *opening->type));
    act.inputs = std::move(given);
    CITYLEDGER_TRY(outcome, run(step, std::move(act), role_of(step, opening->transition)));
    if (outcome.refusal != Refusal::accepted) return outcome;
    done_.records[step.label] = {member(step.as).party + "/" + step.label + stage_.mark, opening->type->id, {}};
    CITYLEDGER_CHECK(follow(step.label));
    return outcome;
}

Result<StepOutcome> ScenarioRun::change(const ScenarioTestStep& step) {
    const auto found = done_.records.find(step.label);
    if (found == done_.records.end()) return wrong("no step before opened a record \"" + step.label + "\"");
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

Status ScenarioRun::follow(const std::string& label) {
    Record& record = done_.records.at(label);
    const WorkingState state(chain_.store());
    CITYLEDGER_TRY(value, state.read<RecordValue>(state_keys::record(record.id)));
    if (!value) return fail(ErrorKind::damaged, "scenario_tests.record", "an accepted act left no record " + record.id);
    record.heads.push_back(value->head);
    return {};
}

Result<StepOutcome> ScenarioRun::check(const ScenarioTestStep& step) {
    const auto found = done_.records.find(step.label);
    if (found == done_.records.end()) return wrong("no step before opened a record \"" + step.label + "\"");
    Faults faults;
    const Source source(&step.check, step.path + ".check", faults);
    const RecordType& type = *definition_.type(found->second.type);
    Expression condition = read_condition(source, Scope{definition_, type, nullptr, Scope::Place::rule});
    if (faults.first()) return wrong(faults.first()->message);
    shift_times(condition, stage_.start);
    const WorkingState state(chain_.store());
    CITYLEDGER_TRY(facts, StandingFacts::of(state, definitions_, found->second.id, done_.now));
    CITYLEDGER_TRY(holds, evaluate(condition, *facts));
    if (!holds.has_value()) return wrong("the check cannot be judged: " + holds.reason);
    return holds.is_true()
               ? StepOutcome{}
               : wrong("the check does not hold; the record is in state " + std::string(facts->self().state()));
}

Result<StepOutcome> ScenarioRun::verify(const ScenarioTestStep& step) {
    const Hash32 digest = crypto::sha256(document(step.label));
    CITYLEDGER_TRY(word, standing_of_document(WorkingState(chain_.store()), definitions_, digest, done_.now));
    return word == step.word ? StepOutcome{} : wrong("the document is " + word + ", not " + step.word);
}

Result<StepOutcome> ScenarioRun::give_or_drop(const ScenarioTestStep& step) {
    const CastMember& person = member(step.as);
    const bool gives = step.kind == ScenarioTestStep::Kind::give;
    RoleAct act;
    act.operation = gives ? GrantOperation::grant : GrantOperation::withdraw;
    act.scope = definition_.id;
    act.role = step.word;
    act.party = person.party;
    std::vector<ScenarioChain::Doing> doings;
    if (gives) doings.push_back({scenario_tests_admin(definition_.owner), "admin", act});
    act.officer = person.officer.substr(person.party.size() + 1);
    doings.push_back({scenario_tests_admin(person.party), "admin", act});
    CITYLEDGER_TRY(answer, chain_.run(doings, {}, done_.now));
    auto& held = done_.roles[step.as];
    if (gives)
        held.push_back(step.word);
    else
        std::erase(held, step.word);
    return answer.refusal == Refusal::accepted ? StepOutcome{} : wrong("the role cannot be changed: " + answer.reason);
}

Result<StepOutcome> ScenarioRun::publish(const ScenarioTestStep& step) {
    ScenarioAct act;
    act.definition = document(step.label);
    return run(step, std::move(act), {});
}

Result<StepOutcome> ScenarioRun::open_under(const ScenarioTestStep& step) {
    OpenAct act;
    act.definition = crypto::sha256(document(step.label));
    act.open = "begin";
    act.local = "made-up-" + std::to_string(++done_.made_up) + stage_.mark;
    return run(step, std::move(act), {});
}

Result<StepOutcome> ScenarioRun::step(const ScenarioTestStep& step) {
    const std::int64_t at = step.at ? stage_.start + *step.at : done_.now + 1;
    if (at < done_.now) return wrong("at lies before the step above; time runs forward");
    done_.now = at;
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

}  // namespace cityledger::ledger
