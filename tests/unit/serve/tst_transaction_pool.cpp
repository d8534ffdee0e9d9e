#include "core/serve/transaction_pool.h"
#include "tests/support/test_registry.h"

#include <QTest>

#include <set>

using namespace cityledger;
using namespace cityledger::serve;

class TestTransactionPool : public QObject {
    Q_OBJECT

    std::set<Bytes> refused_;
    TransactionPool::Check check_ = [this](BytesView tx) -> Result<TxResult> {
        TxResult result;
        result.code = refused_.contains(to_bytes(tx)) ? 7 : 0;
        return result;
    };
    static Bytes tx(const char* text) { return to_bytes(std::string_view(text)); }

  private slots:
    void init() { refused_.clear(); }

    void oneIsNotTakenTwice() {
        TransactionPool pool;
        QCOMPARE(pool.submit(tx("a"), check_)->code, 0U);
        const auto again = pool.submit(tx("a"), check_);
        QCOMPARE(again.error().message, std::string("tx already exists in cache"));
        QCOMPARE(pool.pending(10).total, std::uint64_t{1});
    }
    void oneThatWasRefusedMayComeAgain() {
        TransactionPool pool;
        refused_ = {tx("a")};
        QCOMPARE(pool.submit(tx("a"), check_)->code, 7U);
        QVERIFY(pool.empty());
        refused_.clear();
        QCOMPARE(pool.submit(tx("a"), check_)->code, 0U);
    }
    void oneThatWasSealedStaysKnown() {
        TransactionPool pool;
        QVERIFY(pool.submit(tx("a"), check_));
        QVERIFY(pool.update({tx("a")}, {TxResult{}}, check_));
        QVERIFY(pool.empty());
        QVERIFY(!pool.submit(tx("a"), check_));
    }
    void whatABlockMadeImpossibleLeaves() {
        TransactionPool pool;
        for (const char* one : {"a", "b", "c"}) QVERIFY(pool.submit(tx(one), check_));
        refused_ = {tx("b")};
        QVERIFY(pool.update({tx("a")}, {TxResult{}}, check_));
        QCOMPARE(pool.all(), std::vector<Bytes>{tx("c")});
    }
    void fullnessIsSaidInTheEnginesWords() {
        PoolLimits limits;
        limits.max_txs = 2;
        limits.max_tx_bytes = 10;
        limits.max_bytes = 100;
        TransactionPool pool(limits);
        QCOMPARE(pool.submit(Bytes(11, 1), check_).error().message,
                 std::string("Tx too large. Max size is 10, but got 11"));
        QVERIFY(pool.submit(tx("a"), check_) && pool.submit(tx("bb"), check_));
        QCOMPARE(pool.submit(tx("c"), check_).error().message,
                 std::string("mempool is full: number of txs 2 (max: 2), total txs bytes 3 (max: 100)"));
        QCOMPARE(pool.pending(1).txs.size(), std::size_t{1});
        QCOMPARE(pool.pending(1).total_bytes, std::uint64_t{3});
    }
    void memoryOfTheSeenIsBounded() {
        PoolLimits limits;
        limits.seen = 2;
        TransactionPool pool(limits);
        for (const char* one : {"a", "b", "c"}) {
            QVERIFY(pool.submit(tx(one), check_));
            QVERIFY(pool.update({tx(one)}, {TxResult{}}, check_));
        }
        QVERIFY(pool.submit(tx("a"), check_));
        QVERIFY(!pool.submit(tx("c"), check_));
    }
    void aFailingCheckForgetsTheTransaction() {
        TransactionPool pool;
        const TransactionPool::Check failing = [](BytesView) -> Result<TxResult> {
            return fail(ErrorKind::damaged, "x", "damage");
        };
        QCOMPARE(pool.submit(tx("a"), failing).error().code, std::string("x"));
        QVERIFY(pool.submit(tx("a"), check_));
    }
};

CITYLEDGER_TEST(transaction_pool, TestTransactionPool)
#include "tst_transaction_pool.moc"
