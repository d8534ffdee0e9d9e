#include "core/node/describe_choices.h"

#include "core/base/hex.h"
#include "core/ledger/state_keys.h"

#include <algorithm>

namespace cityledger::node {

namespace {

RoleNeeded role_of(const ledger::Definition& definition, const std::string& id, std::uint32_t count) {
    RoleNeeded needed;
    needed.role = id;
    needed.count = count;
    if (const auto* role = definition.role(id)) needed.title = text_of(role->title);
    return needed;
}

CodeChoice state_of(const ledger::RecordType& type, const std::string& id) {
    const auto* state = type.state(id);
    return {id, state != nullptr ? text_of(state->title) : Text{id, id}};
}

InputForm form_of(const ledger::Definition& definition, const ledger::FieldRule& field, bool optional) {
    InputForm form;
    form.field = field.id;
    form.label = text_of(field.label);
    form.field_class = std::string(ledger::name_of(ledger::type_of(field).value_class));
    if (form.field_class == "codes") form.field_class = "code";
    form.optional = optional;
    form.many = field.many;
    form.personal = field.personal;
    form.issued = field.issued;
    form.stored = !field.input;
    form.unit = field.unit;
    form.scale = field.scale;
    form.type = field.type;
    if (const auto* list = definition.list(field.list))
        for (const auto& entry : *list) form.codes.push_back({entry.id, text_of(entry.title)});
    return form;
}

ActChoice choice_of(const ledger::Definition& definition, const ledger::PossibleAct& act) {
    const auto& transition = *act.transition;
    ActChoice choice;
    choice.id = transition.id;
    choice.title = text_of(transition.title);
    choice.type = act.type->id;
    choice.type_title = text_of(act.type->title);
    choice.role = act.role;
    if (const auto* role = definition.role(act.role)) choice.role_title = text_of(role->title);
    for (const auto& whom : transition.by) choice.by.push_back(role_of(definition, whom, 1));
    for (const auto& [role, count] : transition.signatures)
        choice.signatures.push_back(role_of(definition, role, count));
    choice.together = act.together;
    for (const auto& input : transition.inputs)
        if (const auto* field = act.type->field(input.field))
            choice.inputs.push_back(form_of(definition, *field, input.optional));
    for (const auto& state : transition.from) choice.from.push_back(state_of(*act.type, state));
    for (const auto& destination : transition.to) choice.to.push_back(state_of(*act.type, destination.state));
    if (transition.to.size() == 1)
        if (const auto* state = act.type->state(transition.to[0].state))
            choice.document = std::string(ledger::name_of(state->document));
    if (act.refusal != ledger::Refusal::accepted) {
        choice.refusal = std::string(ledger::name_of(act.refusal));
        choice.code = static_cast<std::uint32_t>(act.refusal);
        choice.reason = act.reason;
    }
    return choice;
}

std::string standing_of(const ledger::RegisteredKey& key, std::int64_t now) {
    if (key.revoked != 0) return "revoked";
    if (now < key.from) return "not_yet";
    return key.until != 0 && now > key.until ? "ended" : "registered";
}

}  // namespace

ActChoices describe_choices(const ledger::PossibleActs& possible) {
    const auto& definition = *possible.definition;
    ActChoices choices;
    choices.scenario = definition.id;
    choices.scenario_title = text_of(definition.title);
    choices.version = std::to_string(definition.version);
    choices.definition = definition.digest;
    if (possible.record) {
        choices.head = hex(possible.record->head);
        choices.state = possible.record->state;
        if (const auto* type = definition.type(possible.record->type))
            choices.state_title = state_of(*type, possible.record->state).title;
    }
    for (const auto& act : possible.acts) choices.acts.push_back(choice_of(definition, act));
    return choices;
}

Result<KeyStanding> describe_key(const ledger::KeyId& id, std::int64_t now, const Known& known) {
    KeyStanding standing;
    standing.key = hex(id);
    standing.standing = "unknown";
    CITYLEDGER_TRY(key, known.value<ledger::RegisteredKey>(ledger::state_keys::key(id)));
    if (key) {
        standing.standing = standing_of(*key, now);
        standing.party = key->party;
        standing.party_name = known.party_name(key->party);
        standing.officer = key->officer;
        standing.label = key->label;
        return standing;
    }
    CITYLEDGER_TRY(council, known.value<ledger::Council>(ledger::state_keys::council()));
    if (council && std::ranges::any_of(council->keys, [&](const auto& member) { return member.id() == id; }))
        standing.standing = "council";
    return standing;
}

}  // namespace cityledger::node
