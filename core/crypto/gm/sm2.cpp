#include "core/crypto/gm/sm2.h"

#include "core/crypto/secret.h"

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>

#include <memory>

namespace cityledger::crypto::gm {

namespace {

template <auto release>
struct Release {
    template <class T>
    void operator()(T* object) const {
        release(object);
    }
};
using Number = std::unique_ptr<BIGNUM, Release<BN_clear_free>>;
using Group = std::unique_ptr<EC_GROUP, Release<EC_GROUP_free>>;
using Point = std::unique_ptr<EC_POINT, Release<EC_POINT_free>>;
using Key = std::unique_ptr<EVP_PKEY, Release<EVP_PKEY_free>>;
using KeyContext = std::unique_ptr<EVP_PKEY_CTX, Release<EVP_PKEY_CTX_free>>;
using DigestContext = std::unique_ptr<EVP_MD_CTX, Release<EVP_MD_CTX_free>>;
using ParameterBuilder = std::unique_ptr<OSSL_PARAM_BLD, Release<OSSL_PARAM_BLD_free>>;
using Parameters = std::unique_ptr<OSSL_PARAM, Release<OSSL_PARAM_free>>;
using Signature = std::unique_ptr<ECDSA_SIG, Release<ECDSA_SIG_free>>;

/// Leaves no error of ours in the thread's queue, where another use of OpenSSL would take it for its own.
struct QuietErrors {
    QuietErrors() { ERR_set_mark(); }
    ~QuietErrors() { ERR_pop_to_mark(); }
    QuietErrors(const QuietErrors&) = delete;
    QuietErrors& operator=(const QuietErrors&) = delete;
};

const EC_GROUP* curve() {
    static const Group group(EC_GROUP_new_by_curve_name(NID_sm2));
    return group.get();
}

Number number_of(BytesView bytes) {
    return Number(BN_bin2bn(bytes.data(), static_cast<int>(bytes.size()), nullptr));
}

/// Whether 1 <= number < n.
bool is_in_range(const BIGNUM* number) {
    return !BN_is_zero(number) && BN_cmp(number, EC_GROUP_get0_order(curve())) < 0;
}

/// Absent unless 1 <= d <= n - 2: with n - 1, the inverse of 1 + d does not exist (GM/T 0003.1).
Number secret_number(BytesView secret) {
    if (secret.size() != 32) return nullptr;
    Number d = number_of(secret);
    Number after(BN_dup(d.get()));
    if (!after || BN_add_word(after.get(), 1) != 1 || !is_in_range(d.get()) || !is_in_range(after.get()))
        return nullptr;
    return d;
}

Key make_key(BytesView public_key, const BIGNUM* secret) {
    const ParameterBuilder builder(OSSL_PARAM_BLD_new());
    if (!builder || OSSL_PARAM_BLD_push_utf8_string(builder.get(), OSSL_PKEY_PARAM_GROUP_NAME, "SM2", 0) != 1 ||
        OSSL_PARAM_BLD_push_octet_string(builder.get(), OSSL_PKEY_PARAM_PUB_KEY, public_key.data(),
                                         public_key.size()) != 1 ||
        (secret != nullptr && OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_PRIV_KEY, secret) != 1))
        return nullptr;
    const Parameters parameters(OSSL_PARAM_BLD_to_param(builder.get()));
    const KeyContext context(EVP_PKEY_CTX_new_from_name(nullptr, "SM2", nullptr));
    EVP_PKEY* key = nullptr;
    if (!parameters || !context || EVP_PKEY_fromdata_init(context.get()) != 1 ||
        EVP_PKEY_fromdata(context.get(), &key, secret != nullptr ? EVP_PKEY_KEYPAIR : EVP_PKEY_PUBLIC_KEY,
                          parameters.get()) != 1)
        return nullptr;
    return Key(key);
}

/// A digest context whose key context carries the user id: without it OpenSSL signs for another id, silently.
struct Session {
    DigestContext digest{EVP_MD_CTX_new()};
    KeyContext key;

