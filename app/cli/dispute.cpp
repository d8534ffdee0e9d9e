#include "ui/present/dispute.h"
#include "app/cli/command.h"
#include "app/cli/exit_code.h"
#include "app/cli/json_values.h"
#include "app/cli/output.h"
#include "app/cli/say_dossier.h"
#include "core/base/file.h"
#include "ui/present/language.h"
#include "ui/present/numbers.h"

#include <boost/json.hpp>

namespace cityledger::cli {

namespace {

struct Arguments {
    std::string id;
    std::string output;
    std::string side;
};

int list(const Context& context) {
    int exit = Exit::done;
    const auto node = open_copy(context, true, exit);
    if (!node) return exit;
    const node::Status status = node->status();
    if (context.machine()) {
        boost::json::array all;
        for (const auto& dossier : status.dossiers) all.push_back(to_json(dossier));
        if (!context.json_lines)
            print(all);
        else
            for (const auto& one : all) print(one);
    } else {
        if (status.dossiers.empty()) say(Cli::tr("No attack is known to this copy."));
        for (const auto& dossier : status.dossiers) {
            say_dossier(dossier);
            if (!dossier.submitted_to.empty()) {
                QStringList names;
                for (const auto& name : dossier.submitted_to) names << QString::fromStdString(name);
                say_fact(Cli::tr("Evidence taken by"), present::listed(names));
            }
            say_fact(Cli::tr("Decision"), present::decision(dossier).sentence);
            if (dossier.decisions.empty())
                for (const auto side : {node::AttackSide::first, node::AttackSide::second})
                    say_fact("  --side " + QString::fromLatin1(side == node::AttackSide::first ? "first" : "second"),
                             present::choice_meaning(dossier, side));
            say({});
        }
    }
    return present::undecided(status) != nullptr ? Exit::attack_found : Exit::done;
}

/// The one dossier whose id begins so.
Result<std::string> whole_id(const node::Status& status, const std::string& part) {
    std::vector<std::string> found;
    for (const auto& dossier : status.dossiers)
        if (part.size() >= 8 && dossier.id.starts_with(part)) found.push_back(dossier.id);
    if (found.size() == 1) return found.front();
    return fail(ErrorKind::not_found, "dossier.unknown",
                "no attack dossier of this copy, or more than one, begins with \"" + part.substr(0, 64) +
                    "\": give at least 8 digits of its id, as `dispute list` shows it");
}

int save(const Context& context, const Arguments& arguments) {
    int exit = Exit::done;
    const auto node = open_copy(context, true, exit);
    if (!node) return exit;
    const auto id = whole_id(node->status(), arguments.id);
    if (!id) return report_error(context, id.error());
    const auto file = node->dossier(*id);
    if (!file) return report_error(context, file.error());
    if (const auto written = write_file(arguments.output, *file); !written) {
        Error error = written.error();
        error.kind = ErrorKind::io;  // a folder that is not there is no absent dossier
        return report_error(context, error);
    }
    if (context.machine())
        print(boost::json::object{{"id", *id}, {"path", arguments.output}, {"size", file->size()}});
    else
        say(Cli::tr("Written: %1")
                .arg(present::joined({QString::fromStdString(arguments.output), present::bytes(file->size()),
                                      QString::fromStdString(*id)})));
    return Exit::done;
}

int decide(const Context& context, const Arguments& arguments) {
    int exit = Exit::done;
    const auto node = open_copy(context, true, exit);
    if (!node) return exit;
    const auto id = whole_id(node->status(), arguments.id);
    if (!id) return report_error(context, id.error());
    const auto side = arguments.side == "first" ? node::AttackSide::first : node::AttackSide::second;
    if (const auto decided = node->decide(*id, side); !decided) return report_error(context, decided.error());
    for (const auto& dossier : node->status().dossiers) {
        if (dossier.id != *id) continue;
        if (context.machine()) {
            print(to_json(dossier));
        } else {
            say(present::decision(dossier).sentence);
            say(present::choice_meaning(dossier, side));
        }
    }
    return Exit::done;
}

}  // namespace

void add_dispute(CLI::App& app, Context& context, Run& run) {
    const auto arguments = std::make_shared<Arguments>();
    auto* command = app.add_subcommand("dispute", "attacks this copy has proof of, and what was decided about them");
    command->require_subcommand(1);
    command->add_subcommand("list", "all of them, newest first (exit 4: one is not decided)")
        ->callback([&context, &run] { run = [&context] { return list(context); }; });
    auto* exported = command->add_subcommand("export", "write one as a file that `proof verify` checks again");
    exported->add_option("ID", arguments->id, "its id, or its first 8 digits or more")->required();
    exported->add_option("-o,--output", arguments->output, "where to write it")->required()->type_name("FILE");
    exported->callback(
        [&context, &run, arguments] { run = [&context, arguments] { return save(context, *arguments); }; });
    auto* decided =
        command->add_subcommand("decide", "say which side's peers go on being asked; `list` says what it means");
    decided->add_option("ID", arguments->id, "its id, or its first 8 digits or more")->required();
    decided->add_option("--side", arguments->side, "first or second")
        ->required()
        ->check(CLI::IsMember({"first", "second"}));
    decided->callback(
        [&context, &run, arguments] { run = [&context, arguments] { return decide(context, *arguments); }; });
}

}  // namespace cityledger::cli
