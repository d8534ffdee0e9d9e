#include "core/node/copy_door.h"

#include <thread>

namespace cityledger::node {

namespace {

using Steady = std::chrono::steady_clock;

constexpr std::chrono::milliseconds patience{2'000};
constexpr std::chrono::milliseconds pause{20};

/// The error of the lock, with what became of asking its holder.
Error not_served(Error locked, const Error& asked) {
    if (asked.code == "remote.other_version") {
        locked.code = "node.other_version";
        locked.message += ". It is another version of this program, so the copy cannot be used through it";
    } else {
        locked.code = "node.no_answer";
        locked.message += ". It was asked to share the copy and did not answer within " +
                          std::to_string(patience.count() / 1000) + " seconds (" + asked.message + ")";
    }
    return locked;
}

}  // namespace

std::filesystem::path socket_file(const std::filesystem::path& folder) {
    return folder / "node.sock";
}

OpenCopy::OpenCopy(std::unique_ptr<LiveNode> node, const std::filesystem::path& folder, bool serve,
                   NodeClient::Events events)
    : node_(std::move(node)),
      wishes_(std::make_unique<FollowWishes>(*node_)),
      desk_(std::make_unique<ClientDesk>(*node_, *wishes_)),
      subscription_(node_->subscribe(std::move(events.on_status))) {
    if (!serve) return;
    // Where no socket file can be made (a file system without them, no space), the copy is still usable here; whoever
    // wants to share it is told who has it.
    if (auto server = NodeServer::start(socket_file(folder), *node_, *wishes_)) server_ = std::move(*server);
}

Result<std::shared_ptr<OpenCopy>> come_to_copy(const std::filesystem::path& folder, const Clock& clock,
                                               const OpenOptions& options, const NodeClient::Events& events,
                                               const std::stop_token& stop) {
    const auto deadline = Steady::now() + patience;
    for (;;) {
        auto node = open_live(folder, clock, options);
        if (node) return std::make_shared<OpenCopy>(std::move(*node), folder, options.serve, events);
        if (node.error().kind != ErrorKind::locked) return fail(std::move(node).error());
        NodeClientOptions asking;
        asking.greeting_time =
            std::max(pause, std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Steady::now()));
        auto client = NodeClient::connect(socket_file(folder), asking, events);
        if (client) return std::make_shared<OpenCopy>(std::move(*client), std::move(node).error());
        const bool hopeless = client.error().kind == ErrorKind::locked;
        if (hopeless || Steady::now() >= deadline) return fail(not_served(std::move(node).error(), client.error()));
        if (stop.stop_requested()) return fail(ErrorKind::stopped, "node.stopped", "opening the copy was stopped");
        std::this_thread::sleep_for(pause);
    }
}

}  // namespace cityledger::node
