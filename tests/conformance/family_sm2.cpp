#include "core/crypto/gm/sm2.h"
#include "tests/conformance/crypto_cases.h"

namespace cityledger::conformance {

namespace {

namespace gm = crypto::gm;

void signature_case(const boost::json::value& item, const std::string& id, const Report& report) {
    if (item.at("oid").as_string() != "1.2.156.10197.1.301")
        return report(id, Outcome::skip, "another curve than the standard one");
    if (item.at("hash").as_string() != "SM3")
        return report(
            id, Outcome::skip,
            "signs a digest made otherwise than by SM3 over ZA and the message; the ledger has no such signature");
    const Bytes secret = bytes_at(item, "sk");
    const Bytes message = bytes_at(item, "msg");
    const std::string user(item.at("ident").as_string());
    const auto key = gm::public_key_of(secret);
    if (!key || !gm::verify(*key, message, bytes_at(item, "sig"), user))
        return report(id, Outcome::fail, "its signature does not verify");
    // Nonces are drawn by OpenSSL and cannot be given, so the file's signature is verified, not made again.
    const auto own = gm::sign(secret, message, user);
    if (!own || !gm::verify(*key, message, *own, user))
        return report(id, Outcome::fail, "our own signature does not verify");
    report(id, Outcome::pass, "its signature verifies, and ours by the same secret");
}

void sm2_cases(const std::string& path, const Report& report) {
    const boost::json::object file = object_of(path, report);
    const auto* tests = file.if_contains("tests");
    if (tests == nullptr) return report("", Outcome::skip, "no list of tests: belongs to another family");
    for (const auto& item : tests->as_array()) {
        const auto& members = item.as_object();
        const std::string id = id_of(item, "id");
        if (members.contains("nonce"))
            signature_case(item, id, report);
        else if (members.contains("e"))
            report(id, Outcome::skip, "gives a digest without ZA; ours always sets a user id");
        else if (members.contains("ciphertext"))
            report(id, Outcome::skip, "decryption: the ledger encrypts nothing with SM2 yet");
        else
            report(id, Outcome::skip, "not of SM2: belongs to another family");
    }
}

}  // namespace

CITYLEDGER_FAMILY(sm2, sm2_cases)

}  // namespace cityledger::conformance
