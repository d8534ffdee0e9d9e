#pragma once

#include "core/base/error.h"
#include "core/node/api/values.h"

#include <vector>

namespace cityledger::cli {

/// The exits of the contract (cli.md). Scripts depend on them.
enum Exit : int {
    done = 0,
    otherwise = 1,
    cannot_tell = 2,
    no_network = 3,
    attack_found = 4,
    refused = 5,
    damage_found = 6,
    no_copy = 7,
    trust_expired = 8,
    not_written = 9,
    bad_usage = 64,
    stopped = 130,
};

int exit_code(const Error& error);
/// Of a verification: all registered, something otherwise, or something that cannot be told.
int exit_code(const std::vector<node::VerdictRow>& rows);

}  // namespace cityledger::cli
