#include "app/cli/acting.h"
#include "app/cli/exit_code.h"
#include "app/cli/output.h"
#include "core/base/file.h"
#include "ui/present/errors.h"
#include "ui/present/language.h"
#include "ui/present/numbers.h"
#include "ui/present/times.h"

#include <boost/json.hpp>

namespace cityledger::cli {

namespace {

struct Arguments {
    node::NewKey key;
    std::string passphrase_file, wanted, path;
};

boost::json::object json_of(const node::KeyFile& key) {
    if (key.error)
        return {{"file", key.path.string()},
                {"error", boost::json::object{{"code", key.error->code}, {"message", key.error->message}}}};
    return {
        {"id", key.id},       {"algorithm", key.algorithm},   {"party", key.party},        {"officer", key.officer},
        {"label", key.label}, {"public_key", key.public_key}, {"made", rfc3339(key.made)}, {"file", key.path.string()}};
}

int show(const Context& context, const node::KeyFile& key) {
    if (context.machine()) {
        print(json_of(key));
        return Exit::done;
    }
    say_fact(Cli::tr("Owner"), QString::fromStdString(key.owner()));
    say_fact(Cli::tr("Label"), QString::fromStdString(key.label));
    say_fact(Cli::tr("Key id"), present::grouped(QString::fromStdString(key.id)));
    say_fact(Cli::tr("Algorithm"), key.algorithm == "sm2" ? QStringLiteral("SM2") : QStringLiteral("Ed25519"));
    say_fact(Cli::tr("Made"), present::local_and_utc(key.made));
    say_fact(Cli::tr("File"), QString::fromStdString(key.path.string()));
    return Exit::done;
}

int make(const Context& context, const Arguments& arguments) {
    auto passphrase = new_passphrase(arguments.passphrase_file);
    if (!passphrase) return report_error(context, passphrase.error());
    const auto key = node::make_key(node::key_folder(context.data), arguments.key, *passphrase, *context.clock);
    if (!key) return report_error(context, key.error());
    return show(context, *key);
}

int list(const Context& context) {
    const auto keys = node::list_keys(node::key_folder(context.data));
    if (!keys) return report_error(context, keys.error());
    if (context.machine()) {
        boost::json::array all;
        for (const auto& key : *keys) all.push_back(json_of(key));
        print(all);
        return Exit::done;
    }
    if (keys->empty()) say(Cli::tr("There are no keys yet. Make one with city-ledger key new."));
    for (const auto& key : *keys)
        say(key.error
                ? present::joined({QString::fromStdString(key.path.filename().string()), present::sentence(*key.error)})
                : present::joined({QString::fromStdString(key.owner()), QString::fromStdString(key.label),
                                   QString::fromStdString(key.id), QString::fromStdString(key.algorithm),
                                   QString::fromStdString(key.path.string())}));
    return Exit::done;
}

int back_up(const Context& context, const Arguments& arguments) {
    const auto key = node::find_key(node::key_folder(context.data), arguments.wanted);
    if (!key) return report_error(context, key.error());
    const auto path = node::back_up_key(*key, arguments.path);
    if (!path) return report_error(context, path.error());
    if (context.machine())
        print(boost::json::object{{"id", key->id}, {"file", path->string()}});
    else
        say(Cli::tr("Copied to %1. It stays sealed under its passphrase.").arg(QString::fromStdString(path->string())));
    return Exit::done;
}

int restore(const Context& context, const Arguments& arguments) {
    const auto key = node::restore_key(arguments.wanted, node::key_folder(context.data));
    if (!key) return report_error(context, key.error());
    return show(context, *key);
}

int export_public(const Context& context, const Arguments& arguments) {
    const auto key = node::find_key(node::key_folder(context.data), arguments.wanted);
    if (!key) return report_error(context, key.error());
    const auto text = node::export_key(*key);
    if (!text) return report_error(context, text.error());
    if (arguments.path.empty()) {
        say(QString::fromStdString(*text));
        return Exit::done;
    }
    if (const auto written = write_file(arguments.path, as_bytes(*text)); !written)
        return report_error(context, written.error());
    return show(context, *key);
}

}  // namespace

void add_key(CLI::App& app, Context& context, Run& run) {
    const auto arguments = std::make_shared<Arguments>();
    auto* command = app.add_subcommand("key", "keys that acts are signed with, as files under a passphrase");
    command->require_subcommand(1);
    const auto on = [&context, &run, arguments](CLI::App* sub, int (*what)(const Context&, const Arguments&)) {
        sub->callback([&context, &run, arguments, what] {
            run = [&context, arguments, what] { return what(context, *arguments); };
        });
    };
    auto* make_new = command->add_subcommand("new", "make a key and its file in DIR/keys");
    make_new->add_option("--party", arguments->key.party, "whose it is")->type_name("ID")->required();
    make_new->add_option("--officer", arguments->key.officer, "the officer's pseudonym")->type_name("ID")->required();
    make_new->add_option("--label", arguments->key.label, "to tell keys apart");
    make_new->add_option("--algorithm", arguments->key.algorithm, "ed25519 or sm2")
        ->check(CLI::IsMember({"ed25519", "sm2"}));
    make_new
        ->add_option("--passphrase-file", arguments->passphrase_file, "its first line seals the key; else it is asked")
        ->type_name("F");
    on(make_new, make);
    auto* list_all = command->add_subcommand("list", "the keys here: owner, id, algorithm, file");
    list_all->callback([&context, &run] { run = [&context] { return list(context); }; });
    auto* backup = command->add_subcommand("backup", "copy a key's file, sealed as it is");
    backup->add_option("KEY", arguments->wanted, "file, id, owner or label")->required();
    backup->add_option("-o,--output", arguments->path, "a file or folder")->type_name("F")->required();
    on(backup, back_up);
    auto* put_back = command->add_subcommand("restore", "put a backup into DIR/keys");
    put_back->add_option("FILE", arguments->wanted, "a .citykey file")->required();
    on(put_back, restore);
    auto* public_half = command->add_subcommand("export", "the public half, for the party's admin to register");
    public_half->add_option("KEY", arguments->wanted, "file, id, owner or label")->required();
    public_half->add_option("-o,--output", arguments->path, "the file to write; else standard output")->type_name("F");
    on(public_half, export_public);
}

}  // namespace cityledger::cli
