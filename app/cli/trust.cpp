#include "app/cli/command.h"
#include "app/cli/exit_code.h"
#include "app/cli/output.h"
#include "core/base/hex.h"
#include "ui/present/bundle.h"

#include <boost/json.hpp>

namespace cityledger::cli {

namespace {

int renew(const Context& context, const node::TrustRequest& request) {
    int exit = Exit::done;
    const auto node = open_copy(context, !request.bundle.empty(), exit);
    if (!node) return exit;
    const auto renewed =
        node->upkeep().renew_trust(request, context.job(Cli::tr("Checking the new starting point").toStdString()));
    if (!renewed) return report_error(context, renewed.error());
    if (context.machine())
        print(boost::json::object{{"height", renewed->height},
                                  {"hash", hex_upper(renewed->hash)},
                                  {"expires", rfc3339(renewed->expires)},
                                  {"by", renewed->by},
                                  {"linked", renewed->linked}});
    else
        for (const auto& sentence : present::trust_renewed(*renewed)) say(sentence);
    return Exit::done;
}

}  // namespace

void add_trust(CLI::App& app, Context& context, Run& run) {
    struct Arguments {
        std::string profile, bundle;
        node::TrustRequest request;
    };
    const auto arguments = std::make_shared<Arguments>();
    auto* command =
        app.add_subcommand("trust", "rest trust on a newer starting point: a newer profile, or a hash from a letter");
    command->add_option("PROFILE", arguments->profile, "a newer .cityprofile of the same ledger");
    command->add_option("--fingerprint", arguments->request.fingerprint, "of the profile, as the letter says")
        ->type_name("HEX");
    command->add_option("--height", arguments->request.height, "height of the trusted block")
        ->type_name("H")
        ->check(CLI::PositiveNumber);
    command->add_option("--hash", arguments->request.hash, "its hash, as the letter says")->type_name("HEX");
    command->add_option("--bundle", arguments->bundle, "check against this bundle instead of the peers")
        ->type_name("F");
    command->callback([&context, &run, arguments] {
        run = [&context, arguments] {
            arguments->request.profile = arguments->profile;
            arguments->request.bundle = arguments->bundle;
            return renew(context, arguments->request);
        };
    });
}

}  // namespace cityledger::cli