    Session(EVP_PKEY* pkey, std::string_view user_id) : key(EVP_PKEY_CTX_new_from_pkey(nullptr, pkey, nullptr)) {
        if (key && EVP_PKEY_CTX_set1_id(key.get(), user_id.data(), static_cast<int>(user_id.size())) != 1) key.reset();
        if (digest && key) EVP_MD_CTX_set_pkey_ctx(digest.get(), key.get());
    }
    bool is_ready() const { return digest && key; }
};

tl::unexpected<Error> openssl_failed(std::string_view what) {
    return fail(ErrorKind::io, "sm2.openssl", "OpenSSL could not " + std::string(what));
}
tl::unexpected<Error> bad_secret() {
    return fail(ErrorKind::invalid, "sm2.secret", "an SM2 secret is a number of 32 bytes from 1 to n - 2");
}

Result<Bytes> public_key_of(const BIGNUM* secret) {
    const Point point(EC_POINT_new(curve()));
    Bytes bytes(65);
    if (!point || EC_POINT_mul(curve(), point.get(), secret, nullptr, nullptr, nullptr) != 1 ||
        EC_POINT_point2oct(curve(), point.get(), POINT_CONVERSION_UNCOMPRESSED, bytes.data(), bytes.size(), nullptr) !=
            65)
        return openssl_failed("multiply the SM2 base point");
    return bytes;
}

}  // namespace

bool is_acceptable_public_key(BytesView public_key) {
    if (public_key.size() != 65 || public_key[0] != 4) return false;
    const QuietErrors quiet;
    const Point point(EC_POINT_new(curve()));
    // Refuses coordinates from p upwards and points off the curve; 04 cannot encode infinity, and the cofactor is 1.
    return point && EC_POINT_oct2point(curve(), point.get(), public_key.data(), public_key.size(), nullptr) == 1;
}

bool verify(BytesView public_key, BytesView message, BytesView signature, std::string_view user_id) {
    if (signature.size() != 64 || !is_acceptable_public_key(public_key)) return false;
    const QuietErrors quiet;
    Number r = number_of(signature.first(32));
    Number s = number_of(signature.subspan(32));
    const Signature pair(ECDSA_SIG_new());
    if (!r || !s || !pair || !is_in_range(r.get()) || !is_in_range(s.get())) return false;
    ECDSA_SIG_set0(pair.get(), r.release(), s.release());
    Bytes der(72);
    unsigned char* end = der.data();
    const int size = i2d_ECDSA_SIG(pair.get(), nullptr);
    if (size <= 0 || size > 72 || i2d_ECDSA_SIG(pair.get(), &end) != size) return false;

    const Key key = make_key(public_key, nullptr);
    if (!key) return false;
    const Session session(key.get(), user_id);
    return session.is_ready() &&
           EVP_DigestVerifyInit(session.digest.get(), nullptr, EVP_sm3(), nullptr, key.get()) == 1 &&
           EVP_DigestVerify(session.digest.get(), der.data(), static_cast<std::size_t>(size), message.data(),
                            message.size()) == 1;
}

Result<Bytes> sign(BytesView secret, BytesView message, std::string_view user_id) {
    const QuietErrors quiet;
    const Number d = secret_number(secret);
    if (!d) return bad_secret();
    CITYLEDGER_TRY(public_key, public_key_of(d.get()));
    const Key key = make_key(public_key, d.get());
    if (!key) return openssl_failed("take the SM2 key");
    const Session session(key.get(), user_id);
    std::array<std::uint8_t, 80> der;
    std::size_t size = der.size();
    if (!session.is_ready() || EVP_DigestSignInit(session.digest.get(), nullptr, EVP_sm3(), nullptr, key.get()) != 1 ||
        EVP_DigestSign(session.digest.get(), der.data(), &size, message.data(), message.size()) != 1)
        return openssl_failed("sign with SM2");
    const unsigned char* at = der.data();
    const Signature pair(d2i_ECDSA_SIG(nullptr, &at, static_cast<long>(size)));
    Bytes signature(64);
    if (!pair || BN_bn2binpad(ECDSA_SIG_get0_r(pair.get()), signature.data(), 32) != 32 ||
        BN_bn2binpad(ECDSA_SIG_get0_s(pair.get()), signature.data() + 32, 32) != 32)
        return openssl_failed("write an SM2 signature as two numbers of 32 bytes");
    return signature;
}

Result<Bytes> public_key_of(BytesView secret) {
    const QuietErrors quiet;
    const Number d = secret_number(secret);
    if (!d) return bad_secret();
    return public_key_of(d.get());
}

Result<Bytes> new_secret() {
    const QuietErrors quiet;
    const Number limit(BN_dup(EC_GROUP_get0_order(curve())));
    const Number d(BN_new());
    Bytes secret(32);
    // Uniform in 0 .. n - 3, then one more: 1 .. n - 2.
    if (!limit || !d || BN_sub_word(limit.get(), 2) != 1 || BN_priv_rand_range(d.get(), limit.get()) != 1 ||
        BN_add_word(d.get(), 1) != 1 || BN_bn2binpad(d.get(), secret.data(), 32) != 32)
        return openssl_failed("make a random SM2 secret");
    return secret;
}

}  // namespace cityledger::crypto::gm
