// party new|names|key, role, seal.
#include "app/cli/acting.h"
#include "app/cli/exit_code.h"
#include "app/cli/output.h"

namespace cityledger::cli {

namespace {

struct Arguments {
    ActOptions options;
    node::PartyRequest party;
    node::KeyRequest key;
    node::RoleRequest role;
    node::SealRequest seal;
    std::string new_key, new_passphrase_file, from, until, since;
};

using Callback = int (*)(const Context&, const Arguments&);

void on(CLI::App* sub, Context& context, Run& run, const std::shared_ptr<Arguments>& arguments, Callback what) {
    sub->callback(
        [&context, &run, arguments, what] { run = [&context, arguments, what] { return what(context, *arguments); }; });
}

Result<std::optional<Timestamp>> time_of(const std::string& text) {
    if (text.empty()) return std::optional<Timestamp>();
    CITYLEDGER_TRY(time, from_rfc3339(text));
    return std::optional(time);
}

/// A key that is registered signs, too: at once where its secret is here, else in a draft.
Result<std::vector<AlsoSigns>> also_of(const Context& context, const Arguments& arguments, const node::KeyFile& key) {
    std::vector<AlsoSigns> also;
    if (arguments.options.is_unsigned) return also;
    const auto secret = node::find_key(node::key_folder(context.data), arguments.new_key);
    if (secret && secret->id == key.id && secret->path.extension() == ".citykey")
        also.push_back({*secret, arguments.new_passphrase_file});
    return also;
}

int send(const Context& context, const Arguments& arguments, const node::OtherRequest& request,
         const std::vector<AlsoSigns>& also = {}) {
    return act(
        context, arguments.options,
        [&](node::Node& node, const node::ActFrame& frame) {
            return node::write_other_act(node.acting(), frame, request, {context.stop, {}});
        },
        also);
}

int new_party(const Context& context, const Arguments& arguments) {
    const auto key = public_key_named(context, arguments.new_key);
    if (!key) return report_error(context, key.error());
    node::PartyRequest request = arguments.party;
    request.key = *key;
    if (request.officer.empty()) request.officer = key->officer;
    const auto also = also_of(context, arguments, *key);
    if (!also) return report_error(context, also.error());
    return send(context, arguments, request, *also);
}

int names(const Context& context, const Arguments& arguments) {
    return send(context, arguments, arguments.party);
}

int of_key(const Context& context, const Arguments& arguments) {
    node::KeyRequest request = arguments.key;
    std::vector<AlsoSigns> also;
    if (!arguments.new_key.empty()) {
        const auto key = public_key_named(context, arguments.new_key);
        if (!key) return report_error(context, key.error());
        request.key = *key;
        if (request.officer.empty()) request.officer = key->officer;
        auto with = also_of(context, arguments, *key);
        if (!with) return report_error(context, with.error());
        also = std::move(*with);
    }
    const auto from = time_of(arguments.from), until = time_of(arguments.until), since = time_of(arguments.since);
    for (const auto* time : {&from, &until, &since})
        if (!*time) return report_error(context, time->error());
    request.from = *from;
    request.until = *until;
    request.compromised_since = *since;
    return send(context, arguments, request, also);
}

int of_role(const Context& context, const Arguments& arguments) {
    node::RoleRequest request = arguments.role;
    const auto from = time_of(arguments.from), until = time_of(arguments.until);
    for (const auto* time : {&from, &until})
        if (!*time) return report_error(context, time->error());
    request.from = *from;
    request.until = *until;
    return send(context, arguments, request);
}

int seal(const Context& context, const Arguments& arguments) {
    return send(context, arguments, arguments.seal);
}

void add_new_key(CLI::App& command, Arguments& arguments) {
    command.add_option("--new-key", arguments.new_key, "the key to register: what key export gave, or a key here")
        ->type_name("KEY")
        ->required();
    command.add_option("--new-passphrase-file", arguments.new_passphrase_file, "opens that key, which signs, too")
        ->type_name("F");
}

void add_period(CLI::App& command, Arguments& arguments) {
    command.add_option("--from", arguments.from, "begin, RFC 3339")->type_name("TIME");
    command.add_option("--until", arguments.until, "end, RFC 3339")->type_name("TIME");
}

void add_names(CLI::App& command, Arguments& arguments) {
    command.add_option("ID", arguments.party.party, "the party's id")->required();
    command.add_option("--zh", arguments.party.name_zh, "public name in Chinese")->required();
    command.add_option("--en", arguments.party.name_en, "public name in English")->required();
    command.add_option("--kind", arguments.party.kind, "department, institution or company")
        ->check(CLI::IsMember({"department", "institution", "company"}))
        ->required();
}

}  // namespace

void add_party_acts(CLI::App& party, Context& context, Run& run) {
    const auto making = std::make_shared<Arguments>();
    auto* make = party.add_subcommand("new", "register a party with its first admin and key (city role registrar)");
    add_names(*make, *making);
    make->add_option("--officer", making->party.officer, "the first admin; else the key's own")->type_name("ID");
    add_new_key(*make, *making);
    add_act_options(*make, making->options);
    on(make, context, run, making, new_party);

    const auto naming = std::make_shared<Arguments>();
    auto* rename = party.add_subcommand("names", "new public names and kind of the own party (role admin)");
    add_names(*rename, *naming);
    add_act_options(*rename, naming->options);
    on(rename, context, run, naming, names);

    auto* keys = party.add_subcommand("key", "keys of the party's officers");
    keys->require_subcommand(1);
    const auto adding = std::make_shared<Arguments>();
    adding->key.operation = "add";
    auto* add = keys->add_subcommand("add", "register a key of an officer; the new key signs, too");
    add->add_option("--officer", adding->key.officer, "whose it is; else as the key says")->type_name("ID");
    add_new_key(*add, *adding);
    add_period(*add, *adding);
    add_act_options(*add, adding->options);
    on(add, context, run, adding, of_key);

    const auto rotating = std::make_shared<Arguments>();
    rotating->key.operation = "rotate";
    auto* rotate = keys->add_subcommand("rotate", "put a new key in another's place");
    rotate->add_option("KEYID", rotating->key.ended, "the key that ends")->required();
    rotate->add_option("--officer", rotating->key.officer, "whose it is; else as the key says")->type_name("ID");
    add_new_key(*rotate, *rotating);
    add_period(*rotate, *rotating);
    rotate->add_option("--compromised-since", rotating->since, "RFC 3339")->type_name("TIME");
    add_act_options(*rotate, rotating->options);
    on(rotate, context, run, rotating, of_key);

    const auto revoking = std::make_shared<Arguments>();
    revoking->key.operation = "revoke";
    auto* revoke = keys->add_subcommand("revoke", "end a key for good");
    revoke->add_option("KEYID", revoking->key.ended, "the key that ends")->required();
    revoke->add_option("--officer", revoking->key.officer, "whose it is")->type_name("ID")->required();
    revoke->add_option("--compromised-since", revoking->since, "RFC 3339")->type_name("TIME");
    add_act_options(*revoke, revoking->options);
    on(revoke, context, run, revoking, of_key);
}

void add_role(CLI::App& app, Context& context, Run& run) {
    auto* command = app.add_subcommand("role", "grant or withdraw roles");
    command->require_subcommand(1);
    for (const bool withdraw : {false, true}) {
        const auto arguments = std::make_shared<Arguments>();
        arguments->role.withdraw = withdraw;
        auto* sub = withdraw
                        ? command->add_subcommand("withdraw", "take a role back")
                        : command->add_subcommand("grant", "give a role to a party, or by its admin to an officer");
        sub->add_option("ROLE", arguments->role.role, "the role's id")->required();
        sub->add_option("--scope", arguments->role.scope, "a scenario's id, or city")->type_name("S")->required();
        sub->add_option("--party", arguments->role.party, "to which party")->type_name("ID")->required();
        sub->add_option("--officer", arguments->role.officer, "to which of its officers; none: the party")
            ->type_name("ID");
        sub->add_option("--as", arguments->role.acting_role, "admin or office, in which you act")->type_name("ROLE");
        sub->add_flag("--council", arguments->role.by_council, "a city role, by the council's keys");
        if (!withdraw) add_period(*sub, *arguments);
        add_act_options(*sub, arguments->options);
        on(sub, context, run, arguments, of_role);
    }
}

void add_seal(CLI::App& app, Context& context, Run& run) {
    const auto arguments = std::make_shared<Arguments>();
    arguments->seal.purpose = "report";
    auto* command = app.add_subcommand("seal", "anchor a file's digests: it was there at that time, no more");
    command->add_option("FILE", arguments->seal.file, "the file")->required();
    command->add_option("--purpose", arguments->seal.purpose, "report, journal or log")
        ->check(CLI::IsMember({"report", "journal", "log"}));
    add_act_options(*command, arguments->options);
    on(command, context, run, arguments, seal);
}

}  // namespace cityledger::cli
