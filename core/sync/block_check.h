#pragma once

#include "core/light/verify/ports.h"

namespace cityledger::sync {

/// Whether a block a peer sent is the one the verified chain names: its header is the verified one, its data, last
/// commit and evidence are those the header commits to, and the whole of it has the part-set hash that was signed.
/// `id`: last_block_id of the header above, or the block id of the block's own verified commit; both name the verified
/// header by its hash, which is not computed again.
/// Errors: invalid (sync.wrong_block, block.*, commit.*), with the field `height`.
Status check_block(const chain::Block& block, const chain::Header& verified, const chain::BlockId& id);

}  // namespace cityledger::sync
