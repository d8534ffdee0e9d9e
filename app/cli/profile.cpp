#include "app/cli/command.h"
#include "app/cli/exit_code.h"
#include "app/cli/json_values.h"
#include "app/cli/output.h"
#include "app/cli/period.h"
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

struct Making {
    std::string output, key, passphrase;
    std::string valid = "365d";
    node::ProfileDraft draft;
};

int make_profile(const Context& context, const Making& making) {
    node::ProfileDraft draft = making.draft;
    draft.valid_s = seconds_of(making.valid);
    if (draft.valid_s == 0)
        return report_error(context,
                            {ErrorKind::usage, "profile.valid", "--valid is a number with d, h, m or s, as 365d", {}});
    int exit = Exit::done;
    const auto node = open_copy(context, true, exit);
    if (!node) return exit;
    if (const auto made = node->upkeep().make_profile(making.output, draft); !made)
        return report_error(context, made.error());
    return show_profile(context, making.output);
}

int sign_profile(const Context& context, const std::string& path, const Making& making) {
    if (const auto done = node::sign_profile(path, making.key, making.passphrase); !done)
        return report_error(context, done.error());
    return show_profile(context, path);
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
    const auto making = std::make_shared<Making>();
    auto* make = command->add_subcommand("make", "an unsigned profile of this ledger, with this copy's peers");
    make->add_option("-o,--output", making->output, "the file to write")->type_name("F")->required();
    make->add_option("--valid", making->valid, "how long it may be used")->type_name("365d");
    make->add_option("--trust-height", making->draft.trust_height, "block to rest trust on; the newest, where left out")
        ->type_name("H")
        ->check(CLI::PositiveNumber);
    make->callback([&context, &run, making] { run = [&context, making] { return make_profile(context, *making); }; });
    auto* sign = command->add_subcommand("sign", "add the signature of a key file to a profile");
    sign->add_option("FILE", *path, "a .cityprofile file")->required();
    sign->add_option("--key", making->key, "a .citykey file")->type_name("F")->required();
    sign->add_option("--passphrase-file", making->passphrase, "its first line opens the key")
        ->type_name("F")
        ->required();
    sign->callback([&context, &run, path, making] {
        run = [&context, path, making] { return sign_profile(context, *path, *making); };
    });
}

}  // namespace cityledger::cli
