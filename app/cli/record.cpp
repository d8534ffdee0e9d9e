#include "app/cli/command.h"
#include "app/cli/exit_code.h"
#include "app/cli/json_values.h"
#include "app/cli/output.h"
#include "ui/present/acts.h"
#include "ui/present/language.h"
#include "ui/present/numbers.h"
#include "ui/present/times.h"
#include "ui/present/verdict.h"

#include <boost/json.hpp>

namespace cityledger::cli {

namespace {

int show_record(const Context& context, const std::string& id) {
    int exit = Exit::done;
    const auto node = open_copy(context, true, exit);
    if (!node) return exit;
    const auto record = node->browser().record(id);
    if (!record) return report_error(context, record.error());
    if (context.machine()) {
        print(to_json(*record));
        return Exit::done;
    }
    say(present::joined({present::text(record->row.scenario_title), QString::fromStdString(record->row.id),
                         present::text(record->row.state_title), present::state_words(record->row.document)}));
    say_fact(Cli::tr("Opened by"),
             present::joined({present::text(record->row.party_name), QString::fromStdString(record->officer)}));
    for (const auto& field : record->fields) say_fact(present::detail_label(field), present::detail_value(field));
    say(Cli::tr("History, newest first"));
    for (const auto& event : record->events)
        say("  " + present::joined({present::text(event.title), present::text(event.party_name),
                                    present::local_and_utc(event.time),
                                    Cli::tr("block %1").arg(present::number(event.height))}));
    return Exit::done;
}

}  // namespace

void add_record(CLI::App& app, Context& context, Run& run) {
    const auto id = std::make_shared<std::string>();
    auto* command = app.add_subcommand("record", "one record: fields, state, history; or acts on records");
    command->add_option("ID", *id, "PARTY/NUMBER");
    add_record_acts(*command, context, run);
    // Called after a subcommand's own callback, too.
    command->callback([&context, &run, id, command] {
        if (!command->get_subcommands().empty()) return;
        if (id->empty()) throw CLI::RequiredError("ID");
        run = [&context, id] { return show_record(context, *id); };
    });
}

}  // namespace cityledger::cli
