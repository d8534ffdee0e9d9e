#include "core/serve/rpc_connection.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core/buffers_to_string.hpp>
#include <boost/beast/websocket/stream.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

#include <deque>

namespace cityledger::serve {

namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
using boost::json::object;

constexpr auto with_error = asio::as_tuple(asio::use_awaitable);
constexpr std::size_t max_query_length = 512;
constexpr std::size_t max_answers_waiting = 100;

/// NewBlock or NewBlockHeader; nullopt for what is not served here.
std::optional<std::string_view> event_of(std::string query) {
    std::erase_if(query, [](char c) { return c == ' '; });
    if (query == "tm.event='NewBlock'") return "NewBlock";
    if (query == "tm.event='NewBlockHeader'") return "NewBlockHeader";
    return std::nullopt;
}

/// One websocket. All its members are used on its connection's strand alone.
class WebsocketConnection : public std::enable_shared_from_this<WebsocketConnection> {
  public:
    WebsocketConnection(std::shared_ptr<ServerState> server, beast::tcp_stream stream)
        : server_(std::move(server)),
          socket_(std::move(stream)),
          wake_(socket_.get_executor()),
          write_limit_(socket_.get_executor()) {}
    ~WebsocketConnection() { server_->listeners.remove(listener_); }
    WebsocketConnection(const WebsocketConnection&) = delete;
    WebsocketConnection& operator=(const WebsocketConnection&) = delete;

    asio::awaitable<void> run(Request request);

  private:
    struct Subscribed {
        std::string query;
        std::string_view event;
        Json id;
    };

    asio::awaitable<void> write_answers();
    asio::awaitable<void> answer(std::string_view message);
    RpcResult<Json> subscribe(const Json& id, const std::string& query);
    RpcResult<Json> unsubscribe(const std::string& query);
    void drop_subscriptions();
    void on_block(const NewBlock& block);
    void push(const Json& response);

