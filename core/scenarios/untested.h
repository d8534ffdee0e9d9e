#pragma once

#include "core/base/progress.h"
#include "core/ledger/rule_removals.h"

#include <span>

namespace cityledger::scenarios {

struct UntestedRules {
    std::size_t tried = 0;                      ///< rules that were taken away
    std::vector<ledger::RuleRemoval> untested;  ///< in the order of the definition's parts
};

/// Takes each rule of a definition away in turn and runs its tests again; gives the rules whose loss no test notices.
/// An act that no test needs is told once, without its rules. `others`: as in run_scenario_tests. Works on as many
/// threads as the computer has, which end with the call; progress in items. Deterministic. Errors: stopped, and those
/// of a definition or its tests that do not read.
Result<UntestedRules> find_untested_rules(BytesView canonical_json, std::span<const Bytes> others, const Job& job);

}  // namespace cityledger::scenarios
