#include "core/crypto/ed25519.h"

#include "core/crypto/edwards25519.h"

#include <cryptopp/donna.h>
#include <cryptopp/integer.h>
#include <cryptopp/sha.h>

#include <algorithm>

namespace cityledger::crypto {

namespace {

/// The order of the base point, 2^252 + 27742317777372353535851937790883648493, little endian.
constexpr Hash32 group_order{0xed, 0xd3, 0xf5, 0x5c, 0x1a, 0x63, 0x12, 0x58, 0xd6, 0x9c, 0xf7,
                             0xa2, 0xde, 0xf9, 0xde, 0x14, 0,    0,    0,    0,    0,    0,
                             0,    0,    0,    0,    0,    0,    0,    0,    0,    0x10};

bool has_valid_shape(BytesView public_key, BytesView signature) {
    if (public_key.size() != 32 || signature.size() != 64) return false;
    const BytesView s = signature.subspan(32);
    return std::lexicographical_compare(s.rbegin(), s.rend(), group_order.rbegin(), group_order.rend());
}

/// What Crypto++ accepts: R equals the canonical encoding of [s]B - [k]A. It lets s of L and more pass, so
/// has_valid_shape goes before it.
bool matches_byte_for_byte(BytesView public_key, BytesView message, BytesView signature) {
    return CryptoPP::Donna::ed25519_sign_open(message.data(), message.size(), public_key.data(), signature.data()) == 0;
}

/// SHA-512(R, A, M) modulo the group order.
Hash32 challenge(BytesView r, BytesView public_key, BytesView message) {
    CryptoPP::SHA512 hash;
    hash.Update(r.data(), r.size());
    hash.Update(public_key.data(), public_key.size());
    hash.Update(message.data(), message.size());
    std::array<std::uint8_t, 64> wide;
    hash.Final(wide.data());
    using CryptoPP::Integer;
    static const Integer order(group_order.data(), group_order.size(), Integer::UNSIGNED,
                               CryptoPP::LITTLE_ENDIAN_ORDER);
    const Integer reduced = Integer(wide.data(), wide.size(), Integer::UNSIGNED, CryptoPP::LITTLE_ENDIAN_ORDER) % order;
    Hash32 scalar;
    reduced.Encode(scalar.data(), scalar.size());
    std::ranges::reverse(scalar);
    return scalar;
}

/// [8]([s]B - [k]A - R) = 0, on all encodings of points that ZIP-215 lets pass.
bool satisfies_cofactored_equation(BytesView public_key, BytesView message, BytesView signature) {
    const auto a = EdwardsPoint::decode(public_key);
    const auto r = EdwardsPoint::decode(signature.first(32));
    if (!a || !r) return false;
    const Hash32 k = challenge(signature.first(32), public_key, message);
    const EdwardsPoint expected = double_scalar_product(signature.subspan(32), EdwardsPoint::base(), k, a->negated());
    return (expected + r->negated()).is_of_small_order();
}

}  // namespace

bool verify_zip215(BytesView public_key, BytesView message, BytesView signature) {
    return has_valid_shape(public_key, signature) && (matches_byte_for_byte(public_key, message, signature) ||
                                                      satisfies_cofactored_equation(public_key, message, signature));
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
