#include "core/net/new_block_watch.h"
#include "core/serve/rpc_encode.h"
#include "tests/support/test_registry.h"
#include "tests/unit/net/served_chain.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core/buffers_to_string.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/websocket/stream.hpp>
#include <boost/json/serialize.hpp>

#include <QElapsedTimer>
#include <QTest>

#include <thread>

using namespace cityledger;
using namespace std::chrono_literals;

namespace {

using boost::asio::ip::tcp;

/// Takes one websocket, reads one message, sends `messages` and waits for the client to go.
class WebsocketPeer {
  public:
    explicit WebsocketPeer(std::vector<std::string> messages)
        : acceptor_(context_, tcp::endpoint(boost::asio::ip::address_v4::loopback(), 0)),
          thread_([this, messages = std::move(messages)] { serve(messages); }) {}

    net::HttpProviderOptions options() const {
        net::HttpProviderOptions options;
        options.url = "http://127.0.0.1:" + std::to_string(acceptor_.local_endpoint().port());
        return options;
    }
    /// After the watch has ended: what the client asked for.
    std::string asked() {
        thread_.join();
        return asked_;
    }

  private:
    void serve(const std::vector<std::string>& messages) {
        boost::system::error_code error;
        boost::beast::websocket::stream<tcp::socket> socket(acceptor_.accept());
        socket.accept(error);
        boost::beast::flat_buffer buffer;
        socket.read(buffer, error);
        asked_ = boost::beast::buffers_to_string(buffer.data());
        for (const auto& message : messages)
            if (!error) socket.write(boost::asio::buffer(message), error);
        buffer.clear();
        if (!error) socket.read(buffer, error);
    }

    boost::asio::io_context context_;
    tcp::acceptor acceptor_;
    std::string asked_;
    std::jthread thread_;
};

std::string event_of(const chain::Block& block) {
    const boost::json::value event = {
        {"jsonrpc", "2.0"},
        {"id", 1},
        {"result",
         {{"query", "q"},
          {"data", {{"type", "tendermint/event/NewBlock"}, {"value", {{"block", serve::json_of(block)}}}}}}}};
    return boost::json::serialize(event);
}

const std::string accepted = "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{}}";

}  // namespace

class TestNewBlockWatch : public QObject {
    Q_OBJECT

    static std::string code_of(const Status& status) { return status ? "" : status.error().code; }

  private slots:
    void eachBlockWakesUp() {
        const test::ChainBuilder chain = test::grown_chain(3);
        WebsocketPeer peer({accepted, event_of(chain.block(2)), event_of(chain.block(3))});
        std::vector<chain::Height> heights;
        std::stop_source stop;
        const auto status = net::watch_new_blocks(
            peer.options(), 5s,
            [&](chain::Height height) {
                heights.push_back(height);
                if (heights.size() == 2) stop.request_stop();
            },
            stop.get_token());
        QVERIFY(status.error().kind == ErrorKind::stopped);
        QCOMPARE(heights, (std::vector<chain::Height>{2, 3}));
        QVERIFY(peer.asked().find("tm.event='NewBlock'") != std::string::npos);
    }
    void aRefusedSubscriptionIsTold() {
        WebsocketPeer peer(
            {"{\"jsonrpc\":\"2.0\",\"id\":1,\"error\":{\"code\":-32603,\"message\":\"Internal error\",\"data\":\"too "
             "many\"}}"});
        QCOMPARE(code_of(net::watch_new_blocks(peer.options(), 5s, [](chain::Height) {}, {})),
                 std::string("rpc.internal"));
    }
    void aHugeMessageIsCutOff() {
        WebsocketPeer peer({accepted, std::string((1u << 20) + 1, ' ')});
        QCOMPARE(code_of(net::watch_new_blocks(peer.options(), 5s, [](chain::Height) {}, {})),
                 std::string("net.too_large"));
    }
    void brokenEventsEndIt() {
        WebsocketPeer peer({accepted, "{"});
        QCOMPARE(code_of(net::watch_new_blocks(peer.options(), 5s, [](chain::Height) {}, {})),
                 std::string("rpc.syntax"));
    }
    void aServerWithoutWebsocketsIsTold() {
        test::HostilePeer peer([](const std::string&, test::Wire& wire) { wire.send_json("{}"); });
        QCOMPARE(code_of(net::watch_new_blocks(test::options_for(peer), 2s, [](chain::Height) {}, {})),
                 std::string("net.http"));
    }
    void silenceIsNoticed() {
        test::HostilePeer peer([](const std::string&, test::Wire& wire) { wire.pause(20s); });
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(code_of(net::watch_new_blocks(test::options_for(peer), 300ms, [](chain::Height) {}, {})),
                 std::string("net.timeout"));
        QVERIFY(timer.elapsed() < 3000);
    }
    void aStopEndsIt() {
        test::HostilePeer peer([](const std::string&, test::Wire& wire) { wire.pause(20s); });
        std::stop_source stop;
        std::jthread later([&] {
            std::this_thread::sleep_for(100ms);
            stop.request_stop();
        });
        const auto status = net::watch_new_blocks(
            test::options_for(peer), 20s, [](chain::Height) {}, stop.get_token());
        QVERIFY(status.error().kind == ErrorKind::stopped);
    }
};

CITYLEDGER_TEST(new_block_watch, TestNewBlockWatch)
#include "tst_new_block_watch.moc"
