#pragma once

// Making transactions: for the command line, the window, the sample city and tests. Keys stay with the caller: a signer
// is a public key and a function that signs.

#include "core/ledger/record_head.h"

#include <functional>
#include <map>
#include <variant>

namespace cityledger::ledger {

/// Who can sign: `sign` is given signing_bytes() and answers with 64 bytes. It may fail (a token that was pulled out).
struct TransactionSigner {
    PublicKey key;
    std::function<Result<Bytes>(BytesView message)> sign;

    KeyId id() const { return key.id(); }
};
/// Ed25519 from its seed.
TransactionSigner ed25519_signer(const std::array<std::uint8_t, 32>& seed);
/// SM2 from its secret of 32 bytes. Errors: invalid (sm2.*).
Result<TransactionSigner> sm2_signer(BytesView secret);

using ActContent = std::variant<PartyAct, KeyAct, RoleAct, ScenarioAct, OpenAct, ChangeAct, SealAct, GovernAct>;

/// Composes one body. All signers are named first, since an act knows its actor by place among them.
class BodyBuilder {
  public:
    /// A fresh nonce from the system. `signers` in any order; each once is enough.
    BodyBuilder(std::string chain_id, std::uint64_t valid_until, std::vector<KeyId> signers);
    /// With a given nonce: the same acts give the same bytes (the sample city).
    BodyBuilder(std::string chain_id, std::uint64_t valid_until, std::vector<KeyId> signers, const Nonce& nonce);

    /// Adds an act of `actor` in `role` (empty: any or holder) and gives it back: next_head(head, act) is the head that
    /// a change behind it in the same body builds on. The reference lives until the next act. Inputs are put in order.
    const Act& add(const KeyId& actor, std::string role, ActContent content);

    /// Errors: invalid (transaction.actor, transaction.bounds), limit (transaction.size), naming what to mend.
    Result<Body> body() const;

  private:
    Body body_;
    std::vector<KeyId> strangers_;  ///< actors that are not among the signers
};

/// SHA-256 of the body: the act's number, what is signed.
Hash32 body_hash(const Body& body);
/// One signature, for drafts that travel. Errors: invalid (transaction.signer) where the key is not among the signers,
/// or those of `sign`.
Result<Bytes> sign_body(const Body& body, const TransactionSigner& signer);
/// The transaction's bytes from all signatures, each of 64 bytes; the peers verify them. Errors: invalid
/// (transaction.signature_missing, transaction.signature), limit (transaction.size).
Result<Bytes> assemble(const Body& body, const std::map<KeyId, Bytes>& signatures);
/// sign_body by each and assemble. The signatures are not verified again.
Result<Bytes> sign_transaction(const Body& body, std::span<const TransactionSigner> signers);

/// Values of inputs, by class.
Value code_value(std::vector<std::string> codes);
Value digest_value(const Hash32& sha256, const Hash32& sm3);
Value commit_value(const Hash32& commitment);
Value keyed_value(const Hash32& hmac);
Value reference_value(std::string record);
Value party_value(std::string party);
Value quantity_value(std::int64_t quantity);
Value time_value(std::int64_t seconds);
Value text_value(std::string text);

}  // namespace cityledger::ledger
