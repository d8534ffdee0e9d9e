#include "app/cli/command.h"
#include "app/cli/exit_code.h"
#include "app/cli/json_values.h"
#include "app/cli/output.h"
#include "app/cli/say_acts.h"
#include "ui/present/language.h"
#include "ui/present/numbers.h"
#include "ui/present/times.h"

#include <boost/json.hpp>

namespace cityledger::cli {

namespace {

int show_block(const Context& context, node::Height height) {
    int exit = Exit::done;
    const auto node = open_copy(context, true, exit);
    if (!node) return exit;
    const auto block = node->browser().block(height);
    if (!block) return report_error(context, block.error());
    if (context.machine()) {
        print(to_json(*block));
        return Exit::done;
    }
    say_fact(Cli::tr("Block"), present::number(block->row.height));
    say_fact(Cli::tr("Hash"), present::grouped(present::upper_hex(block->row.hash)));
    say_fact(Cli::tr("Time"), present::local_and_utc(block->row.time));
    say_fact(Cli::tr("Previous"), present::grouped(present::upper_hex(block->previous)));
    say_fact(Cli::tr("State root"), present::grouped(present::upper_hex(block->state_root)));
    say_fact(Cli::tr("Data hash"), present::grouped(present::upper_hex(block->data_hash)));
    if (block->total_power > 0)
        say_fact(Cli::tr("Signed by"), present::percent(block->signed_power, block->total_power));
    if (block->row.state == node::BlockState::header_only) say(Cli::tr("Only the header is held."));
    for (const auto& transaction : block->transactions) say_transaction(transaction);
    return Exit::done;
}

}  // namespace

void add_block(CLI::App& app, Context& context, Run& run) {
    const auto height = std::make_shared<node::Height>();
    auto* command = app.add_subcommand("block", "one block: header, signers, acts");
    command->add_option("HEIGHT", *height, "its height")
        ->required()
        ->check(CLI::Range(node::Height{1}, node::Height{1} << 53));
    command->callback([&context, &run, height] { run = [&context, height] { return show_block(context, *height); }; });
}

}  // namespace cityledger::cli
