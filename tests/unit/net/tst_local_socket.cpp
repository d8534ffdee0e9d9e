#include "core/net/local_socket.h"
#include "tests/support/test_registry.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <atomic>
#include <cstring>
#include <mutex>

using namespace cityledger;
using namespace std::chrono_literals;

namespace {

/// Keeps what it hears, and gives it back where asked to.
class Ear final : public net::FrameSession {
  public:
    explicit Ear(std::shared_ptr<net::FrameLink> to, bool echo = false) : link(std::move(to)), echo_(echo) {}
    void on_frame(BytesView frame) override {
        if (echo_) link->send(to_bytes(frame));
        const std::scoped_lock lock(mutex_);
        frames_.push_back(to_bytes(frame));
    }
    void on_tick(Moment) override {}
    void on_closed(const Error& why) override {
        const std::scoped_lock lock(mutex_);
        closed_ = why.code;
    }
    Moment idle_since() const override { return born_; }

    std::vector<Bytes> frames() const {
        const std::scoped_lock lock(mutex_);
        return frames_;
    }
    std::string closed() const {
        const std::scoped_lock lock(mutex_);
        return closed_;
    }

    const std::shared_ptr<net::FrameLink> link;

  private:
    const bool echo_;
    const Moment born_ = std::chrono::steady_clock::now();
    mutable std::mutex mutex_;
    std::vector<Bytes> frames_;
    std::string closed_;
};

/// A server that keeps every session it had.
struct Server {
    Server(const std::filesystem::path& path, const net::LocalServerOptions& options, bool echo = false) {
        auto started = net::LocalServer::listen(path, options, [this, echo](std::shared_ptr<net::FrameLink> link) {
            auto ear = std::make_shared<Ear>(std::move(link), echo);
            const std::scoped_lock lock(mutex);
            ears.push_back(ear);
            return ear;
        });
        if (started)
            server = std::move(*started);
        else
            error = started.error();
    }
    std::shared_ptr<Ear> ear(std::size_t at) {
        const std::scoped_lock lock(mutex);
        return at < ears.size() ? ears[at] : nullptr;
    }
    std::string why(std::size_t at) {
        const auto one = ear(at);
        return one ? one->closed() : std::string();
    }

    std::mutex mutex;
    std::vector<std::shared_ptr<Ear>> ears;
    std::optional<Error> error;
    std::unique_ptr<net::LocalServer> server;
};

struct Client {
    explicit Client(const std::filesystem::path& path, const net::FrameLimits& limits = {}) {
        auto connected = net::LocalClient::connect(path, limits, [this](std::shared_ptr<net::FrameLink> link) {
            return ear = std::make_shared<Ear>(std::move(link));
        });
        if (connected)
            client = std::move(*connected);
        else
            error = connected.error();
    }
    std::shared_ptr<Ear> ear;
    std::optional<Error> error;
    std::unique_ptr<net::LocalClient> client;
};

/// Bytes as they are, without frames.
class Wire {
  public:
    explicit Wire(const std::filesystem::path& path) : socket_(::socket(AF_UNIX, SOCK_STREAM, 0)) {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        std::strncpy(address.sun_path, path.c_str(), sizeof address.sun_path - 1);
        connected = ::connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
    }
    ~Wire() { ::close(socket_); }
    Wire(const Wire&) = delete;
    Wire& operator=(const Wire&) = delete;
    void send(std::string_view bytes) const { (void)!::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL); }
    bool connected = false;

  private:
    int socket_;
};

}  // namespace

