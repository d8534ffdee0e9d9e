#pragma once

#include "core/base/result.h"
#include "core/chain/types.h"

namespace cityledger::chain {

// Protobuf as the engine writes it, with its non-nullable empty messages. Decoding is bounded (100 MiB a block, 10 000
// votes, 10 000 validators) and canonical: bytes that encoding would not give back are invalid (chain.not_canonical).

Bytes encode(const Header& header);
Bytes encode(const Commit& commit);
Bytes encode(const SignedHeader& signed_header);
Bytes encode(const ValidatorSet& set);  ///< our storage form: addresses are recomputed, priorities are not kept
Bytes encode(const Block& block);
/// The same with these bytes where the header's would stand: for what keeps headers apart.
Bytes encode(const Block& block, BytesView header);
Bytes encode(const BlockId& id);
/// The inner message, as evidence_hash takes it.
Bytes encode(const Evidence& evidence);
Bytes encode(const Timestamp& time);

Result<Header> decode_header(BytesView bytes);
Result<Commit> decode_commit(BytesView bytes);
Result<SignedHeader> decode_signed_header(BytesView bytes);
Result<ValidatorSet> decode_validator_set(BytesView bytes);
Result<Block> decode_block(BytesView bytes);

}  // namespace cityledger::chain
