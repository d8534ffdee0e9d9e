// Sum of z (s B - R - k A) over all signatures, times 8, is the neutral element (ZIP-215), for factors z that the
// signer cannot choose. The sum is taken place by place of base 2 from the top (Straus): doublings are shared by all.
#include "core/crypto/ed25519_batch.h"

#include "core/crypto/ed25519_key.h"
#include "core/crypto/scalar25519.h"

#include <cryptopp/sha.h>

#include <algorithm>

namespace cityledger::crypto {

namespace {

constexpr int r_width = 4;
constexpr std::size_t places = 129;
constexpr std::size_t most_at_once = 256;  // their keys' multiples, 8 KB each, lie in memory together

using WideDigest = std::array<std::uint8_t, 64>;

CryptoPP::SHA512& reused_hash() {
    thread_local CryptoPP::SHA512 hash;
    return hash;
}

/// What is still to be added at each place, in the order in which it came.
template <class Kind>
class Additions {
  public:
    struct One {
        std::uint8_t place;
        bool subtract;
        const Kind* addend;
    };

    void put(const std::vector<SignedDigit>& digits, const std::vector<Kind>& odd_multiples) {
        for (const auto [place, digit] : digits) {
            all_.push_back(
                {place, digit < 0, &odd_multiples[static_cast<std::size_t>(digit < 0 ? -digit : digit) / 2]});
            ++starts_[place + std::size_t{1}];
        }
    }
    void sort() {
        for (std::size_t place = 0; place < places; ++place) starts_[place + 1] += starts_[place];
        sorted_.resize(all_.size());
        auto next = starts_;
        for (const One& one : all_) sorted_[next[one.place]++] = one;
    }
    std::span<const One> at(std::size_t place) const {
        return std::span(sorted_).subspan(starts_[place], starts_[place + 1] - starts_[place]);
    }

  private:
    std::vector<One> all_, sorted_;
    std::array<std::size_t, places + 1> starts_{};
};

/// A signature taken apart: [s]B = R + [k]A is to hold.
struct Parts {
    std::shared_ptr<const OddMultiples> key;
    std::vector<Addend> r;  ///< odd multiples
    Scalar25519 s, k;
    bool odd_encoding = false;
};

std::vector<Addend> odd_multiples_of_r(const EdwardsPoint& r) {
    std::vector<Addend> multiples;
    multiples.reserve(std::size_t{1} << (r_width - 2));
    multiples.push_back(Addend::of(r));
    const Addend twice = Addend::of(r.doubled());
    UnfinishedPoint point(r);
    while (multiples.size() < multiples.capacity()) {
        point.add(twice, false);
        multiples.push_back(Addend::of(point.finished()));
    }
    return multiples;
}

/// False: it cannot be valid whatever was signed.
bool take_apart(const SignedMessage& one, Parts& parts) {
    if (one.signature.size() != 64 || !Scalar25519::is_reduced(one.signature.subspan(32))) return false;
    parts.key = key_multiples(one.public_key);
    if (!parts.key) return false;
    const BytesView r = one.signature.first(32);
    const auto point = EdwardsPoint::decode(r);
    if (!point) return false;
    parts.r = odd_multiples_of_r(*point);
    parts.odd_encoding = !is_canonical_encoding(r) || !is_canonical_encoding(one.public_key);
    parts.s = Scalar25519::from_reduced(one.signature.subspan(32));
    auto& hash = reused_hash();
    hash.Update(r.data(), r.size());
    hash.Update(one.public_key.data(), one.public_key.size());
    hash.Update(one.message.data(), one.message.size());
    WideDigest digest;
    hash.Final(digest.data());
    parts.k = Scalar25519::from_wide(digest);
    return true;
}

void update(CryptoPP::SHA512& hash, const Scalar25519& scalar) {
    std::array<std::uint8_t, 32> bytes;
    for (std::size_t i = 0; i < bytes.size(); ++i)
        bytes[i] = static_cast<std::uint8_t>(scalar.words[i / 8] >> (8 * (i % 8)));
    hash.Update(bytes.data(), bytes.size());
}

/// One factor a signature. k is a hash of R, A and the message: s and k of all are all that is verified.
std::vector<Scalar25519> factors_of(const std::vector<Parts>& all) {
    if (all.size() == 1) return {Scalar25519{{1, 0, 0, 0}}};
    auto& hash = reused_hash();
    for (const Parts& parts : all) {
        update(hash, parts.k);
        update(hash, parts.s);
    }
    WideDigest seed;
    hash.Final(seed.data());
    std::vector<Scalar25519> factors;
    for (std::uint8_t counter = 0; factors.size() < all.size(); ++counter) {
        hash.Update(seed.data(), seed.size());
        hash.Update(&counter, 1);
        WideDigest digest;
        hash.Final(digest.data());
        for (std::size_t at = 0; at < digest.size() && factors.size() < all.size(); at += 16)
            factors.push_back(Scalar25519::from_half(BytesView(digest).subspan(at, 16)));
    }
    return factors;
}

void put_scalar(Additions<AffineAddend>& additions, const Scalar25519& scalar, const OddMultiples& multiples, int width,
                std::vector<SignedDigit>& digits) {
    digits.clear();
    append_signed_digits(scalar.words[0], scalar.words[1], width, digits);
    additions.put(digits, multiples.low);
    digits.clear();
    append_signed_digits(scalar.words[2], scalar.words[3], width, digits);
    additions.put(digits, multiples.high);
}

SignaturesVerdict verify_together(std::span<const SignedMessage> signatures) {
    std::vector<Parts> all(signatures.size());
    bool odd = false;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (!take_apart(signatures[i], all[i])) return SignaturesVerdict::bad;
        odd = odd || all[i].odd_encoding;
    }
    const std::vector<Scalar25519> factors = factors_of(all);

    Additions<AffineAddend> of_keys;
    Additions<Addend> of_rs;
    std::vector<SignedDigit> digits;
    Scalar25519 of_base;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const Scalar25519& z = factors[i];
        of_base = of_base + z * all[i].s;
        put_scalar(of_keys, z * all[i].k, *all[i].key, key_width, digits);
        digits.clear();
        append_signed_digits(z.words[0], z.words[1], r_width, digits);
        of_rs.put(digits, all[i].r);
    }
    put_scalar(of_keys, of_base.negated(), base_multiples(), base_width, digits);
    of_keys.sort();
    of_rs.sort();

    UnfinishedPoint sum;
    for (std::size_t place = places; place-- > 0;) {
        if (place + 1 < places) sum.double_times(1);
        for (const auto& one : of_keys.at(place)) sum.add(*one.addend, one.subtract);
        for (const auto& one : of_rs.at(place)) sum.add(*one.addend, one.subtract);
    }
    const EdwardsPoint rest = sum.finished();
    if (!rest.is_of_small_order()) return SignaturesVerdict::bad;
    return odd || !rest.is_zero() ? SignaturesVerdict::odd : SignaturesVerdict::plain;
}

}  // namespace

SignaturesVerdict judge_zip215(std::span<const SignedMessage> signatures) {
    auto verdict = SignaturesVerdict::plain;
    while (!signatures.empty()) {
        const std::size_t count = std::min(signatures.size(), most_at_once);
        verdict = std::min(verdict, verify_together(signatures.first(count)));
        if (verdict == SignaturesVerdict::bad) break;
        signatures = signatures.subspan(count);
    }
    return verdict;
}

bool verify_zip215_all(std::span<const SignedMessage> signatures) {
    return judge_zip215(signatures) != SignaturesVerdict::bad;
}

}  // namespace cityledger::crypto
