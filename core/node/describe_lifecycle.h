#pragma once

#include "core/ledger/definition.h"
#include "core/node/api/values.h"

#include <set>
#include <string>
#include <utility>

namespace cityledger::node {

/// How far a record came: states it was in, and steps it took (act, state reached).
struct LifecycleWay {
    std::set<std::string> visited;
    std::set<std::pair<std::string, std::string>> taken;
    std::string current;
};

/// A type's states and steps for drawing, openings first, marked with a record's way; an empty way marks nothing.
struct Lifecycle {
    std::vector<LifecycleState> states;
    std::vector<LifecycleStep> steps;
};
Lifecycle lifecycle_of(const ledger::RecordType& type, const LifecycleWay& way);

}  // namespace cityledger::node
