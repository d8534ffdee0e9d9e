#pragma once

// What can be checked of one peer's answers without trust in anyone: that they answer what was asked and agree with
// themselves. Pure. Errors: invalid (provider.*, header.*, commit.*, validators.*, block.*), not_found
// (provider.height_*).

#include "core/net/rpc_decode.h"

namespace cityledger::net {

/// `asked` 0: any height. `chain_id` empty: any chain.
Status check_signed_header(const chain::SignedHeader& signed_header, chain::Height asked, std::string_view chain_id);

/// A page belongs to the set of `height` being gathered: that height, the total the first page said, not empty, not
/// beyond the total, at most 10 000.
Status check_validators_page(const ValidatorsPage& page, chain::Height height, std::size_t gathered,
                             std::optional<std::int64_t> total);

/// Valid on its own and the one whose hash the header names (`which`: "validators" or "next validators").
Status check_set(const chain::ValidatorSet& set, BytesView hash_in_header, std::string_view which);

/// Whether hashes are computed and compared with what a block id, or a block's header, says; `by_caller`: who asked
/// computes them to compare them with verified ones, and doing it here, too, would double their cost.
enum class Hashes { here, by_caller };

/// The headers from..to, ascending, from a page that is newest first: none missing or beyond, each linked to the block
/// id that stands with the one below, the uppermost equal to its own; with `hashes`, each is.
Result<std::vector<chain::Header>> headers_of_page(BlockchainPage page, chain::Height from, chain::Height to,
                                                   std::string_view chain_id, Hashes hashes = Hashes::here);

/// A block of the height asked; with `hashes`, its content is what its header names and its bytes are those of its
/// block id.
Status check_block(const BlockAnswer& answer, chain::Height asked, std::string_view chain_id,
                   Hashes hashes = Hashes::here);
/// `above` builds on `below`: last block id, and the last commit is for it.
Status check_link(const BlockAnswer& below, const BlockAnswer& above);

/// The answer to `/state` for this key at this height (0: any).
Result<light::StateAnswer> state_of_query(QueryAnswer answer, BytesView key, chain::Height height);

}  // namespace cityledger::net
