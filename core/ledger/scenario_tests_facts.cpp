#include "core/ledger/scenario_tests_facts.h"

#include "core/ledger/state_keys.h"

namespace cityledger::ledger {

Result<std::unique_ptr<StandingFacts>> StandingFacts::of(const WorkingState& state, DefinitionCache& definitions,
                                                         const std::string& record, std::int64_t now) {
    std::unique_ptr<StandingFacts> facts(new StandingFacts(state, definitions, now));
    CITYLEDGER_TRY(self, load_record(state, definitions, record));
    if (!self) return fail(ErrorKind::not_found, "record.unknown", "there is no record " + record);
    facts->self_ = std::move(self);
    return facts;
}

Result<const RecordFacts*> StandingFacts::record(std::string_view record_id) const {
    if (const auto found = read_.find(record_id); found != read_.end()) return found->second.get();
    CITYLEDGER_TRY(loaded, load_record(state_, definitions_, record_id));
    return read_.emplace(std::string(record_id), std::move(loaded)).first->second.get();
}

Result<std::string> standing_of_document(const WorkingState& state, DefinitionCache& definitions, const Hash32& sha256,
                                         std::int64_t now) {
    constexpr auto algorithm = crypto::DigestAlgorithm::sha256;
    CITYLEDGER_TRY(counts, state.read<DocumentCounts>(state_keys::document(algorithm, sha256)));
    if (!counts) return std::string("not_registered");
    if (counts->issued == 0) return std::string("attached");
    CITYLEDGER_TRY(entry, state.read<DocumentEntry>(state_keys::document_issued(algorithm, sha256, 1)));
    if (!entry) return fail(ErrorKind::damaged, "state.document", "a document is counted and not entered");
    CITYLEDGER_TRY(facts, StandingFacts::of(state, definitions, entry->record, now));
    const RecordField* newest = facts->stored().value.field(entry->field);
    if (newest && entry->revision < newest->revision) return std::string("superseded");
    const DocumentWord word = document_of(facts->self(), now);
    return word == DocumentWord::in_force ? std::string("registered") : std::string(name_of(word));
}

}  // namespace cityledger::ledger
