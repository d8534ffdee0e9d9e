#include "core/base/hex.h"
#include "core/crypto/ed25519.h"
#include "core/crypto/ed25519_batch.h"
#include "core/crypto/edwards25519.h"
#include "core/crypto/random.h"
#include "core/crypto/scalar25519.h"
#include "tests/support/test_registry.h"

#include <QTest>

#include <cryptopp/integer.h>
#include <cryptopp/sha.h>

#include <algorithm>

using namespace cityledger;
using CryptoPP::Integer;
using namespace cityledger::crypto;

namespace {

const Integer order("7237005577332262213973186563042994240857116359379907606001950938285454250989.");
const Integer prime("57896044618658097711785492504343953926634992332820282019728792003956564819949.");

Integer number(BytesView bytes) {
    return {bytes.data(), bytes.size(), Integer::UNSIGNED, CryptoPP::LITTLE_ENDIAN_ORDER};
}
Hash32 bytes_of(const Integer& value) {
    Hash32 bytes;
    value.Encode(bytes.data(), bytes.size());
    std::ranges::reverse(bytes);
    return bytes;
}
Ed25519Seed random_seed() {
    Ed25519Seed seed;
    std::ranges::copy(random_bytes(32), seed.begin());
    return seed;
}

/// A point of order 8.
EdwardsPoint torsion() {
    return *EdwardsPoint::decode(*from_hex("26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05"));
}
EdwardsPoint times_base(const Integer& scalar) {
    return double_scalar_product(bytes_of(scalar), EdwardsPoint::base(), Hash32{}, EdwardsPoint::base());
}

/// A signature by the secret number `a` whose key and R have points of small order added.
struct Odd {
    Hash32 key, r;
    Bytes signature;
};
Odd sign_oddly(const Integer& a, const EdwardsPoint& on_key, const EdwardsPoint& on_r, BytesView message) {
    const Integer nonce = number(random_bytes(32)) % order;
    Odd odd{(times_base(a) + on_key).encode(), (times_base(nonce) + on_r).encode(), {}};
    CryptoPP::SHA512 hash;
    hash.Update(odd.r.data(), 32);
    hash.Update(odd.key.data(), 32);
    hash.Update(message.data(), message.size());
    Bytes digest(64);
    hash.Final(digest.data());
    odd.signature = to_bytes(odd.r);
    append(odd.signature, bytes_of((nonce + number(digest) * a) % order));
    return odd;
}

}  // namespace

