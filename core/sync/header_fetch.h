#pragma once

#include "core/light/verify/ports.h"
#include "core/sync/peers.h"

namespace cityledger::sync {

/// Fills one gap of headers from its upper end downward, each header named by the one above it (engine: light client,
/// backward verification). Pages are kept as they come, so an interrupted gap only gets smaller. `on_header` is called
/// for each height done. Errors: the last peer's; damaged, io; stopped.
Status fetch_headers_below(const light::HeightRange& gap, light::BlockStore& blocks, Peers& peers, std::stop_token stop,
                           const std::function<void(chain::Height)>& on_header);

}  // namespace cityledger::sync
