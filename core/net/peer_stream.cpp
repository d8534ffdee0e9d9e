#include "core/net/peer_stream.h"

#include "core/crypto/digest.h"

#include <boost/asio/ip/address.hpp>
#include <boost/asio/read_until.hpp>
#include <boost/asio/ssl/error.hpp>
#include <boost/asio/ssl/host_name_verification.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/http/error.hpp>
#include <boost/beast/websocket/error.hpp>

#include <algorithm>

namespace cityledger::net {

namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
using asio::ip::tcp;

/// How long a stop may go unnoticed while nothing happens on the wire.
constexpr std::chrono::milliseconds look_around{50};

/// Of the proxy's answer, all of it.
constexpr std::size_t max_proxy_answer = 8u << 10;

bool is_ip_literal(const std::string& host) {
    boost::system::error_code error;
    asio::ip::make_address(host, error);
    return !error;
}

}  // namespace

PeerStream::PeerStream(const HttpProviderOptions& options, Url url)
    : options_(options), url_(std::move(url)), tls_context_(asio::ssl::context::tls_client), tcp_(context_) {}

void PeerStream::close() {
    open_ = false;
    boost::system::error_code ignored;
    tcp_.socket().close(ignored);
    tcp_.cancel();
}

Status PeerStream::wait(const Outcome& outcome, std::string_view doing, const CallLimits& limits) {
    while (!outcome.done) {
        if (limits.stop.stop_requested())
            return fail(ErrorKind::stopped, "net.stopped", std::string(doing) + " was stopped");
        const auto left = limits.deadline - std::chrono::steady_clock::now();
        if (left <= std::chrono::steady_clock::duration::zero())
            return fail(ErrorKind::unreachable, "net.timeout",
                        std::string(doing) + " " + options_.name + " took longer than " +
                            std::to_string(options_.total_timeout.count()) + " ms in all");
        context_.restart();
        context_.run_one_for(std::min<std::chrono::steady_clock::duration>(left, look_around));
    }
    return {};
}

/// After close() the operation ends at once; its handler must run before its buffers go.
void PeerStream::drain(const Outcome& outcome) {
    while (!outcome.done) {
        context_.restart();
        if (context_.run_one() == 0) return;
    }
}

Status PeerStream::resolve(const CallLimits& limits) {
    proxy_.reset();
    if (!options_.proxy.empty() && !is_loopback_host(url_.host)) {
        CITYLEDGER_TRY(proxy, parse_proxy(options_.proxy));
        proxy_ = std::move(proxy);
    }
    const Url& to = proxy_ ? *proxy_ : url_;
    struct Resolution {
        Outcome outcome;
        std::vector<tcp::endpoint> endpoints;
    };
    // Shared, not awaited to its end: the system's resolver cannot be interrupted.
    auto resolution = std::make_shared<Resolution>();
    auto resolver = std::make_shared<tcp::resolver>(context_);
    resolver->async_resolve(
        to.host, std::to_string(to.port), tcp::resolver::numeric_service,
        [resolution, resolver](boost::system::error_code error, const tcp::resolver::results_type& results) {
            for (const auto& result : results) resolution->endpoints.push_back(result.endpoint());
            resolution->outcome.error = error;
            resolution->outcome.done = true;
        });
    CITYLEDGER_CHECK(wait(resolution->outcome, "looking up", limits));
    if (resolution->outcome.error)
        return fail(ErrorKind::unreachable, "net.resolve",
                    "the host \"" + to.host + "\" is not known: " + resolution->outcome.error.message());
    endpoints_ = std::move(resolution->endpoints);
    return check_endpoints();
}

/// Without TLS only what stays within this computer is spoken to, unless more is allowed.
Status PeerStream::check_endpoints() {
    if (url_.tls || options_.allow_plain_http) return {};
    if (proxy_) endpoints_.clear();
    std::erase_if(endpoints_, [](const tcp::endpoint& endpoint) { return !endpoint.address().is_loopback(); });
    if (endpoints_.empty())
        return fail(
            ErrorKind::usage, "net.plain_http",
            "\"" + options_.name +
                "\" is not on this computer, and http:// would not protect the connection; use https:// or allow it");
    return {};
}

Status PeerStream::connect_tcp(const CallLimits& limits) {
    const CallLimits own{std::min(limits.deadline, std::chrono::steady_clock::now() + options_.connect_timeout),
                         limits.stop};
    auto outcome = std::make_shared<Outcome>();
    tcp_.expires_never();
    tcp_.async_connect(endpoints_, Handler{outcome});
    if (auto waited = wait(*outcome, "connecting to", own); !waited) {
        close();
        drain(*outcome);
        return waited;
    }
    if (outcome->error)
        return fail(ErrorKind::unreachable, "net.connect",
                    "no connection to " + options_.name + ": " + outcome->error.message());
    boost::system::error_code ignored;
    tcp_.socket().set_option(tcp::no_delay(true), ignored);
    return {};
}

