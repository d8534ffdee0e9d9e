#pragma once

#include "core/documents/proved_state.h"
#include "core/ledger/record_values.h"

namespace cityledger::documents {

/// A record as it stands in a proved state, with the definition it was opened under. Type and state point into it.
struct RecordView {
    std::string id;  ///< PARTY/LOCAL
    ledger::RecordValue value;
    std::shared_ptr<const ledger::Definition> definition;
    const ledger::RecordType* type = nullptr;
    const ledger::State* state = nullptr;
};

/// Nullopt: proved that there is no such record. Errors: as ProvedState.
Result<std::optional<RecordView>> find_record(ProvedState& proved, const std::string& id, const std::stop_token& stop);
/// A record that another value names: its absence is an error, too.
Result<RecordView> record_of(ProvedState& proved, const std::string& id, const std::stop_token& stop);

/// Seconds in the time field `field`; nullopt: the id is empty or the field not set.
std::optional<std::int64_t> time_in(const RecordView& view, std::string_view field);

/// The document word that counts: the state's at `as_of` (the chain's time), and `expired` instead of `in_force` where
/// `local` (this computer's clock) is past the end of its validity. All in seconds.
ledger::DocumentWord document_word_of(const RecordView& view, std::int64_t as_of, std::int64_t local);

}  // namespace cityledger::documents
