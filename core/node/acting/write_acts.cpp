#include "core/node/acting/write_acts.h"

#include "core/base/hex.h"

#include <algorithm>

namespace cityledger::node {

Result<ledger::KeyId> key_id_from(const std::string& hex_text) {
    const auto bytes = from_hex(hex_text, 20);
    ledger::KeyId id{};
    if (!bytes || bytes->size() != id.size())
        return fail(ErrorKind::usage, "act.key_id", "\"" + hex_text + "\" is no key id: 40 hexadecimal digits");
    std::copy(bytes->begin(), bytes->end(), id.begin());
    return id;
}

Result<ledger::PublicKey> public_key_of(const KeyFile& key) {
    const auto algorithm = ledger::key_algorithm(key.algorithm);
    CITYLEDGER_TRY(bytes, from_hex(key.public_key, 65));
    ledger::PublicKey public_key;
    public_key.algorithm = algorithm ? static_cast<std::uint8_t>(*algorithm) : std::uint8_t{0};
    public_key.bytes = std::move(bytes);
    if (!public_key.is_acceptable())
        return fail(ErrorKind::usage, "key.public_key", "the key " + key.id + " is no key that the ledger takes");
    return public_key;
}

Result<WrittenAct> write_one(const Acting& acting, const ActFrame& frame, OneAct act) {
    CITYLEDGER_TRY(place, acting.place());
    CITYLEDGER_TRY(actor, key_id_from(frame.actor.id));
    std::vector<ledger::KeyId> signers{actor};
    for (const auto& cosigner : frame.cosigners) {
        CITYLEDGER_TRY(id, key_id_from(cosigner));
        signers.push_back(id);
    }
    signers.insert(signers.end(), act.registers.begin(), act.registers.end());
    const Height customary = frame.cosigners.empty() ? blocks_for_acts : blocks_for_drafts;
    const Height valid_for = std::min(frame.valid_for > 0 ? frame.valid_for : customary, place.max_ahead - 1);
    ledger::BodyBuilder builder(place.chain_id, static_cast<std::uint64_t>(place.height + valid_for),
                                std::move(signers));
    builder.add(actor, std::move(act.role), std::move(act.content));
    auto body = builder.body();
    if (!body) return fail(ErrorKind::usage, body.error().code, body.error().message);
    WrittenAct written;
    CITYLEDGER_TRY(draft, draft_of(ledger::encode(*body)));
    written.draft = std::move(draft);
    return written;
}

Result<void> rehearse_or_refuse(const Acting& acting, const ActDraft& draft) {
    CITYLEDGER_TRY(rehearsal, acting.rehearse(draft.body));
    if (rehearsal.refusal.empty()) return {};
    return fail(Error{ErrorKind::refused,
                      "act." + rehearsal.refusal,
                      "the ledger would refuse this now (" + rehearsal.refusal + ", " + std::to_string(rehearsal.code) +
                          "): " + rehearsal.reason,
                      {{"name", rehearsal.refusal}, {"code", std::to_string(rehearsal.code)}}});
}

}  // namespace cityledger::node
