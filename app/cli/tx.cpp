#include "app/cli/command.h"
#include "app/cli/exit_code.h"
#include "app/cli/json_values.h"
#include "app/cli/output.h"
#include "app/cli/say_acts.h"
#include "core/base/hex.h"
#include "ui/present/numbers.h"

#include <boost/json.hpp>

namespace cityledger::cli {

namespace {

int show_transaction(const Context& context, const std::string& text) {
    const auto hash = hash_from_hex(text);
    if (!hash)
        return report_error(
            context,
            {ErrorKind::usage, "tx.hash", "a transaction's id or an act's number is 64 hexadecimal digits", {}});
    int exit = Exit::done;
    const auto node = open_copy(context, true, exit);
    if (!node) return exit;
    const auto transaction = node->browser().transaction(*hash);
    if (!transaction) return report_error(context, transaction.error());
    if (context.machine()) {
        print(to_json(*transaction));
        return Exit::done;
    }
    say_fact(Cli::tr("Block"), present::number(transaction->height));
    say_fact(Cli::tr("Act number"), present::grouped(present::lower_hex(transaction->number)));
    say_transaction(*transaction);
    return Exit::done;
}

}  // namespace

void add_tx(CLI::App& app, Context& context, Run& run) {
    const auto hash = std::make_shared<std::string>();
    auto* command = app.add_subcommand("tx", "one transaction, by its id or by the act's number");
    command->add_option("HASH", *hash, "64 hexadecimal digits")->required();
    command->callback([&context, &run, hash] { run = [&context, hash] { return show_transaction(context, *hash); }; });
}

}  // namespace cityledger::cli
