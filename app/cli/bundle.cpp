#include "ui/present/bundle.h"
#include "app/cli/command.h"
#include "app/cli/exit_code.h"
#include "app/cli/output.h"
#include "ui/present/numbers.h"

#include <boost/json.hpp>

namespace cityledger::cli {

namespace {

struct Arguments {
    std::string path;
    node::Height from = 0;
    node::Height to = 0;
};

int export_bundle(const Context& context, const Arguments& arguments) {
    int exit = Exit::done;
    const auto node = open_copy(context, false, exit);
    if (!node) return exit;
    const auto made = node->upkeep().export_bundle(arguments.path, arguments.from, arguments.to,
                                                   context.job(Cli::tr("Writing blocks").toStdString()));
    if (!made) return report_error(context, made.error());
    if (context.machine())
        print(boost::json::object{
            {"path", arguments.path}, {"from", made->from}, {"to", made->to}, {"bytes", made->bytes}});
    else
        say(present::bundle_made(*made));
    return Exit::done;
}

int import_bundle(const Context& context, const Arguments& arguments) {
    int exit = Exit::done;
    const auto node = open_copy(context, true, exit);
    if (!node) return exit;
    const auto taken =
        node->upkeep().import_bundle(arguments.path, context.job(Cli::tr("Verifying blocks").toStdString()));
    if (!taken) return report_error(context, taken.error());
    if (context.machine()) {
        boost::json::object object{{"from", taken->from},
                                   {"to", taken->to},
                                   {"verified_before", taken->verified_before},
                                   {"verified", taken->verified},
                                   {"covered", {{"from", taken->covered_from}, {"to", taken->covered_to}}},
                                   {"cut_off", taken->cut_off},
                                   {"nothing_new", taken->nothing_new}};
        if (taken->gap_from) object["gap"] = {{"from", *taken->gap_from}, {"to", *taken->gap_to}};
        print(object);
    } else {
        for (const auto& sentence : present::bundle_taken(*taken)) say(sentence);
    }
    return Exit::done;
}

}  // namespace

void add_bundle(CLI::App& app, Context& context, Run& run) {
    const auto arguments = std::make_shared<Arguments>();
    auto* command = app.add_subcommand("bundle", "verified blocks as a file, for a machine with no network");
    command->require_subcommand(1);
    auto* out = command->add_subcommand("export", "write blocks of this copy into a file");
    out->add_option("-o,--output", arguments->path, "the file to write")->type_name("F")->required();
    out->add_option("--from", arguments->from, "first block")->type_name("H")->check(CLI::PositiveNumber);
    out->add_option("--to", arguments->to, "last block")->type_name("H")->check(CLI::PositiveNumber);
    out->callback(
        [&context, &run, arguments] { run = [&context, arguments] { return export_bundle(context, *arguments); }; });
    auto* in = command->add_subcommand("import", "take blocks from a file, checked like a peer's; asks no network");
    in->add_option("FILE", arguments->path, "a bundle")->required();
    in->callback(
        [&context, &run, arguments] { run = [&context, arguments] { return import_bundle(context, *arguments); }; });
}

}  // namespace cityledger::cli
