#pragma once

#include "core/ledger/acts.h"
#include "core/ledger/definition.h"
#include "core/ledger/scenario_tests_chain.h"

#include <boost/json/value.hpp>

#include <functional>

namespace cityledger::ledger {

/// The bytes a test's digest label stands for: the label itself; in intake a definition made up from it.
Bytes bytes_of_label(const Definition& tested, std::string_view label);

/// The value that a test writes for an input: labels for digests, commitments, keyed values and records, seconds after
/// `stage` and its marks for times and labels. `record_of` gives a label's record id, or the text itself. Errors:
/// invalid (scenario_tests.input).
Result<Value> value_of_input(const Definition& tested, const FieldRule& field, const boost::json::value& json,
                             const ScenarioStage& stage,
                             const std::function<std::string(const std::string&)>& record_of);

}  // namespace cityledger::ledger
