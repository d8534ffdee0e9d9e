#pragma once

#include "core/node/api/values.h"

namespace cityledger::cli {

/// A transaction and its acts for people, indented under what stands before.
void say_transaction(const node::TransactionRow& transaction);

}  // namespace cityledger::cli
