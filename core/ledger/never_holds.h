#pragma once

#include "core/ledger/definition.h"

namespace cityledger::ledger {

/// True if the guard of `act` cannot hold whatever is given: it is false by its text, asks for a state that the act
/// does not leave, or two of its conditions contradict each other. False says nothing: not every contradiction is
/// found.
bool never_holds(const Expression& guard, const Transition& act);

}  // namespace cityledger::ledger