Status PeerStream::open_tunnel(const CallLimits& limits) {
    const std::string target = url_.authority();
    const std::string request = "CONNECT " + target + " HTTP/1.1\r\nHost: " + target + "\r\n\r\n";
    CITYLEDGER_CHECK(run("asking the proxy for", limits,
                         [&](auto handler) { asio::async_write(tcp_, asio::buffer(request), handler); }));
    std::string answer;
    CITYLEDGER_CHECK(run("waiting for the proxy to reach", limits, [&](auto handler) {
        asio::async_read_until(tcp_, asio::dynamic_buffer(answer, max_proxy_answer), "\r\n\r\n", handler);
    }));
    const std::string_view line = std::string_view(answer).substr(0, answer.find("\r\n"));
    const bool opened = (line.starts_with("HTTP/1.1 2") || line.starts_with("HTTP/1.0 2")) && line.size() >= 12;
    if (opened && answer.find("\r\n\r\n") + 4 == answer.size()) return {};
    close();
    return fail(ErrorKind::unreachable, "net.proxy_refused",
                "the proxy " + proxy_->authority() + " gives no connection to " + options_.name + ": " +
                    std::string(line.substr(0, 120)));
}

Status PeerStream::check_pin() {
    const std::unique_ptr<X509, decltype(&X509_free)> certificate(SSL_get1_peer_certificate(tls_->native_handle()),
                                                                  X509_free);
    std::uint8_t* der = nullptr;
    const int length = certificate ? i2d_X509(certificate.get(), &der) : 0;
    const std::unique_ptr<std::uint8_t, void (*)(std::uint8_t*)> owned(
        der, [](std::uint8_t* memory) { OPENSSL_free(memory); });
    if (length > 0 &&
        crypto::sha256(BytesView(der, static_cast<std::size_t>(length))) == *options_.tls_certificate_sha256)
        return {};
    close();
    return fail(
        ErrorKind::invalid, "net.tls_pin_mismatch",
        options_.name + " shows another certificate than its profile names; if the peer renewed it, get a new profile");
}

Status PeerStream::shake_hands(const CallLimits& limits) {
    if (!url_.tls) return {};
    boost::system::error_code error;
    tls_context_.set_options(
        asio::ssl::context::default_workarounds | asio::ssl::context::no_tlsv1 | asio::ssl::context::no_tlsv1_1, error);
    tls_.emplace(tcp_, tls_context_);
    if (options_.tls_certificate_sha256) {
        // The pin decides alone, and is checked below before a byte of ours goes out.
        tls_->set_verify_mode(asio::ssl::verify_none, error);
    } else {
        tls_context_.set_default_verify_paths(error);
        tls_->set_verify_mode(asio::ssl::verify_peer, error);
        tls_->set_verify_callback(asio::ssl::host_name_verification(url_.host), error);
    }
    if (error) return fail(ErrorKind::unreachable, "net.tls", "TLS cannot be set up: " + error.message());
    // SSL_set_tlsext_host_name without the C cast of its macro.
    if (!is_ip_literal(url_.host))
        SSL_ctrl(tls_->native_handle(), SSL_CTRL_SET_TLSEXT_HOSTNAME, TLSEXT_NAMETYPE_host_name, url_.host.data());
    CITYLEDGER_CHECK(run("shaking hands with", limits,
                         [&](auto handler) { tls_->async_handshake(asio::ssl::stream_base::client, handler); }));
    return options_.tls_certificate_sha256 ? check_pin() : Status{};
}

Status PeerStream::connect(const CallLimits& limits) {
    if (url_.tls && tls_) tls_.reset();
    CITYLEDGER_CHECK(resolve(limits));
    CITYLEDGER_CHECK(connect_tcp(limits));
    if (proxy_) CITYLEDGER_CHECK(open_tunnel(limits));
    CITYLEDGER_CHECK(shake_hands(limits));
    open_ = true;
    return {};
}

Error PeerStream::error_of(std::string_view doing, const boost::system::error_code& error) const {
    namespace http = beast::http;
    const std::string what = std::string(doing) + " " + options_.name + ": ";
    if (error == beast::error::timeout)
        return {ErrorKind::unreachable,
                "net.timeout",
                what + "nothing came for " + std::to_string(options_.idle_timeout.count()) + " ms",
                {}};
    if (error == http::error::body_limit || error == http::error::header_limit ||
        error == http::error::buffer_overflow || error == beast::websocket::error::message_too_big ||
        error == beast::websocket::error::buffer_overflow)
        return {ErrorKind::limit, "net.too_large", what + "the answer is larger than is read", {}};
    if (error == http::error::end_of_stream || error == http::error::partial_message ||
        error == beast::websocket::error::closed || error == asio::error::eof ||
        error == asio::error::connection_reset || error == asio::error::broken_pipe ||
        error == asio::error::connection_aborted || error == asio::ssl::error::stream_truncated)
        return {ErrorKind::unreachable, "net.closed", what + "the peer closed the connection", {}};
    if (error.category() == asio::error::get_ssl_category())
        return {ErrorKind::unreachable, "net.tls", what + "TLS failed: " + error.message(), {}};
    if (error.category() == make_error_code(http::error::bad_version).category() ||
        error.category() == make_error_code(beast::websocket::error::closed).category())
        return {
            ErrorKind::invalid, "net.http", what + "the peer does not speak HTTP as it should: " + error.message(), {}};
    return {ErrorKind::unreachable, "net.connect", what + error.message(), {}};
}

}  // namespace cityledger::net
