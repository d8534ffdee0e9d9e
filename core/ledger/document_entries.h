#pragma once

#include "core/ledger/act_context.h"
#include "core/ledger/record_values.h"

namespace cityledger::ledger {

/// One document of one record, entered under both its digests; issued documents and attachments are counted apart.
Status enter_document(const ActContext& context, const Value& digest, bool issued, const DocumentEntry& entry);

}  // namespace cityledger::ledger
