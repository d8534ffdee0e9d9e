// city-ledger-peer: a city's peer in one program (the contract: FORMATS.md, "Command line").
#include "app/peer/command.h"

#include <CLI/CLI.hpp>

#include <cstdio>

int main(int argc, char** argv) {
    CLI::App app("A peer of a city's ledger: begins a chain, seals it with one key, makes a sample city.",
                 "city-ledger-peer");
    app.require_subcommand(1);
    app.set_version_flag("--version", std::string(cityledger::peer::program_version));
    int exit = 64;
    cityledger::peer::add_init(app, exit);
    cityledger::peer::add_solo(app, exit);
    cityledger::peer::add_sample(app, exit);
    for (const char* later : {"abci", "export-genesis"})
        app.add_subcommand(later, "comes with a later version")->allow_extras()->callback([later, &exit] {
            std::fprintf(stderr, "city-ledger-peer: %s comes with a later version\n", later);
            exit = 64;
        });
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? 0 : 64;
    }
    return exit;
}
