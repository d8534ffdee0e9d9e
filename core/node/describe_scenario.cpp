#include "core/ledger/scenario_tests.h"
#include "core/node/api/scenarios.h"
#include "core/node/describe_lifecycle.h"
#include "core/node/known.h"
#include "core/wire/json.h"

#include <boost/json.hpp>

namespace cityledger::node {

namespace {

namespace json = boost::json;

std::string written(const json::value* value) {
    return value ? json::serialize(*value) : std::string();
}

const json::value* member(const json::value* value, std::string_view name) {
    const auto* object = value ? value->if_object() : nullptr;
    return object ? object->if_contains(name) : nullptr;
}
const json::value* item(const json::value* value, std::size_t index) {
    const auto* array = value ? value->if_array() : nullptr;
    return array && index < array->size() ? &(*array)[index] : nullptr;
}

ScenarioField describe(const ledger::FieldRule& rule) {
    ScenarioField field;
    field.id = rule.id;
    field.label = text_of(rule.label);
    field.field_class = std::string(ledger::name_of(rule.field_class));
    field.of = !rule.unit.empty() ? rule.unit : !rule.list.empty() ? rule.list : rule.type;
    field.scale = rule.scale;
    field.personal = rule.personal;
    field.issued = rule.issued;
    field.input = rule.input;
    field.many = rule.many;
    return field;
}

ScenarioAct describe(const ledger::Transition& rule, bool opens, const json::value* source, std::string path) {
    ScenarioAct act;
    act.id = rule.id;
    act.title = text_of(rule.title);
    act.opens = opens;
    act.from = rule.from;
    for (const auto& to : rule.to) act.to.push_back(to.state);
    act.by = rule.by;
    for (const auto& [role, count] : rule.signatures) act.signatures.push_back({role, count});
    for (const auto& input : rule.inputs) act.inputs.push_back({input.field, input.optional});
    act.guard = written(member(source, "guard"));
    for (std::size_t i = 0; i < rule.effects.size(); ++i)
        act.effects.push_back(written(item(member(source, "effects"), i)));
    act.cost = rule.cost;
    act.path = std::move(path);
    return act;
}

ScenarioType describe(const ledger::RecordType& rule, const json::value* source, const std::string& path) {
    ScenarioType type;
    type.id = rule.id;
    type.title = text_of(rule.title);
    for (const auto& field : rule.fields) type.fields.push_back(describe(field));
    Lifecycle lifecycle = lifecycle_of(rule, {});
    type.states = std::move(lifecycle.states);
    type.steps = std::move(lifecycle.steps);
    const auto add = [&](const std::vector<ledger::Transition>& acts, const char* list) {
        for (std::size_t i = 0; i < acts.size(); ++i)
            type.acts.push_back(describe(acts[i], std::string_view(list) == "open", item(member(source, list), i),
                                         path + "." + list + "[" + std::to_string(i) + "]"));
    };
    add(rule.open, "open");
    add(rule.transitions, "transitions");
    return type;
}

}  // namespace

Result<ScenarioDefinition> describe_scenario(BytesView canonical_json) {
    CITYLEDGER_TRY(read, ledger::read_definition(canonical_json));
    CITYLEDGER_TRY(source, wire::parse_canonical_json(canonical_json, {.max_bytes = ledger::most_definition_bytes}));
    ScenarioDefinition out;
    out.digest = read.digest;
    out.id = read.id;
    out.version = std::to_string(read.version);
    out.title = text_of(read.title);
    out.area = read.area;
    out.owner = read.owner;
    out.legal_basis = read.legal_basis;
    out.retention_years = read.retention_years;
    out.supersedes = read.supersedes;
    out.size = canonical_json.size();
    for (const auto& role : read.roles)
        out.roles.push_back({role.id, text_of(role.title), role.per == ledger::RoleHolder::party});
    for (const auto& [one, other] : read.separation) out.separation.push_back({one, other});
    for (std::size_t i = 0; i < read.types.size(); ++i)
        out.types.push_back(
            describe(read.types[i], item(member(&source, "types"), i), "types[" + std::to_string(i) + "]"));
    for (const auto& rule : read.rules)
        out.rules.push_back({rule.id, std::string(ledger::name_of(rule.kind)),
                             std::string(ledger::name_of(rule.severity)), text_of(rule.text), text_of(rule.remedy)});
    // Peers do not read the tests, so what is published may carry some that are not written right.
    if (const auto tests = ledger::list_scenario_tests(canonical_json))
        for (const auto& test : *tests) out.tests.push_back({test.name, text_of(test.proves), test.refusal});
    return out;
}

}  // namespace cityledger::node
