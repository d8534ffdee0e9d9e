#include "app/cli/acting.h"

#include "app/cli/exit_code.h"
#include "app/cli/json_values.h"
#include "app/cli/output.h"
#include "core/base/hex.h"
#include "ui/present/acts.h"
#include "ui/present/errors.h"
#include "ui/present/language.h"
#include "ui/present/numbers.h"
#include "ui/present/times.h"

#include <boost/json.hpp>

#include <cstdio>

namespace cityledger::cli {

namespace {

/// What everybody will read of the act, before it is signed.
void say_preview(node::Node& node, const node::WrittenAct& written) {
    const auto acts = node.acting().describe(written.draft.body);
    if (!acts) return;
    for (const auto& act : *acts) {
        complain(
            Cli::tr("Public on the ledger: %1")
                .arg(present::joined({present::act_title(act),
                                      QString::fromStdString(written.record.empty() ? act.subject : written.record),
                                      present::text(act.party_name), QString::fromStdString(act.role)})));
        for (const auto& detail : act.details)
            complain("  " + present::detail_label(detail) + ": " + present::detail_value(detail));
    }
}

/// The record has moved on: what happened, and what it is now.
void say_conflict(node::Node& node, const std::string& record) {
    const auto now = record.empty() ? Result<node::RecordDetail>(fail(Error{})) : node.browser().record(record);
    if (!now || now->events.empty()) return;
    const auto& event = now->events.front();
    complain(Cli::tr("Meanwhile: %1")
                 .arg(present::joined({present::text(event.title), present::text(event.party_name),
                                       QString::fromStdString(event.officer), present::local_and_utc(event.time),
                                       Cli::tr("block %1").arg(present::number(event.height))})));
    complain(Cli::tr("The record is now: %1. Look at it and act again if it still makes sense.")
                 .arg(present::text(now->row.state_title)));
}

/// The error with what happened meanwhile, for scripts and people.
int report_refusal(const Context& context, node::Node& node, Error error, const std::string& record) {
    if (error.code == "act.head" && !record.empty()) {
        if (const auto now = node.browser().record(record); now && !now->events.empty()) {
            const auto& event = now->events.front();
            error = std::move(error)
                        .with("record", record)
                        .with("head", now->head)
                        .with("state", now->row.state)
                        .with("meanwhile", event.transition)
                        .with("by", event.party + "/" + event.officer)
                        .with("time", rfc3339(event.time))
                        .with("height", std::to_string(event.height));
        }
    }
    const int exit = report_error(context, error);
    if (!context.machine() && error.code == "act.head") say_conflict(node, record);
    return exit;
}

int say_outcome(const Context& context, const node::ActOutcome& outcome, const std::string& record) {
    if (context.machine()) {
        print(boost::json::object{{"number", hex(outcome.number)},
                                  {"tx", hex_upper(outcome.tx)},
                                  {"height", outcome.height},
                                  {"time", rfc3339(outcome.time)},
                                  {"state", "accepted"},
                                  {"record", record}});
        return Exit::done;
    }
    if (!record.empty()) say_fact(Cli::tr("Record"), QString::fromStdString(record));
    say_fact(Cli::tr("Accepted in"), present::joined({Cli::tr("block %1").arg(present::number(outcome.height)),
                                                      present::local_and_utc(outcome.time)}));
    say_fact(Cli::tr("Act number"), present::grouped(present::lower_hex(outcome.number)));
    return Exit::done;
}

int say_draft(const Context& context, const node::WrittenAct& written, const std::string& path) {
    const auto missing = written.draft.missing();
    if (context.machine()) {
        print(boost::json::object{{"draft", path},
                                  {"number", hex(written.draft.number)},
                                  {"record", written.record},
                                  {"valid_until", written.draft.valid_until},
                                  {"missing", boost::json::value_from(missing)}});
        return Exit::done;
    }
    say(Cli::tr("Written to %1. It was not submitted.").arg(QString::fromStdString(path)));
    say_fact(Cli::tr("Act number"), present::grouped(present::lower_hex(written.draft.number)));
    say_fact(Cli::tr("Valid until block"), present::number(written.draft.valid_until));
    for (const auto& key : missing) say_fact(Cli::tr("Signature missing"), QString::fromStdString(key));
    return Exit::done;
}

Result<node::ActFrame> frame_of(const Context& context, const ActOptions& options) {
    node::ActFrame frame;
    CITYLEDGER_TRY(key, node::find_key(node::key_folder(context.data), options.key));
    frame.actor = std::move(key);
    for (const auto& signer : options.signers) {
        if (signer.size() == 40 && from_hex(signer)) {
            frame.cosigners.push_back(signer);
            continue;
        }
        CITYLEDGER_TRY(other, public_key_named(context, signer));
        frame.cosigners.push_back(other.id);
    }
    frame.valid_for = options.valid_for;
    return frame;
}

/// Signs with the key, and keeps the private values under its passphrase.
Result<void> sign(const Context& context, node::WrittenAct& written, const node::KeyFile& key,
                  const std::string& passphrase_file, bool is_actor) {
    CITYLEDGER_TRY(passphrase, passphrase_for(key, passphrase_file));
    CITYLEDGER_TRY(opened, node::open_key(key, passphrase));
    if (is_actor) CITYLEDGER_CHECK(node::keep_openings(context.data, written, passphrase));
    return node::sign_draft(written.draft, *opened);
}

}  // namespace

Result<node::KeyFile> public_key_named(const Context& context, const std::string& wanted) {
    std::error_code error;
    if (std::filesystem::exists(wanted, error)) return node::read_public_key(wanted);
    return node::find_key(node::key_folder(context.data), wanted);
}

void add_act_options(CLI::App& command, ActOptions& options, bool with_draft) {
    command.add_option("--key", options.key, "who acts: a key's file, id, owner or label")
        ->type_name("KEY")
        ->required();
    command.add_option("--passphrase-file", options.passphrase_file, "its first line opens the key; else it is asked")
        ->type_name("F");
    command.add_option("--valid-for", options.valid_for, "blocks in which the act may come into a block")
        ->type_name("BLOCKS")
        ->check(CLI::PositiveNumber);
    command.add_flag("--no-wait", options.no_wait, "do not wait until the own node has verified it");
    if (!with_draft) return;
    command.add_option("--signer", options.signers, "who signs, too: key ids or files")->type_name("KEY");
    command.add_option("--draft", options.draft, "write the act to a .cityact file instead of submitting it")
        ->type_name("F");
    command.add_flag("--unsigned", options.is_unsigned, "with --draft: leave out the own signature, too");
}

int submit_draft(const Context& context, node::Node& node, const node::ActDraft& draft, const std::string& record,
                 bool wait) {
    const auto transaction = node::transaction_of(draft);
    if (!transaction) return report_error(context, transaction.error());
    if (const auto kept = node::keep_pending(context.data, draft); !kept) return report_error(context, kept.error());
    const Job job = context.job(Cli::tr("Waiting for the block").toStdString());
    if (!wait) {
        const auto submitted = node.acting().submit(*transaction, job);
        if (!submitted) return report_refusal(context, node, submitted.error(), record);
        if (context.machine())
            print(boost::json::object{{"number", hex(draft.number)},
                                      {"tx", hex_upper(submitted->tx)},
                                      {"state", "submitted"},
                                      {"record", record}});
        else
            say_fact(Cli::tr("Submitted"), present::grouped(present::lower_hex(draft.number)));
        return Exit::done;
    }
    const auto outcome = node::submit_and_wait(node.acting(), *transaction, job);
    const bool may_come_yet = !outcome && outcome.error().kind != ErrorKind::refused;
    if (!may_come_yet) node::forget_pending(context.data, draft.number);
    if (!outcome) return report_refusal(context, node, outcome.error(), record);
    return say_outcome(context, *outcome, record);
}

int act(const Context& context, const ActOptions& options, const WriteAct& write, const std::vector<AlsoSigns>& also) {
    const auto frame = frame_of(context, options);
    if (!frame) return report_error(context, frame.error());
    int exit = Exit::done;
    const auto node = open_copy(context, false, exit);
    if (!node) return exit;
    // What the act is written on must be the newest; without a network it is written on what is here.
    const auto synced = node->sync(0, context.job(Cli::tr("Verifying blocks").toStdString()));
    if (!synced && options.draft.empty()) return report_error(context, synced.error());
    auto written = write(*node, *frame);
    if (!written) return report_refusal(context, *node, written.error(), options.changed);
    if (!context.machine()) say_preview(*node, *written);
    if (!options.is_unsigned) {
        if (const auto signed_now = sign(context, *written, frame->actor, options.passphrase_file, true); !signed_now)
            return report_error(context, signed_now.error());
        for (const auto& other : also)
            if (const auto signed_now = sign(context, *written, other.key, other.passphrase_file, false); !signed_now)
                return report_error(context, signed_now.error());
    }
    if (options.draft.empty() && written->draft.missing().empty())
        return submit_draft(context, *node, written->draft, written->record, !options.no_wait);
    if (options.draft.empty())
        return report_error(context,
                            {ErrorKind::usage,
                             "draft.incomplete",
                             std::to_string(written->draft.missing().size()) +
                                 " more must sign: write the act with --draft F and let them use record sign F",
                             {}});
    if (const auto kept = node::write_draft(options.draft, written->draft); !kept)
        return report_error(context, kept.error());
    return say_draft(context, *written, options.draft);
}

int wait_for(const Context& context, const std::string& text) {
    const auto number = hash_from_hex(text);
    if (!number)
        return report_error(context, {ErrorKind::usage, "act.number", "an act's number is 64 hexadecimal digits", {}});
    const auto pending = node::pending_acts(context.data);
    if (!pending) return report_error(context, pending.error());
    node::AwaitedAct awaited;
    for (const auto& draft : *pending)
        if (draft.number == *number) awaited = {draft.number, draft.valid_until, draft.body};
    if (awaited.valid_until == 0)
        return report_error(
            context, {ErrorKind::not_found,
                      "act.not_pending",
                      "no act of this number waits here; city-ledger tx " + text + " shows one that is in a block",
                      {}});
    int exit = Exit::done;
    const auto node = open_copy(context, false, exit);
    if (!node) return exit;
    const auto outcome = node->acting().await(awaited, context.job(Cli::tr("Waiting for the block").toStdString()));
    if (!outcome) return report_error(context, outcome.error());
    node::forget_pending(context.data, *number);
    if (outcome->state == node::ActOutcome::State::accepted) return say_outcome(context, *outcome, {});
    const bool late = outcome->state == node::ActOutcome::State::not_in_time;
    return report_error(
        context, {ErrorKind::refused,
                  late ? "act.not_in_time" : "act." + outcome->refusal,
                  late ? "no block up to " + std::to_string(awaited.valid_until) + " holds the act, and none will"
                       : "the ledger refused the act in block " + std::to_string(outcome->height),
                  {{"number", text}, {"name", outcome->refusal}, {"code", std::to_string(outcome->code)}}});
}

}  // namespace cityledger::cli