class TestLocalSocket : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> folder_;
    std::filesystem::path path() const { return folder_->path().toStdString() + "/node.sock"; }

  private slots:
    void init() { folder_ = std::make_unique<QTemporaryDir>(); }

    void framesArriveWholeAndInOrder() {
        Server server(path(), {}, true);
        QVERIFY(server.server);
        Client client(path());
        std::vector<Bytes> sent;
        for (std::size_t size : {std::size_t{1}, std::size_t{65'536}, std::size_t{1} << 20, std::size_t{3}}) {
            sent.emplace_back(size, static_cast<std::uint8_t>(size % 251));
            client.ear->link->send(sent.back());
        }
        QTRY_COMPARE(client.ear->frames().size(), sent.size());
        QCOMPARE(client.ear->frames(), sent);
    }

    void theFileIsItsOwnersAloneAndGoesWithTheServer() {
        {
            const Server server(path(), {});
            QVERIFY(server.server);
            const auto file = QString::fromStdString(path().string());
            QCOMPARE(QFileInfo(file).permissions() &
                         ~(QFile::ReadUser | QFile::WriteUser | QFile::ReadOwner | QFile::WriteOwner),
                     QFile::Permissions());
        }
        QVERIFY(!std::filesystem::exists(path()));
        QCOMPARE(Client(path()).error->code, std::string("local.nobody"));
    }

    void aFileLeftBehindIsTakenOver() {
        {
            // As after kill -9: the file stays, nobody listens.
            const int left = ::socket(AF_UNIX, SOCK_STREAM, 0);
            sockaddr_un address{};
            address.sun_family = AF_UNIX;
            std::strncpy(address.sun_path, path().c_str(), sizeof address.sun_path - 1);
            QCOMPARE(::bind(left, reinterpret_cast<const sockaddr*>(&address), sizeof address), 0);
            ::close(left);
        }
        QCOMPARE(Client(path()).error->code, std::string("local.nobody"));
        const Server server(path(), {});
        QVERIFY(server.server);
        QVERIFY(Client(path()).client);
    }

    void aPathBeyondSunPathWorks() {
        const auto deep =
            std::filesystem::path(folder_->path().toStdString()) / std::string(90, 'a') / std::string(90, 'b');
        std::filesystem::create_directories(deep);
        Server server(deep / "node.sock", {}, true);
        QVERIFY2(server.server, server.error ? server.error->message.c_str() : "");
        QVERIFY(std::filesystem::exists(deep / "node.sock"));
        Client client(deep / "node.sock");
        QVERIFY(client.client);
        client.ear->link->send({1, 2, 3});
        QTRY_COMPARE(client.ear->frames().size(), std::size_t{1});
    }

    void aFolderThatIsNotThereIsSaid() {
        const Server server(path() / "no" / "node.sock", {});
        QVERIFY(server.error);
        QCOMPARE(server.error->code, std::string("local.listen"));
    }

    void whatIsTooLongOrEmptyEndsTheConnection() {
        net::LocalServerOptions options;
        options.limits.max_frame_in = 100;
        Server server(path(), options);
        const Wire too_long(path()), empty(path());
        too_long.send(std::string_view("\0\0\0\x65", 4));  // announced is enough
        QTRY_COMPARE(server.why(0), std::string("local.too_large"));
        empty.send(std::string_view("\0\0\0\0", 4));
        QTRY_COMPARE(server.why(1), std::string("local.too_large"));
    }

    void aFrameThatDripsIsNotWaitedForEndlessly() {
        net::LocalServerOptions options;
        options.limits.frame_time = 100ms;
        options.limits.tick = 10ms;
        Server server(path(), options);
        const Wire drip(path()), silent(path());
        drip.send(std::string_view("\0\0\0\x32", 4));
        bool ended = false;
        for (int at = 0; at < 2000 && !ended; ++at) {
            drip.send("x");
            QTest::qWait(20);
            ended = !server.why(0).empty();
            if (at > 48) break;  // by then the frame would be whole
        }
        QTRY_COMPARE(server.why(0), std::string("local.timeout"));
        // Nothing begun is nothing late: the session decides how long it listens to silence.
        QCOMPARE(server.why(1), std::string());
    }

    void whoDoesNotTakeWhatItAskedForIsDropped() {
        net::LocalServerOptions options;
        options.limits.write_time = 100ms;
        options.limits.tick = 10ms;
        Server server(path(), options);
        const Wire deaf(path());
        QTRY_VERIFY(server.ear(0));
        server.ear(0)->link->send(Bytes(std::size_t{8} << 20, 1));
        QTRY_COMPARE(server.why(0), std::string("local.timeout"));
    }

    void whatWaitsIsBounded() {
        net::LocalServerOptions options;
        options.limits.max_queued_out = 100'000;
        Server server(path(), options);
        const Wire deaf(path());
        QTRY_VERIFY(server.ear(0));
        for (int at = 0; at < 1000; ++at) server.ear(0)->link->send(Bytes(10'000, 1));
        QTRY_COMPARE(server.why(0), std::string("local.too_much"));
    }

    void onlyTheNewestOfATopicWaits() {
        Server server(path(), {});
        QVERIFY(server.server);
        // Sent before the connection's thread can write, so that they meet in the queue.
        std::shared_ptr<Ear> ear;
        const auto client = net::LocalClient::connect(path(), {}, [&](std::shared_ptr<net::FrameLink> link) {
            link->send({1}, 7);
            link->send({2});
            link->send({3}, 7);
            link->send({4}, 8);
            return ear = std::make_shared<Ear>(std::move(link));
        });
        QVERIFY(client);
        QTRY_VERIFY(server.ear(0) && server.ear(0)->frames().size() == 3);
        QCOMPARE(server.ear(0)->frames(), (std::vector<Bytes>{{3}, {2}, {4}}));
    }

    void theLongestIdleMakesRoom() {
        net::LocalServerOptions options;
        options.max_connections = 2;
        Server server(path(), options, true);
        const Client first(path());
        QTRY_VERIFY(server.ear(0));
        const Client second(path());
        QTRY_VERIFY(server.ear(1));
        const Client third(path());
        QTRY_COMPARE(first.ear->closed(), std::string("local.closed"));
        third.ear->link->send({1});
        QTRY_COMPARE(third.ear->frames().size(), std::size_t{1});
        QCOMPARE(second.ear->closed(), std::string());
    }

    void closingSendsWhatIsQueued() {
        Server server(path(), {});
        const Client client(path());
        QTRY_VERIFY(server.ear(0));
        for (std::uint8_t at = 0; at < 100; ++at) server.ear(0)->link->send({at});
        server.ear(0)->link->close({ErrorKind::stopped, "test.over", "over", {}});
        server.ear(0)->link->send({200});
        QTRY_COMPARE(client.ear->closed(), std::string("local.closed"));
        QCOMPARE(client.ear->frames().size(), std::size_t{100});
        QCOMPARE(server.why(0), std::string("test.over"));
    }

    /// Whoever still holds a link may send on it: nothing happens.
    void aLinkOutlivesItsServer() {
        std::shared_ptr<net::FrameLink> link;
        {
            Server server(path(), {});
            const Client client(path());
            QTRY_VERIFY(server.ear(0));
            link = server.ear(0)->link;
        }
        link->send({1});
        link->close({ErrorKind::stopped, "test.over", "over", {}});
    }
};

CITYLEDGER_TEST(local_socket, TestLocalSocket)
#include "tst_local_socket.moc"
