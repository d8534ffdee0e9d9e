// Proof files, checked with no copy and no network. What this version reads are attack dossiers.
#include "app/cli/command.h"
#include "app/cli/exit_code.h"
#include "app/cli/json_values.h"
#include "app/cli/output.h"
#include "app/cli/period.h"
#include "app/cli/say_dossier.h"
#include "ui/present/dispute.h"
#include "ui/present/errors.h"

#include <boost/json.hpp>

namespace cityledger::cli {

namespace {

struct Arguments {
    std::string file;
    std::int64_t height = 0;
    std::string hash;
    std::string period = "14d";
};

int exit_code(const node::ProofCheck& check) {
    switch (check.outcome) {
        case node::ProofCheck::Outcome::confirmed:
            return Exit::attack_found;
        case node::ProofCheck::Outcome::refuted:
            return Exit::otherwise;
        case node::ProofCheck::Outcome::cannot_tell:
            return Exit::cannot_tell;
    }
    return Exit::cannot_tell;
}

int verify(const Context& context, const Arguments& arguments) {
    node::ProofRequest request{arguments.file, arguments.height, arguments.hash, seconds_of(arguments.period)};
    if (request.trust_period_s == 0)
        return report_error(
            context, {ErrorKind::usage, "proof.period", "--trust-period is a number with d, h, m or s, as 14d", {}});
    const auto checked = node::check_proof(request);
    if (!checked) return report_error(context, checked.error());
    if (context.machine()) {
        print(to_json(*checked));
        return exit_code(*checked);
    }
    say(present::proof_outcome(*checked).sentence);
    if (checked->why) {
        say(present::sentence(*checked->why));
        complain("  " + QString::fromStdString(checked->why->message));
    }
    if (checked->attack) {
        say({});
        if (checked->why) say(Cli::tr("What the file says, which is not proved:"));
        say_dossier(*checked->attack);
    }
    return exit_code(*checked);
}

}  // namespace

void add_proof(CLI::App& app, Context& context, Run& run) {
    const auto arguments = std::make_shared<Arguments>();
    auto* command = app.add_subcommand("proof", "proof files: checked with no copy and no network");
    command->require_subcommand(1);
    auto* check = command->add_subcommand(
        "verify", "check an attack dossier again (exit 4: the attack is confirmed, 1: refuted, 2: cannot tell)");
    check->add_option("FILE", arguments->file, "a .cityproof file")->required();
    check->add_option("--trust-height", arguments->height, "height of a block you trust, from an official letter")
        ->required()
        ->type_name("H")
        ->check(CLI::PositiveNumber);
    check->add_option("--trust-hash", arguments->hash, "its hash")->required()->type_name("HEX");
    check->add_option("--trust-period", arguments->period, "how long a block may be leant on (default 14d)")
        ->type_name("PERIOD");
    check->callback(
        [&context, &run, arguments] { run = [&context, arguments] { return verify(context, *arguments); }; });
}

}  // namespace cityledger::cli
