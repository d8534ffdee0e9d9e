#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"

#include <string_view>

namespace cityledger::crypto::gm {

/// The user id of all our signatures (GM/T 0009 default).
inline constexpr std::string_view default_user_id = "1234567812345678";

/// SM2 with SM3. Key: 65 bytes 04 x y on the curve. Signature: r + s, 32 bytes each, 1 <= r, s < n.
bool verify(BytesView public_key, BytesView message, BytesView signature, std::string_view user_id = default_user_id);
bool is_acceptable_public_key(BytesView public_key);

/// `secret`: 32 bytes big endian, 1 <= d <= n - 2. The nonce is random.
Result<Bytes> sign(BytesView secret, BytesView message, std::string_view user_id = default_user_id);
Result<Bytes> public_key_of(BytesView secret);
/// A new secret of 32 bytes.
Result<Bytes> new_secret();

}  // namespace cityledger::crypto::gm
