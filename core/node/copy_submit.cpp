// Handing an act to the peers, and waiting for what this node itself verifies of it.
#include "core/node/copy_acting.h"

#include "core/base/hex.h"
#include "core/chain/hash.h"
#include "core/ledger/record_values.h"
#include "core/ledger/refusal.h"
#include "core/ledger/state_keys.h"
#include "core/ledger/transaction.h"
#include "core/node/act_outcome.h"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <mutex>

namespace cityledger::node {

namespace {

constexpr auto look_again = std::chrono::milliseconds(100);
/// So long peers may be silent before waiting ends with their error; the act can still be waited for again.
constexpr auto patience_with_peers = std::chrono::seconds(30);

/// A peer knows the newest block a moment before it is verified here; what still differs then is told as it is.
constexpr auto patience_with_refusal = std::chrono::seconds(10);

std::string refusal_name(std::uint32_t code) {
    const auto refusal = ledger::refusal_of(code);
    return refusal ? std::string(ledger::name_of(*refusal)) : std::to_string(code);
}

Error refused_by(const light::SubmitAnswer& answer, const std::string& peer) {
    return {ErrorKind::refused,
            "act." + refusal_name(answer.code),
            peer + " does not take the act: " + (answer.log.empty() ? refusal_name(answer.code) : answer.log),
            {{"name", refusal_name(answer.code)}, {"code", std::to_string(answer.code)}, {"peer", peer}}};
}

/// The engine's word for a transaction it has already; ours to know by its text, for it has no code.
bool is_known_already(const Error& error) {
    return error.message.find("already exists in cache") != std::string::npos;
}

void pause(const std::stop_token& stop) {
    std::mutex mutex;
    std::condition_variable_any never;
    std::unique_lock lock(mutex);
    never.wait_for(lock, stop, look_again, [] { return false; });
}

ActOutcome outcome_of(const Hash32& number, BytesView transaction, const chain::Header& header, std::uint32_t code) {
    ActOutcome outcome;
    outcome.state = code == 0 ? ActOutcome::State::accepted : ActOutcome::State::refused;
    outcome.number = number;
    outcome.tx = chain::transaction_id(transaction);
    outcome.height = header.height;
    outcome.time = header.time;
    outcome.code = code;
    if (code != 0) outcome.refusal = refusal_name(code);
    return outcome;
}

ActOutcome not_in_time(const Hash32& number) {
    ActOutcome outcome;
    outcome.state = ActOutcome::State::not_in_time;
    outcome.number = number;
    return outcome;
}

}  // namespace

Result<Submission> CopyActing::submit(const Bytes& transaction, const Job& job) {
    Submission submission;
    submission.tx = chain::transaction_id(transaction);
    std::optional<Error> refused, failed;
    for (const auto& peer : around_.peers()) {
        if (job.stopped()) return fail(ErrorKind::stopped, "act.stopped", "stopped before the act was handed over");
        const auto answer = peer->submit(transaction, job.stop);
        if ((answer && answer->code == 0) || (!answer && is_known_already(answer.error())))
            submission.taken_by.push_back(peer->name());
        else if (answer)
            refused = refused_by(*answer, peer->name());
        else
            failed = answer.error();
    }
    if (!submission.taken_by.empty()) return submission;
    if (refused) {
        see_why(transaction, refused->code, job);
        return fail(std::move(*refused));
    }
    if (failed) return fail(std::move(*failed));
    return fail(ErrorKind::unreachable, "act.no_peers", "no peer may be asked now, so the act cannot be handed over");
}

void CopyActing::see_why(const Bytes& transaction, const std::string& code, const Job& job) {
    const auto decoded = ledger::decode_canonical<ledger::SignedTransaction>(transaction);
    if (!decoded) return;
    const auto deadline = std::chrono::steady_clock::now() + patience_with_refusal;
    while (!job.stopped() && std::chrono::steady_clock::now() < deadline) {
        const auto own = rehearse(decoded->body);
        if (!own || "act." + own->refusal == code) return;
        if (!around_.some_peer_is_ahead(job.stop))
            pause(job.stop);
        else if (!around_.advance({job.stop, {}}))
            return;
    }
}

Result<ActOutcome> CopyActing::await(const AwaitedAct& act, const Job& job) {
    const auto first = around_.now();
    const Height begin = first ? first->height : 0;
    Height rehearsed = -1;
    auto heard = std::chrono::steady_clock::now();
    for (;;) {
        CITYLEDGER_TRY(found, outcome(act.number, act.valid_until, job.stop));
        if (found) return std::move(*found);
        if (job.stopped())
            return fail(Error{ErrorKind::stopped,
                              "act.waiting_stopped",
                              "stopped waiting for the act " + hex(act.number) +
                                  "; it may still come into a block: wait again by its number",
                              {{"number", hex(act.number)}}});
        const auto now = around_.now();
        if (now && now->height > rehearsed) {
            rehearsed = now->height;
            CITYLEDGER_TRY(lost, hopeless(act));
            // The block that changed what it builds on may hold the act itself, or the next one may.
            CITYLEDGER_TRY(in_block, outcome(act.number, act.valid_until, job.stop));
            if (in_block) return std::move(*in_block);
            if (lost) return std::move(*lost);
        }
        if (now && act.valid_until > begin)
            job.report({static_cast<std::uint64_t>(std::max<Height>(now->height - begin, 0)),
                        static_cast<std::uint64_t>(act.valid_until - begin), 0, 0});
        Result<void> advanced;
        if (around_.some_peer_is_ahead(job.stop)) advanced = around_.advance(job);
        if (advanced) {
            heard = std::chrono::steady_clock::now();
        } else if (advanced.error().kind != ErrorKind::stopped) {
            const bool silent =
                advanced.error().kind == ErrorKind::unreachable && advanced.error().code != "node.offline";
            if (!silent || std::chrono::steady_clock::now() - heard > patience_with_peers)
                return fail(advanced.error());
        }
        pause(job.stop);
    }
}

Result<std::optional<ActOutcome>> CopyActing::hopeless(const AwaitedAct& act) const {
    if (act.body.empty()) return std::optional<ActOutcome>();
    CITYLEDGER_TRY(rehearsal, rehearse(act.body));
    if (rehearsal.refusal.empty() || rehearsal.refusal == ledger::name_of(ledger::Refusal::spent))
        return std::optional<ActOutcome>();
    ActOutcome lost = not_in_time(act.number);
    lost.state = ActOutcome::State::refused;
    lost.code = rehearsal.code;
    lost.refusal = rehearsal.refusal;
    return std::optional(std::move(lost));
}

Result<std::optional<ActOutcome>> CopyActing::outcome(const Hash32& number, Height valid_until,
                                                      std::stop_token stop) const {
    CITYLEDGER_TRY(now, around_.now());
    if (now.by_proof) return outcome_by_proof(number, valid_until, now, std::move(stop));
    return outcome_by_blocks(number, valid_until, now.height);
}

Result<std::optional<ActOutcome>> CopyActing::outcome_by_blocks(const Hash32& number, Height valid_until,
                                                                Height height) const {
    const auto row = around_.transaction(number);
    if (!row && row.error().kind != ErrorKind::not_found) return fail(row.error());
    if (!row) return height >= valid_until ? std::optional(not_in_time(number)) : std::nullopt;
    using State = TransactionRow::State;
    if (row->state != State::accepted && row->state != State::refused) return std::optional<ActOutcome>();
    ActOutcome outcome;
    outcome.state = row->state == State::accepted ? ActOutcome::State::accepted : ActOutcome::State::refused;
    outcome.number = number;
    outcome.tx = row->id;
    outcome.height = row->height;
    if (const auto header = around_.header(row->height)) outcome.time = header->time;
    outcome.code = row->code;
    outcome.refusal = row->refusal;
    return std::optional(std::move(outcome));
}

Result<std::optional<ActOutcome>> CopyActing::outcome_by_proof(const Hash32& number, Height valid_until,
                                                               const StateNow& now, std::stop_token stop) const {
    // The mark of a body goes with its last block; one block earlier it still shows.
    const bool past = now.height >= valid_until;
    const auto state = past ? around_.proved_at(valid_until - 1) : now.state;
    CITYLEDGER_TRY(spent, Known(*state).value<ledger::SpentValue>(ledger::state_keys::spent(number)));
    if (spent) return outcome_in(number, spent->height, stop);
    if (!past) return std::optional<ActOutcome>();
    CITYLEDGER_TRY(in_last, outcome_in(number, valid_until, stop));
    return in_last ? std::move(in_last) : std::optional(not_in_time(number));
}

Result<std::optional<ActOutcome>> CopyActing::outcome_in(const Hash32& number, Height height,
                                                         std::stop_token stop) const {
    CITYLEDGER_TRY(block, around_.block(height, std::move(stop)));
    const auto above = around_.header(height + 1);
    const auto place = place_of(number, block.txs);
    if (!above || !place) return std::optional<ActOutcome>();
    const auto codes = codes_behind(above->last_results_hash, block.txs.size());
    if (!codes)
        return fail(ErrorKind::cannot_tell, "act.outcome_unknown",
                    "block " + std::to_string(height) +
                        " holds the act, but a copy of headers cannot tell which of its acts were refused; set the "
                        "copy to full");
    return std::optional(outcome_of(number, block.txs[*place], block.header, (*codes)[*place]));
}

}  // namespace cityledger::node
