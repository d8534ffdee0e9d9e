#include "core/serve/rpc_server.h"
#include "tests/support/test_registry.h"
#include "tests/unit/serve/built_view.h"
#include "tests/unit/serve/raw_http.h"

#include <QTcpSocket>
#include <QTest>

#include <random>

using namespace cityledger;
using namespace cityledger::serve;
using namespace cityledger::test;

/// Whatever a client sends, the server answers the next one.
class TestHostileRequests : public QObject {
    Q_OBJECT

    ChainBuilder chain_{ChainOptions{}, make_signers("v", 1)};
    BuiltView view_{chain_};
    std::unique_ptr<RpcServer> server_;

    void serve(RpcServerOptions options) {
        server_.reset();
        auto server = RpcServer::start(view_, view_, std::move(options));
        QVERIFY2(server, server ? "" : server.error().message.c_str());
        server_ = std::move(*server);
    }
    void stillServes() {
        QCOMPARE(get(server_->port(), "/health").body, std::string(R"({"jsonrpc":"2.0","id":-1,"result":{}})"));
    }

  private slots:
    void initTestCase() { chain_.grow(3); }
    void init() { serve({}); }
    void cleanup() { server_.reset(); }

    void aBodyBeyondTheLimitIsRefusedInTheEnginesWords() {
        const RawAnswer answer = post(server_->port(), std::string(1'000'001, ' '));
        QCOMPARE(answer.status, 400);
        QCOMPARE(answer.body,
                 std::string(R"({"jsonrpc":"2.0","error":{"code":-32600,"message":"Invalid Request","data":)"
                             R"("error reading request body: http: request body too large"}})"));
        stillServes();
    }
    void anAnnouncedBodyBeyondTheLimitIsRefusedBeforeItIsRead() {
        const RawAnswer answer =
            converse(server_->port(), "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999999\r\n\r\n{");
        QCOMPARE(answer.status, 400);
        stillServes();
    }
    void aChunkedBodyBeyondTheLimitIsRefused() {
        std::string request = "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n";
        for (int i = 0; i < 20; ++i) request += "10000\r\n" + std::string(65536, 'x') + "\r\n";
        QCOMPARE(converse(server_->port(), request).status, 400);
        stillServes();
    }
    void endlessHeadersAreCutOff() {
        std::string request = "GET /health HTTP/1.1\r\n";
        for (int i = 0; i < 5000; ++i) request += "X-" + std::to_string(i) + ": " + std::string(30, 'a') + "\r\n";
        QCOMPARE(converse(server_->port(), request).status, 431);
        stillServes();
    }
    void bytesThatAreNoHttpEndTheConnection() {
        std::mt19937 random(7);  // the same bytes in every run
        for (int i = 0; i < 30; ++i) {
            std::string noise(1 + random() % 2000, '\0');
            for (char& byte : noise) byte = static_cast<char>(random());
            const RawAnswer answer = converse(server_->port(), noise + "\r\n\r\n");
            QVERIFY(answer.status == 400 || answer.status == 0 || answer.status == 431);
        }
        stillServes();
    }
    void aSlowClientIsDropped() {
        RpcServerOptions options;
        options.read_timeout = std::chrono::milliseconds(300);
        serve(options);
        QTcpSocket socket;
        socket.connectToHost("127.0.0.1", server_->port());
        QVERIFY(socket.waitForConnected(5000));
        QCOMPARE(converse(socket, "GET /health HTTP/1.1\r\nHost: ").status, 0);
        QCOMPARE(socket.state(), QAbstractSocket::UnconnectedState);
        stillServes();
    }
    void idleConnectionsDoNotKeepOthersOutForEver() {
        RpcServerOptions options;
        options.read_timeout = std::chrono::milliseconds(400);
        options.max_connections = 3;
        serve(options);
        std::vector<std::unique_ptr<QTcpSocket>> idle;
        for (int i = 0; i < 6; ++i) {
            idle.push_back(std::make_unique<QTcpSocket>());
            idle.back()->connectToHost("127.0.0.1", server_->port());
        }
        stillServes();
    }
    void pathsAndQueriesOfAnyKindAreAnswered_data() {
        QTest::addColumn<QString>("target");
        QTest::addColumn<int>("status");
        QTest::newRow("dots") << "/../../etc/passwd" << 404;
        QTest::newRow("no slash") << "health" << 404;
        QTest::newRow("absolute") << "http://elsewhere/health" << 404;
        QTest::newRow("bad escape") << "/block?height=%zz" << 500;
        QTest::newRow("half escape") << "/block?height=%" << 500;
        QTest::newRow("nul") << "/block?height=%00" << 500;
        QTest::newRow("minus") << "/block?height=-" << 500;
        QTest::newRow("least") << "/block?height=-9223372036854775808" << 500;
        QTest::newRow("too great") << "/block?height=9223372036854775808" << 500;
        QTest::newRow("hex for a number") << "/block?height=0x05" << 500;
        QTest::newRow("negative pages") << "/blockchain?minHeight=-1&maxHeight=-1" << 500;
        QTest::newRow("greatest pages") << "/blockchain?minHeight=9223372036854775807&maxHeight=9223372036854775807"
                                        << 500;
        QTest::newRow("page out of range")
            << "/validators?page=9223372036854775807&per_page=9223372036854775807" << 500;
        QTest::newRow("chunk") << "/genesis_chunked?chunk=-1" << 500;
        QTest::newRow("odd hash") << "/tx?hash=0xabc" << 500;
        QTest::newRow("short hash") << "/block_by_hash?hash=0xab" << 200;
        QTest::newRow("list") << "/" << 200;
    }
    void pathsAndQueriesOfAnyKindAreAnswered() {
        QFETCH(QString, target);
        QFETCH(int, status);
        QCOMPARE(get(server_->port(), target.toStdString()).status, status);
    }
    void bodiesOfAnyKindAreAnswered() {
        for (const char* body : {"null", "1", "\"x\"", "[]", "[[]]", "{}", "[null]", R"({"id":null})", R"({"id":1})",
                                 R"({"id":1,"method":5})", R"({"id":1,"method":"block","params":7})",
                                 R"({"id":1,"method":"block","params":[]})", R"({"id":true,"method":"health"})",
                                 "\xff\xfe", R"({"id":1,"method":"tx","params":{"hash":5}})"}) {
            const RawAnswer answer = post(server_->port(), body);
            QVERIFY2(answer.status == 200 || answer.status == 500, body);
        }
        QVERIFY(post(server_->port(), std::string(500'000, '[')).status == 500);
        stillServes();
    }
    void aConnectionServesOneRequestAfterAnother() {
        QTcpSocket socket;
        socket.connectToHost("127.0.0.1", server_->port());
        QVERIFY(socket.waitForConnected(5000));
        for (int i = 1; i <= 3; ++i) {
            const RawAnswer answer =
                converse(socket, "GET /header?height=" + std::to_string(i) + " HTTP/1.1\r\nHost: x\r\n\r\n");
            QCOMPARE(answer.json().at("result").at("header").at("height"), boost::json::value(std::to_string(i)));
        }
        QCOMPARE(converse(socket, "GET /health HTTP/1.0\r\n\r\n").status, 200);
        QVERIFY(socket.state() == QAbstractSocket::UnconnectedState || socket.waitForDisconnected(5000));
    }
    void anAddressThatIsTakenIsSaidSo() {
        RpcServerOptions options;
        options.port = server_->port();
        const auto second = RpcServer::start(view_, view_, options);
        QVERIFY(!second);
        QCOMPARE(second.error().code, std::string("serve.listen"));
        options.address = "localhost";
        QCOMPARE(RpcServer::start(view_, view_, options).error().code, std::string("serve.address"));
    }
    void stoppingEndsOpenConnections() {
        QTcpSocket socket;
        socket.connectToHost("127.0.0.1", server_->port());
        QVERIFY(socket.waitForConnected(5000));
        QCOMPARE(converse(socket, "GET /health HTTP/1.1\r\nHost: x\r\n\r\n").status, 200);
        server_.reset();
        QVERIFY(socket.state() == QAbstractSocket::UnconnectedState || socket.waitForDisconnected(5000));
    }
};

CITYLEDGER_TEST(hostile_requests, TestHostileRequests)
#include "tst_hostile_requests.moc"
