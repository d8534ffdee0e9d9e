#include "core/serve/rpc_server.h"

#include "core/serve/rpc_connection.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/strand.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <thread>

namespace cityledger::serve {

namespace {

namespace asio = boost::asio;
using asio::ip::tcp;

constexpr auto with_error = asio::as_tuple(asio::use_awaitable);
/// When the server is full, or the system is out of descriptors, it looks again after this long.
constexpr std::chrono::milliseconds full_pause{20};

std::string text_of(const tcp::endpoint& endpoint) {
    const std::string address = endpoint.address().to_string();
    return (endpoint.address().is_v6() ? "[" + address + "]" : address) + ":" + std::to_string(endpoint.port());
}

asio::awaitable<void> accept_connections(std::shared_ptr<ServerState> server, tcp::acceptor& acceptor) {
    asio::steady_timer pause(acceptor.get_executor());
    for (;;) {
        if (server->connections >= server->options.max_connections) {
            pause.expires_after(full_pause);
            co_await pause.async_wait(asio::use_awaitable);
            continue;
        }
        const auto strand = asio::make_strand(acceptor.get_executor());
        auto [error, socket] = co_await acceptor.async_accept(strand, with_error);
        if (error == asio::error::operation_aborted) co_return;
        if (error) {
            pause.expires_after(full_pause);
            co_await pause.async_wait(asio::use_awaitable);
            continue;
        }
        asio::co_spawn(strand, serve_connection(server, std::move(socket)), asio::detached);
    }
}

class BeastServer final : public RpcServer {
  public:
    BeastServer(std::shared_ptr<ServerState> state, std::unique_ptr<asio::io_context> context, tcp::acceptor acceptor)
        : context_(std::move(context)),
          acceptor_(std::move(acceptor)),
          state_(std::move(state)),
          endpoint_(acceptor_.local_endpoint()) {}
    ~BeastServer() override { stop(); }

    void run(ChainView& chain) {
        subscription_ = chain.on_new_block([state = state_](const auto& block) { state->listeners.tell(block); });
        asio::co_spawn(*context_, accept_connections(state_, acceptor_), asio::detached);
        for (unsigned i = 0; i < std::max(1U, state_->options.threads); ++i)
            threads_.emplace_back([this] { context_->run(); });
    }

    std::string address() const override { return text_of(endpoint_); }
    std::uint16_t port() const override { return endpoint_.port(); }

    void stop() override {
        subscription_.reset();
        context_->stop();
        threads_.clear();  // joins
    }

  private:
    std::unique_ptr<asio::io_context> context_;
    tcp::acceptor acceptor_;
    std::shared_ptr<ServerState> state_;
    tcp::endpoint endpoint_;
    std::unique_ptr<Subscription> subscription_;
    std::vector<std::jthread> threads_;
};

}  // namespace

Result<std::unique_ptr<RpcServer>> RpcServer::start(ChainView& chain, ApplicationView& application,
                                                    RpcServerOptions options) {
    boost::system::error_code error;
    const auto address = asio::ip::make_address(options.address, error);
    if (error) return fail(ErrorKind::usage, "serve.address", "not an IP address to listen on: " + options.address);
    auto context = std::make_unique<asio::io_context>(static_cast<int>(std::max(1U, options.threads)));
    tcp::acceptor acceptor(*context);
    const tcp::endpoint wanted(address, options.port);
    acceptor.open(wanted.protocol(), error);
    if (!error) acceptor.set_option(tcp::acceptor::reuse_address(true), error);
    if (!error) acceptor.bind(wanted, error);
    if (!error) acceptor.listen(asio::socket_base::max_listen_connections, error);
    if (error)
        return fail(ErrorKind::io, "serve.listen",
                    "cannot listen on " + text_of(wanted) + ": " + error.message() + "; choose another port");
    const std::string listening = text_of(acceptor.local_endpoint());
    auto state = std::make_shared<ServerState>(chain, application, std::move(options), listening);
    auto server = std::make_unique<BeastServer>(std::move(state), std::move(context), std::move(acceptor));
    server->run(chain);
    return std::unique_ptr<RpcServer>(std::move(server));
}

}  // namespace cityledger::serve
