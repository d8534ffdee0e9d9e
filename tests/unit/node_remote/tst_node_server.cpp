#include "core/node/remote/messages.h"
#include "tests/support/test_registry.h"
#include "tests/unit/node_remote/served_node.h"

#include <QTest>

#include <set>
#include <thread>

using namespace cityledger;
using namespace cityledger::node;
using namespace cityledger::test;
using namespace std::chrono_literals;

namespace {

template <class T>
T must(Result<T> result) {
    if (!result) qFatal("%s", result.error().message.c_str());
    return std::move(*result);
}

/// Speaks frames, but not as a client should.
class RawSession final : public net::FrameSession {
  public:
    void on_frame(BytesView frame) override {
        const std::scoped_lock lock(mutex);
        frames.push_back(to_bytes(frame));
    }
    void on_tick(Moment) override {}
    void on_closed(const Error&) override { closed = true; }
    std::size_t count() {
        const std::scoped_lock lock(mutex);
        return frames.size();
    }

    std::shared_ptr<net::FrameLink> link;
    std::mutex mutex;
    std::vector<Bytes> frames;
    std::atomic<bool> closed{false};
};

struct RawConnection {
    explicit RawConnection(const std::filesystem::path& socket_file) : session(std::make_shared<RawSession>()) {
        connection = must(net::LocalClient::connect(socket_file, {}, [&](std::shared_ptr<net::FrameLink> link) {
            session->link = std::move(link);
            return session;
        }));
    }
    ~RawConnection() {
        connection.reset();
        session->link.reset();
    }
    void greet() const { session->link->send(encode_message(Hello{protocol_name()})); }

    std::shared_ptr<RawSession> session;
    std::unique_ptr<net::LocalClient> connection;
};

}  // namespace

class TestNodeServer : public QObject {
    Q_OBJECT
  private slots:
    void answersAreTheNodesOwn() {
        ServedNode served;
        const auto client = must(served.client());
        const auto status = must(client->call<StatusCall>({}));
        QCOMPARE(encode_value(status), encode_value(served.copy.status()));
        const auto blocks = must(client->call<BlocksCall>({}, Height{81000}, std::uint64_t{20}));
        QCOMPARE(encode_value(blocks), encode_value(must(served.copy.browser().blocks(81000, 20))));
        QVERIFY(!blocks.empty());
        const auto parties = must(client->call<PartiesCall>({}));
        QCOMPARE(parties.size(), must(served.copy.browser().parties()).size());
        const auto records =
            must(client->call<RecordsCall>({}, Browser::RecordFilter{}, std::uint64_t{0}, std::uint64_t{5}));
        QCOMPARE(encode_value(records), encode_value(must(served.copy.browser().records({}, 0, 5))));
        QVERIFY(client->call<UsePeersCall>({}, std::string("/a/profile")));
    }

    void errorsAreTheNodesOwn() {
        ServedNode served;
        const auto client = must(served.client());
        const auto here = served.copy.browser().party("nobody");
        const auto there = client->call<PartyCall>({}, std::string("nobody"));
        QVERIFY(!here && !there);
        QCOMPARE(encode_value(there.error()), encode_value(here.error()));
        QCOMPARE(client->call<UsePeersCall>({}, std::string("p")).error().code, std::string("test.relative"));
    }

    void manyClientsAtOnce() {
        ServedNode served;
        std::atomic<int> right{0};
        {
            std::vector<std::jthread> threads;
            for (int at = 0; at < 8; ++at)
                threads.emplace_back([&] {
                    const auto client = must(served.client());
                    std::vector<std::jthread> callers;
                    for (int caller = 0; caller < 2; ++caller)
                        callers.emplace_back([&] {
                            for (Height height = 80000; height < 80050; ++height) {
                                const auto block = client->call<BlockCall>({}, height);
                                right += block && block->row.height == height ? 1 : 0;
                            }
                        });
                });
        }
        QCOMPARE(right.load(), 8 * 2 * 50);
    }

    void everyClientIsToldOfNews() {
        ServedNode served;
        std::atomic<Height> told{0};
        const auto client =
            must(served.client({[&](const node::Status& status) { told = status.verified.height; }, {}}));
        node::Status status = fake_status();
        for (Height height = 90000; height <= 90100; ++height) {
            status.verified.height = height;
            served.copy.fake.set_status(status);
        }
        QTRY_COMPARE(told.load(), Height{90100});  // the newest, though some in between may be left out
    }

    void progressComesOnTheCallersThread() {
        ServedNode served;
        const auto client = must(served.client());
        const auto here = std::this_thread::get_id();
        std::uint64_t last = 0;
        Job job;
        job.on_progress = [&](const Progress& progress) {
            QVERIFY(std::this_thread::get_id() == here);
            QVERIFY(progress.done > last);
            last = progress.done;
        };
        QVERIFY(client->call<SyncCall>(job, Height{1000}));
        QCOMPARE(last, std::uint64_t{1000});
    }

