#include "core/serve/rpc_connection.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/write.hpp>
#include <boost/beast/websocket/rfc6455.hpp>
#include <boost/json/serialize.hpp>

namespace cityledger::serve {

namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;

constexpr auto with_error = asio::as_tuple(asio::use_awaitable);
/// After an answer that ends a connection, what the client still sends is read and thrown away up to here: closing at
/// once would take the answer away from it.
constexpr std::size_t drain_bytes = 8U << 20;
constexpr std::chrono::seconds drain_time{2};

Response closing_answer(http::status status, std::string body, std::string_view type) {
    Response response{status, 11};
    response.set(http::field::content_type, type);
    response.keep_alive(false);
    response.body() = std::move(body);
    response.prepare_payload();
    return response;
}

/// What to say before closing when a request cannot be read; nullopt: nothing (it went away, or was too slow).
std::optional<Response> answer_to_unreadable(const beast::error_code& error) {
    if (error == http::error::body_limit) {
        const RpcResult<Json> refused =
            tl::unexpected<RpcError>(invalid_request("error reading request body: http: request body too large"));
        return closing_answer(http::status::bad_request, boost::json::serialize(rpc_response({}, refused)),
                              "application/json");
    }
    if (error == http::error::header_limit)
        return closing_answer(http::status::request_header_fields_too_large, "431 Request Header Fields Too Large",
                              "text/plain");
    if (error.category() == http::make_error_code(http::error::bad_method).category() &&
        error != http::error::end_of_stream && error != http::error::partial_message)
        return closing_answer(http::status::bad_request, "400 Bad Request", "text/plain");
    return std::nullopt;
}

asio::awaitable<bool> write_answer(beast::tcp_stream& stream, const Response& response,
                                   const RpcServerOptions& options) {
    stream.expires_after(options.write_timeout);
    const auto [error, count] = co_await http::async_write(stream, response, with_error);
    co_return !error && count > 0;
}

asio::awaitable<void> close_gently(beast::tcp_stream& stream) {
    beast::error_code ignored;
    stream.socket().shutdown(asio::ip::tcp::socket::shutdown_send, ignored);
    std::array<char, 16384> thrown_away{};
    std::size_t drained = 0;
    stream.expires_after(drain_time);
    while (drained < drain_bytes) {
        const auto [error, count] = co_await stream.async_read_some(asio::buffer(thrown_away), with_error);
        if (error) break;
        drained += count;
    }
    stream.close();
}

}  // namespace

asio::awaitable<void> serve_connection(std::shared_ptr<ServerState> server, asio::ip::tcp::socket socket) {
    const Counted connection(server->connections);
    const RpcServerOptions& options = server->options;
    beast::error_code ignored;
    socket.set_option(asio::ip::tcp::no_delay(true), ignored);
    beast::tcp_stream stream(std::move(socket));
    beast::flat_buffer buffer;
    for (;;) {
        http::request_parser<http::string_body> parser;
        parser.header_limit(static_cast<std::uint32_t>(options.max_header_bytes));
        parser.body_limit(options.max_body_bytes);
        stream.expires_after(options.read_timeout);
        auto [error, count] = co_await http::async_read_header(stream, buffer, parser, with_error);
        if (!error && beast::iequals(parser.get()[http::field::expect], "100-continue")) {
            const http::response<http::empty_body> go_on{http::status::continue_, 11};
            std::tie(error, count) = co_await http::async_write(stream, go_on, with_error);
        }
        const bool websocket =
            !error && beast::websocket::is_upgrade(parser.get()) && parser.get().target() == "/websocket";
        if (!error && !websocket)
            std::tie(error, count) = co_await http::async_read(stream, buffer, parser, with_error);
        if (error) {
            if (const auto farewell = answer_to_unreadable(error)) {
                co_await write_answer(stream, *farewell, options);
                co_await close_gently(stream);
            }
            co_return;
        }
        const Request request = parser.release();
        if (websocket) {
            co_await serve_websocket(server, std::move(stream), request);
            co_return;
        }
        stream.expires_never();  // broadcast_tx_commit has a limit of its own
        const Response response = co_await answer_request(*server, request);
        if (!co_await write_answer(stream, response, options)) co_return;
        if (!response.keep_alive()) {
            co_await close_gently(stream);
            co_return;
        }
    }
}

}  // namespace cityledger::serve
