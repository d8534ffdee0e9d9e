#include "app/cli/command.h"
#include "app/cli/exit_code.h"
#include "app/cli/expected.h"
#include "app/cli/json_values.h"
#include "app/cli/output.h"
#include "ui/present/language.h"
#include "ui/present/numbers.h"
#include "ui/present/standing.h"
#include "ui/present/verdict.h"

#include <boost/json.hpp>

namespace cityledger::cli {

namespace {

struct Arguments {
    std::vector<std::string> paths;
    std::string record;
    bool recursive = false;
    std::string expect;
    bool offline = false;
};

void say_row(const node::VerdictRow& row, Timestamp now) {
    const auto joined = present::joined({present::words(row.verdict, row.as_of.height), present::file_name(row.path),
                                         QString::fromStdString(row.record), present::text(row.party_name),
                                         present::text(row.state_title)});
    say(joined);
    for (const auto& answer : present::answers(row))
        say("    " + present::joined({answer.question, answer.answer, answer.reason}));
    for (const auto& reason : present::reasons(row)) say("    " + reason);
    say("    SHA-256 " + QString::fromStdString(row.sha256));
    say("    SM3     " + QString::fromStdString(row.sm3));
    say("    " + present::as_of_line(row, now));
}

/// Compares both ways: a file with another verdict, and a file that is not there at all.
int compare(const Context& context, const Expectations& expectations, const std::vector<node::VerdictRow>& rows) {
    Expectations left = expectations;
    int differing = 0;
    const auto differ = [&](const std::string& path, std::string_view expected, std::string_view got) {
        ++differing;
        if (!context.machine())
            say(Cli::tr("Not as expected: %1: expected %2, got %3")
                    .arg(QString::fromStdString(path),
                         QString::fromUtf8(expected.data(), static_cast<qsizetype>(expected.size())),
                         QString::fromUtf8(got.data(), static_cast<qsizetype>(got.size()))));
        else
            print(boost::json::object{{"path", path}, {"expected", expected}, {"verdict", got}});
    };
    for (const auto& row : rows) {
        const std::string path = normal_path(row.path);
        const auto found = left.find(path);
        if (found == left.end()) continue;
        const auto told = [](std::string_view verdict, const std::string& record) {
            return std::string(verdict) + (record.empty() ? "" : " " + record);
        };
        const bool other_record = !found->second.record.empty() && found->second.record != row.record;
        if (found->second.verdict != node::code_of(row.verdict) || other_record)
            differ(path, told(found->second.verdict, found->second.record),
                   told(node::code_of(row.verdict), row.record));
        left.erase(found);
    }
    for (const auto& [path, expected] : left) differ(path, expected.verdict, "absent");
    if (!context.machine()) {
        if (differing == 0)
            say(Cli::tr("All %n file(s) of the list are as expected.", nullptr, static_cast<int>(expectations.size())));
        else
            say(Cli::tr("%n file(s) not as expected.", nullptr, differing));
    }
    return differing == 0 ? Exit::done : Exit::otherwise;
}

int verify(const Context& context, const Arguments& arguments) {
    Expectations expectations;
    node::VerifyRequest request;
    if (!arguments.expect.empty()) {
        auto read = read_expectations(arguments.expect);
        if (!read) return report_error(context, read.error());
        expectations = std::move(*read);
    }
    for (const auto& path : arguments.paths) request.paths.emplace_back(normal_path(path));
    request.recursive = arguments.recursive;
    request.record = arguments.record;
    for (const auto& [path, expected] : expectations)
        if (!expected.claim.empty()) request.records[path] = expected.claim;
    int exit = Exit::done;
    // Offline: no socket at all, not even the copy's own.
    const auto node = open_copy(context, arguments.offline, exit, !arguments.offline);
    if (!node) return exit;
    const Timestamp now = context.clock->now();
    const auto summary = node->verifier().verify(request, context.job(Cli::tr("Verifying files").toStdString()),
                                                 [&](const node::VerdictRow& row) {
                                                     if (context.json_lines) print(to_json(row));
                                                     if (!context.machine()) say_row(row, now);
                                                 });
    if (!summary) return report_error(context, summary.error());
    if (context.json) {
        boost::json::array rows;
        for (const auto& row : summary->rows) rows.push_back(to_json(row));
        print(rows);
    }
    if (summary->stopped) return Exit::stopped;
    if (!arguments.expect.empty()) return compare(context, expectations, summary->rows);
    if (!context.machine() && summary->rows.size() > 1) {
        present::Tally tally;
        for (const auto& row : summary->rows) tally.add(row.verdict);
        say(present::headline(tally).sentence);
    }
    if (summary->rows.empty()) {
        if (!context.machine()) say(Cli::tr("There are no files there."));
        return Exit::otherwise;
    }
    return exit_code(summary->rows);
}

}  // namespace

void add_verify(CLI::App& app, Context& context, Run& run) {
    const auto arguments = std::make_shared<Arguments>();
    auto* command = app.add_subcommand("verify", "is this the file that was registered, and is it still in force?");
    command->add_option("PATH", arguments->paths, "files and folders")->required();
    command->add_option("--record", arguments->record, "the record that the files claim to be")->type_name("ID");
    command->add_flag("--recursive", arguments->recursive, "also what lies below folders");
    command->add_option("--expect", arguments->expect, "compare with a list (CSV: path, verdict, record, claim)")
        ->type_name("LIST");
    command->add_flag("--offline", arguments->offline, "open no socket");
    command->callback(
        [&context, &run, arguments] { run = [&context, arguments] { return verify(context, *arguments); }; });
}

}  // namespace cityledger::cli
