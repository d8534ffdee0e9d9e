#include "core/net/new_block_watch.h"

#include "core/net/peer_stream.h"
#include "core/net/rpc_decode.h"

#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/websocket/ssl.hpp>
#include <boost/beast/websocket/stream.hpp>

namespace cityledger::net {

namespace {

namespace beast = boost::beast;
namespace websocket = beast::websocket;

constexpr std::size_t max_message_bytes = 1u << 20;
constexpr std::string_view subscription =
    R"({"jsonrpc":"2.0","id":1,"method":"subscribe","params":{"query":"tm.event='NewBlock'"}})";

/// The subscription over one stream, plain or TLS, that PeerStream has connected.
template <class Stream>
class Watch {
  public:
    Watch(PeerStream& peer, Stream& stream, std::chrono::milliseconds silence, std::stop_token stop)
        : peer_(peer), socket_(stream), silence_(silence), stop_(std::move(stop)) {
        socket_.read_message_max(max_message_bytes);
        socket_.set_option(websocket::stream_base::decorator(
            [](websocket::request_type& request) { request.set(beast::http::field::user_agent, "city-ledger"); }));
    }

    Status subscribe() {
        CITYLEDGER_CHECK(peer_.run("opening a websocket at", limits(), [&](auto handler) {
            socket_.async_handshake(peer_.url().authority(), peer_.url().path + "/websocket", handler);
        }));
        return peer_.run("subscribing at", limits(), [&](auto handler) {
            socket_.async_write(boost::asio::buffer(subscription.data(), subscription.size()), handler);
        });
    }

    /// The height of the next event; 0 for a message that is none.
    Result<chain::Height> next() {
        beast::flat_buffer buffer(max_message_bytes + (16u << 10));
        CITYLEDGER_CHECK(peer_.run("waiting for a block from", limits(),
                                   [&](auto handler) { socket_.async_read(buffer, handler); }));
        const auto data = buffer.cdata();
        CITYLEDGER_TRY(document,
                       JsonDocument::parse({static_cast<const char*>(data.data()), data.size()}, max_message_bytes));
        CITYLEDGER_TRY(result, result_of(document.root()));
        CITYLEDGER_TRY(block, decode_new_block_event(result));
        return block ? block->header.height : 0;
    }

  private:
    CallLimits limits() const { return {std::chrono::steady_clock::now() + silence_, stop_}; }

    PeerStream& peer_;
    websocket::stream<Stream&> socket_;
    std::chrono::milliseconds silence_;
    std::stop_token stop_;
};

}  // namespace

Status watch_new_blocks(const HttpProviderOptions& options, std::chrono::milliseconds silence,
                        const std::function<void(chain::Height)>& on_new_block, std::stop_token stop) {
    CITYLEDGER_TRY(url, parse_url(options.url));
    if (options.tls_certificate_sha256 && !url.tls)
        return fail(ErrorKind::usage, "net.tls_pin",
                    "a certificate is named for \"" + options.url + "\", which is not https");
    // Between blocks nothing comes: silence, not the idle time of a call, is the measure here.
    HttpProviderOptions patient = options;
    patient.idle_timeout = silence;
    patient.total_timeout = silence;
    if (patient.name.empty()) patient.name = options.url;
    PeerStream peer(patient, std::move(url));
    CITYLEDGER_CHECK(peer.connect({std::chrono::steady_clock::now() + options.total_timeout, stop}));
    Status outcome;
    peer.with_stream([&](auto& stream) {
        Watch<std::remove_reference_t<decltype(stream)>> watch(peer, stream, silence, stop);
        outcome = watch.subscribe();
        while (outcome) {
            const auto height = watch.next();
            if (!height)
                outcome = fail(height.error());
            else if (*height > 0)
                on_new_block(*height);
        }
    });
    return outcome;
}

}  // namespace cityledger::net
