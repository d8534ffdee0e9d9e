#include "app/cli/command.h"
#include "app/cli/exit_code.h"
#include "app/cli/json_values.h"
#include "app/cli/output.h"
#include "ui/present/errors.h"
#include "ui/present/language.h"
#include "ui/present/numbers.h"

#include <boost/json.hpp>

#include <algorithm>

namespace cityledger::cli {

namespace {

constexpr std::size_t most_lines = 20;

/// Damage that is left goes before what could not be compared.
int exit_of(const node::CopyCheck& check) {
    if (check.left() > 0) return Exit::damage_found;
    return check.unchecked.empty() ? Exit::done : Exit::cannot_tell;
}

void show(const node::CopyCheck& check) {
    say_fact(Cli::tr("Headers"), present::number(static_cast<qint64>(check.headers)));
    say_fact(Cli::tr("Blocks"), present::number(static_cast<qint64>(check.blocks)));
    say_fact(Cli::tr("State values"), present::number(static_cast<qint64>(check.state_keys)));
    say_fact(Cli::tr("Index entries"), present::number(static_cast<qint64>(check.index_entries)));
    for (std::size_t at = 0; at < std::min(check.damages.size(), most_lines); ++at) {
        const auto& damage = check.damages[at];
        say_fact(damage.repaired ? Cli::tr("repaired") : Cli::tr("damaged"), present::text(damage.error.message));
    }
    if (check.damages.size() > most_lines)
        say(Cli::tr("… and %Ln more", nullptr, static_cast<int>(check.damages.size() - most_lines)));
    for (const auto& error : check.unchecked) say_fact(Cli::tr("not compared"), present::sentence(error));
    if (check.refetched > 0)
        say(Cli::tr("%Ln header(s) or block(s) were fetched from the peers again", nullptr,
                    static_cast<int>(check.refetched)));
    if (check.state_rebuilt) say(Cli::tr("The state was made anew from the copy's own blocks."));
    if (check.index_rebuilt) say(Cli::tr("The index was made anew from the copy's own blocks."));
    if (check.left() > 0)
        say(Cli::tr(
            "Damage is left. Nothing damaged is shown as verified. Run city-ledger doctor --repair while a peer "
            "can be reached."));
    else if (!check.damages.empty())
        say(Cli::tr("All damage is repaired."));
    else if (check.unchecked.empty())
        say(Cli::tr("Every stored byte is what was verified."));
}

/// A copy whose files cannot even be opened is mended first, if that is wanted.
std::unique_ptr<node::Node> open_damaged(const Context& context, const node::OpenOptions& options, bool repair,
                                         int& exit) {
    auto opened = node::open(context.data, *context.clock, options);
    if (!opened && repair && opened.error().kind == ErrorKind::damaged) {
        if (const auto mended = node::mend(context.data); !mended) {
            exit = report_error(context, mended.error());
            return nullptr;
        }
        opened = node::open(context.data, *context.clock, options);
    }
    if (opened) return std::move(*opened);
    exit = report_error(context, opened.error());
    return nullptr;
}

int doctor(const Context& context, bool repair, bool offline) {
    int exit = Exit::done;
    Job job = context.job(Cli::tr("Checking the copy").toStdString());
    if (job.on_progress)
        job.on_progress = [print = job.on_progress](const Progress& progress) {
            print({progress.items_done, progress.items_total, 0, 0});
        };
    node::OpenOptions options;
    options.offline = offline;
    options.upgrading = job;
    options.to_repair = true;
    const auto node = open_damaged(context, options, repair, exit);
    if (!node) return exit;
    const auto check = node->check_copy(repair ? node::CheckMode::repair : node::CheckMode::look, job);
    if (!check) return report_error(context, check.error());
    if (context.machine())
        print(to_json(*check));
    else
        show(*check);
    return exit_of(*check);
}

}  // namespace

void add_doctor(CLI::App& app, Context& context, Run& run) {
    struct Arguments {
        bool repair = false;
        bool offline = false;
    };
    const auto arguments = std::make_shared<Arguments>();
    auto* command = app.add_subcommand("doctor", "compare every stored byte with the hashes that stand for it");
    command->add_flag("--repair", arguments->repair, "put right what is damaged, and only that");
    command->add_flag("--offline", arguments->offline, "ask no peer");
    command->callback([&context, &run, arguments] {
        run = [&context, arguments] { return doctor(context, arguments->repair, arguments->offline); };
    });
}

}  // namespace cityledger::cli
