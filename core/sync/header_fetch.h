#pragma once

#include "core/light/verify/ports.h"
#include "core/sync/peers.h"

namespace cityledger::sync {

/// Fills one gap of headers from its upper end downward, each header named by the one above it (engine: light client,
/// backward verification), pages fetched from all peers side by side. Pages are kept as they are verified, so an
/// interrupted gap only gets smaller. `on_header` is called for each height done. Errors: the last peer's; attack
/// (sync.chains_part: the gap does not lead down to what is held below it); damaged, io; stopped.
Status fetch_headers_below(const light::HeightRange& gap, light::BlockStore& blocks, const Peers& peers,
                           std::stop_token stop, const std::function<void(chain::Height)>& on_header);

/// Where a walk downward ends, what is held below must be what the chain above leads down to. Errors: attack
/// (sync.chains_part), damaged, io.
Status check_lower_end(const light::BlockStore& blocks, const chain::Header& lowest);
/// sync.chains_part: a verified header does not lead down to the verified one below it.
Error chains_part(chain::Height above, chain::Height below);
/// What headers below `height` lean on: the header verified by commit that `height` is, or hangs on itself.
Result<light::HeaderOrigin> origin_below(const light::BlockStore& blocks, chain::Height height);

/// Whether the header chain below `upper` leads down to `lower`, which is held: asked of peers and kept nowhere, before
/// `upper` is trusted for anything. Nullopt: no peer has all the headers between. Errors: the last peer's, stopped.
Result<std::optional<bool>> leads_down_to(const chain::Header& upper, const chain::Header& lower, const Peers& peers,
                                          std::stop_token stop, const std::function<void(chain::Height)>& on_header);

}  // namespace cityledger::sync
