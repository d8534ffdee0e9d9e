#include "tests/support/peer/hostile_peer.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/string_body.hpp>
#include <boost/beast/ssl/ssl_stream.hpp>

#include <atomic>
#include <condition_variable>
#include <list>
#include <mutex>
#include <thread>

namespace cityledger::test {

namespace asio = boost::asio;
namespace http = boost::beast::http;
using asio::ip::tcp;
using error_code = boost::system::error_code;

bool Wire::send_json(std::string_view json, std::string_view status) {
    const std::string head = "HTTP/1.1 " + std::string(status) +
                             "\r\nContent-Type: application/json\r\nContent-Length: " + std::to_string(json.size()) +
                             "\r\n\r\n";
    return send(head) && send(json);
}

class HostilePeer::Impl {
  public:
    Impl(Answer answer, const std::optional<TlsIdentity>& identity)
        : answer_(std::move(answer)), acceptor_(context_), tls_(asio::ssl::context::tls_server) {
        if (identity) {
            tls_.use_certificate(asio::buffer(identity->certificate_pem), asio::ssl::context::pem);
            tls_.use_private_key(asio::buffer(identity->key_pem), asio::ssl::context::pem);
            secure_ = true;
        }
        const tcp::endpoint any(asio::ip::address_v4::loopback(), 0);
        acceptor_.open(any.protocol());
        acceptor_.bind(any);
        acceptor_.listen();
        port_ = acceptor_.local_endpoint().port();
        accepting_ = std::jthread([this] { accept(); });
    }
    ~Impl() {
        {
            const std::lock_guard lock(mutex_);
            ending_ = true;
            for (auto& connection : connections_) ::shutdown(connection.socket.native_handle(), SHUT_RDWR);
        }
        ended_.notify_all();
        ::shutdown(acceptor_.native_handle(), SHUT_RDWR);
        accepting_.join();
    }

    std::string url() const { return (secure_ ? "https://127.0.0.1:" : "http://127.0.0.1:") + std::to_string(port_); }
    std::atomic<int> connection_count = 0;
    std::atomic<int> request_count = 0;

  private:
    struct Connection {
        explicit Connection(tcp::socket taken) : socket(std::move(taken)) {}
        tcp::socket socket;
        std::jthread thread;
    };

    template <class Stream>
    class StreamWire final : public Wire {
      public:
        StreamWire(Impl& server, Stream& stream) : server_(server), stream_(stream) {}
        bool send(std::string_view bytes) override {
            error_code error;
            asio::write(stream_, asio::buffer(bytes.data(), bytes.size()), error);
            return !error;
        }
        bool pause(std::chrono::milliseconds time) override {
            std::unique_lock lock(server_.mutex_);
            return !server_.ended_.wait_for(lock, time, [this] { return server_.ending_; });
        }
        void close_after() override { closes = true; }
        bool closes = false;

      private:
        Impl& server_;
        Stream& stream_;
    };

    void accept() {
        while (true) {
            error_code error;
            tcp::socket socket(context_);
            acceptor_.accept(socket, error);
            const std::lock_guard lock(mutex_);
            if (ending_ || error) return;
            error_code ignored;
            socket.set_option(tcp::no_delay(true), ignored);  // heads and bodies go out at once
            ++connection_count;
            Connection& connection = connections_.emplace_back(std::move(socket));
            connection.thread = std::jthread([this, &connection] { serve(connection.socket); });
        }
    }

    void serve(tcp::socket& socket) {
        if (secure_) {
            boost::beast::ssl_stream<tcp::socket&> stream(socket, tls_);
            error_code error;
            stream.handshake(asio::ssl::stream_base::server, error);
            if (!error) talk(stream);
        } else {
            talk(socket);
        }
        error_code ignored;
        socket.shutdown(tcp::socket::shutdown_both, ignored);
    }

    template <class Stream>
    void talk(Stream& stream) {
        boost::beast::flat_buffer buffer;
        StreamWire<Stream> wire(*this, stream);
        while (!wire.closes) {
            http::request<http::string_body> request;
            error_code error;
            http::read(stream, buffer, request, error);
            if (error) return;
            ++request_count;
            answer_(request.body(), wire);
        }
    }

    Answer answer_;
    asio::io_context context_;
    tcp::acceptor acceptor_;
    asio::ssl::context tls_;
    bool secure_ = false;
    std::uint16_t port_ = 0;
    std::mutex mutex_;
    std::condition_variable ended_;
    bool ending_ = false;
    std::list<Connection> connections_;
    std::jthread accepting_;
};

HostilePeer::HostilePeer(Answer answer, std::optional<TlsIdentity> identity)
    : impl_(std::make_unique<Impl>(std::move(answer), identity)) {}
HostilePeer::~HostilePeer() = default;
std::string HostilePeer::url() const {
    return impl_->url();
}
int HostilePeer::connections() const {
    return impl_->connection_count;
}
int HostilePeer::requests() const {
    return impl_->request_count;
}

}  // namespace cityledger::test
