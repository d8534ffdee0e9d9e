#pragma once

#include "core/base/bytes.h"

namespace cityledger::crypto {

/// Digests that nothing of ours is made with; foreign proof formats (ICS 23) name them.
enum class ForeignDigest { sha512, keccak256, ripemd160, blake2b_512, blake2s_256 };

/// 20 bytes for RIPEMD-160, 32 for Keccak-256 and BLAKE2s-256, else 64.
Bytes foreign_digest(ForeignDigest algorithm, BytesView bytes);

}  // namespace cityledger::crypto
