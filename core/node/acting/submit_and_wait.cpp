#include "core/base/hex.h"
#include "core/ledger/transaction.h"
#include "core/node/api/acting.h"

namespace cityledger::node {

Result<ActOutcome> submit_and_wait(Acting& acting, const Bytes& transaction, const Job& job) {
    const auto read = ledger::read_transaction(transaction);
    if (!read)
        return fail(ErrorKind::invalid, "act.transaction", "these bytes are no transaction: " + read.error().reason);
    if (const auto submitted = acting.submit(transaction, job); !submitted) return fail(submitted.error());
    CITYLEDGER_TRY(
        outcome,
        acting.await({read->body_hash, static_cast<Height>(read->body.valid_until), read->as_signed.body}, job));
    const std::string number = hex(read->body_hash);
    if (outcome.state == ActOutcome::State::not_in_time)
        return fail(Error{
            ErrorKind::refused,
            "act.not_in_time",
            "no block up to " + std::to_string(read->body.valid_until) + " holds the act, and none will: make it anew",
            {{"number", number}, {"valid_until", std::to_string(read->body.valid_until)}}});
    if (outcome.state == ActOutcome::State::refused)
        return fail(Error{ErrorKind::refused,
                          "act." + outcome.refusal,
                          (outcome.height > 0 ? "block " + std::to_string(outcome.height) +
                                                    " holds the act, and the ledger refused it: "
                                              : std::string("no block took the act, and as the ledger stands now it "
                                                            "refuses it: ")) +
                              outcome.refusal + " (" + std::to_string(outcome.code) + ")",
                          {{"name", outcome.refusal},
                           {"code", std::to_string(outcome.code)},
                           {"height", std::to_string(outcome.height)},
                           {"number", number}}});
    return outcome;
}

}  // namespace cityledger::node
