#pragma once

// Scenario definitions as authors, reviewers and the office meet them. All functions are thread-safe, ask no copy and
// no network, and block their thread for seconds at most.

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/node/api/scenario_values.h"

#include <filesystem>

namespace cityledger::node {

inline constexpr std::size_t most_scenario_file_bytes = 1U << 20;

/// The bytes of a definition's file, in any layout. Errors: not_found, limit, io, invalid (file.not_regular).
Result<Bytes> read_scenario_file(const std::filesystem::path& path);

/// Checks a definition in any layout: reads it, runs its tests, looks for what is hardly meant, tries to guess personal
/// values, and with `untested` takes each rule away in turn. What is wrong with the definition is in the answer.
/// Progress in items. Errors: stopped, and what no author can help (the founding definitions do not read).
Result<ScenarioCheck> check_scenario(BytesView any_json, bool untested, const Job& job);

/// The bytes that would be published (RFC 8785). Errors: json.*.
Result<Bytes> canonical_scenario(BytesView any_json);
/// The same, indented for people, members in the order in which definitions are written.
Result<std::string> readable_scenario(BytesView any_json);

/// What a definition says. Errors: those of reading it (definition.*, json.*), with `path`.
Result<ScenarioDefinition> describe_scenario(BytesView canonical_json);

/// What differs, in the order of the newer; at most 500. Errors: json.*.
Result<std::vector<ScenarioDifference>> compare_scenarios(BytesView before, BytesView after);

}  // namespace cityledger::node
