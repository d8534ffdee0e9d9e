#include "core/base/hex.h"
#include "core/chain/hash.h"
#include "core/node/api/node.h"
#include "core/node/copy_file.h"
#include "core/serve/rpc_server.h"
#include "core/serve/solo_peer.h"
#include "core/store/database.h"
#include "core/store/dossiers.h"
#include "tests/support/attack/forked_chain.h"
#include "tests/support/solo_city/solo_city.h"
#include "tests/support/test_registry.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <thread>

using namespace cityledger;
using namespace cityledger::test;

/// A whole peer on loopback and our node beside it, in one process.
class TestLiveNode : public QObject {
    Q_OBJECT

    const SystemClock clock_;
    std::unique_ptr<KeyValueStore> store_;
    std::unique_ptr<serve::SoloPeer> peer_;
    std::unique_ptr<serve::RpcServer> server_;
    std::unique_ptr<QTemporaryDir> folder_;
    int sealed_ = 0;

    std::filesystem::path copy() const { return folder_->path().toStdString() + "/copy"; }

    void seal(int count) {
        for (int i = 0; i < count; ++i) {
            const auto tip = peer_->tip();
            QVERIFY(peer_->submit(seal_tx("document " + std::to_string(sealed_++))));
            QTRY_VERIFY_WITH_TIMEOUT(peer_->tip() > tip, 20'000);
        }
    }
    node::JoinRequest request() const {
        node::JoinRequest request;
        request.peers = {"http://" + server_->address()};
        request.trust_height = 2;
        request.trust_hash = hex_upper(chain::hash(must(peer_->block(2))->block.header));
        return request;
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
        QVERIFY2(node::join(copy(), request(), clock_, {}), "join");
    }
    void cleanup() {
        server_.reset();
        peer_.reset();
    }

    /// Everything a window does at once must be safe: run under the thread sanitizer.
    void manyThreadsMayAskWhileItFollows() {
        auto node = must(node::open(copy(), clock_));
        std::atomic<int> told{0};
        std::atomic<bool> done{false};
        QFile file(folder_->path() + "/stranger.txt");
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("nobody registered this");
        file.close();
        const auto subscription =
            node->subscribe([&](const node::Status& status) { told += status.chain_id.empty() ? 0 : 1; });
        node->follow();
        std::vector<std::jthread> askers;
        askers.emplace_back([&] {
            while (!done) (void)node->status();
        });
        askers.emplace_back([&] {
            while (!done) {
                (void)node->browser().blocks(1, 50);
                (void)node->browser().latest_acts(10);
                (void)node->browser().records({}, 0, 10);
            }
        });
        askers.emplace_back([&] {
            node::VerifyRequest request;
            request.paths = {file.fileName().toStdString()};
            while (!done) (void)node->verifier().verify(request, {}, [](const node::VerdictRow&) {});
        });
        seal(5);
        const auto tip = peer_->tip();
        QTRY_VERIFY_WITH_TIMEOUT(node->status().verified.height >= tip, 60'000);
        done = true;
        askers.clear();
        node->stop_following();
        QVERIFY(told > 0);
        const auto status = node->status();
        QCOMPARE(status.agree, 1);
        QVERIFY(status.application_known);
        QCOMPARE(status.covered_from, node::Height{1});
    }

    /// A new block reaches the window soon, by the peer's word or by asking.
    void aNewBlockIsFollowed() {
        auto node = must(node::open(copy(), clock_));
        node->follow();
        QTRY_VERIFY_WITH_TIMEOUT(node->status().verified.height >= peer_->tip(), 60'000);
        seal(1);
        QTRY_VERIFY_WITH_TIMEOUT(node->status().verified.height >= peer_->tip(), 60'000);
    }

    /// Such as one that was asked for from another window, while this one is at it.
    void aSyncThatWaitsHearsOfTheOneUnderWay() {
        auto node = must(node::open(copy(), clock_));
        std::atomic<bool> heard = false;
        std::jthread second;
        std::atomic<bool> first_runs = true;
        Job first;
        first.on_progress = [&](const Progress&) {
            if (!second.joinable())
                second = std::jthread([&] {
                    Job waiting;
                    waiting.on_progress = [&](const Progress&) {
                        if (first_runs) heard = true;
                    };
                    (void)node->sync(0, waiting);
                });
            if (!heard) std::this_thread::sleep_for(std::chrono::milliseconds(100));
        };
        QVERIFY(node->sync(0, first));
        first_runs = false;
        second.join();
        QVERIFY(heard);
    }

    void aDroppedSubscriptionIsNotCalledAgain() {
        auto node = must(node::open(copy(), clock_));
        int calls = 0;
        auto subscription = node->subscribe([&](const node::Status&) { ++calls; });
        QVERIFY(node->sync(0, {}));
        QVERIFY(calls > 0);
        subscription.reset();
        const int before = calls;
        seal(1);
        QVERIFY(node->sync(0, {}));
        QCOMPARE(calls, before);
    }

    void aPeerThatMovedIsFoundByItsNewAddress() {
        {
            auto node = must(node::open(copy(), clock_));
            QVERIFY(node->sync(0, {}));
        }
        server_ = must(serve::RpcServer::start(*peer_, *peer_, {}));
        seal(1);
        auto node = must(node::open(copy(), clock_));
        const auto lost = node->sync(0, {});
        QVERIFY(!lost);
        QVERIFY(lost.error().kind == ErrorKind::unreachable);
        // What was verified, and who agreed there, is still so.
        QVERIFY(node->status().as_of.height > 0);
        QCOMPARE(node->status().agree, 1);
    }

    /// From the disputed height on nothing is told, whatever the state says.
    void verdictsFromADisputedHeightOnCannotBeTold() {
        QFile file(folder_->path() + "/stranger.txt");
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("nobody registered this");
        file.close();
        node::VerifyRequest request;
        request.paths = {file.fileName().toStdString()};
        const auto verdict = [&](node::Node& node) {
            return must(node.verifier().verify(request, {}, [](const node::VerdictRow&) {})).rows.at(0);
        };
        {
            auto node = must(node::open(copy(), clock_));
            QVERIFY(node->sync(0, {}));
            QVERIFY(verdict(*node).verdict == node::Verdict::not_registered);
        }
        {
            auto database = must(store::Database::open(node::database_folder(copy())));
            const std::string note =
                R"({"decisions":[],"first":[],"format":1,"from":2,"held":true,"second":[],"submitted":[]})";
            QVERIFY(store::Dossiers(*database).keep(must(proof::encode(ForkedChain().dossier())), as_bytes(note)));
        }
        auto node = must(node::open(copy(), clock_));
        const auto row = verdict(*node);
        QVERIFY(row.verdict == node::Verdict::cannot_tell);
        QCOMPARE(row.reasons, std::vector<std::string>{"dispute"});
        QVERIFY(node->decide(node->status().dossiers.front().id, node::AttackSide::first));
        QVERIFY(verdict(*node).verdict == node::Verdict::not_registered);
    }

    void offlineOpensNothing() {
        {
            auto node = must(node::open(copy(), clock_));
            QVERIFY(node->sync(0, {}));
        }
        auto node = must(node::open(copy(), clock_, {true}));
        QCOMPARE(node->sync(0, {}).error().code, std::string("node.offline"));
        node->follow();
        QVERIFY(node->status().as_of.height > 0);
    }
};

CITYLEDGER_TEST(live_node, TestLiveNode)
#include "tst_live_node.moc"
