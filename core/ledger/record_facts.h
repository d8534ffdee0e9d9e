#pragma once

// What an act on a record is judged on (evaluate.h), read from the state.

#include "core/ledger/act_context.h"
#include "core/ledger/evaluate.h"
#include "core/ledger/record_values.h"

#include <map>

namespace cityledger::ledger {

/// A record with the definition it was opened under. `value` may be changed by the act that owns it; readers see that.
class StoredRecord final : public RecordFacts {
  public:
    StoredRecord(std::string id, RecordValue record, std::shared_ptr<const Definition> definition);

    std::string_view id() const override { return id_; }
    const RecordType& type() const override { return *type_; }
    std::string_view state() const override { return value.state; }
    std::string_view party() const override { return value.party; }
    std::string_view officer() const override { return officer_; }
    std::int64_t opened() const override { return value.opened_time; }
    std::optional<std::string> holder() const override;
    std::optional<Value> field(std::string_view field_id) const override;
    std::int64_t counter(std::string_view counter_id) const override { return value.counter(counter_id); }
    std::vector<std::string> links(std::string_view kind) const override;

    const Definition& definition() const { return *definition_; }

    RecordValue value;

  private:
    std::string id_;
    std::string officer_;
    std::shared_ptr<const Definition> definition_;
    const RecordType* type_;
};

/// Nullptr: there is no such record. Errors: damaged, io.
Result<std::unique_ptr<StoredRecord>> load_record(const WorkingState& state, DefinitionCache& definitions,
                                                  std::string_view id);

/// The facts of one act. `self` and the context are borrowed.
class ActFacts final : public Facts {
  public:
    ActFacts(const ActContext& context, const std::vector<Input>& inputs, const StoredRecord& self, bool opening);

    std::int64_t now() const override { return context_.block.now; }
    std::string_view my_party() const override { return context_.actor().party; }
    std::string_view my_officer() const override { return my_officer_; }
    std::optional<Value> input(std::string_view field_id) const override;
    const RecordFacts& self() const override { return self_; }
    Result<const RecordFacts*> record(std::string_view record_id) const override;
    Result<bool> signed_by_role(std::string_view role) const override;
    Result<bool> signed_by_party(std::string_view party) const override { return context_.is_signed_by_party(party); }

    /// The same record that record() shows, to be changed by a link that draws on it. Nullptr: none, or self.
    Result<StoredRecord*> other(std::string_view record_id) const;

  private:
    const ActContext& context_;
    const std::vector<Input>& inputs_;
    const StoredRecord& self_;
    bool opening_;
    std::string my_officer_;
    mutable std::map<std::string, std::unique_ptr<StoredRecord>, std::less<>> read_;
};

}  // namespace cityledger::ledger
