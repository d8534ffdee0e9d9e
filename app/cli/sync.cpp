#include "app/cli/command.h"
#include "app/cli/exit_code.h"
#include "app/cli/json_values.h"
#include "app/cli/output.h"
#include "ui/present/standing.h"

#include <boost/json.hpp>

#include <condition_variable>
#include <mutex>

namespace cityledger::cli {

namespace {

void show(const Context& context, const node::Status& status) {
    if (context.machine())
        print(to_json(status));
    else
        say(present::sync_statement(status, context.clock->now()).sentence);
}

/// Shows each newly verified block until stopped.
int follow(const Context& context, node::Node& node) {
    std::mutex mutex;
    std::condition_variable_any changed;
    node::Height shown = node.status().verified.height;
    node::Status newest;
    bool news = false;
    const auto subscription = node.subscribe([&](const node::Status& status) {
        const std::scoped_lock lock(mutex);
        newest = status;
        news = true;
        changed.notify_one();
    });
    node.follow();
    std::unique_lock lock(mutex);
    while (changed.wait(lock, context.stop, [&] { return news; })) {
        news = false;
        const node::Status status = newest;
        lock.unlock();
        if (status.verified.height > shown) {
            shown = status.verified.height;
            show(context, status);
            std::fflush(stdout);
        }
        lock.lock();
    }
    lock.unlock();
    node.stop_following();
    return Exit::stopped;
}

int sync(const Context& context, node::Height to, bool follow_on) {
    int exit = Exit::done;
    const auto node = open_copy(context, false, exit);
    if (!node) return exit;
    const auto synced = node->sync(to, context.job(Cli::tr("Verifying blocks").toStdString()));
    if (!synced) return report_error(context, synced.error());
    show(context, node->status());
    std::fflush(stdout);
    return follow_on ? follow(context, *node) : static_cast<int>(Exit::done);
}

}  // namespace

void add_sync(CLI::App& app, Context& context, Run& run) {
    struct Arguments {
        node::Height to = 0;
        bool follow = false;
    };
    const auto arguments = std::make_shared<Arguments>();
    auto* command =
        app.add_subcommand("sync", "verify and fetch new blocks; can be stopped at any moment and goes on from there");
    command->add_option("--to", arguments->to, "up to this height")->type_name("H")->check(CLI::NonNegativeNumber);
    command->add_flag("--follow", arguments->follow, "keep following the tip until stopped");
    command->callback([&context, &run, arguments] {
        run = [&context, arguments] { return sync(context, arguments->to, arguments->follow); };
    });
}

}  // namespace cityledger::cli
