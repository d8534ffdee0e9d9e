#pragma once

#include "core/base/result.h"
#include "core/chain/types.h"

namespace cityledger::chain {

// What a value must satisfy on its own (the engine's ValidateBasic): each failure has its own code (header.*, commit.*,
// validators.*, block.*) and names the value. No signatures are checked here.

Status validate_basic(const Header& header);
Status validate_basic(const Commit& commit);
/// Header and commit each valid, same height, and the commit's block id is the header's hash.
Status validate_basic(const SignedHeader& signed_header, std::string_view chain_id);
/// Not empty, powers positive, no duplicate address, total within the cap, every key Ed25519 of 32 bytes
/// (else validators.key_type, naming the type), in the order that is hashed.
Status validate_basic(const ValidatorSet& set);
/// data_hash, last_commit_hash, evidence_hash of the header are those of the block's content.
Status validate_content(const Block& block);
/// The whole block is the one `id` names, part-set hash included.
Status validate_block_id(const Block& block, const BlockId& id);

}  // namespace cityledger::chain