    void aCallCanBeStopped() {
        ServedNode served;
        const auto client = must(served.client());
        std::stop_source stop;
        std::jthread stopper([&] {
            while (served.copy.syncs == 0) std::this_thread::sleep_for(1ms);
            stop.request_stop();
        });
        const auto synced = client->call<SyncCall>({stop.get_token(), {}}, Height{0});
        QCOMPARE(synced.error().code, std::string("test.stopped"));
        QVERIFY(client->call<StatusCall>({}));
    }

    /// What a client began ends with it.
    void aClientThatGoesAwayLeavesNothing() {
        ServedNode served;
        {
            const RawConnection raw(served.socket_file());
            raw.greet();
            const auto ask = [&](std::uint64_t id, std::string_view call, Bytes arguments) {
                raw.session->link->send(encode_message(Request{id, std::string(call), std::move(arguments)}));
            };
            ask(1, SyncCall::name, encode_value(Height{0}));
            ask(2, FollowCall::name, encode_value(true));
            ask(3, BeginVerdictsCall::name, {});
            QTRY_VERIFY(served.copy.syncs == 1 && served.copy.following && served.copy.verdicts == 1);
        }
        QTRY_VERIFY(served.copy.stopped == 1 && !served.copy.following && served.copy.verdicts == 0);
    }

    void itFollowsWhileAnybodyWantsIt() {
        ServedNode served;
        ClientDesk host(served.copy, served.wishes);
        host.follow(true);
        {
            const auto client = must(served.client());
            QVERIFY(client->call<FollowCall>({}, true));
            host.follow(false);
            QVERIFY(served.copy.following);
            QVERIFY(client->call<FollowCall>({}, false));
            QVERIFY(!served.copy.following);
        }
        host.follow(true);
        QVERIFY(served.copy.following);
    }

    void onlyDigestsAreAsked() {
        ServedNode served;
        const auto client = must(served.client());
        const auto number = must(client->call<BeginVerdictsCall>({}));
        DigestedFile file{"licence.pdf", 12, fake_hash("a"), fake_hash("b"), "city-health/1", std::nullopt};
        const auto row = must(client->call<JudgeCall>({}, number, file));
        QCOMPARE(row.path, file.path);
        QCOMPARE(row.record, file.claimed);
        QVERIFY(client->call<EndVerdictsCall>({}, number));
        QCOMPARE(client->call<JudgeCall>({}, number, file).error().code, std::string("remote.verdicts"));
        QCOMPARE(served.copy.verdicts.load(), 0);
        // Another client's verification is not ours.
        const auto other = must(served.client());
        const auto theirs = must(other->call<BeginVerdictsCall>({}));
        QVERIFY(!client->call<JudgeCall>({}, theirs, file));
        for (std::size_t at = 1; at < ClientDesk::max_verdicts; ++at) QVERIFY(other->call<BeginVerdictsCall>({}));
        QCOMPARE(other->call<BeginVerdictsCall>({}).error().code, std::string("remote.verdicts"));
    }

    void requestsAreBounded() {
        NodeServerOptions options;
        options.max_requests_each = 3;
        options.max_requests = 4;
        ServedNode served(options);
        const auto client = must(served.client()), other = must(served.client());
        std::vector<std::jthread> waiting;
        const auto wait_in = [&](const NodeClient& at) {
            waiting.emplace_back([&at] { (void)const_cast<NodeClient&>(at).call<SyncCall>({}, Height{0}); });
        };
        for (int at = 0; at < 3; ++at) wait_in(*client);
        QTRY_COMPARE(served.copy.syncs.load(), 3);
        QCOMPARE(client->call<StatusCall>({}).error().code, std::string("remote.busy"));
        wait_in(*other);
        QTRY_COMPARE(served.copy.syncs.load(), 4);
        QCOMPARE(other->call<StatusCall>({}).error().code, std::string("remote.busy"));
        served.copy.let_go();
        waiting.clear();
        QVERIFY(client->call<StatusCall>({}));
    }

    void answersThatAreTooLargeAreAnError() {
        NodeServerOptions options;
        options.max_answer = 1000;
        ServedNode served(options);
        const auto client = must(served.client());
        QCOMPARE(client->call<BlocksCall>({}, Height{81000}, std::uint64_t{100}).error().code,
                 std::string("remote.too_large"));
        QVERIFY(client->call<FindCall>({}, std::string("no such thing")));
    }

