#pragma once

#include "core/node/live_node.h"
#include "core/node/remote/node_client.h"
#include "core/node/remote/node_server.h"
#include "core/node/remote/run_calls.h"

namespace cityledger::node {

/// The socket file of a copy.
std::filesystem::path socket_file(const std::filesystem::path& folder);

/// One way to use a copy: either it is open in this process, which then serves it, or another process is asked.
class OpenCopy {
  public:
    /// Opened here.
    OpenCopy(std::unique_ptr<LiveNode> node, const std::filesystem::path& folder, bool serve,
             NodeClient::Events events);
    /// Asked for.
    OpenCopy(std::unique_ptr<NodeClient> client, Error held) : client_(std::move(client)), held_(std::move(held)) {}

    /// The same call to whichever it is.
    template <class Call, class... Parts>
    Result<typename Call::Answer> call(const Job& job, const Parts&... parts) {
        if (client_) return client_->call<Call>(job, parts...);
        return run(Call{}, *desk_, job, parts...);
    }
    /// Who has it open elsewhere, as the lock says; nothing where it is open here.
    const std::optional<Error>& held() const { return held_; }

  private:
    std::unique_ptr<LiveNode> node_;
    std::unique_ptr<FollowWishes> wishes_;
    std::unique_ptr<ClientDesk> desk_;  ///< this process's own
    std::unique_ptr<Subscription> subscription_;
    std::unique_ptr<NodeServer> server_;
    std::unique_ptr<NodeClient> client_;
    std::optional<Error> held_;
};

/// Comes to a copy: opens it, or connects to the process that has it open. That process has two seconds to answer;
/// within them a lock that becomes free is taken. Errors: those of node::open().
Result<std::shared_ptr<OpenCopy>> come_to_copy(const std::filesystem::path& folder, const Clock& clock,
                                               const OpenOptions& options, const NodeClient::Events& events,
                                               const std::stop_token& stop);

}  // namespace cityledger::node
