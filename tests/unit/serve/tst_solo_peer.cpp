#include "core/crypto/digest.h"
#include "core/serve/solo_peer.h"
#include "core/state/ics23.h"
#include "tests/support/solo_city/solo_city.h"
#include "tests/support/test_registry.h"

#include <QTest>

#include <mutex>

using namespace cityledger;
using namespace cityledger::serve;
using namespace cityledger::test;

namespace {

class SetClock final : public Clock {
  public:
    Timestamp now() const override {
        const std::lock_guard lock(mutex_);
        return now_;
    }
    void set(Timestamp now) {
        const std::lock_guard lock(mutex_);
        now_ = now;
    }

  private:
    mutable std::mutex mutex_;
    Timestamp now_ = solo_start + Duration::seconds(1);
};

SoloOptions quick() {
    SoloOptions options;
    options.block_interval = std::chrono::milliseconds(20);
    options.idle_interval = std::chrono::milliseconds(60'000);
    options.version = "0.1.0";
    return options;
}

}  // namespace

class TestSoloPeer : public QObject {
    Q_OBJECT

    std::unique_ptr<KeyValueStore> store_;

    std::unique_ptr<SoloPeer> peer(const Clock& clock, SoloOptions options = quick()) {
        return std::make_unique<SoloPeer>(*store_, must(Sealer::open(*store_, solo_genesis(), solo_key())), clock,
                                          options);
    }
    static std::size_t txs_at(const SoloPeer& peer, chain::Height height) {
        return must(peer.block(height))->block.txs.size();
    }

  private slots:
    void init() { store_ = make_memory_store(); }

