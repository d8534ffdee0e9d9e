#include "app/cli/command.h"
#include "app/cli/exit_code.h"
#include "app/cli/json_values.h"
#include "app/cli/output.h"
#include "ui/present/language.h"
#include "ui/present/numbers.h"

#include <boost/json.hpp>

namespace cityledger::cli {

namespace {

QString kind_of(node::Found::Kind kind) {
    switch (kind) {
        case node::Found::Kind::block:
            return Cli::tr("Block");
        case node::Found::Kind::transaction:
            return Cli::tr("Transaction");
        case node::Found::Kind::record:
            return Cli::tr("Record");
        case node::Found::Kind::document:
            return Cli::tr("Document");
        case node::Found::Kind::party:
            return Cli::tr("Party");
    }
    return {};
}

int find(const Context& context, const std::string& text) {
    int exit = Exit::done;
    const auto node = open_copy(context, true, exit);
    if (!node) return exit;
    const auto found = node->browser().find(text);
    if (!found) return report_error(context, found.error());
    if (context.json) {
        boost::json::array all;
        for (const auto& one : *found) all.push_back(to_json(one));
        print(all);
    }
    for (const auto& one : *found) {
        if (context.json_lines)
            print(to_json(one));
        else if (!context.json)
            say(present::joined({kind_of(one.kind), QString::fromStdString(one.id), present::text(one.title)}));
    }
    if (found->empty() && !context.machine()) say(Cli::tr("Nothing found in what this copy holds."));
    return found->empty() ? Exit::otherwise : Exit::done;
}

}  // namespace

void add_find(CLI::App& app, Context& context, Run& run) {
    const auto text = std::make_shared<std::string>();
    auto* command = app.add_subcommand("find", "look for a height, hash, digest, record or party");
    command->add_option("TEXT", *text, "the whole of it, or the beginning of an id")->required();
    command->callback([&context, &run, text] { run = [&context, text] { return find(context, *text); }; });
}

}  // namespace cityledger::cli