class TestEd25519 : public QObject {
    Q_OBJECT
  private slots:
    void signsAsRfc8032() {
        Ed25519Seed seed;
        std::ranges::copy(*from_hex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"), seed.begin());
        QCOMPARE(hex(public_key_of(seed)),
                 std::string("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"));
        QCOMPARE(hex(sign(seed, {})),
                 std::string(
                     "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46b"
                     "d25bf5f0595bbe24655141438e7a100b"));
    }
    void anHonestSignatureVerifiesAndAnAlteredOneDoesNot() {
        const auto seed = random_seed();
        const auto key = public_key_of(seed);
        const auto signature = sign(seed, as_bytes("message"));
        QVERIFY(verify_zip215(key, as_bytes("message"), signature));
        QVERIFY(verify_strict(key, as_bytes("message"), signature));
        for (std::size_t at = 0; at < signature.size(); ++at) {
            auto altered = signature;
            altered[at] ^= 1;
            QVERIFY(!verify_zip215(key, as_bytes("message"), altered));
            QVERIFY(!verify_strict(key, as_bytes("message"), altered));
        }
        QVERIFY(!verify_zip215(key, as_bytes("massage"), signature));
    }
    void wrongLengthsAreFalseNotACrash() {
        const auto seed = random_seed();
        const auto key = public_key_of(seed);
        const auto signature = sign(seed, {});
        for (const std::size_t size : {0u, 1u, 31u, 63u}) {
            QVERIFY(!verify_zip215(key, {}, BytesView(signature).first(size)));
            QVERIFY(!verify_strict(BytesView(key).first(std::min<std::size_t>(size, 31)), {}, signature));
            QVERIFY(!is_acceptable_public_key(BytesView(key).first(std::min<std::size_t>(size, 31))));
        }
    }
    void aMalleableSignatureIsRefusedThoughCryptoppTakesIt() {
        const auto seed = random_seed();
        const auto key = public_key_of(seed);
        const auto signature = sign(seed, as_bytes("m"));
        auto malleable = signature;
        std::ranges::copy(bytes_of(number(BytesView(signature).subspan(32)) + order), malleable.begin() + 32);
        QVERIFY(!verify_zip215(key, as_bytes("m"), malleable));
        QVERIFY(!verify_strict(key, as_bytes("m"), malleable));
    }
    void mixedOrderIsForZip215Alone() {
        const Integer a = number(random_bytes(32)) % order;
        for (int i = 0; i < 8; ++i) {
            EdwardsPoint point = EdwardsPoint::zero();
            for (int j = 0; j < i; ++j) point = point + torsion();
            const Odd on_r = sign_oddly(a, EdwardsPoint::zero(), point, as_bytes("m"));
            QVERIFY(verify_zip215(on_r.key, as_bytes("m"), on_r.signature));
            QCOMPARE(verify_strict(on_r.key, as_bytes("m"), on_r.signature), i == 0);
            const SignedMessage judged{on_r.key, as_bytes("m"), on_r.signature};
            QVERIFY(judge_zip215({&judged, 1}) == (i == 0 ? SignaturesVerdict::plain : SignaturesVerdict::odd));
            const Odd on_key = sign_oddly(a, point, EdwardsPoint::zero(), as_bytes("m"));
            QVERIFY(verify_zip215(on_key.key, as_bytes("m"), on_key.signature));
            QVERIFY(!verify_zip215(on_key.key, as_bytes("n"), on_key.signature));
        }
    }
    void manyTogetherVerifyOnlyIfEachDoes() {
        const Integer secret = number(random_bytes(32)) % order;
        struct Kept {
            Bytes key, message, signature;
        };
        std::vector<Kept> kept;
        for (int i = 0; i < 270; ++i) {  // more than are summed up at once
            const Bytes message = random_bytes(static_cast<std::size_t>(i));
            if (i % 9 == 0) {
                const Odd odd = i % 2 == 0 ? sign_oddly(secret, torsion(), EdwardsPoint::zero(), message)
                                           : sign_oddly(secret, EdwardsPoint::zero(), torsion(), message);
                kept.push_back({to_bytes(odd.key), message, odd.signature});
            } else {
                const auto seed = random_seed();
                kept.push_back({to_bytes(public_key_of(seed)), message, to_bytes(sign(seed, message))});
            }
        }
        std::vector<SignedMessage> all;
        for (const auto& one : kept) all.push_back({one.key, one.message, one.signature});
        QVERIFY(judge_zip215({}) == SignaturesVerdict::plain);
        QVERIFY(judge_zip215(std::span(all).subspan(1, 8)) == SignaturesVerdict::plain);
        int seen = 0;
        for (std::size_t count = 1; count <= 64; ++count)
            seen += judge_zip215(std::span(all).first(count)) == SignaturesVerdict::odd ? 1 : 0;
        QVERIFY(seen > 24);  // each starts with an odd one, of which the factors hide at most about every second
        for (const std::size_t count : {1, 2, 3, 4, 150, 256, 257, 270})
            QVERIFY(verify_zip215_all(std::span(all).first(count)));
        all.insert(all.end(), {all[3], all[3]});  // the same one again
        QVERIFY(verify_zip215_all(all));
        for (const std::size_t at : {0, 1, 9, 18, 100, 255, 256, 271}) {
            const SignedMessage good = all[at];
            Bytes altered = to_bytes(good.signature);
            altered[at % 64] ^= 1;
            all[at].signature = altered;
            QVERIFY(!verify_zip215_all(all));
            all[at].signature = good.signature.first(63);
            QVERIFY(!verify_zip215_all(all));
            all[at] = good;
            all[at].public_key = good.public_key.first(31);
            QVERIFY(!verify_zip215_all(all));
            all[at] = good;
        }
        // Two wrong ones whose errors would cancel out if they were only added up.
        Bytes more = to_bytes(all[1].signature), less = to_bytes(all[2].signature);
        const auto s_of = [](BytesView signature) { return number(signature.subspan(32)); };
        std::ranges::copy(bytes_of((s_of(more) + 1) % order), more.begin() + 32);
        std::ranges::copy(bytes_of((s_of(less) + order - 1) % order), less.begin() + 32);
        all[1].signature = more;
        all[2].signature = less;
        QVERIFY(!verify_zip215_all(all));
    }
    void scalarsAgreeWithBigNumbers() {
        for (int i = 0; i < 200; ++i) {
            Bytes wide = random_bytes(64);
            if (i < 8) std::fill(wide.begin() + 8 * i, wide.end(), i % 2 == 0 ? 0xff : 0);
            const auto a = Scalar25519::from_wide(wide);
            const auto b = Scalar25519::from_wide(random_bytes(64));
            const auto value = [](const Scalar25519& scalar) {
                Integer sum = 0;
                for (std::size_t word = 4; word-- > 0;)
                    sum = (sum << 64) + (Integer(static_cast<long>(scalar.words[word] >> 32)) << 32) +
                          Integer(static_cast<long>(scalar.words[word] & 0xffffffff));
                return sum;
            };
            QVERIFY(value(a) == number(wide) % order);
            QVERIFY(value(a * b) == value(a) * value(b) % order);
            QVERIFY(value(a + b) == (value(a) + value(b)) % order);
            QVERIFY((value(a) + value(a.negated())) % order == 0);
            for (const int width : {2, 4, 7, 8}) {
                std::vector<SignedDigit> digits;
                append_signed_digits(b.words[0], i % 2 == 0 ? ~std::uint64_t{0} : b.words[1], width, digits);
                Integer sum = 0;
                for (const auto& [place, digit] : digits) {
                    QVERIFY(digit % 2 != 0 && std::abs(digit) < 1 << (width - 1));
                    sum += Integer(static_cast<long>(digit)) << place;
                }
                const Scalar25519 half{{b.words[0], i % 2 == 0 ? ~std::uint64_t{0} : b.words[1], 0, 0}};
                QVERIFY(sum == value(half));
            }
        }
        QVERIFY(!Scalar25519::is_reduced(bytes_of(order)));
        QVERIFY(Scalar25519::is_reduced(bytes_of(order - 1)));
        QVERIFY(!Scalar25519::is_reduced(Bytes(32, 0xff)));
    }
    void keysOfSmallOrderOrInAnotherEncodingAreNotAcceptable() {
        QVERIFY(is_acceptable_public_key(public_key_of(random_seed())));
        EdwardsPoint point = torsion();
        for (int i = 0; i < 8; ++i, point = point + torsion()) QVERIFY(!is_acceptable_public_key(point.encode()));
        // y = p + 3 is the same point as y = 3, which is on the curve and of large order.
        const Hash32 three = bytes_of(Integer(3)), over = bytes_of(prime + Integer(3));
        QVERIFY(is_acceptable_public_key(three));
        QVERIFY(EdwardsPoint::decode(over).has_value());
        QVERIFY(!is_acceptable_public_key(over));
        QVERIFY(!is_acceptable_public_key(bytes_of(Integer(2))));  // no such point
    }
    void fieldAgreesWithBigNumbers() {
        std::vector<Integer> numbers{0,
                                     1,
                                     2,
                                     18,
                                     19,
                                     20,
                                     prime - 1,
                                     prime,
                                     prime + 1,
                                     prime + 18,
                                     Integer::Power2(255) - 1,
                                     Integer::Power2(51) - 1,
                                     Integer::Power2(51),
                                     Integer::Power2(204) - 1};
        for (int i = 0; i < 30; ++i) numbers.push_back(number(random_bytes(32)) % Integer::Power2(255));
        for (const Integer& a : numbers) {
            const auto x = Field25519::decode(bytes_of(a));
            QCOMPARE(x.encode(), bytes_of(a % prime));
            for (const Integer& b : numbers) {
                const auto y = Field25519::decode(bytes_of(b));
                QCOMPARE((x + y).encode(), bytes_of((a + b) % prime));
                QCOMPARE((x - y).encode(), bytes_of((a + prime + prime - b) % prime));
                QCOMPARE((x * y).encode(), bytes_of(a * b % prime));
                QCOMPARE(((x - y) * (x + y) * (x - y)).encode(),
                         bytes_of((a + prime + prime - b) * (a + b) * (a + prime + prime - b) % prime));
            }
        }
    }
};

CITYLEDGER_TEST(ed25519, TestEd25519)
#include "tst_ed25519.moc"
