#pragma once

// Private to core/serve: the state that the connections of one server share, and the two kinds of connection.

#include "core/serve/rpc_methods.h"
#include "core/serve/rpc_server.h"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http/message.hpp>
#include <boost/beast/http/string_body.hpp>

#include <atomic>
#include <mutex>

namespace cityledger::serve {

using Request = boost::beast::http::request<boost::beast::http::string_body>;
using Response = boost::beast::http::response<boost::beast::http::string_body>;

/// Hands each new block to the websocket connections that are open. Thread-safe.
class BlockListeners {
  public:
    using Listener = std::function<void(const std::shared_ptr<const NewBlock>&)>;
    std::uint64_t add(Listener listener);
    void remove(std::uint64_t id);
    void tell(const std::shared_ptr<const NewBlock>& block);

  private:
    std::mutex mutex_;
    std::uint64_t next_ = 1;
    std::map<std::uint64_t, Listener> listeners_;
};

struct ServerState {
    ServerState(ChainView& chain, ApplicationView& application, RpcServerOptions chosen, std::string address)
        : options(std::move(chosen)), methods(chain, application, std::move(address)) {}
    RpcServerOptions options;
    RpcMethods methods;
    BlockListeners listeners;
    std::atomic<std::size_t> connections{0};
    std::atomic<std::size_t> clients_waiting{0};  ///< subscribed, or in broadcast_tx_commit
};

/// One thing counted for as long as it lives.
class Counted {
  public:
    explicit Counted(std::atomic<std::size_t>& counter) : counter_(counter) { ++counter_; }
    ~Counted() { --counter_; }
    Counted(const Counted&) = delete;
    Counted& operator=(const Counted&) = delete;

  private:
    std::atomic<std::size_t>& counter_;
};

/// `{"jsonrpc":"2.0","id":…,"result"|"error":…}`; without an id where the request had none to give back.
Json rpc_response(const std::optional<Json>& id, const RpcResult<Json>& outcome);

/// Runs one call, waiting for the block where the method is broadcast_tx_commit.
boost::asio::awaitable<RpcResult<Json>> run_call(ServerState& server, const Method& method, Arguments arguments);

/// Answers one HTTP request (all but the upgrade to a websocket).
boost::asio::awaitable<Response> answer_request(ServerState& server, const Request& request);

/// Serves a connection until it ends.
boost::asio::awaitable<void> serve_connection(std::shared_ptr<ServerState> server, boost::asio::ip::tcp::socket socket);
/// Goes on with a connection that asked for a websocket.
boost::asio::awaitable<void> serve_websocket(std::shared_ptr<ServerState> server, boost::beast::tcp_stream stream,
                                             Request request);

}  // namespace cityledger::serve