    std::shared_ptr<ServerState> server_;
    beast::websocket::stream<beast::tcp_stream> socket_;
    asio::steady_timer wake_;  ///< cancelled to wake the writer, and the reader when the queue has room again
    asio::steady_timer write_limit_;
    std::deque<std::string> queue_;
    std::vector<Subscribed> subscriptions_;
    std::optional<Counted> counted_;  ///< while it has a subscription
    std::uint64_t listener_ = 0;
    bool closing_ = false;
};

asio::awaitable<void> WebsocketConnection::run(Request request) {
    const auto self = shared_from_this();
    beast::get_lowest_layer(socket_).expires_never();
    beast::websocket::stream_base::timeout timeouts{server_->options.read_timeout, std::chrono::seconds(60), true};
    socket_.set_option(timeouts);
    socket_.read_message_max(server_->options.max_body_bytes);
    socket_.text(true);
    const auto [refused] = co_await socket_.async_accept(request, with_error);
    if (refused) co_return;
    asio::co_spawn(
        socket_.get_executor(), [self]() { return self->write_answers(); }, asio::detached);
    beast::flat_buffer buffer;
    for (;;) {
        const auto [error, count] = co_await socket_.async_read(buffer, with_error);
        if (error || closing_) break;
        const std::string message = beast::buffers_to_string(buffer.data());
        buffer.consume(count);
        co_await answer(message);
        // A client that asks and does not read is not read from either.
        while (queue_.size() >= max_answers_waiting && !closing_) {
            asio::steady_timer pause(socket_.get_executor(), std::chrono::milliseconds(20));
            co_await pause.async_wait(asio::use_awaitable);
        }
    }
    closing_ = true;
    drop_subscriptions();
    wake_.cancel();
}

asio::awaitable<void> WebsocketConnection::write_answers() {
    const auto self = shared_from_this();
    while (!closing_) {
        if (queue_.empty()) {
            wake_.expires_at(asio::steady_timer::time_point::max());
            co_await wake_.async_wait(with_error);
            continue;
        }
        const std::string message = std::move(queue_.front());
        queue_.pop_front();
        // A timer of its own: the stream's would also cut off the read that is under way.
        write_limit_.expires_after(server_->options.write_timeout);
        write_limit_.async_wait([weak = weak_from_this()](const boost::system::error_code& cancelled) {
            const auto connection = weak.lock();
            if (!cancelled && connection) beast::get_lowest_layer(connection->socket_).close();
        });
        const auto [error, count] = co_await socket_.async_write(asio::buffer(message), with_error);
        write_limit_.cancel();
        if (error || count == 0) break;
    }
    closing_ = true;
    drop_subscriptions();
    beast::get_lowest_layer(socket_).close();
}

asio::awaitable<void> WebsocketConnection::answer(std::string_view message) {
    const auto batch = parse_body(message);
    if (!batch || batch->is_array) {
        const RpcError why = batch ? parse_error("error unmarshaling request: one request a message") : batch.error();
        push(rpc_response({}, tl::unexpected<RpcError>(why)));
        co_return;
    }
    const RpcCall& call = batch->calls.front();
    if (!call.id) co_return;
    static const std::vector<Parameter> query_parameter{{"query", ParameterKind::text}};
    const bool with_query = call.method == "subscribe" || call.method == "unsubscribe";
    const Method* method = server_->methods.find(call.method);
    if (method == nullptr && !with_query && call.method != "unsubscribe_all") {
        push(rpc_response(call.id, tl::unexpected<RpcError>(method_not_found())));
        co_return;
    }
    RpcResult<Arguments> arguments = Arguments{};
    if (call.params && (method != nullptr || with_query))
        arguments = arguments_of_json(method != nullptr ? method->parameters : query_parameter, *call.params);
    if (!arguments) {  // over a websocket the engine calls these internal errors
        push(rpc_response(call.id, tl::unexpected<RpcError>(internal_error(arguments.error().data))));
        co_return;
    }
    RpcResult<Json> outcome = Json(object{});
    if (method != nullptr) {
        outcome = co_await run_call(*server_, *method, *arguments);
    } else if (call.method == "subscribe") {
        outcome = subscribe(*call.id, arguments->text("query"));
    } else if (call.method == "unsubscribe") {
        outcome = unsubscribe(arguments->text("query"));
    } else {
        drop_subscriptions();
    }
    push(rpc_response(call.id, outcome));
}

RpcResult<Json> WebsocketConnection::subscribe(const Json& id, const std::string& query) {
    const RpcServerOptions& options = server_->options;
    const auto refuse = [](std::string why) { return tl::unexpected<RpcError>(internal_error(std::move(why))); };
    if (!counted_ && server_->clients_waiting >= options.max_subscription_clients)
        return refuse("max_subscription_clients " + std::to_string(options.max_subscription_clients) + " reached");
    if (subscriptions_.size() >= options.max_subscriptions_per_client)
        return refuse("max_subscriptions_per_client " + std::to_string(options.max_subscriptions_per_client) +
                      " reached");
    if (query.size() > max_query_length) return refuse("maximum query length exceeded");
    const auto event = event_of(query);
    if (!event)
        return refuse("failed to parse query: this peer serves tm.event='NewBlock' and tm.event='NewBlockHeader'");
    for (const Subscribed& one : subscriptions_)
        if (one.query == query) return refuse("already subscribed");
    if (!counted_) {
        counted_.emplace(server_->clients_waiting);
        // The listener runs on the sealing thread: it only posts, and holds the connection no longer than it lives.
        listener_ =
            server_->listeners.add([weak = weak_from_this(), executor = socket_.get_executor()](const auto& block) {
                asio::post(executor, [weak, block] {
                    if (const auto self = weak.lock()) self->on_block(*block);
                });
            });
    }
    subscriptions_.push_back({query, *event, id});
    return Json(object{});
}

RpcResult<Json> WebsocketConnection::unsubscribe(const std::string& query) {
    const auto removed = std::erase_if(subscriptions_, [&](const Subscribed& one) { return one.query == query; });
    if (removed == 0) return tl::unexpected<RpcError>(internal_error("subscription not found"));
    if (subscriptions_.empty()) drop_subscriptions();
    return Json(object{});
}

void WebsocketConnection::drop_subscriptions() {
    server_->listeners.remove(std::exchange(listener_, 0));
    subscriptions_.clear();
    counted_.reset();
}

void WebsocketConnection::on_block(const NewBlock& block) {
    if (closing_) return;
    if (queue_.size() >= server_->options.event_buffer) {
        const RpcError slow{-32000, "Server error",
                            "subscription was canceled (reason: client is not pulling messages fast enough)"};
        const auto ended = std::exchange(subscriptions_, {});
        drop_subscriptions();
        for (const Subscribed& one : ended) push(rpc_response(one.id, tl::unexpected<RpcError>(slow)));
        return;
    }
    for (const Subscribed& one : subscriptions_)
        push(rpc_response(one.id, new_block_event(block, one.query, one.event)));
}

void WebsocketConnection::push(const Json& response) {
    queue_.push_back(boost::json::serialize(response));
    wake_.cancel();
}

}  // namespace

std::uint64_t BlockListeners::add(Listener listener) {
    const std::lock_guard lock(mutex_);
    listeners_.emplace(next_, std::move(listener));
    return next_++;
}

void BlockListeners::remove(std::uint64_t id) {
    const std::lock_guard lock(mutex_);
    listeners_.erase(id);
}

void BlockListeners::tell(const std::shared_ptr<const NewBlock>& block) {
    const std::lock_guard lock(mutex_);
    for (const auto& [id, listener] : listeners_) listener(block);
}

asio::awaitable<void> serve_websocket(std::shared_ptr<ServerState> server, beast::tcp_stream stream, Request request) {
    const auto connection = std::make_shared<WebsocketConnection>(std::move(server), std::move(stream));
    co_await connection->run(std::move(request));
}

}  // namespace cityledger::serve