    void whatBreaksTheProtocolEndsItsConnectionAlone() {
        ServedNode served;
        const auto client = must(served.client());
        const auto ended_by = [&](bool greet, const Bytes& frame) {
            const RawConnection raw(served.socket_file());
            if (greet) raw.greet();
            raw.session->link->send(frame);
            return QTest::qWaitFor([&] { return raw.session->closed.load(); }, 20'000);
        };
        QVERIFY(ended_by(false, encode_message(Request{1, "status", {}})));  // without a greeting
        QVERIFY(ended_by(false, encode_message(Hello{"city-ledger node 0"})));
        QVERIFY(ended_by(true, Bytes{1, 2, 3}));
        QVERIFY(ended_by(true, encode_message(Pong{1})));  // what only a server says
        QVERIFY(ended_by(true, Bytes(std::size_t{2} << 20, 1)));
        QVERIFY(client->call<StatusCall>({}));
    }

    /// A call that does not exist, or with arguments that are none, is an answer like any other.
    void wrongCallsAreAnswered() {
        ServedNode served;
        const RawConnection raw(served.socket_file());
        raw.greet();
        raw.session->link->send(encode_message(Request{1, "format_the_disk", {}}));
        raw.session->link->send(encode_message(Request{2, "block", {1, 2, 3}}));
        QTRY_COMPARE(raw.session->count(), std::size_t{3});
        const std::scoped_lock lock(raw.session->mutex);
        std::set<std::string> codes;
        for (const auto& frame : raw.session->frames)
            if (const auto message = must(decode_message(frame)); std::holds_alternative<Answered>(message))
                codes.insert(std::get<Answered>(message).error->code);
        QCOMPARE(codes, (std::set<std::string>{"remote.call", "remote.trailing"}));
    }

    void silentClientsAreDropped() {
        NodeServerOptions options;
        options.greeting_time = 50ms;
        options.silence = 150ms;
        ServedNode served(options);
        const RawConnection mute(served.socket_file()), greeted(served.socket_file());
        greeted.greet();
        QTRY_VERIFY(mute.session->closed);
        QTRY_VERIFY(greeted.session->closed);
        // One that pings lives on.
        NodeClientOptions pings;
        pings.ping = 20ms;
        std::atomic<bool> lost{false};
        const auto client = must(served.client({{}, [&] { lost = true; }}, pings));
        QTest::qWait(600);
        QVERIFY(!lost);
        QVERIFY(client->call<StatusCall>({}));
    }

    void aServerThatEndsIsTold() {
        ServedNode served;
        std::atomic<bool> lost{false};
        const auto client = must(served.client({{}, [&] { lost = true; }}));
        std::jthread ender([&] {
            while (served.copy.syncs == 0) std::this_thread::sleep_for(1ms);
            served.server.reset();
        });
        const auto synced = client->call<SyncCall>({}, Height{0});
        QVERIFY(is_lost(synced.error()));
        QTRY_VERIFY(lost);
        ender.join();
        QCOMPARE(served.copy.stopped.load(), 1);
        QVERIFY(is_lost(client->call<StatusCall>({}).error()));
        QVERIFY(!std::filesystem::exists(served.socket_file()));
        QCOMPARE(served.client().error().code, std::string("local.nobody"));
    }

    /// Somebody listens, and never says a word.
    void aServerThatDoesNotAnswerIsGivenUp() {
        const QTemporaryDir folder;
        const std::filesystem::path file = folder.path().toStdString() + "/node.sock";
        class Silent final : public net::FrameSession {
            void on_frame(BytesView) override {}
            void on_tick(Moment) override {}
            void on_closed(const Error&) override {}
        };
        const auto server =
            must(net::LocalServer::listen(file, {}, [](const auto&) { return std::make_shared<Silent>(); }));
        NodeClientOptions options;
        options.greeting_time = 50ms;
        const auto client = NodeClient::connect(file, options, {});
        QCOMPARE(client.error().code, std::string("remote.no_answer"));
    }

    void anotherVersionIsNamedAsSuch() {
        const QTemporaryDir folder;
        const std::filesystem::path file = folder.path().toStdString() + "/node.sock";
        class Older final : public net::FrameSession {
          public:
            explicit Older(std::shared_ptr<net::FrameLink> link) : link_(std::move(link)) {}
            void on_frame(BytesView) override { link_->send(encode_message(Hello{"city-ledger node 0 x"})); }
            void on_tick(Moment) override {}
            void on_closed(const Error&) override {}

          private:
            std::shared_ptr<net::FrameLink> link_;
        };
        const auto server = must(
            net::LocalServer::listen(file, {}, [](auto link) { return std::make_shared<Older>(std::move(link)); }));
        const auto client = NodeClient::connect(file, {}, {});
        QVERIFY(client.error().kind == ErrorKind::locked);
        QCOMPARE(client.error().code, std::string("remote.other_version"));
    }
};

CITYLEDGER_TEST(node_server, TestNodeServer)
#include "tst_node_server.moc"
