#include "core/ledger/inputs.h"

#include "core/ledger/lint.h"
#include "core/ledger/record_values.h"
#include "core/ledger/state_keys.h"

#include <algorithm>

namespace cityledger::ledger {

namespace {

Status check_reference(const ActContext& context, const Definition& definition, const FieldRule& field,
                       const Value& value) {
    if (field.field_class == FieldClass::party) {
        CITYLEDGER_TRY(party, context.state.get(state_keys::party(value.text)));
        if (!party) return refuse(Refusal::reference, field.id + ": the party " + value.text + " is not registered");
    }
    if (field.field_class != FieldClass::reference) return {};
    CITYLEDGER_TRY(record, context.state.read<RecordValue>(state_keys::record(value.text)));
    if (!record) return refuse(Refusal::reference, field.id + ": there is no record " + value.text);
    if (!field.type.empty() && (record->scenario != definition.id || record->type != field.type))
        return refuse(Refusal::reference,
                      field.id + ": " + value.text + " is not a " + field.type + " of " + definition.id);
    return {};
}

}  // namespace

std::string misfit(const Definition& definition, const FieldRule& field, const Value& value) {
    if (value.field_class != field.field_class) return field.id + " is of another class";
    if (field.field_class == FieldClass::text && !is_public_text(value.text))
        return field.id + " looks like a personal number";
    if (field.field_class != FieldClass::code) return {};
    if (value.codes.empty() || (!field.many && value.codes.size() != 1)) return field.id + " takes one code";
    const auto* list = definition.list(field.list);
    for (const auto& code : value.codes)
        if (!list || std::none_of(list->begin(), list->end(), [&](const ListEntry& entry) { return entry.id == code; }))
            return field.id + ": " + code + " is not in the list " + field.list;
    return {};
}

Status check_inputs(const ActContext& context, const Definition& definition, const RecordType& type,
                    const Transition& transition, const std::vector<Input>& inputs) {
    for (const auto& input : inputs) {
        const FieldRule* field = type.field(input.field);
        if (!field || !transition.input(input.field))
            return refuse(Refusal::input, transition.id + " takes no input " + input.field);
        if (auto why = misfit(definition, *field, input.value); !why.empty())
            return refuse(Refusal::input, std::move(why));
    }
    for (const auto& rule : transition.inputs)
        if (!rule.optional &&
            std::none_of(inputs.begin(), inputs.end(), [&](const Input& input) { return input.field == rule.field; }))
            return refuse(Refusal::input, transition.id + " needs the input " + rule.field);
    for (const auto& input : inputs)
        CITYLEDGER_CHECK(check_reference(context, definition, *type.field(input.field), input.value));
    return {};
}

}  // namespace cityledger::ledger
