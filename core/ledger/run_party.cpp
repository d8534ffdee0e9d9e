// The acts `party` and `key`.

#include "core/base/hex.h"
#include "core/ledger/authority.h"
#include "core/ledger/lint.h"
#include "core/ledger/state_keys.h"
#include "core/ledger/values.h"

#include <algorithm>

namespace cityledger::ledger {

namespace {

/// The key is new here and has signed this transaction: whoever registers a key holds it.
Status demand_new_key(const ActContext& context, const NewKey& key) {
    if (!key.label.empty() && !is_public_text(key.label))
        return refuse(Refusal::input, "the key's label looks like a personal number");
    const KeyId id = key.key.id();
    CITYLEDGER_TRY(known, context.state.get(state_keys::key(id)));
    if (known)
        return refuse(Refusal::key, "the key " + hex(id) + " was registered before; a key is never registered again");
    if (!context.is_signed_by(id)) return refuse(Refusal::signatures, "the new key " + hex(id) + " must sign too");
    return {};
}

void register_key(const ActContext& context, const std::string& party, const std::string& officer, const NewKey& key) {
    RegisteredKey value;
    value.key = key.key;
    value.party = party;
    value.officer = officer;
    value.label = key.label;
    value.from = key.from;
    value.until = key.until;
    value.height = context.block.height;
    context.state.write(state_keys::key(key.key.id()), value);
}

Status register_party(const ActContext& context, const PartyAct& act) {
    CITYLEDGER_TRY(known, context.state.get(state_keys::party(act.party)));
    if (known) return refuse(Refusal::party, "the party " + act.party + " is registered already");
    CITYLEDGER_CHECK(demand_new_key(context, *act.key));
    CITYLEDGER_CHECK(demand_city_role(context, registrar_role));
    PartyValue value;
    value.kind = act.kind;
    value.name_zh = act.name_zh;
    value.name_en = act.name_en;
    value.height = context.block.height;
    value.time = context.block.now;
    context.state.write(state_keys::party(act.party), value);
    register_key(context, act.party, act.officer, *act.key);
    RoleValue admin;
    admin.height = context.block.height;
    context.state.write(state_keys::role(state_keys::city_scope, admin_role, act.party), admin);
    context.state.write(state_keys::role(state_keys::city_scope, admin_role, act.party, act.officer), admin);
    return {};
}

Status rename_party(const ActContext& context, const PartyAct& act) {
    CITYLEDGER_TRY(value, context.state.read<PartyValue>(state_keys::party(act.party)));
    if (!value) return refuse(Refusal::party, "the party " + act.party + " is not registered");
    CITYLEDGER_CHECK(demand_admin_of(context, act.party));
    value->kind = act.kind;
    value->name_zh = act.name_zh;
    value->name_en = act.name_en;
    value->changed = context.block.height;
    context.state.write(state_keys::party(act.party), *value);
    return {};
}

Status demand_own_key_or_admin(const ActContext& context, const KeyAct& act) {
    const Signer& actor = context.actor();
    if (context.act.role.empty() && actor.is_officer() && actor.officer == act.officer) return {};
    return demand_admin_of(context, actor.party);
}

/// The key that a rotation or revocation ends, of that officer of the actor's party.
Result<RegisteredKey> key_to_end(const ActContext& context, const KeyAct& act) {
    CITYLEDGER_TRY(value, context.state.read<RegisteredKey>(state_keys::key(*act.key_id)));
    if (!value || value->party != context.actor().party || value->officer != act.officer)
        return refuse(Refusal::key,
                      "the key " + hex(*act.key_id) + " is not one of " + context.actor().party + "/" + act.officer);
    if (act.compromised_since > context.block.now)
        return refuse(Refusal::key, "a key cannot be compromised since a time to come");
    // A revoked key is touched once more only when it turns out to have been stolen, or stolen earlier than thought.
    const bool says_more = act.operation == KeyOperation::revoke && act.compromised_since != 0 &&
                           (value->compromised_since == 0 || act.compromised_since < value->compromised_since);
    if (value->revoked != 0 && !says_more)
        return refuse(Refusal::key, "the key " + hex(*act.key_id) + " is revoked already");
    return *value;
}

}  // namespace

Status run_party(const ActContext& context, const PartyAct& act) {
    if (!is_public_text(act.name_zh) || !is_public_text(act.name_en))
        return refuse(Refusal::input, "a party's name looks like a personal number");
    return act.key ? register_party(context, act) : rename_party(context, act);
}

Status run_key(const ActContext& context, const KeyAct& act) {
    if (act.operation == KeyOperation::add) {
        CITYLEDGER_CHECK(demand_new_key(context, *act.key));
        CITYLEDGER_CHECK(demand_admin_of(context, context.actor().party));
        register_key(context, context.actor().party, act.officer, *act.key);
        return {};
    }
    CITYLEDGER_TRY(ended, key_to_end(context, act));
    if (act.key) CITYLEDGER_CHECK(demand_new_key(context, *act.key));
    CITYLEDGER_CHECK(demand_own_key_or_admin(context, act));
    if (ended.revoked == 0) ended.revoked = std::max<std::int64_t>(context.block.now, 1);
    if (act.compromised_since != 0) ended.compromised_since = act.compromised_since;
    if (act.key) {
        ended.replaced_by = act.key->key.id();
        register_key(context, ended.party, ended.officer, *act.key);
    }
    context.state.write(state_keys::key(*act.key_id), ended);
    return {};
}

}  // namespace cityledger::ledger
