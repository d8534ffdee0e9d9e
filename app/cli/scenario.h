#pragma once

#include "app/cli/command.h"
#include "core/node/api/scenario_values.h"

#include <boost/json/value.hpp>

namespace cityledger::cli {

void add_scenario_check(CLI::App& scenario, Context& context, Run& run);
void add_scenario_show(CLI::App& scenario, Context& context, Run& run);

void add_scenario_intake(CLI::App& scenario, Context& context, Run& run);

/// For people: the lifecycle of each type in text.
void say_lifecycles(const node::ScenarioDefinition& definition);
void say_scenario_check(const node::ScenarioCheck& check);

boost::json::object to_json(const node::ScenarioDefinition& definition);
boost::json::object to_json(const node::ScenarioCheck& check);
boost::json::object to_json(const node::ScenarioDifference& difference);

}  // namespace cityledger::cli
