// The act `scenario`: publishing a definition, stating the digest of a scenario's key.

#include "core/crypto/digest.h"
#include "core/ledger/authority.h"
#include "core/ledger/record_values.h"
#include "core/ledger/state_keys.h"

namespace cityledger::ledger {

namespace {

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

}  // namespace cityledger::ledger
