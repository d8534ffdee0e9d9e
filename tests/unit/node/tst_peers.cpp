// Peers that fail and come back: work goes on with the others, and nobody is forgotten.
#include "core/base/hex.h"
#include "core/node/api/node.h"
#include "tests/support/chain/chain_builder.h"
#include "tests/support/solo_city/solo_city.h"
#include "tests/support/test_registry.h"
#include "tests/unit/node/chain_server.h"

#include <QTemporaryDir>
#include <QTest>

using namespace cityledger;
using namespace cityledger::test;

class TestPeers : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<ChainBuilder> chain_;
    std::unique_ptr<ChainServer> one_, two_;
    std::unique_ptr<FixedClock> clock_;

    std::filesystem::path copy() const { return folder_->path().toStdString() + "/copy"; }
    std::unique_ptr<node::Node> open() const { return must(node::open(copy(), *clock_)); }

  private slots:
    void init() {
        folder_ = std::make_unique<QTemporaryDir>();
        chain_ = std::make_unique<ChainBuilder>(ChainOptions{}, make_signers("v", 4));
        chain_->grow(20);
        one_ = std::make_unique<ChainServer>(*chain_);
        two_ = std::make_unique<ChainServer>(*chain_);
        clock_ = std::make_unique<FixedClock>(chain_->time_of(21));
        node::JoinRequest request;
        request.peers = {one_->peer.url(), two_->peer.url()};
        request.trust_height = 1;
        request.trust_hash = hex_upper(chain_->hash(1));
        request.mode = node::CopyMode::light;
        QVERIFY(node::join(copy(), request, *clock_, {}));
    }

    void aDeadPrimaryIsReplacedAndTakenBackAfterItsRestart() {
        one_->is_dead = true;
        {
            auto node = open();
            const auto synced = node->sync(0, {});
            QVERIFY2(synced, synced ? "" : synced.error().message.c_str());
            const auto status = node->status();
            QCOMPARE(status.verified.height, node::Height{20});
            QCOMPARE(status.agree, 1);
            QVERIFY(status.peers[0].standing == node::PeerStanding::unreachable);
            QVERIFY(status.peers[0].last_error.has_value());
            QVERIFY(status.peers[0].next_try.has_value());
            QVERIFY(status.peers[1].standing == node::PeerStanding::agrees);
        }
        one_->is_dead = false;
        auto node = open();
        // Its fault is still known after our own restart, and does not keep it away.
        QVERIFY(!node->status().peers[0].faults.empty());
        QVERIFY(!node->status().peers[0].faults[0].malevolent);
        QVERIFY(node->sync(0, {}));
        const auto status = node->status();
        QCOMPARE(status.agree, 2);
        QVERIFY(status.peers[0].standing == node::PeerStanding::agrees);
        QVERIFY(!status.peers[0].next_try);
        QVERIFY(!status.peers[0].faults.empty());
    }

    void withAllGoneTheyAreAskedAgain() {
        one_->is_dead = two_->is_dead = true;
        auto node = open();
        const auto lost = node->sync(0, {});
        QVERIFY(!lost);
        QCOMPARE(lost.error().kind, ErrorKind::unreachable);
        two_->is_dead = false;
        QVERIFY(node->sync(0, {}));
        QCOMPARE(node->status().verified.height, node::Height{20});
    }
};

CITYLEDGER_TEST(peers, TestPeers)
#include "tst_peers.moc"
