// Definitions as files: checked with no copy and no network, and written as they are published.
#include "app/cli/exit_code.h"
#include "app/cli/output.h"
#include "app/cli/scenario.h"
#include "core/base/file.h"
#include "core/base/hex.h"
#include "core/node/api/scenarios.h"

#include <boost/json.hpp>

namespace cityledger::cli {

namespace {

struct Arguments {
    std::string file, output;
    bool strict = false;
    bool quick = false;
    bool readable = false;
};

int write_canonical(const Context& context, BytesView json, const Arguments& arguments) {
    Bytes bytes;
    if (arguments.readable) {
        const auto readable = node::readable_scenario(json);
        if (!readable) return report_error(context, readable.error());
        bytes = to_bytes(*readable);
    } else {
        const auto canonical = node::canonical_scenario(json);
        if (!canonical) return report_error(context, canonical.error());
        bytes = *canonical;
    }
    if (arguments.output.empty()) {
        std::fwrite(bytes.data(), 1, bytes.size(), stdout);
        return Exit::done;
    }
    if (const auto written = write_file(arguments.output, bytes); !written) {
        report_error(context, written.error());
        return Exit::not_written;
    }
    return Exit::done;
}

int format(const Context& context, const Arguments& arguments) {
    const auto file = node::read_scenario_file(arguments.file);
    if (!file) return report_error(context, file.error());
    return write_canonical(context, *file, arguments);
}

int check(const Context& context, const Arguments& arguments) {
    const auto file = node::read_scenario_file(arguments.file);
    if (!file) return report_error(context, file.error());
    const auto checked =
        node::check_scenario(*file, !arguments.quick, context.job(Cli::tr("Taking rules away").toStdString()));
    if (!checked) return report_error(context, checked.error());
    if (context.machine())
        print(to_json(*checked));
    else
        say_scenario_check(*checked);
    if (checked->outcome != node::ScenarioCheck::Outcome::good) return Exit::otherwise;
    if (!arguments.output.empty())
        if (const int written = write_canonical(context, *file, arguments); written != Exit::done) return written;
    return arguments.strict && checked->has_remarks() ? Exit::otherwise : Exit::done;
}

}  // namespace

void add_scenario_check(CLI::App& scenario, Context& context, Run& run) {
    const auto arguments = std::make_shared<Arguments>();
    auto* checking = scenario.add_subcommand(
        "check",
        "faults with line and remedy, tests, lifecycle, warnings, untested rules (exit 1: invalid or a test fails)");
    checking->add_option("FILE", arguments->file, "a definition, in any layout")->required();
    checking->add_flag("--strict", arguments->strict, "warnings and untested rules give exit 1, too");
    checking->add_flag("--quick", arguments->quick, "do not take rules away in turn");
    checking->add_option("-o,--output", arguments->output, "where to write the bytes that would be published")
        ->type_name("F");
    checking->callback(
        [&context, &run, arguments] { run = [&context, arguments] { return check(context, *arguments); }; });
    auto* formatting = scenario.add_subcommand("format", "write the bytes that would be published (RFC 8785)");
    formatting->add_option("FILE", arguments->file, "a definition, in any layout")->required();
    formatting->add_option("-o,--output", arguments->output, "where to write; standard output, where left out")
        ->type_name("F");
    formatting->add_flag("--readable", arguments->readable, "indented for people instead");
    formatting->callback(
        [&context, &run, arguments] { run = [&context, arguments] { return format(context, *arguments); }; });
}

void add_scenario(CLI::App& app, Context& context, Run& run) {
    auto* command = app.add_subcommand("scenario", "scenario definitions: check, browse, propose, decide");
    command->require_subcommand(1);
    add_scenario_check(*command, context, run);
    add_scenario_show(*command, context, run);
    add_scenario_intake(*command, context, run);
}

}  // namespace cityledger::cli
