#pragma once

// The tests a definition carries (ledger.md, "Tests"): what must work and what must be impossible, run on the real
// application in memory with people, keys and blocks made up for them. For workstations and authors; peers never run
// them.

#include "core/base/result.h"
#include "core/ledger/definition.h"

#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace cityledger::ledger {

/// One test as it is told to people.
struct ScenarioTestSummary {
    std::string name;
    Title proves;
    std::string refusal;  ///< the refusal its last step must meet ("guard"); empty: all must be accepted
};

struct ScenarioTestOutcome {
    ScenarioTestSummary test;
    bool passed = false;
    std::string path;  ///< of the step that went otherwise ("tests[3].steps[1]"); empty where it passed
    std::string what;  ///< what happened instead, in English; empty where it passed
};

/// Errors: invalid (definition.*, json.*) where the bytes are no definition or its cast or tests cannot be read; with
/// field `path`.
Result<std::vector<ScenarioTestSummary>> list_scenario_tests(BytesView canonical_json);

/// Runs all tests in the order written. `others`: canonical bytes of the definitions a city begins with (`intake`,
/// `finding`); one of the same id as the tested definition is left out. Deterministic. Errors: as above, and those of
/// the others; what goes wrong inside a test is its outcome.
Result<std::vector<ScenarioTestOutcome>> run_scenario_tests(BytesView canonical_json, std::span<const Bytes> others);

/// Whether all of them go as written; stops at the first that does not, and with `stopped` in between. Errors: as
/// above.
Result<bool> scenario_tests_pass(BytesView canonical_json, std::span<const Bytes> others, const std::stop_token& stop);

}  // namespace cityledger::ledger
