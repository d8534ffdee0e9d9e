#include "app/cli/command.h"
#include "app/cli/exit_code.h"
#include "app/cli/output.h"
#include "app/cli/period.h"
#include "ui/present/errors.h"
#include "ui/present/numbers.h"

#include <boost/json.hpp>

namespace cityledger::cli {

namespace {

struct Arguments {
    std::string profile;
    std::vector<std::string> peers;
    std::int64_t height = 0;
    std::string hash;
    std::string period = "14d";
    std::string mode;
    std::vector<std::string> pins;
    std::string bundle;
    std::string proxy;
    bool plain_http = false;
};

int join(const Context& context, const Arguments& arguments) {
    node::JoinRequest request;
    request.profile = arguments.profile;
    request.peers = arguments.peers;
    request.trust_height = arguments.height;
    request.trust_hash = arguments.hash;
    request.trust_period_s = seconds_of(arguments.period);
    request.tls_sha256 = arguments.pins;
    request.bundle = arguments.bundle;
    request.proxy = arguments.proxy;
    request.allow_plain_http = arguments.plain_http;
    request.mode_given = !arguments.mode.empty();
    request.mode = arguments.mode == "light" ? node::CopyMode::light : node::CopyMode::full;
    if (request.profile.empty() == request.peers.empty())
        return report_error(context, {ErrorKind::usage,
                                      "join.arguments",
                                      "give either a city profile, or --peer with --trust-height and --trust-hash",
                                      {}});
    if (request.profile.empty() && (request.trust_height < 1 || request.trust_hash.empty()))
        return report_error(context,
                            {ErrorKind::usage,
                             "join.arguments",
                             "--peer also needs --trust-height and --trust-hash, as read from an official letter",
                             {}});
    if (request.trust_period_s == 0)
        return report_error(
            context, {ErrorKind::usage, "join.period", "--trust-period is a number with d, h, m or s, as 14d", {}});
    if (!request.profile.empty()) {
        const auto view = node::read_profile(request.profile);
        if (!view) return report_error(context, view.error());
        for (const auto& warning : view->warnings) complain(present::profile_warning(warning));
        if (!context.machine()) {
            say_fact(Cli::tr("Ledger"), QString::fromStdString(view->chain_id));
            say_fact(Cli::tr("Fingerprint"), present::grouped(QString::fromStdString(view->fingerprint)));
        }
    }
    const auto joined =
        node::join(context.data, request, *context.clock, context.job(Cli::tr("Joining").toStdString()));
    if (!joined) return report_error(context, joined.error());
    if (context.machine())
        print(boost::json::object{{"joined", true}, {"folder", context.data.string()}});
    else
        say(Cli::tr("Joined. Next: city-ledger sync"));
    return Exit::done;
}

}  // namespace

void add_join(CLI::App& app, Context& context, Run& run) {
    const auto arguments = std::make_shared<Arguments>();
    auto* command =
        app.add_subcommand("join", "make a copy of a city's ledger, from a profile or from a height and hash");
    command->add_option("PROFILE", arguments->profile, "a .cityprofile file");
    command->add_option("--peer", arguments->peers, "a peer's address; may stand several times")->type_name("URL");
    command->add_option("--trust-height", arguments->height, "height of the trusted block");
    command->add_option("--trust-hash", arguments->hash, "its hash")->type_name("HEX");
    command->add_option("--trust-period", arguments->period, "how long a header is trusted")->type_name("14d");
    command->add_option("--bundle", arguments->bundle, "check the trust root against this bundle, without network")
        ->type_name("F");
    command->add_option("--proxy", arguments->proxy, "http://HOST:PORT of a proxy that takes CONNECT")
        ->type_name("URL");
    command->add_flag("--allow-plain-http", arguments->plain_http,
                      "with --peer: speak http:// to other computers, too");
    command->add_option("--mode", arguments->mode, "full or light")->check(CLI::IsMember({"full", "light"}));
    command->add_option("--tls-sha256", arguments->pins, "digest of the peer's certificate, one a peer")
        ->type_name("HEX");
    command->callback(
        [&context, &run, arguments] { run = [&context, arguments] { return join(context, *arguments); }; });
}

}  // namespace cityledger::cli
