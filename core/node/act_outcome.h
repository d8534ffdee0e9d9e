#pragma once

#include "core/chain/types.h"
#include "core/node/api/acting.h"

#include <optional>

namespace cityledger::node {

/// Where a body stands among a block's transactions; nullopt: not there.
std::optional<std::size_t> place_of(const Hash32& number, const std::vector<Bytes>& transactions);

/// The results of a block's transactions, found from what the header above commits to: for a copy that runs no blocks.
/// All are accepted, or a few are refused for reasons the ledger has names for; each guess is a hash, and only the
/// right one fits. nullopt: more were refused than is tried, so it cannot be told this way.
std::optional<std::vector<std::uint32_t>> codes_behind(const Bytes& last_results_hash, std::size_t transactions);

}  // namespace cityledger::node
