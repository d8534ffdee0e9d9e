// record actions: what a key may do now, and why not the rest.
#include "app/cli/acting.h"
#include "app/cli/exit_code.h"
#include "app/cli/json_values.h"
#include "app/cli/output.h"
#include "core/base/hex.h"
#include "ui/present/acting.h"
#include "ui/present/language.h"

#include <boost/json.hpp>

namespace cityledger::cli {

namespace {

struct Arguments {
    std::string key, record, scenario;
};

boost::json::array json_of(const std::vector<node::RoleNeeded>& roles) {
    boost::json::array all;
    for (const auto& role : roles) all.push_back(boost::json::object{{"role", role.role}, {"count", role.count}});
    return all;
}

boost::json::object json_of(const node::ActChoice& act) {
    boost::json::array inputs;
    for (const auto& input : act.inputs) {
        boost::json::array codes;
        for (const auto& code : input.codes) codes.push_back(boost::json::value(code.id));
        inputs.push_back(boost::json::object{{"field", input.field},
                                             {"class", input.field_class},
                                             {"label", to_json(input.label)},
                                             {"optional", input.optional},
                                             {"many", input.many},
                                             {"personal", input.personal},
                                             {"issued", input.issued},
                                             {"unit", input.unit},
                                             {"scale", input.scale},
                                             {"codes", std::move(codes)}});
    }
    return {{"id", act.id},
            {"type", act.type},
            {"title", to_json(act.title)},
            {"possible", act.refusal.empty()},
            {"role", act.role},
            {"together", act.together},
            {"by", json_of(act.by)},
            {"signatures", json_of(act.signatures)},
            {"inputs", std::move(inputs)},
            {"refusal", act.refusal},
            {"code", act.code},
            {"reason", act.reason}};
}

int show(const Context& context, const Arguments& arguments) {
    if (arguments.record.empty() == arguments.scenario.empty())
        return report_error(context,
                            {ErrorKind::usage, "act.which", "name a record, or --scenario S for openings", {}});
    const auto key = node::find_key(node::key_folder(context.data), arguments.key);
    if (!key) return report_error(context, key.error());
    int exit = Exit::done;
    const auto node = open_copy(context, false, exit);
    if (!node) return exit;
    const auto choices = arguments.record.empty() ? node->acting().openings(arguments.scenario, key->id)
                                                  : node->acting().changes(arguments.record, key->id);
    if (!choices) return report_error(context, choices.error());
    if (context.machine()) {
        boost::json::array acts;
        for (const auto& act : choices->acts) acts.push_back(json_of(act));
        print(boost::json::object{{"scenario", choices->scenario},
                                  {"definition", hex(choices->definition)},
                                  {"record", choices->record},
                                  {"head", choices->head},
                                  {"state", choices->state},
                                  {"key", boost::json::object{{"id", key->id}, {"standing", choices->key.standing}}},
                                  {"acts", std::move(acts)}});
        return Exit::done;
    }
    if (const QString doubt = present::key_doubt(choices->key); !doubt.isEmpty()) say(doubt);
    for (const auto& act : choices->acts) {
        QStringList inputs;
        for (const auto& input : act.inputs)
            inputs << QString::fromStdString(input.field) + (input.optional ? QStringLiteral("?") : QString());
        const QString why = act.refusal.empty() ? present::together_note(act) : present::why_not(act);
        say((act.refusal.empty() ? QStringLiteral("✓ ") : QStringLiteral("✕ ")) +
            present::joined({QString::fromStdString(act.id), present::text(act.title), present::text(act.role_title),
                             why, inputs.join(QLatin1Char(' '))}));
    }
    return Exit::done;
}

}  // namespace

void add_record_choices(CLI::App& record, Context& context, Run& run) {
    const auto arguments = std::make_shared<Arguments>();
    auto* command =
        record.add_subcommand("actions", "what a key may do on a record, or open, now; and why not the rest");
    command->add_option("ID", arguments->record, "PARTY/NUMBER");
    command->add_option("--scenario", arguments->scenario, "its openings, instead of a record's transitions")
        ->type_name("S");
    command->add_option("--key", arguments->key, "a key's file, id, owner or label")->type_name("KEY")->required();
    command->callback(
        [&context, &run, arguments] { run = [&context, arguments] { return show(context, *arguments); }; });
}

}  // namespace cityledger::cli
