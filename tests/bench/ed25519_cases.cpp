// Signatures for other implementations of ZIP-215 to judge, and our verdicts beside theirs:
//
//   ed25519_cases write COUNT SEED > CASES      key, signature, length (2 bytes, big endian), message; again and again
//   ed25519_cases compare CASES VERDICTS...     each VERDICTS: one 0 or 1 a case
//
// Half of them are honest; the rest altered, malleable, of small or mixed order, in other encodings, or noise.
// `compare` asks the batch, too: of valid ones together it must say yes, and no with a bad one among them.
#include "core/crypto/ed25519.h"
#include "core/crypto/ed25519_batch.h"
#include "core/crypto/edwards25519.h"
#include "core/crypto/scalar25519.h"

#include <cryptopp/sha.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>
#include <random>
#include <string>

using namespace cityledger;
using namespace cityledger::crypto;

namespace {

struct Case {
    Bytes key, signature, message;
};

class Generator {
  public:
    explicit Generator(std::uint64_t seed) : random_(seed) {
        // The eight points of small order, and every other way to write one of them.
        const Hash32 eighth{0x26, 0xe8, 0x95, 0x8f, 0xc2, 0xb2, 0x27, 0xb0, 0x45, 0xc3, 0xf4,
                            0x89, 0xf2, 0xef, 0x98, 0xf0, 0xd5, 0xdf, 0xac, 0x05, 0xd3, 0xc6,
                            0x33, 0x39, 0xb1, 0x38, 0x02, 0x88, 0x6d, 0x53, 0xfc, 0x05};
        const EdwardsPoint step = *EdwardsPoint::decode(eighth);
        for (EdwardsPoint point = step; small_.size() < 8; point = point + step) small_.push_back(point);
        for (const auto& point : small_) small_encodings_.push_back(to_bytes(point.encode()));
        for (std::uint8_t low = 0xec; low >= 0xec; ++low)  // y from p - 1 to 2^255 - 1, both signs
            for (const std::uint8_t top : {0x7f, 0xff}) {
                Bytes bytes(32, 0xff);
                bytes[0] = low;
                bytes[31] = top;
                if (EdwardsPoint::decode(bytes)) other_encodings_.push_back(bytes);
            }
        for (const std::uint8_t low : {0, 1}) {  // "minus" of x = 0, and y = 0
            Bytes bytes(32, 0);
            bytes[0] = low;
            bytes[31] = 0x80;
            other_encodings_.push_back(bytes);
        }
    }

    Case next() {
        switch (random_() % 16) {
            case 0:
            case 1:
                return altered();
            case 2:
                return malleable();
            case 3:
                return {small(), with_s(small(), Bytes(32, 0)), bytes(random_() % 200)};
            case 4:
                return {any_small(), with_s(any_small(), scalar()), bytes(random_() % 200)};
            case 5:
                return odd(small_[random_() % 8], EdwardsPoint::zero());
            case 6:
                return odd(EdwardsPoint::zero(), small_[random_() % 8]);
            case 7:
                return {bytes(32), bytes(64), bytes(random_() % 200)};
            default:
                return honest();
        }
    }

  private:
    Bytes bytes(std::size_t count) {
        Bytes result(count);
        for (auto& byte : result) byte = static_cast<std::uint8_t>(random_());
        return result;
    }
    Bytes small() { return random_() % 3 == 0 ? any_small() : small_encodings_[random_() % 8]; }
    Bytes any_small() { return other_encodings_[random_() % other_encodings_.size()]; }
    static Bytes with_s(Bytes r, const Bytes& s) {
        append(r, s);
        return r;
    }
    static Bytes written(const Scalar25519& value) {
        Bytes result(32);
        for (std::size_t i = 0; i < 32; ++i) result[i] = static_cast<std::uint8_t>(value.words[i / 8] >> (8 * (i % 8)));
        return result;
    }
    Bytes scalar() { return written(Scalar25519::from_wide(bytes(64))); }

    Case honest() {
        Ed25519Seed seed;
        std::ranges::copy(bytes(32), seed.begin());
        Case one{to_bytes(public_key_of(seed)), {}, bytes(random_() % 200)};
        one.signature = to_bytes(sign(seed, one.message));
        return one;
    }
    Case altered() {
        Case one = honest();
        Bytes& part = random_() % 4 == 0                           ? one.key
                      : random_() % 3 == 0 && !one.message.empty() ? one.message
                                                                   : one.signature;
        part[random_() % part.size()] ^= static_cast<std::uint8_t>(1u << random_() % 8);
        return one;
    }
    /// s + L, in 32 bytes.
    Case malleable() {
        static constexpr Hash32 order{0xed, 0xd3, 0xf5, 0x5c, 0x1a, 0x63, 0x12, 0x58, 0xd6, 0x9c, 0xf7,
                                      0xa2, 0xde, 0xf9, 0xde, 0x14, 0,    0,    0,    0,    0,    0,
                                      0,    0,    0,    0,    0,    0,    0,    0,    0,    0x10};
        Case one = honest();
        unsigned over = 0;
        for (std::size_t i = 0; i < 32; ++i) {
            over += one.signature[32 + i] + order[i];
            one.signature[32 + i] = static_cast<std::uint8_t>(over);
            over >>= 8;
        }
        return one;
    }
    /// Signed rightly by a secret number; points of small order are added to key and R.
    Case odd(const EdwardsPoint& on_key, const EdwardsPoint& on_r) {
        const auto times_base = [](const Scalar25519& factor) {
            return double_scalar_product(written(factor), EdwardsPoint::base(), Hash32{}, EdwardsPoint::base());
        };
        const Scalar25519 secret = Scalar25519::from_wide(bytes(64)), nonce = Scalar25519::from_wide(bytes(64));
        Case one{to_bytes((times_base(secret) + on_key).encode()), to_bytes((times_base(nonce) + on_r).encode()),
                 bytes(random_() % 200)};
        CryptoPP::SHA512 hash;
        for (const Bytes* part : {&one.signature, &one.key, &one.message}) hash.Update(part->data(), part->size());
        Bytes digest(64);
        hash.Final(digest.data());
        append(one.signature, written(nonce + Scalar25519::from_wide(digest) * secret));
        return one;
    }

