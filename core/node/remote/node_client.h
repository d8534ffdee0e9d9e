#pragma once

#include "core/net/local_socket.h"
#include "core/node/remote/archive.h"
#include "core/node/remote/calls.h"

#include <functional>

namespace cityledger::node {

struct NodeClientOptions {
    NodeClientOptions() { limits.max_frame_in = std::size_t{64} << 20; }
    net::FrameLimits limits;
    std::chrono::milliseconds greeting_time{2'000};  ///< for the server's first word
    std::chrono::milliseconds ping{3'000};
    std::chrono::milliseconds silence{10'000};       ///< a server that says nothing for so long is lost
    std::chrono::milliseconds stopping_time{5'000};  ///< how long a cancelled call is waited for
};

/// Uses a node that another process has open. Thread-safe; calls of several threads go on side by side.
class NodeClient {
  public:
    struct Events {
        std::function<void(const Status&)> on_status;  ///< on the client's thread; must not block
        std::function<void()> on_lost;                 ///< the same, once; after it every call fails
    };
    /// Waits for the server's greeting. Errors: unreachable (local.nobody, remote.no_answer), locked
    /// (remote.other_version), untrusted (local.other_user).
    static Result<std::unique_ptr<NodeClient>> connect(const std::filesystem::path& socket_file,
                                                       const NodeClientOptions& options, Events events);
    virtual ~NodeClient() = default;

    /// Asks and waits; progress comes on this thread. Errors: the call's own; unreachable (remote.lost: the server
    /// ended or does not answer; whether the call was done is not known), stopped, invalid (remote.* of the decoder).
    template <class Call, class... Parts>
    Result<typename Call::Answer> call(const Job& job, const Parts&... parts) {
        static_assert(is_listed<Call>, "add the call to AllCalls");
        ValueWriter arguments;
        arguments(parts...);
        CITYLEDGER_TRY(answer, ask(Call::name, arguments.take(), job));
        return decode_value<typename Call::Answer>(answer);
    }

  protected:
    virtual Result<Bytes> ask(std::string_view call, Bytes arguments, const Job& job) = 0;
};

/// Whether the server that was asked is gone, so that the copy is to be opened anew.
inline bool is_lost(const Error& error) {
    return error.code == "remote.lost";
}

}  // namespace cityledger::node
