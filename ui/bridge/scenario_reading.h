#pragma once

#include "core/node/api/scenario_values.h"

#include <QString>

#include <optional>
#include <vector>

namespace cityledger::ui {

/// A published definition made ready to be shown, and what changed since the version before it.
struct ScenarioReading {
    node::ScenarioDefinition definition;
    QString text;                                       ///< indented for people
    std::vector<node::ScenarioDifference> differences;  ///< from `before`
    QString before;                                     ///< version; empty: none is given, or it is not held
};

/// A file that was checked; `reading` where it is a definition.
struct ScenarioFileCheck {
    node::ScenarioCheck check;
    std::optional<ScenarioReading> reading;
};

}  // namespace cityledger::ui
