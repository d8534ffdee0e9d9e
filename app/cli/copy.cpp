#include "app/cli/command.h"
#include "app/cli/exit_code.h"
#include "app/cli/json_values.h"
#include "app/cli/output.h"
#include "ui/present/standing.h"

#include <boost/json.hpp>

namespace cityledger::cli {

namespace {

struct Arguments {
    std::string mode;
    std::string proxy;
};

void show(const Context& context, const node::Status& status) {
    if (context.machine()) {
        print(boost::json::object{{"mode", status.mode == node::CopyMode::full ? "full" : "light"},
                                  {"asks_peers", status.asks_peers},
                                  {"proxy", status.proxy},
                                  {"covered", {{"from", status.covered_from}, {"to", status.covered_to}}}});
        return;
    }
    say_fact(Cli::tr("Copy"), present::copy_line(status));
    const QString note = present::coverage_note(status);
    if (!note.isEmpty()) say_fact(Cli::tr("Note"), note);
    say_fact(Cli::tr("Proxy"), status.proxy.empty() ? Cli::tr("none") : QString::fromStdString(status.proxy));
}

int keep(const Context& context, const Arguments& arguments) {
    int exit = Exit::done;
    const auto node = open_copy(context, true, exit);
    if (!node) return exit;
    if (!arguments.mode.empty()) {
        const auto mode = arguments.mode == "light" ? node::CopyMode::light : node::CopyMode::full;
        if (const auto set = node->upkeep().set_mode(mode); !set) return report_error(context, set.error());
    }
    if (!arguments.proxy.empty()) {
        const std::string url = arguments.proxy == "none" ? std::string() : arguments.proxy;
        if (const auto set = node->upkeep().set_proxy(url); !set) return report_error(context, set.error());
    }
    show(context, node->status());
    return Exit::done;
}

}  // namespace

void add_copy(CLI::App& app, Context& context, Run& run) {
    const auto arguments = std::make_shared<Arguments>();
    auto* command = app.add_subcommand("copy", "how the copy is kept: its mode, and the proxy to the peers");
    command->add_option("--mode", arguments->mode, "full: every block; light: headers, with proofs from the peers")
        ->check(CLI::IsMember({"full", "light"}));
    command->add_option("--proxy", arguments->proxy, "http://HOST:PORT of a proxy that takes CONNECT, or none")
        ->type_name("URL");
    command->callback(
        [&context, &run, arguments] { run = [&context, arguments] { return keep(context, *arguments); }; });
}

}  // namespace cityledger::cli
