#pragma once

#include "core/node/known.h"

namespace cityledger::node {

/// `now`: block time, seconds; decides whether a validity period makes the document word pending or expired.
RecordRow describe_record_row(const std::string& id, const ledger::RecordValue& record, std::int64_t now,
                              const Known& known);

/// Head, fields, counters, lifecycle and all events, newest first.
Result<RecordDetail> describe_record(const std::string& id, const ledger::RecordValue& record, std::int64_t now,
                                     const Known& known);

}  // namespace cityledger::node
