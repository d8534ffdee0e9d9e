#include "core/net/peer_connection.h"

#include "core/net/peer_stream.h"

#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/string_body.hpp>
#include <boost/beast/http/write.hpp>

namespace cityledger::net {

namespace {

namespace http = boost::beast::http;
using Parser = http::response_parser<http::string_body>;

constexpr std::size_t read_buffer_bytes = 128u << 10;

/// The answer's head: decided before its body is read.
Status judge_head(const Parser& parser, const std::string& name) {
    const auto& head = parser.get();
    const unsigned status = head.result_int();
    if (status >= 300 && status < 400)
        return fail(ErrorKind::unreachable, "net.redirect",
                    name + " sends the request elsewhere, which is never followed; correct its address");
    const std::string_view type(head[http::field::content_type].data(), head[http::field::content_type].size());
    const bool is_json = type.substr(0, type.find(';')) == "application/json";
    // The engine answers errors with 500, and 400 for a body that is too large, as JSON.
    if (status != 200 && !(is_json && (status == 500 || status == 400)))
        return fail(ErrorKind::unreachable, "net.http_status",
                    name + " answered with HTTP status " + std::to_string(status));
    if (!is_json)
        return fail(ErrorKind::invalid, "net.content",
                    name + " sent content of the type \"" + std::string(type.substr(0, 80)) + "\", not JSON");
    if (!head[http::field::content_encoding].empty() && head[http::field::content_encoding] != "identity")
        return fail(ErrorKind::invalid, "net.content", name + " sent encoded content that was not asked for");
    return {};
}

/// Told from when the answer begins: how long a peer thinks about it is bounded by the other limits.
class DripWatch {
  public:
    explicit DripWatch(const HttpProviderOptions& options) : options_(options) {}

    Status came(std::size_t bytes_in_all) {
        const auto now = std::chrono::steady_clock::now();
        if (!begun_) begun_ = now;
        const auto since = std::chrono::duration_cast<std::chrono::milliseconds>(now - *begun_);
        if (since < options_.drip_after) return {};
        const auto demanded = options_.least_bytes_a_second * static_cast<std::size_t>(since.count()) / 1000;
        if (bytes_in_all >= demanded) return {};
        return fail(ErrorKind::unreachable, "net.too_slow",
                    options_.name + " sent " + std::to_string(bytes_in_all) + " bytes of its answer in " +
                        std::to_string(since.count()) + " ms; fewer than " +
                        std::to_string(options_.least_bytes_a_second) + " a second are not waited for");
    }

  private:
    const HttpProviderOptions& options_;
    std::optional<std::chrono::steady_clock::time_point> begun_;
};

}  // namespace

class PeerConnection::Impl {
  public:
    explicit Impl(HttpProviderOptions options) : options_(std::move(options)) {
        buffer_.reserve(read_buffer_bytes);  // a buffer reads no more at once than it has room for already
    }

    Result<std::string> post(const std::string& body, std::size_t max_answer, bool again, const std::stop_token& stop) {
        const CallLimits limits{std::chrono::steady_clock::now() + options_.total_timeout, stop};
        CITYLEDGER_CHECK(prepare());
        const bool kept = stream_->is_open();
        auto answer = exchange(body, max_answer, limits);
        // A kept connection may have been closed by the peer meanwhile: that is no failure of the peer.
        if (!answer && kept && again && answer.error().code == "net.closed" && !anything_read_)
            answer = exchange(body, max_answer, limits);
        return answer;
    }

  private:
    Status prepare() {
        if (stream_) return {};
        CITYLEDGER_TRY(url, parse_url(options_.url));
        if (options_.tls_certificate_sha256 && !url.tls)
            return fail(ErrorKind::usage, "net.tls_pin",
                        "a certificate is named for \"" + options_.url + "\", which is not https");
        stream_.emplace(options_, std::move(url));
        return {};
    }

    Result<std::string> exchange(const std::string& body, std::size_t max_answer, const CallLimits& limits) {
        anything_read_ = false;
        if (!stream_->is_open()) {
            buffer_.clear();
            CITYLEDGER_CHECK(stream_->connect(limits));
        }
        auto answer = send_and_read(body, max_answer, limits);
        if (!answer) stream_->close();
        return answer;
    }

    Result<std::string> send_and_read(const std::string& body, std::size_t max_answer, const CallLimits& limits) {
        http::request<http::string_body> request{http::verb::post,
                                                 stream_->url().path.empty() ? "/" : stream_->url().path, 11};
        request.set(http::field::host, stream_->url().authority());
        request.set(http::field::user_agent, "city-ledger");
        request.set(http::field::content_type, "application/json");
        request.set(http::field::accept, "application/json");
        request.body() = body;
        request.prepare_payload();
        CITYLEDGER_CHECK(stream_->run("asking", limits, [&](auto handler) {
            stream_->with_stream([&](auto& stream) { http::async_write(stream, request, handler); });
        }));

        Parser parser;
        parser.header_limit(static_cast<std::uint32_t>(options_.max_header_bytes));
        parser.body_limit(max_answer);
        bool judged = false;
        DripWatch drip(options_);
        while (!parser.is_done()) {
            CITYLEDGER_CHECK(stream_->run("reading from", limits, [&](auto handler) {
                stream_->with_stream([&](auto& stream) { http::async_read_some(stream, buffer_, parser, handler); });
            }));
            anything_read_ = true;
            if (!judged && parser.is_header_done()) {
                CITYLEDGER_CHECK(judge_head(parser, options_.name));
                judged = true;
            }
            if (!parser.is_done()) CITYLEDGER_CHECK(drip.came(parser.get().body().size()));
        }
        if (!parser.keep_alive()) stream_->close();
        return std::move(parser.get().body());
    }

    HttpProviderOptions options_;
    std::optional<PeerStream> stream_;
    boost::beast::flat_buffer buffer_{read_buffer_bytes};
    bool anything_read_ = false;
};

PeerConnection::PeerConnection(HttpProviderOptions options) : impl_(std::make_unique<Impl>(std::move(options))) {}
PeerConnection::~PeerConnection() = default;

Result<std::string> PeerConnection::post(const std::string& body, std::size_t max_answer, bool again,
                                         std::stop_token stop) {
    return impl_->post(body, max_answer, again, stop);
}

}  // namespace cityledger::net
