#pragma once

#include "core/ledger/act_context.h"
#include "core/ledger/record_facts.h"

namespace cityledger::ledger {

/// Nothing of the scenario runs while the council has suspended it; else `definition`.
Status demand_running(const ActContext& context, const std::string& scenario);

/// The definition may be opened under now: adopted, or in trial within its record's `cap` and `until`. Counts the
/// opening. Refused: `definition`, `trial`.
Status demand_open_and_count(const ActContext& context, const Definition& definition);

/// After an act on a record of `intake`: the versions it claims, before or after, take the status of its state.
/// Bringing one to trial or adopted is refused (`definition`) unless it is published, readable and of the scenario's
/// owner.
Status follow_intake(const ActContext& context, const std::vector<RecordClaim>& before, const StoredRecord& record);

}  // namespace cityledger::ledger
