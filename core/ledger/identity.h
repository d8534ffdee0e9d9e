#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"

#include <array>
#include <optional>
#include <string_view>

namespace cityledger::ledger {

enum class KeyAlgorithm : std::uint8_t {
    ed25519 = 1,  ///< key 32 bytes, signature R + s; RFC 8032 without cofactor
    sm2 = 2,      ///< with SM3; key 65 bytes 04 x y, signature r + s; the default user id
};
inline constexpr std::size_t signature_bytes = 64;

/// First 20 bytes of SHA-256(algorithm byte + public key).
using KeyId = std::array<std::uint8_t, 20>;
KeyId key_id(KeyAlgorithm algorithm, BytesView public_key);

/// Length and form of a key that may be registered: canonical, on the curve, not of small order.
bool is_acceptable_key(KeyAlgorithm algorithm, BytesView public_key);

/// What a signature of a transaction covers: "cityledger/tx/v1" 00 and the body's SHA-256.
Bytes signing_bytes(const Hash32& body_hash);
bool verify_signature(KeyAlgorithm algorithm, BytesView public_key, BytesView message, BytesView signature);

/// "ed25519" or "sm2", as in genesis, profiles and on screen; nullopt for another number or word.
std::optional<KeyAlgorithm> key_algorithm(std::uint64_t number);
std::optional<KeyAlgorithm> key_algorithm(std::string_view name);
std::string_view name_of(KeyAlgorithm algorithm);

/// "PARTY/LOCAL" or "PARTY/OFFICER" taken apart; nullopt without exactly one slash.
struct Slashed {
    std::string_view before;
    std::string_view after;
};
std::optional<Slashed> split_slash(std::string_view text);
/// A record's own part of its id: [a-z0-9][a-z0-9._-]{0,63}.
bool is_local_id(std::string_view text);
/// PARTY/LOCAL, both well formed.
bool is_record_id(std::string_view text);

}  // namespace cityledger::ledger
