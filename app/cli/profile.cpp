#include "app/cli/command.h"
#include "app/cli/exit_code.h"
#include "app/cli/json_values.h"
#include "app/cli/output.h"
#include "ui/present/errors.h"
#include "ui/present/language.h"
#include "ui/present/numbers.h"
#include "ui/present/times.h"

#include <boost/json.hpp>

namespace cityledger::cli {

namespace {

int show_profile(const Context& context, const std::string& path) {
    const auto profile = node::read_profile(path);
    if (!profile) return report_error(context, profile.error());
    if (context.machine()) {
        boost::json::array peers;
        for (const auto& peer : profile->peers)
            peers.push_back(boost::json::object{
                {"name", peer.name}, {"party", peer.party}, {"url", peer.url}, {"pinned", peer.pinned}});
        print(boost::json::object{{"chain_id", profile->chain_id},
                                  {"name", to_json(profile->name)},
                                  {"trust", boost::json::object{{"height", profile->trust_height},
                                                                {"hash", profile->trust_hash},
                                                                {"period_s", profile->period_s}}},
                                  {"fingerprint", profile->fingerprint},
                                  {"peers", std::move(peers)},
                                  {"min_witnesses", profile->min_witnesses},
                                  {"issued_at", rfc3339(profile->issued_at)},
                                  {"expires_at", rfc3339(profile->expires_at)},
                                  {"warnings", boost::json::value_from(profile->warnings)}});
        return Exit::done;
    }
    say_fact(Cli::tr("Ledger"),
             present::joined({present::text(profile->name), QString::fromStdString(profile->chain_id)}));
    say_fact(Cli::tr("Fingerprint"), present::grouped(QString::fromStdString(profile->fingerprint)));
    say_fact(Cli::tr("Trust root"), present::number(profile->trust_height) + "\n" +
                                        present::grouped(QString::fromStdString(profile->trust_hash)));
    say_fact(Cli::tr("Trust period"), present::period(profile->period_s));
    say_fact(Cli::tr("Valid until"), present::local_and_utc(profile->expires_at));
    for (const auto& peer : profile->peers)
        say_fact(Cli::tr("Peer"),
                 present::joined({QString::fromStdString(peer.name), QString::fromStdString(peer.url)}));
    for (const auto& warning : profile->warnings) say(present::profile_warning(warning));
    return Exit::done;
}

}  // namespace

void add_profile(CLI::App& app, Context& context, Run& run) {
    const auto path = std::make_shared<std::string>();
    auto* command = app.add_subcommand("profile", "city profiles");
    command->require_subcommand(1);
    auto* show =
        command->add_subcommand("show", "what a profile says, its fingerprint, and what to look at before using it");
    show->add_option("FILE", *path, "a .cityprofile file")->required();
    show->callback([&context, &run, path] { run = [&context, path] { return show_profile(context, *path); }; });
}

}  // namespace cityledger::cli
