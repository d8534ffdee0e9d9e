// Intake from a shell: a definition is published and proposed, and decided on by the transitions of the scenario
// intake.
#include "app/cli/acting.h"
#include "app/cli/exit_code.h"
#include "app/cli/output.h"
#include "app/cli/scenario.h"
#include "core/base/file.h"
#include "core/base/hex.h"
#include "core/node/api/scenarios.h"

#include <QTemporaryDir>

#include <algorithm>

namespace cityledger::cli {

namespace {

struct Arguments {
    ActOptions options;
    std::string file, record, transition, local;
    std::vector<std::string> set, attach;
    bool unchecked = false;
};

/// The bytes that are published, as a file beside nothing else: an act takes its digests from files.
class PublishedFile {
  public:
    Result<std::filesystem::path> write(BytesView canonical) {
        const std::filesystem::path path = folder_.filePath("definition.json").toStdString();
        CITYLEDGER_CHECK(write_file(path, canonical, 0600));
        return path;
    }

  private:
    QTemporaryDir folder_;
};

int propose(const Context& context, const Arguments& arguments) {
    const auto file = node::read_scenario_file(arguments.file);
    if (!file) return report_error(context, file.error());
    const auto check = node::check_scenario(*file, false, {context.stop, {}});
    if (!check) return report_error(context, check.error());
    const bool readable = check->definition.has_value();
    if (check->outcome != node::ScenarioCheck::Outcome::good && !(arguments.unchecked && readable)) {
        if (context.machine())
            print(to_json(*check));
        else
            say_scenario_check(*check);
        return Exit::otherwise;
    }
    const auto canonical = node::canonical_scenario(*file);
    if (!canonical) return report_error(context, canonical.error());
    int exit = Exit::done;
    bool is_published = false;
    {
        const auto node = open_copy(context, false, exit);
        if (!node) return exit;
        is_published = node->acting().definition(check->definition->digest).has_value();
    }
    if (!is_published) {
        exit = act(context, arguments.options, [&](node::Node& node, const node::ActFrame& frame) {
            return node::write_other_act(node.acting(), frame, node::ScenarioRequest{*canonical}, {context.stop, {}});
        });
        if (exit != Exit::done) return exit;
    }
    PublishedFile published;
    const auto path = published.write(*canonical);
    if (!path) return report_error(context, path.error());
    node::RecordRequest request;
    request.scenario = "intake";
    request.act = "submit";
    request.local = arguments.local;
    request.files.push_back({"definition", *path});
    return act(context, arguments.options, [&](node::Node& node, const node::ActFrame& frame) {
        return node::write_record_act(node.acting(), frame, request, *context.clock, {context.stop, {}});
    });
}

/// FIELD=VALUE taken apart.
Result<std::pair<std::string, std::string>> named(const std::string& text, const char* option) {
    const auto at = text.find('=');
    if (at == 0 || at == std::string::npos)
        return fail(ErrorKind::usage, "act.assignment",
                    std::string(option) + " takes FIELD=VALUE, not \"" + text + "\"");
    return std::pair(text.substr(0, at), text.substr(at + 1));
}

/// The definition that an intake record decides on, where the transition must repeat it (what is adopted is byte for
/// byte what was evaluated).
Result<void> attach_decided_text(const node::Browser& browser, const std::string& transition, PublishedFile& published,
                                 node::RecordRequest& request) {
    CITYLEDGER_TRY(record, browser.record(request.record));
    CITYLEDGER_TRY(intake, browser.definition(record.definition));
    CITYLEDGER_TRY(definition, node::describe_scenario(intake));
    const auto wants_text = [&](const node::ScenarioType& type) {
        return std::ranges::any_of(type.acts, [&](const node::ScenarioAct& one) {
            return one.id == transition &&
                   std::ranges::find(one.inputs, "text", &node::ScenarioAct::Input::field) != one.inputs.end();
        });
    };
    if (!std::ranges::any_of(definition.types, wants_text)) return {};
    if (std::ranges::find(request.files, "text", &node::GivenFile::field) != request.files.end()) return {};
    for (const auto& field : record.fields) {
        if (field.id != "definition") continue;
        CITYLEDGER_TRY(digest, from_hex(field.raw));
        CITYLEDGER_TRY(bytes, browser.definition(digest));
        CITYLEDGER_TRY(path, published.write(bytes));
        request.files.push_back({"text", path});
    }
    return {};
}

int review(const Context& context, const Arguments& arguments) {
    node::RecordRequest request;
    request.record = arguments.record;
    request.act = arguments.transition;
    for (const auto& text : arguments.set) {
        const auto pair = named(text, "--set");
        if (!pair) return report_error(context, pair.error());
        request.values.push_back({pair->first, pair->second});
    }
    for (const auto& text : arguments.attach) {
        const auto pair = named(text, "--attach");
        if (!pair) return report_error(context, pair.error());
        request.files.push_back({pair->first, pair->second});
    }
    PublishedFile published;
    ActOptions options = arguments.options;
    options.changed = arguments.record;
    return act(context, options, [&](node::Node& node, const node::ActFrame& frame) -> Result<node::WrittenAct> {
        CITYLEDGER_CHECK(attach_decided_text(node.browser(), arguments.transition, published, request));
        return node::write_record_act(node.acting(), frame, request, *context.clock, {context.stop, {}});
    });
}

}  // namespace

void add_scenario_intake(CLI::App& scenario, Context& context, Run& run) {
    const auto arguments = std::make_shared<Arguments>();
    auto* proposing = scenario.add_subcommand(
        "propose", "publish a definition and submit it to intake (exit 1: it is invalid or a test of its own fails)");
    proposing->add_option("FILE", arguments->file, "a definition, in any layout")->required();
    proposing->add_option("--id", arguments->local, "own part of the intake record's number")->type_name("LOCAL");
    proposing->add_flag("--failing", arguments->unchecked, "propose it though tests of its own fail");
    add_act_options(*proposing, arguments->options, false);
    proposing->callback(
        [&context, &run, arguments] { run = [&context, arguments] { return propose(context, *arguments); }; });
    auto* reviewing = scenario.add_subcommand(
        "review", "decide on a proposal: triage, review, begin_trial, evaluate, adopt, suspend, retire, reject …");
    reviewing->add_option("RECORD", arguments->record, "the intake record, PARTY/LOCAL")->required();
    reviewing->add_option("TRANSITION", arguments->transition, "a transition of the scenario intake")->required();
    reviewing->add_option("--set", arguments->set, "a value of the transition (repeatable)")->type_name("FIELD=VALUE");
    reviewing->add_option("--attach", arguments->attach, "a document of the transition (repeatable)")
        ->type_name("FIELD=FILE");
    add_act_options(*reviewing, arguments->options);
    reviewing->callback(
        [&context, &run, arguments] { run = [&context, arguments] { return review(context, *arguments); }; });
}

}  // namespace cityledger::cli
