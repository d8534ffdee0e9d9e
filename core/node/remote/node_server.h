#pragma once

#include "core/net/local_socket.h"
#include "core/node/remote/client_desk.h"

namespace cityledger::node {

struct NodeServerOptions {
    net::LocalServerOptions socket;
    std::chrono::milliseconds greeting_time{2'000};  ///< a connection that has not said what it speaks by then is ended
    std::chrono::milliseconds silence{30'000};       ///< a client shows that it lives at least this often
    std::size_t max_requests = 64;                   ///< under way, of all clients
    std::size_t max_requests_each = 16;              ///< of one client
    std::size_t max_answer = std::size_t{60} << 20;  ///< a larger answer is the error remote.too_large
};

/// Lets other processes of this user use a node through a socket file (FORMATS.md, "The copy's socket"). A client that
/// hangs, sends garbage or goes away costs its own connection: its requests are stopped, all others go on.
class NodeServer {
  public:
    /// Only for the process that holds the copy's lock: a socket file that is there is taken over. Node and wishes are
    /// not owned. Errors: io (local.listen).
    static Result<std::unique_ptr<NodeServer>> start(const std::filesystem::path& socket_file, CopyNode& node,
                                                     FollowWishes& wishes, const NodeServerOptions& options = {});
    /// Ends the connections, stops what is under way and waits for it, removes the socket file.
    virtual ~NodeServer() = default;
};

}  // namespace cityledger::node
