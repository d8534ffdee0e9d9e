#include "tests/support/engine/engine_node.h"
#include "tests/support/test_registry.h"

#include <QTest>

using namespace cityledger;
using namespace cityledger::test;

/// The fixture itself: what others build on must be there.
class TestEngineNode : public QObject {
    Q_OBJECT
  private slots:
    void aValidatorMakesBlocksAndTakesTransactions() {
        auto node = EngineNode::start();
        if (!node && node.error().code == "engine.not_installed") QSKIP(node.error().message.c_str());
        QVERIFY2(node, node ? "" : node.error().message.c_str());
        QVERIFY(!(*node)->chain_id().empty());
        QVERIFY((*node)->wait_for_height(10));
        const std::int64_t height = (*node)->commit("name", "value");
        QVERIFY(height > 0);
        QCOMPARE((*node)->block_hash(height).size(), std::size_t{64});
        (*node)->stop();
        QCOMPARE((*node)->height(), 0);
    }
};

CITYLEDGER_TEST(engine_node, TestEngineNode)
#include "tst_engine_node.moc"
