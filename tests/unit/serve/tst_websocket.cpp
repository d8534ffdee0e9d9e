#include "core/serve/rpc_encode.h"
#include "core/serve/rpc_server.h"
#include "tests/support/test_registry.h"
#include "tests/unit/serve/built_view.h"
#include "tests/unit/serve/raw_http.h"

#include <QTest>

#include <boost/asio/connect.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core/buffers_to_string.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/websocket/stream.hpp>
#include <boost/json/parse.hpp>

using namespace cityledger;
using namespace cityledger::serve;
using namespace cityledger::test;

namespace {

/// A blocking websocket client; the test's own time limit ends it when nothing comes.
class Client {
  public:
    explicit Client(unsigned short port) : socket_(context_) {
        const boost::asio::ip::tcp::endpoint peer(boost::asio::ip::make_address("127.0.0.1"), port);
        socket_.next_layer().connect(peer);
        socket_.handshake("localhost", "/websocket");
    }
    void send(std::string_view text) { socket_.write(boost::asio::buffer(text)); }
    Json receive() {
        boost::beast::flat_buffer buffer;
        socket_.read(buffer);
        return boost::json::parse(boost::beast::buffers_to_string(buffer.data()));
    }
    Json ask(std::string_view text) {
        send(text);
        return receive();
    }
    boost::beast::websocket::stream<boost::asio::ip::tcp::socket>& socket() { return socket_; }

  private:
    boost::asio::io_context context_;
    boost::beast::websocket::stream<boost::asio::ip::tcp::socket> socket_;
};

std::string subscribe(int id, const char* event) {
    return R"({"jsonrpc":"2.0","id":)" + std::to_string(id) + R"(,"method":"subscribe","params":{"query":"tm.event=')" +
           event + R"('"}})";
}

}  // namespace

class TestWebsocket : public QObject {
    Q_OBJECT

    ChainBuilder chain_{ChainOptions{}, make_signers("v", 1)};
    BuiltView view_{chain_};
    std::unique_ptr<RpcServer> server_;

    void serve(RpcServerOptions options) {
        server_.reset();
        auto server = RpcServer::start(view_, view_, std::move(options));
        QVERIFY(server);
        server_ = std::move(*server);
    }

  private slots:
    void initTestCase() { chain_.grow(2); }
    void init() { serve({}); }
    void cleanup() { server_.reset(); }

    void newBlocksArriveUnderTheSubscriptionsId() {
        Client client(server_->port());
        QCOMPARE(client.ask(subscribe(1, "NewBlock")), boost::json::parse(R"({"jsonrpc":"2.0","id":1,"result":{}})"));
        view_.add_block({to_bytes("tx")});
        const Json event = client.receive();
        QCOMPARE(event.at("id"), Json(1));
        QCOMPARE(event.at("result").at("query"), Json("tm.event='NewBlock'"));
        QCOMPARE(event.at("result").at("data").at("type"), Json("tendermint/event/NewBlock"));
        const Json& block = event.at("result").at("data").at("value").at("block");
        QCOMPARE(block.at("header").at("height"), Json(std::to_string(chain_.tip())));
        QCOMPARE(block.at("data").at("txs").get_array().size(), std::size_t{1});
        QCOMPARE(event.at("result").at("events"), boost::json::parse(R"({"tm.event":["NewBlock"]})"));
    }
    void headersAloneAreAnEventOfTheirOwn() {
        Client client(server_->port());
        client.ask(subscribe(2, "NewBlockHeader"));
        view_.add_block();
        const Json event = client.receive();
        QCOMPARE(event.at("result").at("data").at("value").at("header").at("height"),
                 Json(std::to_string(chain_.tip())));
    }
    void unsubscribedEventsStop() {
        Client client(server_->port());
        client.ask(subscribe(1, "NewBlock"));
        QVERIFY(client.ask(R"({"id":2,"method":"unsubscribe","params":{"query":"tm.event='NewBlock'"}})")
                    .at("result")
                    .is_object());
        view_.add_block();
        QCOMPARE(client.ask(R"({"id":3,"method":"health"})").at("id"), Json(3));
        client.ask(subscribe(4, "NewBlock"));
        QVERIFY(client.ask(R"({"id":5,"method":"unsubscribe_all"})").at("result").is_object());
    }
    void callsAreAnsweredAsOverHttp() {
        Client client(server_->port());
        const Json block = client.ask(R"({"jsonrpc":"2.0","id":"a","method":"block","params":{"height":"1"}})");
        QCOMPARE(block.at("result"), get(server_->port(), "/block?height=1").json().at("result"));
        QCOMPARE(client.ask(R"({"id":1,"method":"nothing"})").at("error").at("code"), Json(-32601));
        QCOMPARE(client.ask(R"({"id":1,"method":"block","params":{"height":1}})").at("error").at("code"), Json(-32603));
    }
    void nonsenseIsAnsweredAndTheConnectionLives() {
        Client client(server_->port());
        for (const char* text : {"", "{", "[]", "7", "\"x\"", R"([{"id":1,"method":"health"}])"})
            QCOMPARE(client.ask(text).at("error").at("code"), Json(-32700));
        QCOMPARE(client.ask(subscribe(1, "Tx")).at("error").at("code"), Json(-32603));
        client.ask(subscribe(1, "NewBlock"));
        QCOMPARE(client.ask(subscribe(1, "NewBlock")).at("error").at("data"), Json("already subscribed"));
    }
    void aMessageBeyondTheLimitEndsOnlyThatConnection() {
        Client client(server_->port());
        client.socket().write(boost::asio::buffer(std::string(1'500'000, 'x')));
        QVERIFY_EXCEPTION_THROWN(client.receive(), boost::system::system_error);
        QCOMPARE(Client(server_->port()).ask(R"({"id":1,"method":"health"})").at("id"), Json(1));
    }
    void aClientThatDoesNotReadLosesItsSubscriptionNotTheServersMemory() {
        RpcServerOptions options;
        options.event_buffer = 1;
        serve(options);
        Client client(server_->port());
        client.ask(subscribe(1, "NewBlock"));
        // Large blocks fill the system's buffers, then the server's one.
        const std::vector<Bytes> large{Bytes(2'000'000, 1)};
        for (int i = 0; i < 9; ++i) view_.add_block(large);
        Json last;
        do last = client.receive();
        while (last.as_object().contains("result"));
        QCOMPARE(last.at("error").at("code"), Json(-32000));
        QCOMPARE(get(server_->port(), "/health").status, 200);
    }
    void subscribersAreCounted() {
        RpcServerOptions options;
        options.max_subscription_clients = 2;
        serve(options);
        Client first(server_->port()), third(server_->port());
        first.ask(subscribe(1, "NewBlock"));
        {
            Client second(server_->port());
            second.ask(subscribe(1, "NewBlock"));
            QCOMPARE(third.ask(subscribe(1, "NewBlock")).at("error").at("data"),
                     Json("max_subscription_clients 2 reached"));
        }
        // The second has gone: its place is free again after a moment.
        bool subscribed = false;
        for (int i = 0; i < 100 && !subscribed; ++i) {
            subscribed = third.ask(subscribe(1, "NewBlock")).as_object().contains("result");
            QTest::qWait(20);
        }
        QVERIFY(subscribed);
    }
    void stoppingEndsSubscribers() {
        Client client(server_->port());
        client.ask(subscribe(1, "NewBlock"));
        server_.reset();
        view_.add_block();
        QVERIFY_EXCEPTION_THROWN(client.receive(), boost::system::system_error);
    }
};

CITYLEDGER_TEST(websocket, TestWebsocket)
#include "tst_websocket.moc"
