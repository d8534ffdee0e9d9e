// The acts `role`, `scenario` and `seal`.

#include "core/base/hex.h"
#include "core/ledger/authority.h"
#include "core/ledger/grant.h"
#include "core/ledger/record_values.h"
#include "core/ledger/state_keys.h"

#include <algorithm>

namespace cityledger::ledger {

namespace {

constexpr std::size_t most_seal_entries = 64;

Status demand_scope(const ActContext& context, const std::string& scope) {
    if (scope == state_keys::city_scope) return {};
    CITYLEDGER_TRY(scenario, context.state.get(state_keys::scenario(scope)));
    if (!scenario) return refuse(Refusal::scenario, "there is no scenario " + scope);
    return {};
}

/// To a party, within a scenario: its owner's admin, or the city's office. City-wide: the council alone (`govern`).
Status demand_scenario_owner_or_office(const ActContext& context, const std::string& scope) {
    if (scope == state_keys::city_scope) return refuse(Refusal::role, "city-wide roles are granted to parties by the council");
    if (context.act.role == office_role) return demand_city_role(context, office_role);
    CITYLEDGER_TRY(scenario, context.state.read<ScenarioValue>(state_keys::scenario(scope)));
    return demand_admin_of(context, scenario->owner);
}

Status add_seal(const ActContext& context, const SealAct& act, crypto::DigestAlgorithm algorithm, const Hash32& digest) {
    const Signer& actor = context.actor();
    const Bytes key = state_keys::seal(algorithm, digest);
    CITYLEDGER_TRY(standing, context.state.read<SealValue>(key));
    SealValue value = standing.value_or(SealValue{});
    if (std::any_of(value.entries.begin(), value.entries.end(), [&](const SealEntry& entry) { return entry.party == actor.party; }))
        return refuse(Refusal::seal, actor.party + " has sealed " + hex(digest) + " already");
    if (value.entries.size() >= most_seal_entries) return refuse(Refusal::limit, "more than 64 parties seal one digest");
    value.entries.push_back({act.purpose, actor.party, actor.officer, context.block.height, context.block.now, context.body_hash});
    context.state.write(key, value);
    return {};
}

Status publish(const ActContext& context, const Bytes& bytes) {
    const Bytes key = state_keys::definition(crypto::sha256(bytes));
    CITYLEDGER_TRY(known, context.state.get(key));
    if (known) return refuse(Refusal::scenario, "this definition is published already");
    if (const auto definition = read_definition(bytes); !definition)
        return refuse(Refusal::scenario, definition.error().message);
    CITYLEDGER_CHECK(demand_any_officer(context));
    DefinitionValue value;
    value.bytes = bytes;
    value.height = context.block.height;
    value.party = context.actor().party;
    context.state.write(key, value);
    return {};
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
    CITYLEDGER_CHECK(act.officer.empty() ? demand_scenario_owner_or_office(context, act.scope) : demand_admin_of(context, act.party));
    return apply_grant(context, act);
}

Status run_scenario(const ActContext& context, const ScenarioAct& act) {
    if (!act.definition.empty()) return publish(context, act.definition);
    const Bytes key = state_keys::scenario(act.scenario);
    CITYLEDGER_TRY(value, context.state.read<ScenarioValue>(key));
    if (!value) return refuse(Refusal::scenario, "there is no scenario " + act.scenario);
    // Claims stand on values keyed with it: another key would let the same value be claimed twice.
    if (value->keyed_key) return refuse(Refusal::scenario, "the key of " + act.scenario + " is stated already");
    CITYLEDGER_CHECK(demand_admin_of(context, value->owner));
    value->keyed_key = act.keyed_key;
    context.state.write(key, *value);
    return {};
}

Status run_seal(const ActContext& context, const SealAct& act) {
    CITYLEDGER_CHECK(demand_any_officer(context));
    if (act.sha256) CITYLEDGER_CHECK(add_seal(context, act, crypto::DigestAlgorithm::sha256, *act.sha256));
    if (act.sm3) CITYLEDGER_CHECK(add_seal(context, act, crypto::DigestAlgorithm::sm3, *act.sm3));
    return {};
}

}  // namespace cityledger::ledger
