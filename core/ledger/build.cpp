#include "core/ledger/build.h"

#include "core/base/hex.h"
#include "core/crypto/digest.h"
#include "core/crypto/ed25519.h"
#include "core/crypto/gm/sm2.h"
#include "core/crypto/random.h"

#include <algorithm>

namespace cityledger::ledger {

namespace {

Nonce fresh_nonce() {
    Nonce nonce{};
    const Bytes random = crypto::random_bytes(nonce.size());
    std::copy(random.begin(), random.end(), nonce.begin());
    return nonce;
}

void order(std::vector<Input>& inputs) {
    std::sort(inputs.begin(), inputs.end(), [](const Input& a, const Input& b) { return a.field < b.field; });
}

struct Place {
    Act& act;
    void operator()(PartyAct content) { act.party = std::move(content); }
    void operator()(KeyAct content) { act.key = std::move(content); }
    void operator()(RoleAct content) { act.grant = std::move(content); }
    void operator()(ScenarioAct content) { act.scenario = std::move(content); }
    void operator()(OpenAct content) {
        order(content.inputs);
        act.open = std::move(content);
    }
    void operator()(ChangeAct content) {
        order(content.inputs);
        act.change = std::move(content);
    }
    void operator()(SealAct content) { act.seal = std::move(content); }
    void operator()(GovernAct content) { act.govern = std::move(content); }
};

Value text_of(FieldClass field_class, std::string text) {
    Value value;
    value.field_class = field_class;
    value.text = std::move(text);
    return value;
}

Value number_of(FieldClass field_class, std::int64_t number) {
    Value value;
    value.field_class = field_class;
    value.number = number;
    return value;
}

Value hash_of(FieldClass field_class, const Hash32& hash) {
    Value value;
    value.field_class = field_class;
    value.hash = hash;
    return value;
}

}  // namespace

TransactionSigner ed25519_signer(const std::array<std::uint8_t, 32>& seed) {
    const auto public_key = crypto::public_key_of(seed);
    return {PublicKey{static_cast<std::uint8_t>(KeyAlgorithm::ed25519), to_bytes(public_key)},
            [seed](BytesView message) -> Result<Bytes> { return to_bytes(crypto::sign(seed, message)); }};
}

Result<TransactionSigner> sm2_signer(BytesView secret) {
    CITYLEDGER_TRY(public_key, crypto::gm::public_key_of(secret));
    return TransactionSigner{PublicKey{static_cast<std::uint8_t>(KeyAlgorithm::sm2), std::move(public_key)},
                             [kept = to_bytes(secret)](BytesView message) { return crypto::gm::sign(kept, message); }};
}

BodyBuilder::BodyBuilder(std::string chain_id, std::uint64_t valid_until, std::vector<KeyId> signers)
    : BodyBuilder(std::move(chain_id), valid_until, std::move(signers), fresh_nonce()) {}

BodyBuilder::BodyBuilder(std::string chain_id, std::uint64_t valid_until, std::vector<KeyId> signers,
                         const Nonce& nonce) {
    std::sort(signers.begin(), signers.end());
    signers.erase(std::unique(signers.begin(), signers.end()), signers.end());
    body_.chain_id = std::move(chain_id);
    body_.nonce = nonce;
    body_.valid_until = valid_until;
    body_.signers = std::move(signers);
}

const Act& BodyBuilder::add(const KeyId& actor, std::string role, ActContent content) {
    Act& act = body_.acts.emplace_back();
    const auto at = std::lower_bound(body_.signers.begin(), body_.signers.end(), actor);
    if (at == body_.signers.end() || *at != actor) strangers_.push_back(actor);
    act.signer = static_cast<std::uint32_t>(at - body_.signers.begin());
    act.role = std::move(role);
    std::visit(Place{act}, std::move(content));
    return act;
}

Result<Body> BodyBuilder::body() const {
    if (!strangers_.empty())
        return fail(ErrorKind::invalid, "transaction.actor",
                    "the actor's key " + hex(strangers_.front()) + " is not among the signers");
    if (auto broken = broken_bound(body_); !broken.empty())
        return fail(ErrorKind::invalid, "transaction.bounds", "this cannot be a transaction: " + broken);
    return body_;
}

Hash32 body_hash(const Body& body) {
    return crypto::sha256(encode(body));
}

Result<Bytes> sign_body(const Body& body, const TransactionSigner& signer) {
    if (std::find(body.signers.begin(), body.signers.end(), signer.id()) == body.signers.end())
        return fail(ErrorKind::invalid, "transaction.signer",
                    "the key " + hex(signer.id()) + " is not among the signers of this act");
    return signer.sign(signing_bytes(body_hash(body)));
}

Result<Bytes> assemble(const Body& body, const std::map<KeyId, Bytes>& signatures) {
    SignedTransaction transaction;
    transaction.body = encode(body);
    for (const KeyId& id : body.signers) {
        const auto found = signatures.find(id);
        if (found == signatures.end())
            return fail(ErrorKind::invalid, "transaction.signature_missing",
                        "the signature of the key " + hex(id) + " is missing");
        if (found->second.size() != signature_bytes)
            return fail(ErrorKind::invalid, "transaction.signature",
                        "the signature of the key " + hex(id) + " must have 64 bytes");
        transaction.signatures.push_back(found->second);
    }
    Bytes bytes = encode(transaction);
    if (bytes.size() > most_transaction_bytes)
        return fail(
            ErrorKind::limit, "transaction.size",
            "the transaction has " + std::to_string(bytes.size()) + " bytes; 65 536 are allowed, so divide its acts");
    return bytes;
}

Result<Bytes> sign_transaction(const Body& body, std::span<const TransactionSigner> signers) {
    std::map<KeyId, Bytes> signatures;
    for (const auto& signer : signers) {
        CITYLEDGER_TRY(signature, sign_body(body, signer));
        signatures[signer.id()] = std::move(signature);
    }
    return assemble(body, signatures);
}

Value code_value(std::vector<std::string> codes) {
    Value value;
    value.field_class = FieldClass::code;
    value.codes = std::move(codes);
    return value;
}

Value digest_value(const Hash32& sha256, const Hash32& sm3) {
    Value value;
    value.field_class = FieldClass::digest;
    value.sha256 = sha256;
    value.sm3 = sm3;
    return value;
}

Value commit_value(const Hash32& commitment) {
    return hash_of(FieldClass::commit, commitment);
}
Value keyed_value(const Hash32& hmac) {
    return hash_of(FieldClass::keyed, hmac);
}
Value reference_value(std::string record) {
    return text_of(FieldClass::reference, std::move(record));
}
Value party_value(std::string party) {
    return text_of(FieldClass::party, std::move(party));
}
Value quantity_value(std::int64_t quantity) {
    return number_of(FieldClass::quantity, quantity);
}
Value time_value(std::int64_t seconds) {
    return number_of(FieldClass::time, seconds);
}
Value text_value(std::string text) {
    return text_of(FieldClass::text, std::move(text));
}

}  // namespace cityledger::ledger
