// The acts `open` and `change`, in the order of checks of ledger.md, "Results and refusals".

#include "core/base/hex.h"
#include "core/crypto/digest.h"
#include "core/ledger/authority.h"
#include "core/ledger/inputs.h"
#include "core/ledger/lint.h"
#include "core/ledger/record_head.h"
#include "core/ledger/record_run.h"
#include "core/ledger/scenario_status.h"
#include "core/ledger/state_keys.h"

#include <algorithm>

namespace cityledger::ledger {

namespace {

/// What every accepted act leaves: head, newest height and time, one more event.
void close_event(const ActContext& context, const Transition& transition, StoredRecord& record) {
    RecordValue& value = record.value;
    value.head = next_head(value.events == 0 ? Hash32{} : value.head, context.act);
    value.height = context.block.height;
    value.time = context.block.now;
    ++value.events;
    const Signer& actor = context.actor();
    EventValue event;
    event.transition = transition.id;
    event.party = actor.party;
    event.officer = actor.officer;
    event.role = context.act.role;
    event.height = context.block.height;
    event.time = context.block.now;
    event.body = context.body_hash;
    event.key = actor.id;
    event.state = value.state;
    context.state.write(state_keys::event(record.id(), value.events), event);
    context.state.write(state_keys::record(record.id()), value);
}

Status finish(const ActContext& context, const Transition& transition, const std::vector<Input>& inputs,
              StoredRecord& record, const std::vector<RoleInUse>& in_use, bool opening) {
    const auto claims_before = record.value.claims;
    CITYLEDGER_CHECK(RecordRun(context, transition, inputs, record, opening).run());
    CITYLEDGER_CHECK(remember_uses(record.value, record.definition(), in_use));
    close_event(context, transition, record);
    return follow_intake(context, claims_before, record);
}

}  // namespace

Hash32 next_head(const Hash32& before, const Act& act) {
    constexpr std::string_view head_context{"cityledger/head/v1\0", 19};
    const Hash32 act_hash = crypto::sha256(encode(act));
    return crypto::sha256({as_bytes(head_context), BytesView(before), BytesView(act_hash)});
}

Status run_open(const ActContext& context, const OpenAct& act) {
    const Signer& actor = context.actor();
    const std::string id = actor.party + "/" + act.local;
    CITYLEDGER_TRY(taken, context.state.get(state_keys::record(id)));
    if (taken) return refuse(Refusal::record, "the record " + id + " exists already");
    CITYLEDGER_TRY(definition, context.definitions.find(context.state, act.definition));
    if (!definition) return refuse(Refusal::definition, "the definition " + hex(act.definition) + " is not published");
    CITYLEDGER_CHECK(demand_open_and_count(context, *definition));
    const auto opening = definition->opening(act.open);
    if (!opening) return refuse(Refusal::act, definition->id + " has no opening " + act.open);
    if (holds_personal_number(act.local))
        return refuse(Refusal::input, "the record's own id looks like a personal number");
    CITYLEDGER_CHECK(check_inputs(context, *definition, *opening->type, *opening->transition, act.inputs));
    CITYLEDGER_TRY(in_use, authorise(context, *definition, *opening->transition, nullptr));

    RecordValue value;
    value.definition = act.definition;
    value.scenario = definition->id;
    value.type = opening->type->id;
    value.party = actor.party;
    value.officer = actor.officer;
    value.role = context.act.role;
    value.opened_height = context.block.height;
    value.opened_time = context.block.now;
    StoredRecord record(id, std::move(value), definition);
    return finish(context, *opening->transition, act.inputs, record, in_use, true);
}

Status run_change(const ActContext& context, const ChangeAct& act) {
    CITYLEDGER_TRY(record, load_record(context.state, context.definitions, act.record));
    if (!record) return refuse(Refusal::record, "there is no record " + act.record);
    if (record->value.head != act.head)
        return refuse(Refusal::head, act.record + " has changed since the head this act builds on");
    const Definition& definition = record->definition();
    CITYLEDGER_CHECK(demand_running(context, definition.id));
    const Transition* transition = record->type().transition(act.transition);
    if (!transition) return refuse(Refusal::act, definition.id + " has no transition " + act.transition);
    const auto& from = transition->from;
    if (std::find(from.begin(), from.end(), record->value.state) == from.end())
        return refuse(Refusal::state, act.transition + " does not leave from " + record->value.state);
    CITYLEDGER_CHECK(check_inputs(context, definition, record->type(), *transition, act.inputs));
    CITYLEDGER_TRY(in_use, authorise(context, definition, *transition, &record->value));
    return finish(context, *transition, act.inputs, *record, in_use, false);
}

}  // namespace cityledger::ledger
