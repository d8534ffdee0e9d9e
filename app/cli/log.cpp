#include "app/cli/command.h"
#include "app/cli/exit_code.h"
#include "app/cli/json_values.h"
#include "app/cli/output.h"

#include <boost/json.hpp>

#include <map>

namespace cityledger::cli {

namespace {

const std::map<std::string, node::LogLevel> levels{
    {"error", node::LogLevel::error}, {"info", node::LogLevel::info}, {"debug", node::LogLevel::debug}};

int show_log(const Context& context, const std::string& level) {
    int exit = Exit::done;
    const auto node = open_copy(context, true, exit);
    if (!node) return exit;
    if (!level.empty())
        if (const auto set = node->set_log_level(levels.at(level)); !set) return report_error(context, set.error());
    const node::Status status = node->status();
    if (context.machine()) {
        print(boost::json::object{{"path", status.log_path}, {"level", word(status.log_level)}});
        return Exit::done;
    }
    say_fact(Cli::tr("Log"), QString::fromStdString(status.log_path));
    say_fact(Cli::tr("It tells"), QString::fromLatin1(word(status.log_level)));
    return Exit::done;
}

}  // namespace

void add_log(CLI::App& app, Context& context, Run& run) {
    const auto level = std::make_shared<std::string>();
    auto* command = app.add_subcommand("log", "where this copy's log lies, and how much it tells");
    command->add_option("--level", *level, "error, info, or debug (with digests and addresses)")
        ->check(CLI::IsMember({"error", "info", "debug"}));
    command->callback([&context, &run, level] { run = [&context, level] { return show_log(context, *level); }; });
}

}  // namespace cityledger::cli
