#pragma once

#include "core/node/api/node.h"

#include <functional>

namespace cityledger::ui {

/// How the window comes to a node: the functions of core/node/api, handed in by app/workstation (tests hand in a fake).
struct NodeDoor {
    std::function<Result<std::unique_ptr<node::Node>>(const std::filesystem::path&, const Clock&,
                                                      const node::OpenOptions&)>
        open;
    std::function<Status(const std::filesystem::path&, const node::JoinRequest&, const Clock&, const Job&)> join;
    std::function<Result<node::ProfileView>(const std::filesystem::path&)> read_profile;
    std::function<Result<node::ProofCheck>(const node::ProofRequest&)> check_proof;
    std::function<Status(const std::filesystem::path&)> mend;
};

}  // namespace cityledger::ui
