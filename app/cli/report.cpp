#include "app/cli/command.h"
#include "app/cli/exit_code.h"
#include "app/cli/expected.h"
#include "app/cli/output.h"
#include "ui/present/language.h"
#include "ui/present/numbers.h"

#include <boost/json.hpp>

namespace cityledger::cli {

namespace {

struct Arguments {
    std::vector<std::string> paths;
    bool recursive = false;
    std::string format;
    std::string output;
    std::string title;
    std::string prepared_by;
    std::string expect;
};

int report(const Context& context, const Arguments& arguments) {
    node::VerifyRequest request;
    for (const auto& path : arguments.paths) request.paths.emplace_back(normal_path(path));
    request.recursive = arguments.recursive;
    if (!arguments.expect.empty()) {
        const auto list = read_expectations(arguments.expect);
        if (!list) return report_error(context, list.error());
        for (const auto& [path, expected] : *list)
            if (!expected.claim.empty()) request.records[path] = expected.claim;
    }
    int exit = Exit::done;
    const auto node = open_copy(context, true, exit);
    if (!node) return exit;
    const auto summary = node->verifier().verify(request, context.job(Cli::tr("Verifying files").toStdString()),
                                                 [](const node::VerdictRow&) {});
    if (!summary) return report_error(context, summary.error());
    if (summary->stopped) return Exit::stopped;
    node::ReportRequest report;
    report.rows = summary->rows;
    report.status = node->status();
    report.made = context.clock->now();
    report.language = present::language() == present::Language::chinese ? "zh_CN" : "en";
    report.title = arguments.title;
    report.prepared_by = arguments.prepared_by;
    const auto format = arguments.format == "pdf"   ? node::ReportFormat::pdf
                        : arguments.format == "csv" ? node::ReportFormat::csv
                                                    : node::ReportFormat::json;
    const auto written = node->reporter().write(report, format, normal_path(arguments.output));
    if (!written) return report_error(context, written.error());
    if (context.machine())
        print(boost::json::object{{"id", written->id},
                                  {"path", written->path},
                                  {"format", written->format},
                                  {"sha256", written->sha256},
                                  {"size", written->size}});
    else
        say(Cli::tr("Written: %1")
                .arg(present::joined({QString::fromStdString(written->path), present::bytes(written->size),
                                      QString::fromStdString(written->sha256)})));
    return exit_code(summary->rows);
}

}  // namespace

void add_report(CLI::App& app, Context& context, Run& run) {
    const auto arguments = std::make_shared<Arguments>();
    auto* command = app.add_subcommand("report", "write a report; no network is used");
    command->require_subcommand(1);
    auto* documents =
        command->add_subcommand("documents", "verified documents: verdicts, digests, records, basis of trust, limits");
    documents->add_option("PATH", arguments->paths, "files and folders")->required();
    documents->add_flag("--recursive", arguments->recursive, "also what lies below folders");
    documents
        ->add_option("--expect", arguments->expect,
                     "take the records that files claim to be from this list (CSV: path, verdict, record, claim)")
        ->type_name("LIST");
    documents->add_option("--format", arguments->format, "pdf, csv or json")
        ->required()
        ->check(CLI::IsMember({"pdf", "csv", "json"}));
    documents->add_option("-o,--output", arguments->output, "where to write it")->required()->type_name("FILE");
    documents->add_option("--title", arguments->title, "its title");
    documents->add_option("--prepared-by", arguments->prepared_by, "who prepared it");
    documents->callback(
        [&context, &run, arguments] { run = [&context, arguments] { return report(context, *arguments); }; });
}

}  // namespace cityledger::cli
