#include "core/base/hex.h"
#include "core/crypto/ed25519.h"
#include "core/crypto/edwards25519.h"
#include "core/crypto/random.h"
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
            const Odd on_key = sign_oddly(a, point, EdwardsPoint::zero(), as_bytes("m"));
            QVERIFY(verify_zip215(on_key.key, as_bytes("m"), on_key.signature));
            QVERIFY(!verify_zip215(on_key.key, as_bytes("n"), on_key.signature));
        }
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
