#include "core/ledger/definition_reader.h"
#include "core/wire/json.h"

namespace cityledger::ledger {

namespace {

constexpr std::size_t longest_unit = 32;

/// `unit` and `scale`, of quantities and counters.
template <class T>
void read_unit(const Source& source, T& out) {
    const Source unit = source.optional("unit");
    if (unit.stands()) out.unit = unit.text();
    if (out.unit.size() > longest_unit)
        unit.refuse("definition.text", "a unit is at most 32 bytes: a sign such as kg or CNY", ErrorKind::limit);
    const Source scale = source.optional("scale");
    if (scale.stands()) out.scale = static_cast<std::uint32_t>(scale.integer(0, largest_scale));
}

FieldClass read_class(const Source& source) {
    return source.one_of<FieldClass>({{"text", FieldClass::text},
                                      {"code", FieldClass::code},
                                      {"digest", FieldClass::digest},
                                      {"commit", FieldClass::commit},
                                      {"keyed", FieldClass::keyed},
                                      {"reference", FieldClass::reference},
                                      {"party", FieldClass::party},
                                      {"quantity", FieldClass::quantity},
                                      {"time", FieldClass::time}});
}

/// A member that has a meaning for one class only.
void only_for(const Source& field, std::string_view member, bool fits, std::string_view class_name) {
    if (field.optional(member).stands() && !fits)
        field.optional(member).refuse("definition.member", "only a field of class " + std::string(class_name) +
                                                               " has \"" + std::string(member) + "\"");
}

FieldRule read_field(const Source& source, const Definition& definition) {
    source.allow_only({"id", "class", "label", "type", "personal", "issued", "input", "list", "many", "unit", "scale"});
    FieldRule field;
    field.id = source.required("id").id();
    field.field_class = read_class(source.required("class"));
    field.label = source.required("label").title();
    field.personal = source.optional("personal").flag();
    field.issued = source.optional("issued").flag();
    field.input = source.optional("input").flag();
    field.many = source.optional("many").flag();
    const FieldClass own = field.field_class;
    if (field.personal && own != FieldClass::commit && own != FieldClass::keyed)
        source.refuse("definition.personal", "what is personal enters the ledger only as commit or keyed");
    only_for(source, "issued", own == FieldClass::digest, "digest");
    only_for(source, "many", own == FieldClass::code, "code");
    only_for(source, "list", own == FieldClass::code, "code");
    only_for(source, "type", own == FieldClass::reference, "reference");
    only_for(source, "unit", own == FieldClass::quantity, "quantity");
    only_for(source, "scale", own == FieldClass::quantity, "quantity");
    if (field.issued && field.input)
        source.refuse("definition.issued", "what is never stored cannot be the document a record issues");
    if (own == FieldClass::code) {
        const Source list = source.required("list");
        field.list = list.id();
        if (!definition.list(field.list)) list.refuse("definition.list", "no list \"" + field.list + "\" in lists");
    }
    if (own == FieldClass::quantity) read_unit(source, field);
    if (own == FieldClass::reference && source.optional("type").stands()) field.type = source.optional("type").id();
    return field;
}

State read_state(const Source& source, const Definition& definition) {
    source.allow_only({"id", "title", "document", "scenario"});
    State state;
    state.id = read_free_id(source.required("id"));
    state.title = source.required("title").title();
    const Source document = source.optional("document");
    if (document.stands()) {
        const auto word = document_word(document.word());
        if (!word)
            document.refuse("definition.word",
                            "must be one of in_force, pending, suspended, superseded, revoked, expired, used_up");
        state.document = word.value_or(DocumentWord::in_force);
    }
    const bool intake = definition.id == intake_scenario;
    const Source scenario = intake ? source.required("scenario") : source.optional("scenario");
    if (scenario.stands()) {
        state.scenario = scenario_word(scenario.word());
        if (!intake)
            scenario.refuse("definition.scenario", "only the states of definition intake say a scenario's status");
        else if (!state.scenario)
            scenario.refuse("definition.word", "must be one of proposed, trial, adopted, suspended, retired");
    }
    return state;
}

std::string read_time_field(const Source& source, const RecordType& type) {
    if (!source.stands()) return {};
    std::string id = source.id();
    const FieldRule* field = type.field(id);
    if (!field || field->field_class != FieldClass::time || field->input)
        source.refuse("definition.valid", "must be a stored field of class time");
    return id;
}

CounterRule read_counter(const Source& source, const RecordType& type) {
    source.allow_only({"id", "limit", "unit", "scale"});
    CounterRule counter;
    counter.id = source.required("id").id();
    read_unit(source, counter);
    const Source limit = source.optional("limit");
    if (!limit.stands()) return counter;
    if (limit.word().empty()) {
        counter.limit = limit.integer(0, largest_integer);
        return counter;
    }
    counter.limit_field = limit.id();
    const FieldRule* field = type.field(counter.limit_field);
    if (!field || field->field_class != FieldClass::quantity || field->input)
        limit.refuse("definition.limit", "must be a number or a stored field of class quantity");
    else if (type_of(*field) != type_of(counter))
        limit.refuse("definition.limit", "the field is " + describe(type_of(*field)) + ", the counter " +
                                             describe(type_of(counter)) + "; give both the same unit and scale");
    return counter;
}

RecordType read_type(const Source& source, const Definition& definition) {
    source.allow_only({"id", "title", "fields", "states", "valid", "counters", "stock", "open", "transitions"});
    RecordType type;
    type.id = source.required("id").id();
    type.title = source.required("title").title();
    UniqueIds field_ids("the field");
    for (const auto& field : source.optional("fields").items(0, most_fields)) {
        type.fields.push_back(read_field(field, definition));
        field_ids.add(type.fields.back().id, field);
    }
    UniqueIds state_ids("the state");
    for (const auto& state : source.required("states").items(1)) {
        type.states.push_back(read_state(state, definition));
        state_ids.add(type.states.back().id, state);
    }
    const Source valid = source.optional("valid");
    if (valid.stands()) {
        valid.allow_only({"from", "until"});
        type.valid_from = read_time_field(valid.optional("from"), type);
        type.valid_until = read_time_field(valid.optional("until"), type);
    }
    UniqueIds counter_ids("the counter");
    for (const auto& counter : source.optional("counters").items(0, most_counters)) {
        type.counters.push_back(read_counter(counter, type));
        counter_ids.add(type.counters.back().id, counter);
    }
    const Source stock = source.optional("stock");
    if (stock.stands()) {
        type.stock = stock.id();
        if (!type.counter(type.stock)) stock.refuse("definition.stock", "must be a counter of this type");
    }
    return type;
}

}  // namespace

void read_types(const Source& types, Definition& out) {
    UniqueIds type_ids("the type");
    for (const auto& source : types.items(1)) {
        out.types.push_back(read_type(source, out));
        type_ids.add(out.types.back().id, source);
    }
    // A reference may name a type that stands further down.
    for (const auto& source : types.items()) {
        for (const auto& field : source.optional("fields").items()) {
            const Source referred = field.optional("type");
            if (referred.stands() && !out.type(referred.word()))
                referred.refuse("definition.reference", "no type \"" + std::string(referred.word()) +
                                                            "\" here; leave type out for a record of any scenario");
        }
    }
}

}  // namespace cityledger::ledger
