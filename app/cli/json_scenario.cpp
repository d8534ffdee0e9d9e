#include "app/cli/json_values.h"
#include "app/cli/scenario.h"
#include "core/base/hex.h"

#include <boost/json.hpp>

namespace cityledger::cli {

namespace {

namespace json = boost::json;

template <class List, class Each>
json::array all(const List& list, const Each& each) {
    json::array out;
    for (const auto& item : list) out.push_back(each(item));
    return out;
}

json::object place(const node::ScenarioPlace& place) {
    return {{"path", place.path}, {"line", place.line}, {"column", place.column}};
}

json::object field(const node::ScenarioField& field) {
    return {{"id", field.id},         {"label", to_json(field.label)}, {"class", field.field_class},
            {"of", field.of},         {"scale", field.scale},          {"personal", field.personal},
            {"issued", field.issued}, {"input", field.input},          {"many", field.many}};
}

json::object act(const node::ScenarioAct& act) {
    json::object signatures;
    for (const auto& [role, count] : act.signatures) signatures[role] = count;
    return {{"id", act.id},
            {"title", to_json(act.title)},
            {"opens", act.opens},
            {"from", json::value_from(act.from)},
            {"to", json::value_from(act.to)},
            {"by", json::value_from(act.by)},
            {"signatures", std::move(signatures)},
            {"inputs",
             all(act.inputs, [](const auto& input) { return json::value(input.field + (input.optional ? "?" : "")); })},
            {"guard", act.guard},
            {"effects", json::value_from(act.effects)},
            {"cost", act.cost},
            {"path", act.path}};
}

json::object type(const node::ScenarioType& type) {
    return {{"id", type.id},
            {"title", to_json(type.title)},
            {"fields", all(type.fields, field)},
            {"states", all(type.states,
                           [](const auto& state) {
                               return json::object{{"id", state.id},
                                                   {"title", to_json(state.title)},
                                                   {"document", state.document},
                                                   {"final", state.final}};
                           })},
            {"acts", all(type.acts, act)}};
}

json::object test(const node::ScenarioTest& test) {
    return {{"name", test.name},
            {"proves", to_json(test.proves)},
            {"expect", test.refusal.empty() ? std::string("ok") : "refused:" + test.refusal}};
}

}  // namespace

json::object to_json(const node::ScenarioDefinition& definition) {
    return {{"digest", hex(definition.digest)},
            {"id", definition.id},
            {"version", definition.version},
            {"title", to_json(definition.title)},
            {"area", definition.area},
            {"owner", definition.owner},
            {"legal_basis", json::value_from(definition.legal_basis)},
            {"retention", definition.retention_years},
            {"supersedes", definition.supersedes ? hex(*definition.supersedes) : std::string()},
            {"size", definition.size},
            {"roles", all(definition.roles,
                          [](const auto& role) {
                              return json::object{{"id", role.id},
                                                  {"title", to_json(role.title)},
                                                  {"per", role.per_party ? "party" : "officer"}};
                          })},
            {"separation", all(definition.separation,
                               [](const auto& pair) {
                                   return json::array{pair.one, pair.other};
                               })},
            {"types", all(definition.types, type)},
            {"rules", all(definition.rules,
                          [](const auto& rule) {
                              return json::object{{"id", rule.id},
                                                  {"kind", rule.kind},
                                                  {"severity", rule.severity},
                                                  {"text", to_json(rule.text)},
                                                  {"remedy", to_json(rule.remedy)}};
                          })},
            {"tests", all(definition.tests, test)}};
}

json::object to_json(const node::ScenarioCheck& check) {
    constexpr const char* outcomes[] = {"good", "invalid", "tests_fail"};
    json::object out{{"outcome", outcomes[static_cast<std::size_t>(check.outcome)]},
                     {"canonical", check.canonical},
                     {"size", check.size},
                     {"faults", all(check.faults,
                                    [](const auto& fault) {
                                        json::object one = place(fault.place);
                                        one["code"] = fault.error.code;
                                        one["message"] = fault.error.message;
                                        return one;
                                    })},
                     {"tests", all(check.tests,
                                   [](const auto& outcome) {
                                       json::object one = test(outcome.test);
                                       one["passed"] = outcome.passed;
                                       if (!outcome.passed) {
                                           one["what"] = outcome.what;
                                           one["place"] = place(outcome.place);
                                       }
                                       return one;
                                   })},
                     {"warnings", all(check.warnings,
                                      [](const auto& warning) {
                                          json::object one = place(warning.place);
                                          one["code"] = warning.code;
                                          one["message"] = warning.message;
                                          return one;
                                      })},
                     {"guesses", all(check.guesses,
                                     [](const auto& guess) {
                                         json::object one = place(guess.place);
                                         one["label"] = to_json(guess.label);
                                         one["class"] = guess.field_class;
                                         one["kind"] = guess.kind;
                                         one["outcome"] = guess.outcome;
                                         one["tried"] = guess.tried;
                                         return one;
                                     })},
                     {"rules_tried", check.rules_tried},
                     {"untested", all(check.untested, [](const auto& rule) {
                          json::object one = place(rule.place);
                          one["kind"] = rule.kind;
                          one["act"] = to_json(rule.act);
                          return one;
                      })}};
    if (check.definition) out["definition"] = to_json(*check.definition);
    return out;
}

json::object to_json(const node::ScenarioDifference& difference) {
    constexpr const char* kinds[] = {"added", "removed", "changed"};
    return {{"kind", kinds[static_cast<std::size_t>(difference.kind)]},
            {"path", difference.path},
            {"before", difference.before},
            {"after", difference.after}};
}

}  // namespace cityledger::cli
