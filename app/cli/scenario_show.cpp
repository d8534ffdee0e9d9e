// What the copy knows of scenarios: the catalogue, one definition with its standing, two versions side by side.
#include "app/cli/exit_code.h"
#include "app/cli/json_values.h"
#include "app/cli/output.h"
#include "app/cli/scenario.h"
#include "core/base/hex.h"
#include "core/node/api/scenarios.h"
#include "ui/present/language.h"
#include "ui/present/numbers.h"
#include "ui/present/scenario.h"
#include "ui/present/times.h"

#include <boost/json.hpp>

#include <algorithm>

namespace cityledger::cli {

namespace {

using present::text;

struct Arguments {
    std::string area, status, which, other;
};

boost::json::object row_json(const node::ScenarioRow& row) {
    return {{"id", row.id},
            {"title", to_json(row.title)},
            {"area", row.area},
            {"version", row.version},
            {"status", row.status},
            {"records", row.records},
            {"digest", hex(row.definition)}};
}

int list(const Context& context, const Arguments& arguments) {
    int exit = Exit::done;
    const auto node = open_copy(context, true, exit);
    if (!node) return exit;
    auto rows = node->browser().scenarios();
    if (!rows) return report_error(context, rows.error());
    std::erase_if(*rows, [&](const node::ScenarioRow& row) {
        return (!arguments.area.empty() && row.area != arguments.area) ||
               (!arguments.status.empty() && row.status != arguments.status);
    });
    std::ranges::stable_sort(*rows, {}, [](const node::ScenarioRow& row) { return std::pair(row.area, row.id); });
    boost::json::array all;
    for (const auto& row : *rows) {
        if (context.json) all.push_back(row_json(row));
        if (context.json_lines) print(row_json(row));
        if (!context.machine())
            say(present::joined({text(row.id), text(row.title), Cli::tr("version %1").arg(text(row.version)),
                                 present::scenario_area(row.area), present::scenario_standing(row.status).word,
                                 Cli::tr("%1 records").arg(present::number(static_cast<std::int64_t>(row.records)))}));
    }
    if (context.json) print(all);
    if (rows->empty() && !context.machine()) say(Cli::tr("This copy holds no scenario of that kind."));
    return rows->empty() ? Exit::otherwise : Exit::done;
}

/// The version asked for: by digest, or the newest of a scenario by its id.
Result<node::ScenarioRow> find(const node::Browser& browser, const std::string& which) {
    CITYLEDGER_TRY(rows, browser.scenarios());
    const node::ScenarioRow* found = nullptr;
    for (const auto& row : rows) {
        const bool newer = found == nullptr || text(row.version).toLongLong() >= text(found->version).toLongLong();
        if (hex(row.definition) == which || (row.id == which && newer)) found = &row;
    }
    if (!found)
        return fail(Error{ErrorKind::not_found,
                          "copy.no_scenario",
                          "no scenario with the id or digest " + which + " is published in the blocks this copy holds",
                          {}});
    return *found;
}

/// The intake records on a definition, newest first.
Result<std::vector<node::RecordDetail>> intake_of(const node::Browser& browser, const Hash32& digest) {
    CITYLEDGER_TRY(page, browser.records({"intake", {}, {}, hex(digest)}, 0, 20));
    std::vector<node::RecordDetail> out;
    for (const auto& row : page.rows) {
        CITYLEDGER_TRY(record, browser.record(row.id));
        out.push_back(std::move(record));
    }
    return out;
}

void say_definition(const node::ScenarioDefinition& definition, const node::ScenarioRow& row) {
    say(present::joined({text(definition.title), text(definition.id),
                         Cli::tr("version %1").arg(text(definition.version)),
                         present::scenario_area(definition.area)}));
    say_fact(Cli::tr("Status"), present::scenario_standing(row.status).word);
    say_fact(Cli::tr("Records"), present::number(static_cast<std::int64_t>(row.records)));
    say_fact(Cli::tr("Digest"), present::grouped(QString::fromStdString(hex(definition.digest))));
    say_fact(Cli::tr("Owner"), text(definition.owner));
    for (const auto& basis : definition.legal_basis) say_fact(Cli::tr("Legal basis"), text(basis));
    if (definition.retention_years > 0)
        say_fact(Cli::tr("Retention"), Cli::tr("%1 years").arg(present::number(definition.retention_years)));
    for (const auto& role : definition.roles)
        say_fact(Cli::tr("Role"),
                 present::joined({text(role.title), text(role.id),
                                  role.per_party ? Cli::tr("held by a party") : Cli::tr("held by an officer")}));
    for (const auto& [one, other] : definition.separation)
        say_fact(Cli::tr("Kept apart"),
                 present::listed({present::scenario_role(definition, one), present::scenario_role(definition, other)}));
    say({});
    for (const auto& type : definition.types) {
        say(present::joined({text(type.title), text(type.id)}));
        for (const auto& field : type.fields)
            say("    " +
                present::joined(QStringList{text(field.label), text(field.id), present::scenario_field_class(field)} +
                                present::scenario_field_marks(field)));
        for (const auto& line : present::lifecycle_lines(type)) say(line);
    }
    say({});
    for (const auto& test : definition.tests)
        say("  " + present::joined({text(test.proves), present::scenario_expectation(test)}));
}

void say_intake(const node::RecordDetail& record) {
    say({});
    say(Cli::tr("Intake record %1: %2").arg(text(record.row.id), text(record.row.state_title)));
    for (const auto& event : record.events)
        say("  " + present::joined({text(event.title), text(event.party_name), text(event.role_title),
                                    present::local_and_utc(event.time),
                                    Cli::tr("block %1").arg(present::number(event.height))}));
    QStringList next;
    for (const auto& step : record.steps)
        if (step.from == record.row.state) next << text(step.title) + QStringLiteral(" (") + text(step.id) + ")";
    next.removeDuplicates();
    if (!next.isEmpty()) say("  " + Cli::tr("Next: %1").arg(present::listed(next)));
}

int show(const Context& context, const Arguments& arguments) {
    int exit = Exit::done;
    const auto node = open_copy(context, true, exit);
    if (!node) return exit;
    const auto row = find(node->browser(), arguments.which);
    if (!row) return report_error(context, row.error());
    const auto bytes = node->browser().definition(row->definition);
    if (!bytes) return report_error(context, bytes.error());
    const auto definition = node::describe_scenario(*bytes);
    if (!definition) return report_error(context, definition.error());
    const auto intake = intake_of(node->browser(), row->definition);
    if (!intake) return report_error(context, intake.error());
    if (context.machine()) {
        boost::json::object out = to_json(*definition);
        out["status"] = row->status;
        out["records"] = row->records;
        boost::json::array records;
        for (const auto& record : *intake) records.push_back(to_json(record));
        out["intake"] = std::move(records);
        print(out);
        return Exit::done;
    }
    say_definition(*definition, *row);
    for (const auto& record : *intake) say_intake(record);
    return Exit::done;
}

/// A definition by digest, id or file.
Result<Bytes> bytes_of(const node::Browser& browser, const std::string& which) {
    if (std::filesystem::exists(which)) {
        CITYLEDGER_TRY(file, node::read_scenario_file(which));
        return node::canonical_scenario(file);
    }
    CITYLEDGER_TRY(row, find(browser, which));
    return browser.definition(row.definition);
}

int compare(const Context& context, const Arguments& arguments) {
    int exit = Exit::done;
    const auto node = open_copy(context, true, exit);
    if (!node) return exit;
    const auto before = bytes_of(node->browser(), arguments.which);
    if (!before) return report_error(context, before.error());
    const auto after = bytes_of(node->browser(), arguments.other);
    if (!after) return report_error(context, after.error());
    const auto differences = node::compare_scenarios(*before, *after);
    if (!differences) return report_error(context, differences.error());
    boost::json::array all;
    for (const auto& one : *differences) {
        using Kind = node::ScenarioDifference::Kind;
        if (context.machine()) {
            all.push_back(to_json(one));
            continue;
        }
        const char* sign = one.kind == Kind::added ? "+ " : one.kind == Kind::removed ? "- " : "~ ";
        say(sign + text(one.path));
        if (!one.before.empty()) say("    - " + text(one.before));
        if (!one.after.empty()) say("    + " + text(one.after));
    }
    if (context.machine()) print(all);
    if (differences->empty() && !context.machine()) say(Cli::tr("They are the same."));
    return differences->empty() ? Exit::done : Exit::otherwise;
}

}  // namespace

void add_scenario_show(CLI::App& scenario, Context& context, Run& run) {
    const auto arguments = std::make_shared<Arguments>();
    auto* listing = scenario.add_subcommand("list", "the catalogue, by area");
    listing->add_option("--area", arguments->area, "only of this area")->type_name("ID");
    listing->add_option("--status", arguments->status, "proposed, trial, adopted, suspended, retired or none")
        ->type_name("WORD");
    listing->callback(
        [&context, &run, arguments] { run = [&context, arguments] { return list(context, *arguments); }; });
    auto* showing = scenario.add_subcommand("show", "what a definition says, its standing and how it came to it");
    showing->add_option("ID", arguments->which, "a scenario's id (its newest version) or a definition's digest")
        ->required();
    showing->callback(
        [&context, &run, arguments] { run = [&context, arguments] { return show(context, *arguments); }; });
    auto* comparing = scenario.add_subcommand("compare", "what differs between two versions (exit 1: something does)");
    comparing->add_option("BEFORE", arguments->which, "id, digest or file")->required();
    comparing->add_option("AFTER", arguments->other, "id, digest or file")->required();
    comparing->callback(
        [&context, &run, arguments] { run = [&context, arguments] { return compare(context, *arguments); }; });
}

}  // namespace cityledger::cli
