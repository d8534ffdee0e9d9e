#include "core/ledger/transaction.h"

#include "core/crypto/digest.h"

namespace cityledger::ledger {

std::string_view Act::kind() const {
    std::string_view found;
    int standing = 0;
    const auto look = [&](bool stands, std::string_view name) {
        if (!stands) return;
        found = name;
        ++standing;
    };
    look(party.has_value(), "party");
    look(key.has_value(), "key");
    look(grant.has_value(), "role");
    look(scenario.has_value(), "scenario");
    look(open.has_value(), "open");
    look(change.has_value(), "change");
    look(seal.has_value(), "seal");
    look(govern.has_value(), "govern");
    return standing == 1 ? found : std::string_view{};
}

ReadTransaction read_transaction(BytesView bytes) {
    const auto refuse = [](Refusal refusal, std::string reason) {
        return tl::unexpected<Unreadable>(Unreadable{refusal, std::move(reason)});
    };
    if (bytes.empty() || bytes.size() > most_transaction_bytes)
        return refuse(Refusal::size,
                      "a transaction of " + std::to_string(bytes.size()) + " bytes; 1 to 65 536 are allowed");
    auto as_signed = decode_canonical<SignedTransaction>(bytes);
    if (!as_signed) return refuse(Refusal::canonical, as_signed.error().message);
    auto body = decode_canonical<Body>(as_signed->body);
    if (!body) return refuse(Refusal::canonical, "body: " + body.error().message);
    if (auto broken = broken_bound(*body); !broken.empty()) return refuse(Refusal::bounds, std::move(broken));
    if (as_signed->signatures.size() != body->signers.size())
        return refuse(Refusal::bounds, "there must be exactly one signature for each signer");
    for (const auto& signature : as_signed->signatures)
        if (signature.size() != signature_bytes) return refuse(Refusal::bounds, "a signature must have 64 bytes");
    Transaction transaction;
    transaction.body_hash = crypto::sha256(as_signed->body);
    transaction.id = crypto::sha256(bytes);
    transaction.as_signed = std::move(*as_signed);
    transaction.body = std::move(*body);
    return transaction;
}

}  // namespace cityledger::ledger
