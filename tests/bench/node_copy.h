#pragma once

#include "core/node/api/node.h"

namespace cityledger::bench {

/// What a copy cost, from the first question to the peer until every block up to `last` is checked and stored.
struct CopyCost {
    double wall_seconds = 0;
    double cpu_seconds = 0;  ///< of this process, all threads
};

/// Joins by the hash of the first block and syncs into a new folder, which is removed. Ends this program, saying so,
/// where it fails.
CopyCost copy_chain(const std::string& url, const std::string& first_hash, node::Height last, node::CopyMode mode,
                    const OnProgress& on_progress = {});

}  // namespace cityledger::bench
