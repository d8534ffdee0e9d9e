#include "app/cli/command.h"
#include "app/cli/exit_code.h"
#include "app/cli/json_values.h"
#include "app/cli/output.h"
#include "ui/present/language.h"
#include "ui/present/numbers.h"

#include <boost/json.hpp>

namespace cityledger::cli {

namespace {

int show_party(const Context& context, const std::string& id) {
    int exit = Exit::done;
    const auto node = open_copy(context, true, exit);
    if (!node) return exit;
    const auto party = node->browser().party(id);
    if (!party) return report_error(context, party.error());
    if (context.machine()) {
        print(to_json(*party));
        return Exit::done;
    }
    say(present::joined({present::text(party->name), QString::fromStdString(party->id)}));
    say_fact(Cli::tr("Records"), present::number(static_cast<std::int64_t>(party->records)));
    for (const auto& role : party->roles)
        say_fact(Cli::tr("Role"),
                 present::joined({QString::fromStdString(role.role), QString::fromStdString(role.scope),
                                  QString::fromStdString(role.officer)}));
    for (const auto& key : party->keys)
        say_fact(Cli::tr("Key"),
                 present::joined({QString::fromStdString(key.id), QString::fromStdString(key.algorithm),
                                  QString::fromStdString(key.officer), key.revoked ? Cli::tr("revoked") : QString()}));
    return Exit::done;
}

}  // namespace

void add_party(CLI::App& app, Context& context, Run& run) {
    const auto id = std::make_shared<std::string>();
    auto* command = app.add_subcommand("party", "a department, institution or company: names, roles, keys");
    command->add_option("ID", *id, "its id");
    add_party_acts(*command, context, run);
    // Called after a subcommand's own callback, too.
    command->callback([&context, &run, id, command] {
        if (!command->get_subcommands().empty()) return;
        if (id->empty()) throw CLI::RequiredError("ID");
        run = [&context, id] { return show_party(context, *id); };
    });
}

}  // namespace cityledger::cli
