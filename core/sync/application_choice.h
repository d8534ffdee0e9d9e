#pragma once

#include "core/sync/index.h"
#include "core/sync/peers.h"
#include "core/sync/rerun.h"

namespace cityledger::sync {

/// Finds out, from a genesis that a peer gives, whether the chain is one of our application, and if so writes its first
/// state. A genesis of ours whose root is not the one the first header carries is the peer's fault. What is no genesis
/// of ours makes the chain another application's, with opaque transactions, if all peers say so; each peer is asked
/// once (a genesis may be large), so one that joins later can still correct a lie. Errors: the last peer's; io,
/// damaged; stopped.
Result<ApplicationKind> choose_application(light::BlockStore& blocks, const chain::Header& first, Peers& peers,
                                           std::stop_token stop);

}  // namespace cityledger::sync
