#include "core/documents/record_view.h"

#include "core/ledger/state_keys.h"

namespace cityledger::documents {

namespace {
Result<RecordView> view_of(ProvedState& proved, const std::string& id, ledger::RecordValue value,
                           const std::stop_token& stop) {
    CITYLEDGER_TRY(definition, proved.definition(value.definition, stop));
    RecordView view{id, std::move(value), std::move(definition), nullptr, nullptr};
    view.type = view.definition->type(view.value.type);
    if (view.type != nullptr) view.state = view.type->state(view.value.state);
    if (view.state == nullptr)
        return fail(ErrorKind::cannot_tell, "verdict.no_proof",
                    "record " + id + " is in a state that its definition does not have");
    return view;
}
}  // namespace

Result<std::optional<RecordView>> find_record(ProvedState& proved, const std::string& id, const std::stop_token& stop) {
    CITYLEDGER_TRY(value, proved.read<ledger::RecordValue>(ledger::state_keys::record(id), stop));
    if (!value) return std::optional<RecordView>();
    CITYLEDGER_TRY(view, view_of(proved, id, std::move(*value), stop));
    return std::optional<RecordView>(std::move(view));
}

Result<RecordView> record_of(ProvedState& proved, const std::string& id, const std::stop_token& stop) {
    CITYLEDGER_TRY(value, proved.read_present<ledger::RecordValue>(ledger::state_keys::record(id), stop));
    return view_of(proved, id, std::move(value), stop);
}

std::optional<std::int64_t> time_in(const RecordView& view, std::string_view field) {
    const auto* found = field.empty() ? nullptr : view.value.field(field);
    if (found == nullptr) return std::nullopt;
    return found->value.number;
}

ledger::DocumentWord document_word_of(const RecordView& view, std::int64_t as_of, std::int64_t local) {
    using ledger::DocumentWord;
    const auto until = time_in(view, view.type->valid_until);
    const DocumentWord word = ledger::word_at(view.state->document, time_in(view, view.type->valid_from), until, as_of);
    if (word == DocumentWord::in_force && until && local > *until) return DocumentWord::expired;
    return word;
}

}  // namespace cityledger::documents
