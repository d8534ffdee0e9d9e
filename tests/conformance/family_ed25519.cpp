#include "core/crypto/ed25519.h"
#include "core/crypto/edwards25519.h"
#include "tests/conformance/crypto_cases.h"

#include <algorithm>

namespace cityledger::conformance {

namespace {

/// Where the source gives the secret: our key and our deterministic signature are the file's.
bool signs_alike(const boost::json::value& item, BytesView message) {
    const Bytes secret = bytes_at(item, "sk");
    crypto::Ed25519Seed seed{};
    if (secret.size() != seed.size()) return false;
    std::ranges::copy(secret, seed.begin());
    return equal(crypto::public_key_of(seed), bytes_at(item, "pk")) &&
           equal(crypto::sign(seed, message), bytes_at(item, "sig"));
}

void judge(const boost::json::value& item, BytesView key, bool expected, const Report& report) {
    const Bytes message = bytes_at(item, "msg");
    const Bytes signature = bytes_at(item, "sig");
    const std::string id = id_of(item, "tcId");
    if (crypto::verify_zip215(key, message, signature) != expected)
        return report(id, Outcome::fail,
                      expected ? "refused, should verify under ZIP-215" : "verified, should be refused under ZIP-215");
    // The strict rule accepts a part of what ZIP-215 accepts, never more.
    if (!expected && crypto::verify_strict(key, message, signature))
        return report(id, Outcome::fail, "the strict rule accepts what ZIP-215 refuses");
    const bool has_secret = item.as_object().contains("sk");
    if (has_secret && !signs_alike(item, message))
        return report(id, Outcome::fail, "signing with sk gives another signature");
    report(id, Outcome::pass, std::string(expected ? "verified" : "refused") + (has_secret ? ", signed alike" : ""));
}

bool is_canonical_point(BytesView bytes) {
    const auto point = crypto::EdwardsPoint::decode(bytes);
    return point && equal(point->encode(), bytes);
}

/// A group of cases under one key, judged by RFC 8032. It and ZIP-215 differ where R is a point written in another way
/// than the canonical one: there the equation decides, and the strict rule must follow the file.
void rfc8032_group(const boost::json::value& group, const Report& report) {
    const Bytes key = bytes_at(group.at("publicKey"), "pk");
    for (const auto& item : group.at("tests").as_array()) {
        const bool valid = item.at("result").as_string() == "valid";
        const Bytes message = bytes_at(item, "msg");
        const Bytes signature = bytes_at(item, "sig");
        const std::string id = id_of(item, "tcId");
        if (crypto::verify_strict(key, message, signature) != valid)
            report(id, Outcome::fail, "the strict rule differs from RFC 8032");
        else if (!valid && signature.size() == 64 && !is_canonical_point(BytesView(signature).first(32)) &&
                 crypto::verify_zip215(key, message, signature))
            report(id, Outcome::pass, "refused by the strict rule; its R is not canonical, which ZIP-215 lets pass");
        else
            judge(item, key, valid, report);
    }
}

void ed25519_cases(const std::string& path, const Report& report) {
    const boost::json::object file = object_of(path, report);
    if (const auto* groups = file.if_contains("testGroups")) {
        for (const auto& group : groups->as_array()) rfc8032_group(group, report);
    } else if (const auto* tests = file.if_contains("tests")) {
        for (const auto& item : tests->as_array())
            judge(item, bytes_at(item, "pk"), item.at("zip215").as_bool(), report);
    } else {
        report("", Outcome::fail, "neither tests nor testGroups");
    }
}

}  // namespace

CITYLEDGER_FAMILY(ed25519, ed25519_cases)

}  // namespace cityledger::conformance
