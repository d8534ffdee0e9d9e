#pragma once

#include "core/ledger/act_context.h"
#include "core/ledger/record_values.h"

namespace cityledger::ledger {

/// `record` claims `value` under the scenario's NAME, alone (`exclusive`) or beside others that share; `until` 0: no
/// end. A claim the record holds already is replaced. Refused: `claim` where another record's claim stands against it,
/// `limit` past 256 holders or 64 claims of one record. Claims past their end are dropped on the way.
Status make_claim(const ActContext& context, const std::string& scenario, const std::string& name, const Bytes& value,
                  bool exclusive, std::int64_t until, const std::string& record_id, RecordValue& record);

/// Frees the record's own claim; without one nothing happens.
Status free_claim(const ActContext& context, const std::string& scenario, const std::string& name, const Bytes& value,
                  const std::string& record_id, RecordValue& record);

}  // namespace cityledger::ledger
