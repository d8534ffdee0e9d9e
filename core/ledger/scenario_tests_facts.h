#pragma once

#include "core/ledger/record_facts.h"

#include <map>
#include <memory>

namespace cityledger::ledger {

/// A record and those it refers to, read from a state while nobody acts: what checks of tests are judged on. The state
/// is not owned.
class StandingFacts final : public Facts {
  public:
    /// Errors: not_found (record.unknown), and those of the state.
    static Result<std::unique_ptr<StandingFacts>> of(const WorkingState& state, DefinitionCache& definitions,
                                                     const std::string& record, std::int64_t now);

    std::int64_t now() const override { return now_; }
    std::string_view my_party() const override { return {}; }
    std::string_view my_officer() const override { return {}; }
    std::optional<Value> input(std::string_view) const override { return std::nullopt; }
    const RecordFacts& self() const override { return *self_; }
    Result<const RecordFacts*> record(std::string_view record_id) const override;
    Result<bool> signed_by_role(std::string_view) const override { return false; }
    Result<bool> signed_by_party(std::string_view) const override { return false; }

    const StoredRecord& stored() const { return *self_; }

  private:
    StandingFacts(const WorkingState& state, DefinitionCache& definitions, std::int64_t now)
        : state_(state), definitions_(definitions), now_(now) {}

    const WorkingState& state_;
    DefinitionCache& definitions_;
    std::int64_t now_;
    std::unique_ptr<StoredRecord> self_;
    mutable std::map<std::string, std::unique_ptr<StoredRecord>, std::less<>> read_;
};

/// The verdict's word for a document by its SHA-256, from its entries and the record that issued it first: what
/// verdicts say on a complete copy with nothing else in doubt.
Result<std::string> standing_of_document(const WorkingState& state, DefinitionCache& definitions, const Hash32& sha256,
                                         std::int64_t now);

}  // namespace cityledger::ledger
