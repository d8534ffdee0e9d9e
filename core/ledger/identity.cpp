#include "core/ledger/identity.h"

#include "core/crypto/digest.h"
#include "core/crypto/ed25519.h"
#include "core/crypto/gm/sm2.h"
#include "core/ledger/lint.h"

#include <algorithm>

namespace cityledger::ledger {

namespace {
constexpr std::string_view transaction_context{"cityledger/tx/v1\0", 17};
}

KeyId key_id(KeyAlgorithm algorithm, BytesView public_key) {
    const std::array<std::uint8_t, 1> first{static_cast<std::uint8_t>(algorithm)};
    const Hash32 hash = crypto::sha256({BytesView(first), public_key});
    KeyId id{};
    std::copy_n(hash.begin(), id.size(), id.begin());
    return id;
}

bool is_acceptable_key(KeyAlgorithm algorithm, BytesView public_key) {
    switch (algorithm) {
        case KeyAlgorithm::ed25519:
            return public_key.size() == 32 && crypto::is_acceptable_public_key(public_key);
        case KeyAlgorithm::sm2:
            return public_key.size() == 65 && crypto::gm::is_acceptable_public_key(public_key);
    }
    return false;
}

Bytes signing_bytes(const Hash32& body_hash) {
    Bytes bytes = to_bytes(transaction_context);
    append(bytes, body_hash);
    return bytes;
}

bool verify_signature(KeyAlgorithm algorithm, BytesView public_key, BytesView message, BytesView signature) {
    if (signature.size() != signature_bytes) return false;
    switch (algorithm) {
        case KeyAlgorithm::ed25519:
            return crypto::verify_strict(public_key, message, signature);
        case KeyAlgorithm::sm2:
            return crypto::gm::verify(public_key, message, signature);
    }
    return false;
}

std::optional<KeyAlgorithm> key_algorithm(std::uint64_t number) {
    if (number == 1) return KeyAlgorithm::ed25519;
    if (number == 2) return KeyAlgorithm::sm2;
    return std::nullopt;
}

std::optional<KeyAlgorithm> key_algorithm(std::string_view name) {
    if (name == "ed25519") return KeyAlgorithm::ed25519;
    if (name == "sm2") return KeyAlgorithm::sm2;
    return std::nullopt;
}

std::string_view name_of(KeyAlgorithm algorithm) {
    return algorithm == KeyAlgorithm::sm2 ? "sm2" : "ed25519";
}

std::optional<Slashed> split_slash(std::string_view text) {
    const auto slash = text.find('/');
    if (slash == std::string_view::npos || text.find('/', slash + 1) != std::string_view::npos) return std::nullopt;
    return Slashed{text.substr(0, slash), text.substr(slash + 1)};
}

bool is_local_id(std::string_view text) {
    const auto plain = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); };
    return !text.empty() && text.size() <= 64 && plain(text.front()) &&
           std::all_of(text.begin(), text.end(), [&](char c) { return plain(c) || c == '.' || c == '_' || c == '-'; });
}

bool is_record_id(std::string_view text) {
    const auto parts = split_slash(text);
    return parts && is_id(parts->before) && is_local_id(parts->after);
}

}  // namespace cityledger::ledger
