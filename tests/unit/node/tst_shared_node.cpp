#include "core/base/hex.h"
#include "core/chain/hash.h"
#include "core/node/api/node.h"
#include "core/node/copy_file.h"
#include "core/serve/rpc_server.h"
#include "core/serve/solo_peer.h"
#include "core/store/database.h"
#include "tests/support/solo_city/solo_city.h"
#include "tests/support/test_registry.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <thread>

using namespace cityledger;
using namespace cityledger::test;

/// Several nodes on one copy, in one process: the first opens it, the others go through its socket.
class TestSharedNode : public QObject {
    Q_OBJECT

    const SystemClock clock_;
    std::unique_ptr<KeyValueStore> store_;
    std::unique_ptr<serve::SoloPeer> peer_;
    std::unique_ptr<serve::RpcServer> server_;
    std::unique_ptr<QTemporaryDir> folder_;
    int sealed_ = 0;

    std::filesystem::path copy() const { return folder_->path().toStdString() + "/copy"; }
    std::unique_ptr<node::Node> open(const node::OpenOptions& options = {}) const {
        return must(node::open(copy(), clock_, options));
    }
    void seal(int count) {
        for (int i = 0; i < count; ++i) {
            const auto tip = peer_->tip();
            QVERIFY(peer_->submit(seal_tx("document " + std::to_string(sealed_++))));
            QTRY_VERIFY_WITH_TIMEOUT(peer_->tip() > tip, 20'000);
        }
    }
    std::filesystem::path file(const char* name) const {
        QFile made(folder_->path() + "/" + name);
        if (made.open(QIODevice::WriteOnly)) made.write(name);
        return made.fileName().toStdString();
    }

  private slots:
    void init() {
        folder_ = std::make_unique<QTemporaryDir>();
        store_ = make_memory_store();
        serve::SoloOptions options;
        options.block_interval = std::chrono::milliseconds(10);
        peer_ = std::make_unique<serve::SoloPeer>(
            *store_, must(serve::Sealer::open(*store_, solo_genesis(), solo_key())), clock_, options);
        peer_->run();
        server_ = must(serve::RpcServer::start(*peer_, *peer_, {}));
        sealed_ = 0;
        seal(3);
        node::JoinRequest request;
        request.peers = {"http://" + server_->address()};
        request.trust_height = 2;
        request.trust_hash = hex_upper(chain::hash(must(peer_->block(2))->block.header));
        QVERIFY2(node::join(copy(), request, clock_, {}), "join");
    }
    void cleanup() {
        server_.reset();
        peer_.reset();
    }

    void theSecondSeesWhatTheFirstDoes() {
        const auto first = open(), second = open();
        std::atomic<node::Height> told{0};
        const auto subscription = second->subscribe([&](const node::Status& status) { told = status.verified.height; });
        QVERIFY(first->sync(0, {}));
        QTRY_COMPARE(told.load(), first->status().verified.height);
        QCOMPARE(second->status().as_of.height, first->status().as_of.height);
        QVERIFY(second->status().as_of.height > 0);
        seal(1);
        QVERIFY(second->sync(0, {}));  // done by the first
        QCOMPARE(first->status().verified.height, second->status().verified.height);
        QCOMPARE(must(second->browser().blocks(1, 50)).size(), must(first->browser().blocks(1, 50)).size());
        QCOMPARE(second->browser().block(9999).error().code, first->browser().block(9999).error().code);
        node::VerifyRequest request;
        request.paths = {file("stranger.txt")};
        const auto here = must(first->verifier().verify(request, {}, [](const auto&) {}));
        const auto there = must(second->verifier().verify(request, {}, [](const auto&) {}));
        QCOMPARE(there.rows.size(), std::size_t{1});
        QVERIFY(there.headline == node::Verdict::not_registered && here.headline == there.headline);
        QCOMPARE(there.rows[0].sha256, here.rows[0].sha256);
        QVERIFY(second->reporter().reports());
    }

    /// The process that has the copy ends while others work through it, from several threads at once.
    void whoIsLeftTakesOver() {
        auto first = open();
        QVERIFY(first->sync(0, {}));
        const auto second = open(), third = open();
        std::atomic<bool> done{false};
        std::atomic<int> wrong{0}, right{0};
        const auto note = [&](bool good) { ++(good ? right : wrong); };
        node::VerifyRequest request;
        request.paths = {file("a.txt"), file("b.txt")};
        {
            std::vector<std::jthread> threads;
            for (node::Node* each : {second.get(), third.get()}) {
                threads.emplace_back([&, each] {
                    while (!done) note(each->browser().block(2).has_value());
                });
                threads.emplace_back([&, each] {
                    while (!done) {
                        const auto rows = each->verifier().verify(request, {}, [](const auto&) {});
                        note(rows && rows->rows.size() == 2);
                    }
                });
            }
            QTRY_VERIFY(right > 20);
            first.reset();
            const int before = right;
            QTRY_VERIFY_WITH_TIMEOUT(right > before + 20, 30'000);
            done = true;
        }
        QCOMPARE(wrong.load(), 0);
        QVERIFY(third->sync(0, {}));
    }

    /// Nobody has to ask: a window that only watches goes on being told.
    void whoFollowsGoesOnFollowing() {
        auto first = open();
        const auto second = open();
        std::atomic<node::Height> told{0};
        const auto subscription = second->subscribe([&](const node::Status& status) { told = status.verified.height; });
        second->follow();
        QTRY_VERIFY_WITH_TIMEOUT(told >= peer_->tip(), 60'000);
        first.reset();
        seal(2);
        QTRY_VERIFY_WITH_TIMEOUT(told >= peer_->tip(), 60'000);
        second->stop_following();
    }

    void oneWithoutNetworkFetchesNothingForOthers() {
        auto first = open({true, true});
        const auto second = open(), offline = open({true, true});
        QCOMPARE(offline->sync(0, {}).error().code, std::string("node.offline"));
        const auto refused = second->sync(0, {});
        QCOMPARE(refused.error().code, std::string("node.held_offline"));
        QVERIFY(refused.error().kind == ErrorKind::locked);
        QVERIFY(!refused.error().field("pid").empty());
        std::jthread ends([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(200));
            first.reset();
        });
        // Its own process may be the next to have the copy, or the offline one.
        (void)second->sync(0, {});
    }

    void aHolderThatDoesNotServeIsNamed() {
        const auto database = must(store::Database::open(node::database_folder(copy())));
        const auto opened = node::open(copy(), clock_);
        QCOMPARE(opened.error().code, std::string("node.no_answer"));
        QVERIFY(opened.error().kind == ErrorKind::locked);
        QVERIFY(!opened.error().field("pid").empty());
    }

    void aCopyThatServesNobodyIsNotShared() {
        const auto first = open({false, false});
        QVERIFY(!std::filesystem::exists(copy() / "node.sock"));
        QCOMPARE(node::open(copy(), clock_).error().code, std::string("node.no_answer"));
    }

    /// Each program keeps the list of reports itself; none takes another's entry away.
    void reportsOfBothAreListed() {
        const auto first = open(), second = open();
        node::ReportRequest request;
        request.status = first->status();
        std::vector<std::jthread> writers;
        std::atomic<int> written{0};
        for (int at = 0; at < 8; ++at)
            writers.emplace_back([&, at] {
                const auto name = copy().parent_path() / ("report" + std::to_string(at) + ".csv");
                auto& node = at % 2 == 0 ? first : second;
                written += node->reporter().write(request, node::ReportFormat::csv, name).has_value();
            });
        writers.clear();
        QCOMPARE(written.load(), 8);
        QCOMPARE(must(first->reporter().reports()).size(), std::size_t{8});
    }
};

CITYLEDGER_TEST(shared_node, TestSharedNode)
#include "tst_shared_node.moc"
