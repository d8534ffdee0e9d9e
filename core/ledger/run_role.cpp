// The act `role`: grants and withdrawals.

#include "core/ledger/authority.h"
#include "core/ledger/grant.h"
#include "core/ledger/record_values.h"
#include "core/ledger/state_keys.h"

#include <algorithm>

namespace cityledger::ledger {

namespace {

Status demand_scope(const ActContext& context, const std::string& scope) {
    if (scope == state_keys::city_scope) return {};
    CITYLEDGER_TRY(scenario, context.state.get(state_keys::scenario(scope)));
    if (!scenario) return refuse(Refusal::scenario, "there is no scenario " + scope);
    return {};
}

/// To a party, within a scenario: its owner's admin, or the city's office. City-wide: the council alone (`govern`).
Status demand_scenario_owner_or_office(const ActContext& context, const std::string& scope) {
    if (scope == state_keys::city_scope)
        return refuse(Refusal::role, "city-wide roles are granted to parties by the council");
    if (context.act.role == office_role) return demand_city_role(context, office_role);
    CITYLEDGER_TRY(scenario, context.state.read<ScenarioValue>(state_keys::scenario(scope)));
    return demand_admin_of(context, scenario->owner);
}

}  // namespace

Status apply_grant(const ActContext& context, const RoleAct& act) {
    const Bytes key = state_keys::role(act.scope, act.role, act.party, act.officer);
    CITYLEDGER_TRY(standing, context.state.read<RoleValue>(key));
    RoleValue value = standing.value_or(RoleValue{});
    if (act.operation == GrantOperation::withdraw) {
        if (!standing || standing->withdrawn != 0)
            return refuse(Refusal::reference, "the role " + act.role + " was not granted, so it cannot be withdrawn");
        value.withdrawn = std::max<std::int64_t>(context.block.now, 1);
    } else {
        value = {act.from, act.until, context.block.height, 0};
    }
    context.state.write(key, value);
    return {};
}

Status demand_party(const ActContext& context, const std::string& party) {
    CITYLEDGER_TRY(known, context.state.get(state_keys::party(party)));
    if (!known) return refuse(Refusal::party, "the party " + party + " is not registered");
    return {};
}

Status run_role(const ActContext& context, const RoleAct& act) {
    CITYLEDGER_CHECK(demand_party(context, act.party));
    CITYLEDGER_CHECK(demand_scope(context, act.scope));
    CITYLEDGER_CHECK(act.officer.empty() ? demand_scenario_owner_or_office(context, act.scope)
                                         : demand_admin_of(context, act.party));
    return apply_grant(context, act);
}

}  // namespace cityledger::ledger
