#include "core/crypto/ed25519.h"

#include "core/crypto/ed25519_batch.h"
#include "core/crypto/edwards25519.h"
#include "core/crypto/scalar25519.h"

#include <cryptopp/donna.h>

namespace cityledger::crypto {

namespace {

bool has_valid_shape(BytesView public_key, BytesView signature) {
    if (public_key.size() != 32 || signature.size() != 64) return false;
    return Scalar25519::is_reduced(signature.subspan(32));
}

/// What Crypto++ accepts: R equals the canonical encoding of [s]B - [k]A. It lets s of L and more pass, so
/// has_valid_shape goes before it.
bool matches_byte_for_byte(BytesView public_key, BytesView message, BytesView signature) {
    return CryptoPP::Donna::ed25519_sign_open(message.data(), message.size(), public_key.data(), signature.data()) == 0;
}

}  // namespace

bool verify_zip215(BytesView public_key, BytesView message, BytesView signature) {
    const SignedMessage one{public_key, message, signature};
    return verify_zip215_all({&one, 1});
}

bool verify_strict(BytesView public_key, BytesView message, BytesView signature) {
    return has_valid_shape(public_key, signature) && matches_byte_for_byte(public_key, message, signature);
}

bool is_acceptable_public_key(BytesView public_key) {
    const auto point = EdwardsPoint::decode(public_key);
    return point && equal(point->encode(), public_key) && !point->is_of_small_order();
}

Ed25519PublicKey public_key_of(const Ed25519Seed& seed) {
    Ed25519PublicKey key;
    CryptoPP::Donna::ed25519_publickey(key.data(), seed.data());
    return key;
}

Ed25519Signature sign(const Ed25519Seed& seed, BytesView message) {
    const Ed25519PublicKey key = public_key_of(seed);
    Ed25519Signature signature;
    CryptoPP::Donna::ed25519_sign(message.data(), message.size(), seed.data(), key.data(), signature.data());
    return signature;
}

}  // namespace cityledger::crypto
