#pragma once

#include "core/net/http_provider.h"

#include <functional>

namespace cityledger::net {

/// Subscribes to NewBlock events at the peer's /websocket and calls `on_new_block(height)` for each, on the calling
/// thread, until `stop` (then: stopped) or an error. Only a wake-up: the height is one peer's word, the block in the
/// event is not used. No event for `silence` is net.timeout, so that a stalled subscription is noticed; the caller
/// falls back to asking and subscribes again. Messages above 1 MiB are cut off (net.too_large). Errors as for the
/// provider.
Status watch_new_blocks(const HttpProviderOptions& options, std::chrono::milliseconds silence,
                        const std::function<void(chain::Height)>& on_new_block, std::stop_token stop);

}  // namespace cityledger::net
