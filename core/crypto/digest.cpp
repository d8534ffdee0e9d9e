#include "core/crypto/digest.h"

#include <cryptopp/hmac.h>
#include <cryptopp/sha.h>
#include <cryptopp/sm3.h>

#include <variant>

namespace cityledger::crypto {

namespace {

/// One object a thread: making one costs more than hashing a Merkle leaf.
template <class Hash>
Hash& reused() {
    thread_local Hash hash;
    return hash;
}

template <class Hash>
Hash32 digest_of(BytesView bytes) {
    Hash32 digest;
    reused<Hash>().CalculateDigest(digest.data(), bytes.data(), bytes.size());
    return digest;
}

template <class Hash>
Hash32 hmac_of(BytesView key, BytesView message) {
    CryptoPP::HMAC<Hash> hmac(key.data(), key.size());
    Hash32 digest;
    hmac.CalculateDigest(digest.data(), message.data(), message.size());
    return digest;
}

}  // namespace

Hash32 sha256(BytesView bytes) {
    return digest_of<CryptoPP::SHA256>(bytes);
}

Hash32 sm3(BytesView bytes) {
    return digest_of<CryptoPP::SM3>(bytes);
}

Hash32 sha256(std::initializer_list<BytesView> parts) {
    auto& hash = reused<CryptoPP::SHA256>();
    for (const BytesView part : parts) hash.Update(part.data(), part.size());
    Hash32 digest;
    hash.Final(digest.data());
    return digest;
}

Hash32 hmac_sha256(BytesView key, BytesView message) {
    return hmac_of<CryptoPP::SHA256>(key, message);
}

Hash32 hmac_sm3(BytesView key, BytesView message) {
    return hmac_of<CryptoPP::SM3>(key, message);
}

struct Digest::State {
    std::variant<CryptoPP::SHA256, CryptoPP::SM3> hash;
};

Digest::Digest(DigestAlgorithm algorithm) : state_(std::make_unique<State>()) {
    if (algorithm == DigestAlgorithm::sm3) state_->hash.emplace<CryptoPP::SM3>();
}
Digest::Digest(Digest&&) noexcept = default;
Digest& Digest::operator=(Digest&&) noexcept = default;
Digest::~Digest() = default;

void Digest::update(BytesView bytes) {
    std::visit([bytes](auto& hash) { hash.Update(bytes.data(), bytes.size()); }, state_->hash);
}

Hash32 Digest::finish() {
    Hash32 digest;
    std::visit([&digest](auto& hash) { hash.Final(digest.data()); }, state_->hash);
    return digest;
}

}  // namespace cityledger::crypto
