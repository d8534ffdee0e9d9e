#include "core/crypto/foreign_digest.h"

#include <cryptopp/blake2.h>
#include <cryptopp/keccak.h>
#include <cryptopp/ripemd.h>
#include <cryptopp/sha.h>

namespace cityledger::crypto {

namespace {

template <class Hash>
Bytes digest_of(BytesView bytes) {
    Hash hash;
    Bytes digest(hash.DigestSize());
    hash.CalculateDigest(digest.data(), bytes.data(), bytes.size());
    return digest;
}

}  // namespace

Bytes foreign_digest(ForeignDigest algorithm, BytesView bytes) {
    switch (algorithm) {
        case ForeignDigest::sha512:
            return digest_of<CryptoPP::SHA512>(bytes);
        case ForeignDigest::keccak256:
            return digest_of<CryptoPP::Keccak_256>(bytes);
        case ForeignDigest::ripemd160:
            return digest_of<CryptoPP::RIPEMD160>(bytes);
        case ForeignDigest::blake2b_512:
            return digest_of<CryptoPP::BLAKE2b>(bytes);
        case ForeignDigest::blake2s_256:
            return digest_of<CryptoPP::BLAKE2s>(bytes);
    }
    return {};
}

}  // namespace cityledger::crypto
