#pragma once

#include "core/ledger/transaction.h"
#include "core/node/known.h"

namespace cityledger::node {

/// A transaction's bytes as rows to show. Bytes that are no transaction of ours are opaque. `code`: its result, known
/// once the next header is verified; nullopt: the transaction is "in a block".
TransactionRow describe_transaction(BytesView tx, Height height, std::uint32_t index, std::optional<std::uint32_t> code,
                                    const Known& known);

/// The acts of a body that stands in no block yet, as they will read there.
std::vector<ActRow> describe_acts(const ledger::Body& body, const Known& known);

/// How many acts stand in a transaction; 0 where it is not ours.
std::uint32_t count_acts(BytesView tx);

}  // namespace cityledger::node
