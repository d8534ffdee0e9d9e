#include "app/cli/acting.h"
#include "app/cli/exit_code.h"
#include "app/cli/output.h"

namespace cityledger::cli {

namespace {

struct Arguments {
    ActOptions options;
    node::GovernRequest request;
    std::vector<std::string> members, validators;
    std::string not_before;
    std::uint64_t threshold = 0;
    node::Height max_ahead = 0;
};

Result<node::GovernRequest> request_of(const Context& context, const Arguments& arguments) {
    node::GovernRequest request = arguments.request;
    if (arguments.threshold > 0) request.threshold = arguments.threshold;
    if (arguments.max_ahead > 0) request.max_ahead = arguments.max_ahead;
    for (const auto& member : arguments.members) {
        CITYLEDGER_TRY(key, public_key_named(context, member));
        request.council.push_back(std::move(key));
    }
    for (const auto& text : arguments.validators) {
        const auto at = text.find('=');
        const std::string power = at == std::string::npos ? std::string() : text.substr(at + 1);
        const bool digits =
            !power.empty() && power.size() <= 13 && power.find_first_not_of("0123456789") == std::string::npos;
        if (!digits)
            return fail(ErrorKind::usage, "act.validator", "a validator is given as KEY=POWER, not \"" + text + "\"");
        request.validators.push_back({text.substr(0, at), std::stoll(power)});
    }
    if (!arguments.not_before.empty()) {
        CITYLEDGER_TRY(time, from_rfc3339(arguments.not_before));
        request.handover_not_before = time;
    }
    return request;
}

int govern(const Context& context, const Arguments& arguments) {
    const auto request = request_of(context, arguments);
    if (!request) return report_error(context, request.error());
    return act(context, arguments.options, [&](node::Node& node, const node::ActFrame& frame) {
        return node::write_other_act(node.acting(), frame, *request, {context.stop, {}});
    });
}

}  // namespace

void add_govern(CLI::App& app, Context& context, Run& run) {
    auto* command =
        app.add_subcommand("govern", "acts of the council, m of its n keys signing (city roles: role --council)");
    command->require_subcommand(1);
    const auto sub = [&](const char* name, const char* what) {
        const auto arguments = std::make_shared<Arguments>();
        auto* one = command->add_subcommand(name, what);
        add_act_options(*one, arguments->options);
        one->callback(
            [&context, &run, arguments] { run = [&context, arguments] { return govern(context, *arguments); }; });
        return std::pair(one, arguments);
    };
    const auto [council, members] = sub("council", "a new council");
    council->add_option("--threshold", members->threshold, "how many of its keys must sign")->required();
    council->add_option("--member", members->members, "a member's public key file")->type_name("KEY")->required();
    const auto [params, limits] = sub("params", "the ledger's parameters");
    params->add_option("--max-ahead", limits->max_ahead, "blocks that an act's end may lie ahead")->required();
    const auto [suspend, halted] = sub("suspend", "let nothing of a scenario run");
    suspend->add_option("SCENARIO", halted->request.suspend, "its id")->required();
    const auto [lift, lifted] = sub("lift", "let a scenario run again");
    lift->add_option("SCENARIO", lifted->request.lift, "its id")->required();
    const auto [validators, changes] = sub("validators", "validators and their power; 0 removes one");
    validators->add_option("CHANGE", changes->validators, "KEY=POWER, an Ed25519 key in hexadecimal")->required();
    const auto [rules, version] = sub("rules", "the version of the ledger's rules");
    rules->add_option("VERSION", version->request.rules_version, "a number")->required();
    const auto [handover, end] = sub("handover", "end this chain and go on with another");
    handover->add_option("--chain-id", end->request.handover_chain_id, "of the new chain")->required();
    handover->add_option("--height", end->request.handover_height, "first height of the new chain")->required();
    handover->add_option("--validators-hash", end->request.handover_validators_hash, "of its first set")->required();
    handover->add_option("--not-before", end->not_before, "RFC 3339")->type_name("TIME");
}

}  // namespace cityledger::cli
