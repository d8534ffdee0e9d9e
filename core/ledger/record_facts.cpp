#include "core/ledger/record_facts.h"

#include "core/base/hex.h"
#include "core/ledger/authority.h"
#include "core/ledger/state_keys.h"

#include <algorithm>

namespace cityledger::ledger {

StoredRecord::StoredRecord(std::string id, RecordValue record, std::shared_ptr<const Definition> definition)
    : value(std::move(record)),
      id_(std::move(id)),
      officer_(value.party + "/" + value.officer),
      definition_(std::move(definition)),
      type_(definition_->type(value.type)) {}

std::optional<std::string> StoredRecord::holder() const {
    if (value.holder.empty()) return std::nullopt;
    return value.holder;
}

std::optional<Value> StoredRecord::field(std::string_view field_id) const {
    const RecordField* found = value.field(field_id);
    return found ? std::optional<Value>(found->value) : std::nullopt;
}

std::vector<std::string> StoredRecord::links(std::string_view kind) const {
    std::vector<std::string> records;
    for (const auto& link : value.links)
        if (link.kind == kind) records.push_back(link.record);
    return records;
}

Result<std::unique_ptr<StoredRecord>> load_record(const WorkingState& state, DefinitionCache& definitions,
                                                  std::string_view id) {
    CITYLEDGER_TRY(value, state.read<RecordValue>(state_keys::record(id)));
    if (!value) return std::unique_ptr<StoredRecord>();
    CITYLEDGER_TRY(definition, definitions.find(state, value->definition));
    if (!definition || !definition->type(value->type))
        return fail(ErrorKind::damaged, "state.record",
                    "the record " + std::string(id) +
                        " is of a definition or type that is not there: " + hex(value->definition));
    return std::make_unique<StoredRecord>(std::string(id), std::move(*value), std::move(definition));
}

ActFacts::ActFacts(const ActContext& context, const std::vector<Input>& inputs, const StoredRecord& self, bool opening)
    : context_(context), inputs_(inputs), self_(self), opening_(opening), my_officer_(context.actor().full_officer()) {}

std::optional<Value> ActFacts::input(std::string_view field_id) const {
    const auto found =
        std::find_if(inputs_.begin(), inputs_.end(), [&](const Input& input) { return input.field == field_id; });
    return found == inputs_.end() ? std::nullopt : std::optional<Value>(found->value);
}

Result<const RecordFacts*> ActFacts::record(std::string_view record_id) const {
    // A record that is being opened is not there yet for others to reach.
    if (record_id == self_.id()) return opening_ ? nullptr : static_cast<const RecordFacts*>(&self_);
    CITYLEDGER_TRY(found, other(record_id));
    return static_cast<const RecordFacts*>(found);
}

Result<StoredRecord*> ActFacts::other(std::string_view record_id) const {
    if (record_id == self_.id()) return nullptr;
    if (const auto found = read_.find(record_id); found != read_.end()) return found->second.get();
    CITYLEDGER_TRY(loaded, load_record(context_.state, context_.definitions, record_id));
    return read_.emplace(std::string(record_id), std::move(loaded)).first->second.get();
}

Result<bool> ActFacts::signed_by_role(std::string_view role) const {
    for (const Signer& signer : context_.signers) {
        CITYLEDGER_TRY(holds, signer_holds_for(context_.state, self_.value.scenario, role, signer, context_.block.now));
        if (holds) return true;
    }
    return false;
}

}  // namespace cityledger::ledger
