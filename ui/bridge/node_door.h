#pragma once

#include "core/node/api/node.h"
#include "core/node/api/scenario_values.h"

#include <functional>

namespace cityledger::ui {

/// Reading and checking scenario definitions (core/node/api/scenarios.h).
struct ScenarioDoor {
    std::function<Result<Bytes>(const std::filesystem::path&)> read_file;
    std::function<Result<node::ScenarioCheck>(BytesView, bool untested, const Job&)> check;
    std::function<Result<Bytes>(BytesView)> canonical;
    std::function<Result<std::string>(BytesView)> readable;
    std::function<Result<node::ScenarioDefinition>(BytesView)> describe;
    std::function<Result<std::vector<node::ScenarioDifference>>(BytesView, BytesView)> compare;
};

/// How the window comes to a node: the functions of core/node/api, handed in by app/workstation (tests hand in a fake).
struct NodeDoor {
    std::function<Result<std::unique_ptr<node::Node>>(const std::filesystem::path&, const Clock&,
                                                      const node::OpenOptions&)>
        open;
    std::function<Status(const std::filesystem::path&, const node::JoinRequest&, const Clock&, const Job&)> join;
    std::function<Result<node::ProfileView>(const std::filesystem::path&)> read_profile;
    std::function<Result<node::ProofCheck>(const node::ProofRequest&)> check_proof;
    std::function<Status(const std::filesystem::path&)> mend;
    ScenarioDoor scenarios;
};

}  // namespace cityledger::ui
