#pragma once

#include "core/base/result.h"
#include "core/chain/types.h"

namespace cityledger::chain {

// What a value must satisfy on its own (the engine's ValidateBasic): each failure has its own code (header.*, commit.*,
// validators.*, block.*) and names the value. No signatures are checked here.

/// Hashes empty or of 32 bytes.
Status validate_basic(const BlockId& id);
/// Block protocol 11, chain id of at most 50 bytes, height positive, hashes empty or of 32 bytes, proposer of 20 bytes.
Status validate_basic(const Header& header);
/// At height 0 (the initial height's last commit) anything goes but negative numbers; else a block id and 1 to 10 000
/// signatures, absent ones empty, others with a 20-byte address and a signature of at most 3 309 bytes.
Status validate_basic(const Commit& commit);
/// Header and commit each valid, same height, and the commit's block id is the header's hash.
Status validate_basic(const SignedHeader& signed_header, std::string_view chain_id);
/// Not empty, powers positive, no duplicate address, total within the cap, every key Ed25519 of 32 bytes
/// (else validators.key_type, naming the type), in the order that is hashed.
Status validate_basic(const ValidatorSet& set);
/// Two votes in order, or an attack with a valid conflicting header and set: evidence.*
Status validate_basic(const Evidence& evidence);
/// Header, last commit and evidence each valid.
Status validate_form(const Block& block);
/// validate_form and validate_content.
Status validate_basic(const Block& block);
/// data_hash, last_commit_hash, evidence_hash of the header are those of the block's content.
Status validate_content(const Block& block);
/// The whole block is the one `id` names, part-set hash included.
Status validate_block_id(const Block& block, const BlockId& id);
/// The second half of that: the whole block has this part-set hash.
Status validate_parts(const Block& block, const PartSetHeader& parts);

}  // namespace cityledger::chain
