#include "app/cli/command.h"
#include "app/cli/exit_code.h"
#include "app/cli/json_values.h"
#include "app/cli/output.h"
#include "ui/present/dispute.h"
#include "ui/present/errors.h"
#include "ui/present/language.h"
#include "ui/present/numbers.h"
#include "ui/present/standing.h"
#include "ui/present/times.h"

#include <boost/json.hpp>

namespace cityledger::cli {

namespace {

int show_peers(const Context& context, const std::string& profile) {
    int exit = Exit::done;
    const auto node = open_copy(context, true, exit);
    if (!node) return exit;
    if (!profile.empty())
        if (const auto taken = node->use_peers_of(profile); !taken) return report_error(context, taken.error());
    const node::Status status = node->status();
    if (context.machine()) {
        boost::json::array peers;
        for (const auto& peer : status.peers) peers.push_back(to_json(peer));
        if (!context.json_lines)
            print(peers);
        else
            for (const auto& peer : peers) print(peer);
        return Exit::done;
    }
    for (const auto& peer : status.peers) {
        say(present::joined({QString::fromStdString(peer.name), QString::fromStdString(peer.url),
                             present::standing(peer).sentence,
                             peer.height > 0 ? present::number(peer.height) : QString()}));
        if (peer.last_error) say("  " + present::sentence(*peer.last_error));
        for (const auto& fault : present::faults(peer)) say(QStringLiteral("  %1: %2").arg(fault.label, fault.value));
        if (peer.next_try) say("  " + Cli::tr("Asked again: %1").arg(present::local_and_utc(*peer.next_try)));
    }
    for (const auto& dossier : status.dossiers)
        say(present::joined({present::attack_sentence(dossier), present::decision(dossier).sentence,
                             QString::fromStdString(dossier.id.substr(0, 16))}));
    return Exit::done;
}

}  // namespace

void add_peers(CLI::App& app, Context& context, Run& run) {
    const auto profile = std::make_shared<std::string>();
    auto* command = app.add_subcommand("peers", "the departments' peers and how each stands");
    command->add_option("--from", *profile, "take the addresses of this profile of the same ledger")
        ->type_name("PROFILE");
    command->callback(
        [&context, &run, profile] { run = [&context, profile] { return show_peers(context, *profile); }; });
}

}  // namespace cityledger::cli
