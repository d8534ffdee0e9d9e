#pragma once

#include "core/ledger/definition.h"

namespace cityledger::ledger {

/// Literals, readings, "self" and operators of one expression; what `upward` looks at counts once.
std::size_t node_count(const Expression& expression);

/// What running it costs at most, reckoned from the text alone (ledger.md, "Cost"): 1 a node, 20 for each `signed` and
/// each record reached, `upward` its maximum times (20 + its expression).
std::uint64_t cost_of(const Expression& expression);
/// 20, the record a link leads to, and its expressions.
std::uint64_t cost_of(const Effect& effect);
/// Guard, effects and `to` together.
std::uint64_t cost_of(const Transition& transition);

}  // namespace cityledger::ledger
