#include "core/ledger/authority.h"

#include "core/ledger/record_values.h"
#include "core/ledger/state_keys.h"

namespace cityledger::ledger {

namespace {

Result<bool> stands(const WorkingState& state, const Bytes& key, std::int64_t now) {
    CITYLEDGER_TRY(role, state.read<RoleValue>(key));
    return role && role->holds_at(now);
}

}  // namespace

Result<bool> party_holds(const WorkingState& state, std::string_view scope, std::string_view role,
                         std::string_view party, std::int64_t now) {
    return stands(state, state_keys::role(scope, role, party), now);
}

Result<bool> officer_holds(const WorkingState& state, std::string_view scope, std::string_view role,
                           std::string_view party, std::string_view officer, std::int64_t now) {
    if (party.empty() || officer.empty()) return false;
    CITYLEDGER_TRY(by_party, party_holds(state, scope, role, party, now));
    if (!by_party) return false;
    return stands(state, state_keys::role(scope, role, party, officer), now);
}

Result<bool> party_holds_for(const WorkingState& state, std::string_view scenario, std::string_view role,
                             std::string_view party, std::int64_t now) {
    CITYLEDGER_TRY(within, party_holds(state, scenario, role, party, now));
    if (within) return true;
    return party_holds(state, state_keys::city_scope, role, party, now);
}

Result<bool> signer_holds_for(const WorkingState& state, std::string_view scenario, std::string_view role,
                              const Signer& signer, std::int64_t now) {
    CITYLEDGER_TRY(within, officer_holds(state, scenario, role, signer.party, signer.officer, now));
    if (within) return true;
    return officer_holds(state, state_keys::city_scope, role, signer.party, signer.officer, now);
}

Status demand_city_role(const ActContext& context, std::string_view role) {
    const Signer& actor = context.actor();
    if (context.act.role != role)
        return refuse(Refusal::role, "this act is done in the city-wide role " + std::string(role));
    CITYLEDGER_TRY(holds, officer_holds(context.state, state_keys::city_scope, role, actor.party, actor.officer,
                                        context.block.now));
    if (!holds)
        return refuse(Refusal::role, "the actor does not hold the city-wide role " + std::string(role) + " now");
    return {};
}

Status demand_admin_of(const ActContext& context, std::string_view party) {
    CITYLEDGER_CHECK(demand_city_role(context, admin_role));
    if (context.actor().party != party)
        return refuse(Refusal::role, "the actor is not an admin of " + std::string(party));
    return {};
}

Status demand_any_officer(const ActContext& context) {
    if (!context.act.role.empty()) return refuse(Refusal::role, "this act is done in no role");
    if (!context.actor().is_officer()) return refuse(Refusal::role, "the actor is no officer of a party");
    return {};
}

}  // namespace cityledger::ledger
