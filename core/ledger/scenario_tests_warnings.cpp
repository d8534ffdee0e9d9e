#include "core/ledger/definition_warnings.h"
#include "core/ledger/scenario_tests_read.h"
#include "core/wire/json.h"

#include <algorithm>

namespace cityledger::ledger {

Result<std::vector<DefinitionWarning>> warnings_of_tests(BytesView canonical_json) {
    CITYLEDGER_TRY(definition, read_definition(canonical_json));
    CITYLEDGER_TRY(json, wire::parse_canonical_json(canonical_json, {.max_bytes = most_definition_bytes}));
    CITYLEDGER_TRY(read, read_scenario_tests(json, definition));
    std::vector<DefinitionWarning> out;
    const auto held = [&](const std::string& role) {
        return std::ranges::any_of(
                   read.cast,
                   [&](const CastMember& one) { return std::ranges::find(one.roles, role) != one.roles.end(); }) ||
               std::ranges::any_of(read.tests, [&](const ScenarioTest& test) {
                   return std::ranges::any_of(test.steps, [&](const ScenarioTestStep& step) {
                       return step.kind == ScenarioTestStep::Kind::give && step.word == role;
                   });
               });
    };
    for (std::size_t i = 0; i < definition.roles.size(); ++i)
        if (!held(definition.roles[i].id))
            out.push_back({"role_nobody_has", "roles[" + std::to_string(i) + "]",
                           "nobody in cast has role " + definition.roles[i].id + ", so no test acts in it"});
    const bool says_impossible =
        std::ranges::any_of(read.tests, [](const ScenarioTest& test) { return !test.summary.refusal.empty(); });
    if (!says_impossible)
        out.push_back({"nothing_impossible", "", "no test says what must be impossible (expect refused:…)"});
    return out;
}

}  // namespace cityledger::ledger
