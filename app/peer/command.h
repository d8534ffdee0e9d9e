#pragma once

#include "core/base/result.h"

namespace CLI {
class App;
}

namespace cityledger::peer {

/// The program's version, as /status and /abci_info say it.
inline constexpr std::string_view program_version = "0.1.0";

/// The exits of the contract (cli.md) that a peer has.
int exit_code_of(const Error& error);
/// Says it on standard error and gives its exit code.
int report(const Error& error);

/// Each adds its command to `app`; when it is the one that was called, `exit` becomes what main() returns.
void add_init(CLI::App& app, int& exit);
void add_solo(CLI::App& app, int& exit);
void add_sample(CLI::App& app, int& exit);

}  // namespace cityledger::peer
