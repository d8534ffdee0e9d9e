#include "core/ledger/record_run.h"

#include "core/ledger/document_entries.h"
#include "core/ledger/inputs.h"

#include <algorithm>

namespace cityledger::ledger {

Status RecordRun::run() {
    CITYLEDGER_CHECK(check_guard());
    CITYLEDGER_CHECK(store_inputs());
    for (const auto& effect : transition_.effects) CITYLEDGER_CHECK(apply(effect));
    return choose_state();
}

Result<Value> RecordRun::value_of(const Expression& expression) const {
    CITYLEDGER_TRY(evaluated, evaluate(expression, facts_));
    if (!evaluated.has_value()) return refuse(evaluated.refusal, transition_.id + ": " + evaluated.reason);
    return std::move(evaluated.value);
}

Result<bool> RecordRun::holds(const Expression& condition) const {
    CITYLEDGER_TRY(value, value_of(condition));
    return value.number != 0;
}

Status RecordRun::check_guard() {
    if (!transition_.guard) return {};
    CITYLEDGER_TRY(open, holds(*transition_.guard));
    if (!open) return refuse(Refusal::guard, "the condition of " + transition_.id + " does not hold");
    return {};
}

Status RecordRun::store_inputs() {
    for (const auto& input : inputs_) {
        const FieldRule& field = *record_.type().field(input.field);
        if (!field.input) CITYLEDGER_CHECK(store(field, input.value));
    }
    return {};
}

Status RecordRun::store(const FieldRule& field, Value value) {
    auto& values = record_.value.field_values;
    auto at = std::lower_bound(values.begin(), values.end(), field.id,
                               [](const RecordField& f, const std::string& id) { return f.id < id; });
    const bool stands = at != values.end() && at->id == field.id;
    if (stands && record_.type().limits_a_counter(field.id))
        return refuse(Refusal::limit, field.id + " limits a counter and is written once");
    if (!stands) at = values.insert(at, RecordField{field.id, {}, 0});
    at->value = std::move(value);
    if (field.field_class != FieldClass::digest) return {};
    ++at->revision;
    const DocumentEntry entry{std::string(record_.id()), field.id,           at->revision,
                              context_.block.height,     context_.block.now, event()};
    return enter_document(context_, at->value, field.issued, entry);
}

Status RecordRun::choose_state() {
    for (const auto& destination : transition_.to) {
        if (destination.when) {
            CITYLEDGER_TRY(leads_there, holds(*destination.when));
            if (!leads_there) continue;
        }
        record_.value.state = destination.state;
        return {};
    }
    return fail(ErrorKind::damaged, "state.definition", "the definition's " + transition_.id + " leads nowhere");
}

}  // namespace cityledger::ledger
