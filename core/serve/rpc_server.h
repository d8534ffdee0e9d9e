#pragma once

#include "core/base/result.h"
#include "core/serve/chain_view.h"

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>

namespace cityledger::serve {

/// Limits are the engine's own (v0.38.26), so that a client meets the same walls on both.
struct RpcServerOptions {
    std::string address = "127.0.0.1";  ///< an IP address; names are not resolved
    std::uint16_t port = 0;             ///< 0: the system chooses
    unsigned threads = 2;
    std::size_t max_body_bytes = 1'000'000;
    std::size_t max_header_bytes = 64U << 10;
    std::size_t max_batch = 10;
    std::size_t max_connections = 900;           ///< more wait in the system's queue
    std::size_t max_subscription_clients = 100;  ///< also of callers waiting in broadcast_tx_commit
    std::size_t max_subscriptions_per_client = 5;
    std::size_t event_buffer = 200;                    ///< events a slow client may be behind before it loses them
    std::chrono::milliseconds read_timeout{10'000};    ///< for a whole request, and between two of them
    std::chrono::milliseconds write_timeout{10'000};   ///< for a whole answer
    std::chrono::milliseconds commit_timeout{10'000};  ///< of broadcast_tx_commit
};

/// The engine's JSON-RPC over HTTP (GET addresses and POST bodies) and websocket (/websocket). Runs on threads of its
/// own until stopped or destroyed; `chain` and `application` must outlive it. Hostile requests end their connection at
/// worst.
class RpcServer {
  public:
    /// Errors: usage (serve.address), io (serve.listen: the port is taken …).
    static Result<std::unique_ptr<RpcServer>> start(ChainView& chain, ApplicationView& application,
                                                    RpcServerOptions options);
    virtual ~RpcServer() = default;
    /// "127.0.0.1:43121", with the port that was chosen.
    virtual std::string address() const = 0;
    virtual std::uint16_t port() const = 0;
    /// Ends all connections and joins the threads; nothing is served afterwards.
    virtual void stop() = 0;
};

}  // namespace cityledger::serve
