#pragma once

#include "core/light/verify/ports.h"
#include "core/sync/index.h"

namespace cityledger::sync {

/// Makes a copy's state and index anew: runs all blocks of `from` again, from `genesis` on, and puts what that gives
/// into `into`, which has neither yet. Every root and result is compared with the headers, as when the blocks first
/// came. For another application's chain only the index is made, and `genesis` is not looked at. `on_block`: after each
/// height. Errors: damaged (sync.block_missing), those of Rerun, stopped, io.
Status rebuild(const light::BlockStore& from, const ApplicationKind& application,
               const light::Provider::Genesis& genesis, std::optional<chain::Height> run_to, light::BlockStore& into,
               std::stop_token stop, const std::function<void(chain::Height)>& on_block);

}  // namespace cityledger::sync
