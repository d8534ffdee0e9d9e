#include "tests/unit/scenario_life/played_tests.h"

#include "core/ledger/scenario_tests_city.h"
#include "core/wire/json.h"
#include "tests/support/solo_city/solo_city.h"

#include <algorithm>

namespace cityledger::test {

using namespace ledger;
using Kind = ScenarioTestStep::Kind;

namespace {

ScenarioTests tests_of(const Bytes& bytes, const Definition& definition) {
    return must(read_scenario_tests(must(wire::parse_canonical_json(bytes)), definition));
}

}  // namespace

std::vector<CastMember> cast_of(const Bytes& definition) {
    return tests_of(definition, must(read_definition(definition))).cast;
}

PlayedTests::PlayedTests(const Bytes& definition, ScenarioChain& chain)
    : definition_(must(read_definition(definition))), tests_(tests_of(definition, definition_)), chain_(chain) {}

std::vector<const ScenarioTest*> PlayedTests::way_to(const ScenarioTest& test) const {
    std::vector<const ScenarioTest*> way;
    for (const auto* at = &test; at != nullptr; at = at->from.empty() ? nullptr : tests_.test(at->from))
        way.insert(way.begin(), at);
    return way;
}

bool PlayedTests::runs_beside_others(const ScenarioTest& test) const {
    return std::ranges::all_of(way_to(test), [](const ScenarioTest* one) {
        return std::ranges::none_of(one->steps, [](const ScenarioTestStep& step) {
            return step.at || step.kind == Kind::give || step.kind == Kind::drop;
        });
    });
}

std::string PlayedTests::play(const ScenarioTest& test, const ScenarioStage& stage) {
    ScenarioRun run(definition_, tests_, chain_, stage);
    for (const auto* one : way_to(test)) {
        for (std::size_t i = 0; i < one->steps.size(); ++i) {
            const bool is_last = i + 1 == one->steps.size();
            const std::string expected = is_last ? one->summary.refusal : std::string();
            if (is_last && !expected.empty() && one != &test) continue;  // the next begins before what was refused
            const auto outcome = run.step(one->steps[i]);
            const std::string at = test.summary.name + " at " + one->steps[i].path + ": ";
            if (!outcome) return at + outcome.error().message;
            const std::string met =
                outcome->refusal == Refusal::accepted ? std::string() : std::string(name_of(outcome->refusal));
            if (outcome->is_wrong || met != expected)
                return at + "expected " + expected + ", met " + met + " " + outcome->what;
        }
    }
    opened_ += run.progress().records.size() + run.progress().made_up;
    if (!test.summary.refusal.empty() && test.steps.back().kind == Kind::under) --opened_;
    return put_roles_back(run);
}

std::string PlayedTests::put_roles_back(const ScenarioRun& run) {
    for (const auto& member : tests_.cast) {
        std::vector<std::string> now = run.progress().roles.at(member.name);
        std::ranges::sort(now);
        std::vector<std::string> before = member.roles;
        std::ranges::sort(before);
        const auto change = [&](const std::string& role, GrantOperation operation, bool of_party) {
            RoleAct act;
            act.operation = operation;
            act.scope = definition_.id;
            act.role = role;
            act.party = member.party;
            if (!of_party) act.officer = member.officer.substr(member.party.size() + 1);
            return ScenarioChain::Doing{scenario_tests_admin(of_party ? definition_.owner : member.party), "admin",
                                        act};
        };
        std::vector<ScenarioChain::Doing> doings;
        for (const auto& role : now) {
            if (std::ranges::binary_search(before, role)) continue;
            doings.push_back(change(role, GrantOperation::withdraw, false));
            const bool party_had_it = std::ranges::any_of(tests_.cast, [&](const CastMember& other) {
                return other.party == member.party && std::ranges::find(other.roles, role) != other.roles.end();
            });
            if (!party_had_it) doings.push_back(change(role, GrantOperation::withdraw, true));
        }
        for (const auto& role : before)
            if (!std::ranges::binary_search(now, role)) doings.push_back(change(role, GrantOperation::grant, false));
        if (doings.empty()) continue;
        const auto answer = chain_.run(doings, {}, run.progress().now);
        if (!answer || answer->refusal != Refusal::accepted)
            return "the roles of " + member.name + " were not put back";
    }
    return {};
}

}  // namespace cityledger::test
