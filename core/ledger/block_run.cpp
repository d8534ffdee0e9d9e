#include "core/ledger/block_run.h"

#include "core/base/hex.h"
#include "core/crypto/digest.h"
#include "core/ledger/state_keys.h"

#include <algorithm>

namespace cityledger::ledger {

namespace {

Answer refused(Refusal refusal, std::string reason) {
    return {refusal, std::move(reason)};
}

/// The key among those this transaction would register.
const NewKey* registered_here(const Body& body, const KeyId& id) {
    for (const auto& act : body.acts) {
        if (act.party && act.party->key && act.party->key->key.id() == id) return &*act.party->key;
        if (act.key && act.key->key && act.key->key->key.id() == id) return &*act.key->key;
    }
    return nullptr;
}

tl::expected<Transaction, Answer> read_for(BytesView tx, std::string_view chain_id) {
    auto transaction = read_transaction(tx);
    if (!transaction) return tl::unexpected<Answer>(refused(transaction.error().refusal, transaction.error().reason));
    if (transaction->body.chain_id != chain_id)
        return tl::unexpected<Answer>(
            refused(Refusal::chain_id, "the transaction is for the chain " + transaction->body.chain_id));
    return std::move(*transaction);
}

/// A refusal's name back to its code; nullopt: the error is damage or I/O.
std::optional<Answer> as_answer(const Error& error) {
    if (error.kind != ErrorKind::refused) return std::nullopt;
    const auto refusal = refusal_of(error.code);
    if (!refusal) return std::nullopt;
    return refused(*refusal, error.message);
}

}  // namespace

Answer check_bytes(BytesView tx, std::string_view chain_id) {
    const auto transaction = read_for(tx, chain_id);
    return transaction ? Answer{} : transaction.error();
}

Result<Answer> BlockRun::execute(BytesView tx) {
    const auto transaction = read_for(tx, facts_.chain_id);
    if (!transaction) return transaction.error();
    const BlockOutcome before = outcome_;
    const Status done = check_and_run(*transaction);
    if (done) {
        state_.keep();
        return Answer{};
    }
    state_.drop();
    outcome_ = before;
    const auto answer = as_answer(done.error());
    if (!answer) return fail(done.error());
    return *answer;
}

Result<Answer> BlockRun::rehearse(const Body& body) {
    if (auto why = broken_bound(body); !why.empty()) return refused(Refusal::bounds, std::move(why));
    if (body.chain_id != facts_.chain_id)
        return refused(Refusal::chain_id, "the transaction is for the chain " + body.chain_id);
    const Hash32 number = crypto::sha256(encode(body));
    const auto run_all = [&]() -> Status {
        CITYLEDGER_CHECK(check_before_acts(body, number));
        CITYLEDGER_TRY(signers, find_signers(body));
        return run_acts(body, number, signers);
    };
    const BlockOutcome before = outcome_;
    const Status done = run_all();
    state_.drop();
    outcome_ = before;
    if (done) return Answer{};
    const auto answer = as_answer(done.error());
    if (!answer) return fail(done.error());
    return *answer;
}

Status BlockRun::check_before_acts(const Body& body, const Hash32& body_hash) const {
    CITYLEDGER_TRY(handover, state_.get(state_keys::handover()));
    if (handover) return refuse(Refusal::ended, "this chain has handed over to another one");
    CITYLEDGER_CHECK(check_height(body));
    CITYLEDGER_TRY(spent, state_.get(state_keys::spent(body_hash)));
    if (spent) return refuse(Refusal::spent, "a block holds the act " + hex(body_hash) + " already");
    return {};
}

Status BlockRun::check_and_run(const Transaction& transaction) {
    const Body& body = transaction.body;
    CITYLEDGER_CHECK(check_before_acts(body, transaction.body_hash));
    CITYLEDGER_TRY(signers, find_signers(body));
    const Bytes message = signing_bytes(transaction.body_hash);
    for (std::size_t i = 0; i < signers.size(); ++i) {
        const PublicKey& key = signers[i].key;
        if (!verify_signature(static_cast<KeyAlgorithm>(key.algorithm), key.bytes, message,
                              transaction.as_signed.signatures[i]))
            return refuse(Refusal::signature, "the signature of the key " + hex(signers[i].id) + " is wrong");
    }
    // From here on the body is spent, whatever its acts come to.
    state_.write(state_keys::spent(transaction.body_hash), SpentValue{body.valid_until, facts_.height});
    state_.keep();
    spent_.push_back({transaction.body_hash, body.valid_until});
    return run_acts(body, transaction.body_hash, signers);
}

Status BlockRun::run_acts(const Body& body, const Hash32& body_hash, const std::vector<Signer>& signers) {
    for (const auto& act : body.acts)
        CITYLEDGER_CHECK(run({state_, definitions_, facts_, signers, act, body_hash, outcome_}));
    return {};
}

Status BlockRun::check_height(const Body& body) const {
    CITYLEDGER_TRY(params, state_.read<Params>(state_keys::params()));
    const auto height = static_cast<std::uint64_t>(facts_.height);
    const std::uint64_t ahead = params ? params->max_ahead : Params{}.max_ahead;
    if (body.valid_until < height)
        return refuse(Refusal::valid_until, "the transaction could stand in blocks up to " +
                                                std::to_string(body.valid_until) + ", this is block " +
                                                std::to_string(height));
    if (body.valid_until > height + ahead)
        return refuse(Refusal::valid_until, "block " + std::to_string(body.valid_until) + " is more than " +
                                                std::to_string(ahead) + " blocks ahead of " + std::to_string(height));
    return {};
}

Result<std::vector<Signer>> BlockRun::find_signers(const Body& body) const {
    std::vector<Signer> signers;
    for (const KeyId& id : body.signers) {
        CITYLEDGER_TRY(signer, find_signer(body, id));
        signers.push_back(std::move(signer));
    }
    return signers;
}

Result<Signer> BlockRun::find_signer(const Body& body, const KeyId& id) const {
    CITYLEDGER_TRY(known, state_.read<RegisteredKey>(state_keys::key(id)));
    if (known) {
        if (known->revoked != 0) return refuse(Refusal::revoked, "the key " + hex(id) + " was revoked");
        if (facts_.now < known->from || (known->until != 0 && facts_.now > known->until))
            return refuse(Refusal::period, "the key " + hex(id) + " is not in its period");
        return Signer{id, known->key, known->party, known->officer};
    }
    CITYLEDGER_TRY(council, state_.read<Council>(state_keys::council()));
    if (council) {
        const auto member = std::find_if(council->keys.begin(), council->keys.end(),
                                         [&](const PublicKey& key) { return key.id() == id; });
        if (member != council->keys.end()) return Signer{id, *member, {}, {}};
    }
    if (const NewKey* key = registered_here(body, id)) return Signer{id, key->key, {}, {}};
    return refuse(Refusal::signer, "the key " + hex(id) + " is not registered");
}

}  // namespace cityledger::ledger
