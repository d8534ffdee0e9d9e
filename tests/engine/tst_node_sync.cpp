#include "core/base/hex.h"
#include "core/node/api/node.h"
#include "tests/support/engine/engine_node.h"
#include "tests/support/test_registry.h"

#include <QTemporaryDir>
#include <QTest>

using namespace cityledger;
using namespace cityledger::test;

/// Our node on a chain that the engine itself makes, with its built-in application.
class TestNodeSync : public QObject {
    Q_OBJECT
  private slots:
    void copiesTheEnginesChainAndCallsItsTransactionsOpaque() {
        auto engine = EngineNode::start();
        if (!engine && engine.error().code == "engine.not_installed") QSKIP(engine.error().message.c_str());
        QVERIFY2(engine, engine ? "" : engine.error().message.c_str());
        const std::int64_t held_tx = (*engine)->commit("name", "value");
        QVERIFY(held_tx > 0);
        QVERIFY((*engine)->wait_for_height(held_tx + 20));

        const QTemporaryDir folder;
        const std::filesystem::path copy = folder.path().toStdString() + "/copy";
        const SystemClock clock;
        node::JoinRequest request;
        request.peers = {(*engine)->url()};
        request.trust_height = held_tx + 2;
        request.trust_hash = (*engine)->block_hash(held_tx + 2);
        const auto joined = node::join(copy, request, clock, {});
        QVERIFY2(joined, joined ? "" : joined.error().message.c_str());

        std::int64_t tip = 0;
        {
            auto node = node::open(copy, clock);
            QVERIFY2(node, node ? "" : node.error().message.c_str());
            const auto synced = (*node)->sync(0, {});
            QVERIFY2(synced, synced ? "" : synced.error().message.c_str());
            const auto status = (*node)->status();
            QVERIFY(status.verified.height >= held_tx + 20);
            QCOMPARE(status.first, node::Height{1});
            QCOMPARE(status.covered_from, node::Height{1});
            QCOMPARE(status.covered_to, status.verified.height);
            QVERIFY(!status.application_known);
            QCOMPARE(status.agree, 1);
            tip = status.verified.height;

            const auto block = (*node)->browser().block(held_tx);
            QVERIFY2(block, block ? "" : block.error().message.c_str());
            QCOMPARE(hex_upper(block->row.hash), (*engine)->block_hash(held_tx));
            QCOMPARE(block->transactions.size(), std::size_t{1});
            QVERIFY(block->transactions[0].state == node::TransactionRow::State::opaque);
        }
        // Opened again, it goes on from there.
        QVERIFY((*engine)->wait_for_height(tip + 5));
        auto node = node::open(copy, clock);
        QVERIFY2(node, node ? "" : node.error().message.c_str());
        const auto synced = (*node)->sync(0, {});
        QVERIFY2(synced, synced ? "" : synced.error().message.c_str());
        QVERIFY((*node)->status().verified.height >= tip + 5);
    }
};

CITYLEDGER_TEST(node_sync, TestNodeSync)
#include "tst_node_sync.moc"
