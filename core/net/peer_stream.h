#pragma once

// One connection to a peer, plain or TLS, driven from the calling thread. Includes Boost.Beast: only the sources that
// speak over it include this header.

#include "core/net/http_provider.h"
#include "core/net/url.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/ssl/ssl_stream.hpp>

#include <optional>

namespace cityledger::net {

/// When a call must be over, and who may end it earlier.
struct CallLimits {
    std::chrono::steady_clock::time_point deadline;
    std::stop_token stop;
};

class PeerStream {
  public:
    PeerStream(const HttpProviderOptions& options, Url url);

    /// Resolves, connects, and for https shakes hands and checks the certificate: pin, or authorities and name.
    Status connect(const CallLimits& limits);
    bool is_open() const { return open_; }
    void close();
    const Url& url() const { return url_; }

    /// Runs one asynchronous operation to its end: `start(handler)` begins it on with_stream()'s stream; the handler
    /// takes an error code, and a byte count or nothing. No byte for the idle timeout, the deadline or a stop closes
    /// the connection; what the operation refers to is no longer used when this returns.
    template <class Start>
    Status run(std::string_view doing, const CallLimits& limits, Start start);
    /// Calls `use` with the plain or the TLS stream.
    template <class Use>
    void with_stream(Use use) {
        if (tls_)
            use(*tls_);
        else
            use(tcp_);
    }
    boost::asio::io_context& context() { return context_; }
    /// What a failed operation means: net.closed, net.tls, net.http, net.too_large, net.timeout ….
    Error error_of(std::string_view doing, const boost::system::error_code& error) const;

  private:
    struct Outcome {
        bool done = false;
        boost::system::error_code error;
    };
    struct Handler {
        std::shared_ptr<Outcome> outcome;
        template <class... Ignored>
        void operator()(boost::system::error_code error, Ignored&&...) const {
            outcome->error = error;
            outcome->done = true;
        }
    };
    Status resolve(const CallLimits& limits);
    Status check_endpoints();
    /// Asks the proxy for a connection to the peer.
    Status open_tunnel(const CallLimits& limits);
    Status connect_tcp(const CallLimits& limits);
    Status shake_hands(const CallLimits& limits);
    Status check_pin();
    /// Runs the context until the outcome is there, a stop or the deadline.
    Status wait(const Outcome& outcome, std::string_view doing, const CallLimits& limits);
    void drain(const Outcome& outcome);

    HttpProviderOptions options_;
    Url url_;
    std::optional<Url> proxy_;  ///< that the peer is reached through
    boost::asio::io_context context_;
    boost::asio::ssl::context tls_context_;
    boost::beast::tcp_stream tcp_;
    std::optional<boost::beast::ssl_stream<boost::beast::tcp_stream&>> tls_;
    std::vector<boost::asio::ip::tcp::endpoint> endpoints_;
    bool open_ = false;
};

template <class Start>
Status PeerStream::run(std::string_view doing, const CallLimits& limits, Start start) {
    auto outcome = std::make_shared<Outcome>();
    tcp_.expires_after(options_.idle_timeout);
    start(Handler{outcome});
    if (auto waited = wait(*outcome, doing, limits); !waited) {
        close();
        drain(*outcome);
        return waited;
    }
    if (!outcome->error) return {};
    auto error = error_of(doing, outcome->error);
    close();
    return fail(std::move(error));
}

}  // namespace cityledger::net
