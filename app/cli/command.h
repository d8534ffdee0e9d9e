#pragma once

// What every command of city-ledger shares. One file a command: each adds itself to the program and returns an exit
// code.

#include "core/base/progress.h"
#include "core/base/time.h"
#include "core/node/api/node.h"

#include <CLI/CLI.hpp>
#include <QCoreApplication>
#include <QString>

#include <filesystem>
#include <functional>
#include <string>

namespace cityledger::cli {

/// Options before the command, and the world outside.
struct Context {
    std::filesystem::path data;  ///< folder of the copy
    bool json = false;           ///< one JSON document on standard output
    bool json_lines = false;     ///< one a line
    std::string language;        ///< "zh_CN" or "en"; empty: as the system speaks
    const Clock* clock = nullptr;
    std::stop_token stop;  ///< set by SIGINT and SIGTERM

    bool machine() const { return json || json_lines; }
    /// A job that shows its progress on a terminal.
    Job job(const std::string& what) const;
};

/// Runs after the arguments are read; gives the exit code.
using Run = std::function<int()>;

/// Each command's file defines one of these. `run` is to be set in the subcommand's callback.
using AddCommand = void (*)(CLI::App& app, Context& context, Run& run);

void add_join(CLI::App& app, Context& context, Run& run);
void add_sync(CLI::App& app, Context& context, Run& run);
void add_status(CLI::App& app, Context& context, Run& run);
void add_peers(CLI::App& app, Context& context, Run& run);
void add_block(CLI::App& app, Context& context, Run& run);
void add_tx(CLI::App& app, Context& context, Run& run);
void add_record(CLI::App& app, Context& context, Run& run);
void add_party(CLI::App& app, Context& context, Run& run);
void add_find(CLI::App& app, Context& context, Run& run);
void add_verify(CLI::App& app, Context& context, Run& run);
void add_report(CLI::App& app, Context& context, Run& run);
void add_profile(CLI::App& app, Context& context, Run& run);
void add_proof(CLI::App& app, Context& context, Run& run);
void add_dispute(CLI::App& app, Context& context, Run& run);
void add_doctor(CLI::App& app, Context& context, Run& run);
void add_log(CLI::App& app, Context& context, Run& run);
void add_copy(CLI::App& app, Context& context, Run& run);
void add_bundle(CLI::App& app, Context& context, Run& run);
void add_trust(CLI::App& app, Context& context, Run& run);
void add_scenario(CLI::App& app, Context& context, Run& run);
void add_key(CLI::App& app, Context& context, Run& run);
void add_register(CLI::App& app, Context& context, Run& run);
void add_role(CLI::App& app, Context& context, Run& run);
void add_seal(CLI::App& app, Context& context, Run& run);
void add_govern(CLI::App& app, Context& context, Run& run);
/// Subcommands of `record` and `party`.
void add_record_acts(CLI::App& record, Context& context, Run& run);
void add_party_acts(CLI::App& party, Context& context, Run& run);

/// Opens the copy for a command, or comes to it through the process that has it open, or tells why not and gives the
/// exit code in `exit`. With `serve`, other processes may use it meanwhile.
std::unique_ptr<node::Node> open_copy(const Context& context, bool offline, int& exit, bool serve = true);

/// Translation context of the command line: Cli::tr("…").
struct Cli {
    Q_DECLARE_TR_FUNCTIONS(cli)
};

}  // namespace cityledger::cli
