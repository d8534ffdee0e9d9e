#pragma once

#include "core/ledger/possible_acts.h"
#include "core/node/api/acting.h"
#include "core/node/known.h"

namespace cityledger::node {

/// What a key may do as forms and panels need it. The record's id, where it is of one, is the caller's to add.
ActChoices describe_choices(const ledger::PossibleActs& possible);

/// At `now`, block time in seconds. Errors: damaged, io, those of a state that asks peers.
Result<KeyStanding> describe_key(const ledger::KeyId& id, std::int64_t now, const Known& known);

}  // namespace cityledger::node
