#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"

#include <array>

namespace cityledger::crypto {

using Ed25519PublicKey = std::array<std::uint8_t, 32>;
using Ed25519Signature = std::array<std::uint8_t, 64>;
using Ed25519Seed = std::array<std::uint8_t, 32>;

/// ZIP-215, the engine's rule for commits: cofactored equation, non-canonical encodings accepted, s < L demanded.
/// Any lengths other than 32 and 64 bytes: false. Good, odd and bad signatures cost the same. Many at once:
/// ed25519_batch.h.
bool verify_zip215(BytesView public_key, BytesView message, BytesView signature);

/// The rule for transactions (ledger.md): RFC 8032 without cofactor, s < L, R compared byte for byte.
bool verify_strict(BytesView public_key, BytesView message, BytesView signature);

/// Canonical encoding of a point on the curve that is not of small order: what may be added as a key.
bool is_acceptable_public_key(BytesView public_key);

Ed25519PublicKey public_key_of(const Ed25519Seed& seed);
/// Deterministic, RFC 8032.
Ed25519Signature sign(const Ed25519Seed& seed, BytesView message);

}  // namespace cityledger::crypto
