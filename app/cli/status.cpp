#include "app/cli/command.h"
#include "app/cli/exit_code.h"
#include "app/cli/json_values.h"
#include "app/cli/output.h"
#include "ui/present/dispute.h"
#include "ui/present/language.h"
#include "ui/present/numbers.h"
#include "ui/present/standing.h"
#include "ui/present/times.h"

#include <boost/json.hpp>

namespace cityledger::cli {

namespace {

int show_status(const Context& context) {
    int exit = Exit::done;
    const auto node = open_copy(context, true, exit);
    if (!node) return exit;
    const node::Status status = node->status();
    if (context.machine()) {
        print(to_json(status));
        return Exit::done;
    }
    const Timestamp now = context.clock->now();
    say(present::sync_statement(status, now).sentence);
    say(present::as_of_line(status, now));
    say_fact(Cli::tr("Ledger"), present::joined({present::text(status.name), QString::fromStdString(status.chain_id)}));
    say_fact(Cli::tr("Verified to"), present::number(status.verified.height));
    say_fact(Cli::tr("Blocks held"), status.covered_to == 0
                                         ? Cli::tr("none")
                                         : QStringLiteral("%1–%2").arg(present::number(status.covered_from),
                                                                       present::number(status.covered_to)));
    say_fact(Cli::tr("Trust root"),
             QStringLiteral("%1\n%2").arg(present::number(status.trust.height),
                                          present::grouped(present::upper_hex(status.trust.hash))));
    say_fact(Cli::tr("Trusted until"), present::local_and_utc(status.trust.expires));
    for (const auto& dossier : status.dossiers)
        say_fact(Cli::tr("Attack dossier"),
                 QStringLiteral("%1\n%2").arg(present::attack_sentence(dossier), present::decision(dossier).sentence));
    say_fact(Cli::tr("Copy"),
             present::joined({QString::fromStdString(status.folder), present::bytes(status.copy_bytes)}));
    say_fact(Cli::tr("Free on the disk"), present::room_line(status));
    if (status.room != node::Room::enough) complain(present::room_statement(status).sentence);
    if (const auto odd = present::odd_signatures_statement(status)) complain(odd->sentence);
    if (status.sync.last_error) complain(QString::fromStdString(status.sync.last_error->message));
    return Exit::done;
}

}  // namespace

void add_status(CLI::App& app, Context& context, Run& run) {
    auto* command = app.add_subcommand("status", "heights, trust and size of the copy; asks no peer");
    command->callback([&context, &run] { run = [&context] { return show_status(context); }; });
}

}  // namespace cityledger::cli