    void aTransactionIsSealedAndItsRootRightAfter() {
        SetClock clock;
        const auto solo = peer(clock);
        solo->run();
        QTRY_COMPARE(solo->tip(), 1);
        clock.set(solo_start + Duration::seconds(5));
        QCOMPARE(must(solo->submit(seal_tx("one"))).code, 0U);
        QTRY_COMPARE(solo->tip(), 3);
        QCOMPARE(txs_at(*solo, 2), std::size_t{1});
        QCOMPARE(txs_at(*solo, 3), std::size_t{0});
        QCOMPARE(must(solo->block(3))->block.header.app_hash, must(solo->results(2))->app_hash);
        QTest::qWait(100);
        QCOMPARE(solo->tip(), 3);  // and then nothing until it is idle for long
        QVERIFY(must(solo->find_tx(crypto::sha256(seal_tx("one")))));
    }
    void anEmptyBlockComesWhenItWasIdle() {
        SetClock clock;
        SoloOptions options = quick();
        options.idle_interval = std::chrono::milliseconds(50);
        const auto solo = peer(clock, options);
        solo->run();
        QTRY_COMPARE(solo->tip(), 1);
        clock.set(solo_start + Duration::seconds(2));
        QTRY_COMPARE(solo->tip(), 2);
    }
    void afterALongPauseTheNewestBlockIsSoonOfThePresent() {
        SetClock clock;
        {
            const auto solo = peer(clock);
            solo->run();
            QTRY_COMPARE(solo->tip(), 1);
        }
        const Timestamp much_later = solo_start + Duration::seconds(86'400);
        clock.set(much_later);
        const auto solo = peer(clock);
        solo->run();
        QTRY_COMPARE(solo->tip(), 3);
        QVERIFY(must(solo->block(2))->block.header.time < much_later);
        QVERIFY(!(must(solo->block(3))->block.header.time < much_later));
        QTest::qWait(100);
        QCOMPARE(solo->tip(), 3);
    }
    void afterALongPauseAnEmptyBlockComesFirst() {
        SetClock clock;
        {
            const auto solo = peer(clock);
            solo->run();
            QTRY_COMPARE(solo->tip(), 1);
        }
        const Timestamp much_later = solo_start + Duration::seconds(86'400);
        clock.set(much_later);
        const auto solo = peer(clock);
        must(solo->submit(seal_tx("late")));
        solo->run();
        QTRY_COMPARE(solo->tip(), 2);
        QCOMPARE(txs_at(*solo, 2), std::size_t{0});
        clock.set(much_later + Duration::seconds(1));
        QTRY_COMPARE(solo->tip(), 4);
        QCOMPARE(txs_at(*solo, 3), std::size_t{1});
        QVERIFY(must(solo->block(3))->block.header.time == much_later);  // judged by today's time, not by yesterday's
    }
    void aRootThatWasOwedAtTheStopIsSealedAtTheStart() {
        SetClock clock;
        {
            const auto sealer = must(Sealer::open(*store_, solo_genesis(), solo_key()));
            must(sealer->seal({}, clock.now(), true));
            must(sealer->seal({seal_tx("one")}, clock.now(), true));
        }
        const auto solo = peer(clock);
        solo->run();
        QTRY_COMPARE(solo->tip(), 3);
    }
    void transactionsAreCheckedAndTakenOnce() {
        SetClock clock;
        const auto solo = peer(clock);
        QVERIFY(must(solo->check_tx(refused_tx("x"))).code != 0);
        QVERIFY(must(solo->check_tx(as_bytes("noise"))).code != 0);
        must(solo->submit(seal_tx("one")));
        QCOMPARE(solo->submit(seal_tx("one")).error().code, std::string("pool.seen"));
        QCOMPARE(solo->pending(10).txs.size(), std::size_t{1});
    }
    void stateAnswersAreProvedUnderTheNextHeader() {
        SetClock clock;
        const auto solo = peer(clock);
        solo->run();
        QTRY_COMPARE(solo->tip(), 1);
        clock.set(solo_start + Duration::seconds(5));
        must(solo->submit(seal_tx("one")));
        QTRY_COMPARE(solo->tip(), 3);
        const Bytes key = to_bytes(std::string_view("params"));
        const QueryAnswer answer = must(solo->query("/state", key, 0, true));
        QCOMPARE(answer.code, 0U);
        QCOMPARE(answer.height, 2);
        QCOMPARE(answer.proof.size(), std::size_t{1});
        QCOMPARE(answer.proof[0].type, std::string("ics23:jmt"));
        Hash32 root{};
        const Bytes app_hash = must(solo->block(3))->block.header.app_hash;
        std::copy(app_hash.begin(), app_hash.end(), root.begin());
        QVERIFY(state::verify_membership(root, answer.proof[0].data, key, answer.value));
        const Bytes absent = to_bytes(std::string_view("party/nobody"));
        const QueryAnswer none = must(solo->query("/state", absent, 2, true));
        QVERIFY(none.code == 0 && none.value.empty());
        QVERIFY(state::verify_non_membership(root, none.proof.at(0).data, absent));
        QCOMPARE(must(solo->query("/state", key, 3, true)).code, 3U);
        QCOMPARE(must(solo->query("/state", key, -1, true)).code, 3U);
        QCOMPARE(must(solo->query("/other", key, 0, true)).code, 1U);
        QCOMPARE(must(solo->query("/state", {}, 0, true)).code, 2U);
    }
    void whyItStoppedSealingIsKept() {
        SetClock clock;
        SoloOptions options = quick();
        options.idle_interval = std::chrono::milliseconds(100);
        const auto solo = peer(clock, options);
        solo->run();
        QTRY_COMPARE(solo->tip(), 1);
        must(solo->submit(validator_tx(10)));  // half of the power goes elsewhere
        // The clock goes on by less than the idle interval: a longer step would be a pause, and blocks stay empty after
        // one.
        for (int i = 1; i < 200 && !solo->failure(); ++i) {
            clock.set(solo_start + Duration{1'000'000'000LL + 60'000'000LL * i});
            QTest::qWait(30);
        }
        QVERIFY(solo->failure());
        QCOMPARE(solo->failure()->code, std::string("sealer.power"));
        QVERIFY(must(solo->block(1)));  // serving goes on
    }
};

CITYLEDGER_TEST(solo_peer, TestSoloPeer)
#include "tst_solo_peer.moc"
