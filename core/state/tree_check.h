#pragma once

#include "core/base/progress.h"
#include "core/state/tree.h"

namespace cityledger::state {

/// What a look at every record of one version found. Each damage is an Error of kind damaged that names its record.
struct TreeCheck {
    Hash32 root{};
    std::uint64_t keys = 0;      ///< whose values are whole
    std::vector<Error> damages;  ///< the first hundred
};

/// Reads every node and value of `version` and compares them with their hashes; of the newest version also with the
/// flat current state. Looks at the stop token in every node; reports keys as items_done. Errors: not_found
/// (state.version), damaged (the version's root itself), stopped, io.
Result<TreeCheck> check_tree(const KeyValueReader& records, Version version, const Job& job);

}  // namespace cityledger::state
