// record open|change|sign|wait, and register.
#include "app/cli/acting.h"
#include "app/cli/exit_code.h"
#include "app/cli/output.h"
#include "core/base/hex.h"
#include "ui/present/language.h"
#include "ui/present/numbers.h"

#include <boost/json.hpp>

namespace cityledger::cli {

namespace {

struct Arguments {
    ActOptions options;
    node::RecordRequest request;
    std::vector<std::string> set, attach;
    std::string file, number;
};

/// FIELD=VALUE taken apart; the value in Unicode's composed form, as the ledger's texts are entered.
Result<std::pair<std::string, std::string>> named(const std::string& text, const char* option) {
    const auto at = text.find('=');
    if (at == 0 || at == std::string::npos)
        return fail(ErrorKind::usage, "act.assignment",
                    std::string(option) + " takes FIELD=VALUE, not \"" + text + "\"");
    const QString value = QString::fromStdString(text.substr(at + 1)).normalized(QString::NormalizationForm_C);
    return std::pair(text.substr(0, at), value.toStdString());
}

Result<node::RecordRequest> request_of(const Arguments& arguments) {
    node::RecordRequest request = arguments.request;
    for (const auto& text : arguments.set) {
        CITYLEDGER_TRY(pair, named(text, "--set"));
        request.values.push_back({pair.first, pair.second});
    }
    for (const auto& text : arguments.attach) {
        const auto at = text.find('=');
        CITYLEDGER_TRY(pair, named(text, "--attach"));
        request.files.push_back({pair.first, text.substr(at + 1)});  // a path stays as it is written
    }
    return request;
}

int record_act(const Context& context, const Arguments& arguments) {
    const auto request = request_of(arguments);
    if (!request) return report_error(context, request.error());
    ActOptions options = arguments.options;
    options.changed = request->record;
    return act(context, options, [&](node::Node& node, const node::ActFrame& frame) {
        return node::write_record_act(node.acting(), frame, *request, *context.clock, {context.stop, {}});
    });
}

int sign(const Context& context, const Arguments& arguments) {
    auto draft = node::read_draft(arguments.file);
    if (!draft) return report_error(context, draft.error());
    const auto key = node::find_key(node::key_folder(context.data), arguments.options.key);
    if (!key) return report_error(context, key.error());
    int exit = Exit::done;
    const bool only_draft = !arguments.options.draft.empty();
    const auto node = open_copy(context, only_draft, exit);
    if (!node) return exit;
    if (const auto acts = node->acting().describe(draft->body); acts && !context.machine())
        for (const auto& one : *acts)
            complain(Cli::tr("Public on the ledger: %1")
                         .arg(present::joined({present::text(one.title), QString::fromStdString(one.subject),
                                               present::text(one.party_name)})));
    const auto passphrase = passphrase_for(*key, arguments.options.passphrase_file);
    if (!passphrase) return report_error(context, passphrase.error());
    const auto opened = node::open_key(*key, *passphrase);
    if (!opened) return report_error(context, opened.error());
    if (const auto signed_now = node::sign_draft(*draft, **opened); !signed_now)
        return report_error(context, signed_now.error());
    const auto missing = draft->missing();
    if (missing.empty() && !only_draft) return submit_draft(context, *node, *draft, {}, !arguments.options.no_wait);
    const std::string path = only_draft ? arguments.options.draft : arguments.file;
    if (const auto kept = node::write_draft(path, *draft); !kept) return report_error(context, kept.error());
    if (context.machine()) {
        print(boost::json::object{{"draft", path},
                                  {"number", hex(draft->number)},
                                  {"valid_until", draft->valid_until},
                                  {"missing", boost::json::value_from(missing)}});
        return Exit::done;
    }
    say(Cli::tr("Written to %1. It was not submitted.").arg(QString::fromStdString(path)));
    for (const auto& id : missing) say_fact(Cli::tr("Signature missing"), QString::fromStdString(id));
    return Exit::done;
}

void add_values(CLI::App& command, Arguments& arguments) {
    command.add_option("--role", arguments.request.role, "in which to act; else the first that fits")
        ->type_name("ROLE");
    command.add_option("--set", arguments.set, "a value, by its field's id")->type_name("FIELD=VALUE");
    command.add_option("--attach", arguments.attach, "a document, by its field's id; only its digests leave")
        ->type_name("FIELD=FILE");
    command.add_option("--scenario-key", arguments.request.scenario_key, "the scenario's key, for keyed values")
        ->type_name("F");
    command
        .add_option("--scenario-key-passphrase-file", arguments.request.scenario_key_passphrase_file,
                    "its first line opens that key")
        ->type_name("F");
}

void add_opening(CLI::App& command, Arguments& arguments) {
    command.add_option("--scenario", arguments.request.scenario, "its id, or a definition's digest")
        ->type_name("S")
        ->required();
    command.add_option("--type", arguments.request.type, "the record's type, where the scenario has several")
        ->type_name("T");
    command.add_option("--id", arguments.request.local, "the record's own number; else made from the time")
        ->type_name("LOCAL");
    command.add_option("--do", arguments.request.act, "the opening's id, where there are several")->type_name("ID");
}

}  // namespace

void add_record_acts(CLI::App& record, Context& context, Run& run) {
    const auto on = [&context, &run](CLI::App* sub, const std::shared_ptr<Arguments>& arguments,
                                     int (*what)(const Context&, const Arguments&)) {
        sub->callback([&context, &run, arguments, what] {
            run = [&context, arguments, what] { return what(context, *arguments); };
        });
    };
    const auto opening = std::make_shared<Arguments>();
    auto* open = record.add_subcommand("open", "open a record of a scenario");
    add_opening(*open, *opening);
    add_values(*open, *opening);
    add_act_options(*open, opening->options);
    on(open, opening, record_act);

    const auto changing = std::make_shared<Arguments>();
    auto* change = record.add_subcommand("change", "do one of a record's transitions");
    change->add_option("ID", changing->request.record, "PARTY/NUMBER")->required();
    change->add_option("--do", changing->request.act, "the transition's id")->type_name("ID")->required();
    change->add_option("--head", changing->request.head, "what the change builds on; else the newest")
        ->type_name("HEX");
    add_values(*change, *changing);
    add_act_options(*change, changing->options);
    on(change, changing, record_act);

    const auto signing = std::make_shared<Arguments>();
    auto* add_signature = record.add_subcommand("sign", "sign a draft; submit it once no signature is missing");
    add_signature->add_option("FILE", signing->file, "a .cityact file")->required();
    add_signature->add_option("--key", signing->options.key, "a key's file, id, owner or label")
        ->type_name("KEY")
        ->required();
    add_signature->add_option("--passphrase-file", signing->options.passphrase_file, "its first line opens the key")
        ->type_name("F");
    add_signature->add_option("--draft", signing->options.draft, "only write it there, though it be complete")
        ->type_name("F");
    add_signature->add_flag("--no-wait", signing->options.no_wait, "do not wait until the own node has verified it");
    on(add_signature, signing, sign);

    add_record_choices(record, context, run);

    const auto waiting = std::make_shared<Arguments>();
    auto* wait = record.add_subcommand("wait", "go on waiting for an act that was submitted");
    wait->add_option("NUMBER", waiting->number, "the act's number")->required();
    on(wait, waiting, [](const Context& with, const Arguments& arguments) { return wait_for(with, arguments.number); });
}

void add_register(CLI::App& app, Context& context, Run& run) {
    const auto arguments = std::make_shared<Arguments>();
    auto* command = app.add_subcommand("register", "open a record that issues this file");
    command->add_option("FILE", arguments->request.issued_file, "the document")->required();
    add_opening(*command, *arguments);
    add_values(*command, *arguments);
    add_act_options(*command, arguments->options);
    command->callback(
        [&context, &run, arguments] { run = [&context, arguments] { return record_act(context, *arguments); }; });
}

}  // namespace cityledger::cli
