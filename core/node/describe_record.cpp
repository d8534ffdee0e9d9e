#include "core/node/describe_record.h"

#include "core/base/hex.h"
#include "core/ledger/state_keys.h"
#include "core/node/describe_lifecycle.h"
#include "core/node/describe_value.h"

namespace cityledger::node {

namespace {

Text both(const std::string& text) {
    return {text, text};
}

std::optional<std::int64_t> time_field(const ledger::RecordValue& record, const std::string& id) {
    const auto* field = id.empty() ? nullptr : record.field(id);
    return field != nullptr ? std::optional(field->value.number) : std::nullopt;
}

Result<std::vector<RecordEvent>> events_of(const std::string& id, const ledger::RecordValue& record,
                                           const ledger::Definition* definition, const ledger::RecordType* type,
                                           const Known& known) {
    std::vector<RecordEvent> events;
    for (std::uint64_t number = record.events; number >= 1; --number) {
        CITYLEDGER_TRY(value, known.value<ledger::EventValue>(ledger::state_keys::event(id, number)));
        if (!value)
            return fail(ErrorKind::damaged, "copy.event_missing",
                        "event " + std::to_string(number) + " of record " + id +
                            " is missing in the copy; run city-ledger doctor");
        RecordEvent event;
        event.number = number;
        event.transition = value->transition;
        event.title = both(value->transition);
        if (type != nullptr) {
            const auto* transition = type->transition(value->transition);
            if (const auto opening = definition->opening(value->transition); number == 1 && opening)
                transition = opening->transition;
            if (transition != nullptr) event.title = text_of(transition->title);
        }
        event.party = value->party;
        event.party_name = known.party_name(value->party);
        event.officer = value->officer;
        event.role = value->role;
        if (const auto* role = definition != nullptr ? definition->role(value->role) : nullptr)
            event.role_title = text_of(role->title);
        event.height = value->height;
        event.time = {value->time, 0};
        event.number_of_act = value->body;
        event.state = value->state;
        events.push_back(std::move(event));
    }
    return events;
}

/// The type's states and steps, marked with the way this record went.
void draw_lifecycle(const ledger::RecordType& type, RecordDetail& detail) {
    LifecycleWay way;
    for (const auto& event : detail.events) {
        way.visited.insert(event.state);
        way.taken.emplace(event.transition, event.state);
    }
    way.current = detail.row.state;
    Lifecycle lifecycle = lifecycle_of(type, way);
    detail.states = std::move(lifecycle.states);
    detail.steps = std::move(lifecycle.steps);
}

}  // namespace

RecordRow describe_record_row(const std::string& id, const ledger::RecordValue& record, std::int64_t now,
                              const Known& known) {
    RecordRow row;
    row.id = id;
    row.scenario = record.scenario;
    row.scenario_title = both(record.scenario);
    row.type = record.type;
    row.type_title = both(record.type);
    row.state = record.state;
    row.state_title = both(record.state);
    row.party = record.party;
    row.party_name = known.party_name(record.party);
    row.opened = {record.opened_time, 0};
    row.changed = {record.time, 0};
    row.opened_height = record.opened_height;
    row.changed_height = record.height;
    const auto definition = known.definition(record.definition);
    if (!definition) return row;
    row.scenario_title = text_of(definition->title);
    const auto* type = definition->type(record.type);
    if (type == nullptr) return row;
    row.type_title = text_of(type->title);
    if (const auto* state = type->state(record.state)) {
        row.state_title = text_of(state->title);
        row.document = std::string(ledger::name_of(ledger::word_at(
            state->document, time_field(record, type->valid_from), time_field(record, type->valid_until), now)));
    }
    return row;
}

Result<RecordDetail> describe_record(const std::string& id, const ledger::RecordValue& record, std::int64_t now,
                                     const Known& known) {
    RecordDetail detail;
    detail.row = describe_record_row(id, record, now, known);
    detail.definition = record.definition;
    detail.head = hex(record.head);
    detail.officer = record.officer;
    detail.holder = record.holder;
    const auto definition = known.definition(record.definition);
    const auto* type = definition ? definition->type(record.type) : nullptr;
    if (definition) detail.definition_version = std::to_string(definition->version);
    for (const auto& field : record.field_values)
        detail.fields.push_back(describe_value(field.id, field.value, type != nullptr ? type->field(field.id) : nullptr,
                                               definition.get(), known));
    CITYLEDGER_TRY(events, events_of(id, record, definition.get(), type, known));
    detail.events = std::move(events);
    if (type == nullptr) return detail;
    for (const auto& rule : type->counters) {
        std::optional<std::int64_t> limit = rule.limit;
        if (!rule.limit_field.empty()) limit = time_field(record, rule.limit_field);
        detail.counters.push_back({rule.id, record.counter(rule.id), limit, rule.scale, rule.unit});
    }
    if (const auto from = time_field(record, type->valid_from)) detail.valid_from = Timestamp{*from, 0};
    if (const auto until = time_field(record, type->valid_until)) detail.valid_until = Timestamp{*until, 0};
    draw_lifecycle(*type, detail);
    return detail;
}

}  // namespace cityledger::node
