#pragma once

#include "core/node/api/scenario_values.h"

class QWidget;

namespace cityledger::ui {

// The lists of a definition as tables: what can be read by keyboard and screen reader. Each is made anew for a
// definition and owned by its caller.

QWidget* scenario_steps_table(const node::ScenarioDefinition& definition, const node::ScenarioType& type);
QWidget* scenario_fields_table(const node::ScenarioDefinition& definition);
QWidget* scenario_roles_table(const node::ScenarioDefinition& definition);
QWidget* scenario_acts_table(const node::ScenarioDefinition& definition);
QWidget* scenario_tests_table(const std::vector<node::ScenarioTest>& tests,
                              const std::vector<node::ScenarioTestOutcome>& outcomes);
QWidget* scenario_differences_table(const std::vector<node::ScenarioDifference>& differences);
/// Faults, failing tests, warnings, untested rules and guesses, each with its line.
QWidget* scenario_findings_table(const node::ScenarioCheck& check);

}  // namespace cityledger::ui
