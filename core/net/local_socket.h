#pragma once

#include "core/net/frame_link.h"

#include <sys/types.h>
#include <filesystem>
#include <functional>
#include <memory>

namespace cityledger::net {

struct LocalServerOptions {
    FrameLimits limits;
    std::size_t max_connections = 32;  ///< beyond it the longest idle one is ended, or else the new one
};

/// Listens on a socket file of mode 0600 and speaks to processes of the same user alone (peer credentials). One thread
/// of its own. A path longer than sun_path allows is reached through its folder's descriptor (/proc/self/fd).
class LocalServer {
  public:
    /// Called on the server's thread for each connection; its first frames come after it has returned.
    using OpenSession = std::function<std::shared_ptr<FrameSession>(std::shared_ptr<FrameLink>)>;

    /// Takes the place of a socket file that is there: only who holds the folder's lock may call this.
    /// Errors: io (local.listen) with the field `path`.
    static Result<std::unique_ptr<LocalServer>> listen(const std::filesystem::path& path, LocalServerOptions options,
                                                       OpenSession open);
    /// Ends every connection, joins, removes the socket file. on_closed() of every session has returned by then.
    virtual ~LocalServer() = default;
};

/// A connection to such a server, with a thread of its own.
class LocalClient {
  public:
    /// Does not wait for the other side to accept. `open` gives the session, as above, on this thread. Errors:
    /// unreachable (local.nobody: no socket file, nobody listens, or too many wait), untrusted (local.other_user).
    static Result<std::unique_ptr<LocalClient>> connect(const std::filesystem::path& path, const FrameLimits& limits,
                                                        const LocalServer::OpenSession& open);
    /// Ends the connection and joins; not on its own thread.
    virtual ~LocalClient() = default;
};

}  // namespace cityledger::net
