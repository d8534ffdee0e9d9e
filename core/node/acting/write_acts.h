#pragma once

#include "core/ledger/build.h"
#include "core/node/api/drafts.h"

namespace cityledger::node {

/// A draft of a body that was just made, or of one that was read. Errors: invalid (draft.body).
Result<ActDraft> draft_of(Bytes body);

/// One act of `frame.actor`, for the chain and height that `acting` names. Errors: usage (act.key_id).
struct OneAct {
    std::string role;
    ledger::ActContent content;
    std::vector<ledger::KeyId> registers;  ///< keys that the act registers: they sign, too
};
Result<WrittenAct> write_one(const Acting& acting, const ActFrame& frame, OneAct act);

/// Refuses what the ledger would refuse now. Errors: refused (act.NAME, with `name` and `code`), those of rehearsing.
Result<void> rehearse_or_refuse(const Acting& acting, const ActDraft& draft);

Result<ledger::KeyId> key_id_from(const std::string& hex_text);
Result<ledger::PublicKey> public_key_of(const KeyFile& key);

}  // namespace cityledger::node
