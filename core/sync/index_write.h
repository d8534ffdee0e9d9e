#pragma once

#include "core/sync/index.h"

namespace cityledger::sync {

// The index's writes for one block. Each looks at what `index` holds already, so the batch of the block before must be
// written first.

/// Where the block's transactions lie, by id and, where they are ours, by number; written when the block is put into
/// the copy.
Result<KeyValueBatch> index_block(const KeyValueReader& index, const chain::Block& block);
/// The same of several blocks that are written together, ascending.
Result<KeyValueBatch> index_blocks(const KeyValueReader& index, std::span<const chain::Block> blocks);

/// Codes, acts and changed records; written with what running the block again gave.
Result<KeyValueBatch> index_run(const KeyValueReader& index, const chain::Block& block, const ledger::BlockOutput& run);

/// Records of the genesis state, if any, at the height before the first.
Result<KeyValueBatch> index_changes(const KeyValueReader& index, chain::Height height, const state::Changes& changes);

KeyValueBatch index_application(const ApplicationKind& application);

}  // namespace cityledger::sync
