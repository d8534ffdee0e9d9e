#pragma once

#include "core/net/frame_link.h"
#include "core/node/remote/messages.h"
#include "core/node/remote/node_server.h"
#include "core/node/remote/request_threads.h"

#include <map>
#include <mutex>

namespace cityledger::node {

/// What every connection of one server shares.
struct ServerDesk {
    ServerDesk(CopyNode& copy_node, FollowWishes& follow_wishes, const NodeServerOptions& chosen)
        : node(copy_node), wishes(follow_wishes), options(chosen), threads(chosen.max_requests) {}
    CopyNode& node;
    FollowWishes& wishes;
    const NodeServerOptions options;
    RequestThreads threads;
};

/// The server's end of one connection.
class ServedClient final : public net::FrameSession, public std::enable_shared_from_this<ServedClient> {
  public:
    /// `server` outlives it and its requests.
    ServedClient(ServerDesk& server, std::shared_ptr<net::FrameLink> link);

    void on_frame(BytesView frame) override;
    void on_tick(Moment now) override;
    void on_closed(const Error& why) override;
    Moment idle_since() const override;
    /// Sends the status, ready encoded, if the client has greeted. Thread-safe.
    void tell(const Bytes& told);

  private:
    void take(const Hello& hello);
    void take(Request& request);
    void take(const Cancel& cancel);
    void take(const Ping& ping);
    void refuse(std::uint64_t id, Error error);
    void serve(const Request& request, const std::shared_ptr<ClientDesk>& desk, const std::stop_token& stop);

    ServerDesk& server_;
    const std::shared_ptr<net::FrameLink> link_;
    std::shared_ptr<ClientDesk> desk_;
    const Moment connected_;
    Moment heard_;
    std::atomic<bool> greeted_ = false;

    mutable std::mutex mutex_;
    std::map<std::uint64_t, std::stop_source> running_;
};

}  // namespace cityledger::node
