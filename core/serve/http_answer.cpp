#include "core/serve/rpc_connection.h"

#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/http/field.hpp>
#include <boost/json/array.hpp>
#include <boost/json/serialize.hpp>

namespace cityledger::serve {

namespace {

namespace http = boost::beast::http;
using boost::json::array;
using boost::json::object;

/// How often a caller of broadcast_tx_commit looks for its transaction: it waits about a second anyway.
constexpr std::chrono::milliseconds commit_poll{20};

Response plain(const Request& request, http::status status, std::string_view type, std::string body) {
    Response response{status, request.version()};
    response.set(http::field::content_type, type);
    response.set("X-Content-Type-Options", "nosniff");
    response.keep_alive(request.keep_alive());
    response.body() = std::move(body);
    response.prepare_payload();
    return response;
}

Response json_response(const Request& request, http::status status, const Json& json, bool cacheable) {
    Response response = plain(request, status, "application/json", boost::json::serialize(json));
    if (cacheable) response.set(http::field::cache_control, "public, max-age=86400");
    return response;
}

Response not_found(const Request& request) {
    return plain(request, http::status::not_found, "text/plain; charset=utf-8", "404 page not found\n");
}

/// What a person sees who opens the address in a browser.
Response list_of_methods(const Request& request, const RpcMethods& methods) {
    std::string page = "<html><body><br>Available endpoints:<br>";
    for (const Method& method : methods.all()) {
        std::string link = "/" + std::string(method.name);
        char separator = '?';
        for (const Parameter& parameter : method.parameters) {
            link += separator + std::string(parameter.name) + "=_";
            separator = '&';
        }
        page += "<a href=\"" + link + "\">" + link + "</a></br>";
    }
    return plain(request, http::status::ok, "text/html", page + "</body></html>");
}

bool is_websocket_method(std::string_view name) {
    return name == "subscribe" || name == "unsubscribe" || name == "unsubscribe_all";
}

boost::asio::awaitable<Response> answer_address(ServerState& server, const Request& request, std::string_view path,
                                                std::string_view query) {
    const std::optional<Json> id = Json(-1);
    const std::string_view name = path.substr(1);
    if (is_websocket_method(name)) {
        const RpcResult<Json> refused = tl::unexpected<RpcError>(method_not_found());
        co_return json_response(request, http::status::not_found, rpc_response(id, refused), false);
    }
    const Method* method = server.methods.find(name);
    if (method == nullptr) co_return not_found(request);
    const auto pairs = parse_query(query);
    if (!pairs) {
        const RpcResult<Json> refused = tl::unexpected<RpcError>(invalid_params(pairs.error().message));
        co_return json_response(request, http::status::internal_server_error, rpc_response(id, refused), false);
    }
    const auto arguments = arguments_of_query(method->parameters, *pairs);
    if (!arguments) {
        const RpcResult<Json> refused = tl::unexpected<RpcError>(arguments.error());
        co_return json_response(request, http::status::internal_server_error, rpc_response(id, refused), false);
    }
    const RpcResult<Json> outcome = co_await run_call(server, *method, *arguments);
    const http::status status = outcome ? http::status::ok : http::status::internal_server_error;
    co_return json_response(request, status, rpc_response(id, outcome), outcome && method->cacheable_with(*arguments));
}

struct CallAnswer {
    Json response;
    bool cacheable = false;
};

boost::asio::awaitable<CallAnswer> answer_call(ServerState& server, const RpcCall& call) {
    const Method* method = server.methods.find(call.method);
    if (method == nullptr) {
        const RpcResult<Json> refused = tl::unexpected<RpcError>(method_not_found());
        co_return CallAnswer{rpc_response(call.id, refused), false};
    }
    RpcResult<Arguments> arguments = Arguments{};
    if (call.params) arguments = arguments_of_json(method->parameters, *call.params);
    if (!arguments) {
        const RpcResult<Json> refused = tl::unexpected<RpcError>(arguments.error());
        co_return CallAnswer{rpc_response(call.id, refused), false};
    }
    const RpcResult<Json> outcome = co_await run_call(server, *method, *arguments);
    co_return CallAnswer{rpc_response(call.id, outcome), outcome && method->cacheable_with(*arguments)};
}

boost::asio::awaitable<Response> answer_body(ServerState& server, const Request& request) {
    const auto batch = parse_body(request.body());
    if (!batch) {
        const RpcResult<Json> refused = tl::unexpected<RpcError>(batch.error());
        co_return json_response(request, http::status::internal_server_error, rpc_response({}, refused), false);
    }
    if (batch->calls.size() > server.options.max_batch) {
        const RpcResult<Json> refused = tl::unexpected<RpcError>(
            invalid_request("batch request exceeds maximum (" + std::to_string(server.options.max_batch) +
                            ") allowed number of requests"));
        co_return json_response(request, http::status::ok, rpc_response({}, refused), false);
    }
    array answers;
    bool cacheable = true;
    for (const RpcCall& call : batch->calls) {
        if (!call.id) continue;  // a notification is not answered, nor run
        CallAnswer answer = co_await answer_call(server, call);
        cacheable = cacheable && answer.cacheable;
        answers.push_back(std::move(answer.response));
    }
    if (answers.empty()) co_return plain(request, http::status::ok, "application/json", "");
    // The engine answers a batch of one with a bare object.
    if (answers.size() == 1) co_return json_response(request, http::status::ok, answers.front(), cacheable);
    co_return json_response(request, http::status::ok, answers, cacheable);
}

}  // namespace

Json rpc_response(const std::optional<Json>& id, const RpcResult<Json>& outcome) {
    object response{{"jsonrpc", "2.0"}};
    if (id) response["id"] = *id;
    if (outcome) {
        response["result"] = *outcome;
        return response;
    }
    object error{{"code", outcome.error().code}, {"message", outcome.error().message}};
    if (!outcome.error().data.empty()) error["data"] = outcome.error().data;
    response["error"] = std::move(error);
    return response;
}

boost::asio::awaitable<RpcResult<Json>> run_call(ServerState& server, const Method& method, Arguments arguments) {
    const bool may_wait = method.name == "broadcast_tx_commit";
    if (may_wait && server.clients_waiting >= server.options.max_subscription_clients)
        co_return tl::unexpected<RpcError>(internal_error(
            "max_subscription_clients " + std::to_string(server.options.max_subscription_clients) + " reached"));
    const RpcResult<Outcome> outcome = server.methods.call(method, arguments);
    if (!outcome) co_return tl::unexpected<RpcError>(outcome.error());
    if (!outcome->awaited) co_return outcome->result;

    const Counted waiting(server.clients_waiting);
    boost::asio::steady_timer timer(co_await boost::asio::this_coro::executor);
    const auto deadline = std::chrono::steady_clock::now() + server.options.commit_timeout;
    for (;;) {
        const auto found = server.methods.committed(*outcome->awaited);
        if (!found) co_return tl::unexpected<RpcError>(found.error());
        if (*found) co_return **found;
        if (std::chrono::steady_clock::now() >= deadline)
            co_return tl::unexpected<RpcError>(internal_error("timed out waiting for tx to be included in a block"));
        timer.expires_after(commit_poll);
        co_await timer.async_wait(boost::asio::use_awaitable);
    }
}

boost::asio::awaitable<Response> answer_request(ServerState& server, const Request& request) {
    const std::string_view target(request.target().data(), request.target().size());
    const std::size_t mark = std::min(target.find('?'), target.size());
    const std::string_view path = target.substr(0, mark);
    if (path.empty() || path.front() != '/') co_return not_found(request);
    if (path.size() > 1) {
        const std::string_view query = target.substr(std::min(mark + 1, target.size()));
        co_return co_await answer_address(server, request, path, query);
    }
    if (request.body().empty()) co_return list_of_methods(request, server.methods);
    co_return co_await answer_body(server, request);
}

}  // namespace cityledger::serve
