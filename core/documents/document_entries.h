#pragma once

#include "core/documents/file_digest.h"
#include "core/documents/proved_state.h"
#include "core/ledger/record_values.h"

namespace cityledger::documents {

/// Where a document stands in the ledger (ledger.md, "Records, documents, claims, private values").
struct DocumentEntries {
    std::vector<ledger::DocumentEntry> issued;    ///< that stand under both digests, in the ledger's order
    std::vector<ledger::DocumentEntry> attached;  ///< the same for attachments
    bool under_one_alone = false;                 ///< some entry stands under one of the digests only
    bool complete = true;                         ///< false: there are more than are looked through

    bool none_match() const { return issued.empty() && attached.empty(); }
};

/// Looks through at most 1 024 issued entries and 64 attachments under each digest; everything proved.
/// Errors: as ProvedState.
Result<DocumentEntries> find_entries(ProvedState& state, const FileDigests& digests, const std::stop_token& stop);

}  // namespace cityledger::documents