    std::mt19937_64 random_;
    std::vector<EdwardsPoint> small_;
    std::vector<Bytes> small_encodings_, other_encodings_;
};

int write_cases(std::uint64_t count, std::uint64_t seed) {
    Generator generator(seed);
    for (std::uint64_t i = 0; i < count; ++i) {
        const Case one = generator.next();
        Bytes record = one.key;
        append(record, one.signature);
        record.push_back(static_cast<std::uint8_t>(one.message.size() >> 8));
        record.push_back(static_cast<std::uint8_t>(one.message.size()));
        append(record, one.message);
        if (std::fwrite(record.data(), 1, record.size(), stdout) != record.size()) return 1;
    }
    return std::fflush(stdout) == 0 ? 0 : 1;
}

std::string contents_of(const char* path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<SignedMessage> split(BytesView all) {
    std::vector<SignedMessage> cases;
    while (all.size() >= 98) {
        const std::size_t length = std::size_t{all[96]} << 8 | all[97];
        if (all.size() < 98 + length) break;
        cases.push_back({all.first(32), all.subspan(98, length), all.subspan(32, 64)});
        all = all.subspan(98 + length);
    }
    return cases;
}

/// Of valid signatures in groups of 1 to 200, alone and with one bad one among them.
std::size_t wrong_batches(const std::vector<SignedMessage>& valid, const std::vector<SignedMessage>& bad) {
    std::mt19937_64 random(1);
    std::size_t wrong = 0, at = 0;
    while (at < valid.size()) {
        const std::size_t count = std::min<std::size_t>(1 + random() % 200, valid.size() - at);
        std::vector<SignedMessage> group(valid.begin() + static_cast<std::ptrdiff_t>(at),
                                         valid.begin() + static_cast<std::ptrdiff_t>(at + count));
        if (!verify_zip215_all(group)) ++wrong;
        if (!bad.empty()) group[random() % group.size()] = bad[random() % bad.size()];
        if (!bad.empty() && verify_zip215_all(group)) ++wrong;
        at += count;
    }
    return wrong;
}

int compare(int count, char** paths) {
    const std::string bytes = contents_of(paths[0]);
    const auto cases = split(as_bytes(bytes));
    std::vector<SignedMessage> valid, bad;
    std::string ours;
    for (const auto& one : cases) {
        const bool verified = verify_zip215(one.public_key, one.message, one.signature);
        ours += verified ? '1' : '0';
        (verified ? valid : bad).push_back(one);
        if (!verified && verify_strict(one.public_key, one.message, one.signature)) {
            std::printf("case %zu: the strict rule takes what ZIP-215 refuses\n", ours.size() - 1);
            return 1;
        }
    }
    int different = 0;
    for (int i = 1; i < count; ++i) {
        const std::string theirs = contents_of(paths[i]);
        std::size_t differ = theirs.size() == ours.size() ? 0 : 1;
        for (std::size_t at = 0; at < std::min(ours.size(), theirs.size()); ++at) {
            if (ours[at] == theirs[at]) continue;
            if (differ++ == 0) std::printf("case %zu: %s says %c, we say %c\n", at, paths[i], theirs[at], ours[at]);
        }
        std::printf("%s: %zu verdicts, %zu differ from ours\n", paths[i], theirs.size(), differ);
        if (differ != 0) different = 1;
    }
    const std::size_t wrong = wrong_batches(valid, bad);
    std::printf("%zu cases, %zu of them valid; %zu batches judged wrongly\n", cases.size(), valid.size(), wrong);
    return different != 0 || wrong != 0 ? 1 : 0;
}

}  // namespace

int main(int argc, char** argv) {
    const std::string what = argc > 1 ? argv[1] : "";
    if (what == "write" && argc == 4)
        return write_cases(std::strtoull(argv[2], nullptr, 10), std::strtoull(argv[3], nullptr, 10));
    if (what == "compare" && argc >= 3) return compare(argc - 2, argv + 2);
    std::fprintf(stderr, "usage: ed25519_cases write COUNT SEED | compare CASES [VERDICTS...]\n");
    return 64;
}
