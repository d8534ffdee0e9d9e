#include "core/base/hex.h"
#include "core/chain/hash.h"
#include "core/chain/validate.h"
#include "core/crypto/ed25519.h"
#include "tests/support/solo_city/solo_city.h"
#include "tests/support/test_registry.h"

#include <QTest>

using namespace cityledger;
using namespace cityledger::serve;
using namespace cityledger::test;

namespace {

/// A store that refuses its n-th write, as a full disk would.
class FailingStore final : public KeyValueStore {
  public:
    int writes_left = 1'000'000;
    std::unique_ptr<KeyValueStore> below = make_memory_store();

    Result<std::optional<Bytes>> get(BytesView key) const override { return below->get(key); }
    Status scan(BytesView prefix, BytesView from,
                const std::function<bool(BytesView, BytesView)>& visit) const override {
        return below->scan(prefix, from, visit);
    }
    Status scan_down(BytesView prefix, BytesView from,
                     const std::function<bool(BytesView, BytesView)>& visit) const override {
        return below->scan_down(prefix, from, visit);
    }
    Status write(const KeyValueBatch& batch, bool sync) override {
        if (writes_left-- <= 0) return fail(ErrorKind::io, "store.disk_full", "the disk is full");
        return below->write(batch, sync);
    }
    std::shared_ptr<const KeyValueReader> snapshot() const override { return below->snapshot(); }
};

Timestamp after(std::int64_t seconds) {
    return {solo_start.seconds + seconds, 0};
}

std::unique_ptr<Sealer> opened(KeyValueStore& store) {
    return must(Sealer::open(store, solo_genesis(), solo_key()));
}

/// Twelve blocks, of which some hold transactions, one of them refused.
void seal_twelve(Sealer& sealer, chain::Height from = 1, chain::Height to = 12) {
    for (chain::Height height = from; height <= to; ++height) {
        std::vector<Bytes> txs;
        if (height % 3 == 0) txs = {seal_tx("a" + std::to_string(height)), refused_tx("b" + std::to_string(height))};
        must(sealer.seal(txs, after(10 * height), false));
    }
}

}  // namespace

class TestSealer : public QObject {
    Q_OBJECT
  private slots:
    void theFirstHeaderIsWhatInitChainAnswered() {
        const auto store = make_memory_store();
        const auto sealer = opened(*store);
        const Bytes app_hash = must(sealer->peer_store().state())->app_hash;
        const NewBlock first = must(sealer->seal({}, after(5), true));
        const chain::Header& header = first.block.block.header;
        QCOMPARE(header.height, 1);
        QCOMPARE(header.app_hash, app_hash);
        QVERIFY(header.time == solo_start);
        QVERIFY(header.last_block_id.is_zero());
        QCOMPARE(hex_upper(header.last_commit_hash).substr(0, 8), std::string("E3B0C442"));
        QCOMPARE(hex_upper(header.last_results_hash).substr(0, 8), std::string("E3B0C442"));
        QCOMPARE(header.version_app, ledger::rules_version);
    }
    void everyBlockFollowsFromTheOneBefore() {
        const auto store = make_memory_store();
        const auto sealer = opened(*store);
        seal_twelve(*sealer);
        const PeerStore& peer = sealer->peer_store();
        for (chain::Height height = 1; height <= 12; ++height) {
            const StoredBlock stored = *must(peer.block(height));
            const chain::Commit commit = *must(peer.commit(height));
            const chain::Header& header = stored.block.header;
            QVERIFY(chain::validate_basic(header) && chain::validate_content(stored.block));
            QVERIFY(chain::validate_block_id(stored.block, commit.block_id));
            const Bytes message = chain::vote_sign_bytes(header.chain_id, commit, 0);
            QVERIFY(crypto::verify_zip215(solo_key().public_key().bytes, message, commit.signatures[0].signature));
            if (height == 12) break;
            const chain::Header next = must(peer.block(height + 1))->block.header;
            const BlockResults results = *must(peer.results(height));
            QCOMPARE(next.app_hash, results.app_hash);
            QVERIFY(next.time == commit.signatures[0].time);
            QVERIFY(next.last_block_id == stored.id);
            QVERIFY(must(peer.block(height + 1))->block.last_commit == commit);
            std::vector<chain::TxResultDigest> digests;
            for (const TxResult& one : results.txs) digests.push_back({one.code, {}, 0, 0});
            QVERIFY(equal(next.last_results_hash, chain::results_hash(digests)));
        }
    }
    void refusedTransactionsStandInTheBlockWithTheirCode() {
        const auto store = make_memory_store();
        const auto sealer = opened(*store);
        seal_twelve(*sealer);
        const BlockResults results = *must(sealer->peer_store().results(3));
        QCOMPARE(results.txs.size(), std::size_t{2});
        QCOMPARE(results.txs[0].code, 0U);
        QVERIFY(results.txs[1].code != 0);
        QCOMPARE(results.txs[1].codespace, std::string("cityledger"));
    }
    void choosingLeavesOutWhatWouldBeRefused() {
        const auto store = make_memory_store();
        const auto sealer = opened(*store);
        const Bytes good = seal_tx("good");
        QCOMPARE(must(sealer->choose({refused_tx("x"), good, good})), std::vector<Bytes>{good});
    }
    void timeNeverGoesBackWhateverTheClockSays() {
        const auto store = make_memory_store();
        const auto sealer = opened(*store);
        must(sealer->seal({}, after(100), false));
        must(sealer->seal({}, after(50), false));
        const NewBlock third = must(sealer->seal({}, after(60), false));
        const Timestamp expected = after(100) + Duration{1'000'000};
        QVERIFY(third.block.block.header.time == expected);
    }
    void aRestartAtAnyHeightGoesOnAsIfThereHadBeenNone() {
        const auto whole_store = make_memory_store();
        const auto whole = opened(*whole_store);
        seal_twelve(*whole);
        const Bytes expected = must(whole->peer_store().block(12))->id.hash;
        for (chain::Height stop = 0; stop < 12; ++stop) {
            const auto store = make_memory_store();
            seal_twelve(*opened(*store), 1, stop);
            const auto again = opened(*store);
            QCOMPARE(again->tip(), stop);
            seal_twelve(*again, stop + 1, 12);
            QCOMPARE(must(again->peer_store().block(12))->id.hash, expected);
        }
    }
    void aWriteThatFailsLeavesTheChainWhereItStood() {
        FailingStore store;
        {
            const auto sealer = opened(store);
            seal_twelve(*sealer, 1, 5);
            store.writes_left = 0;
            const auto failed = sealer->seal({seal_tx("lost")}, after(60), true);
            QCOMPARE(failed.error().code, std::string("store.disk_full"));
            QCOMPARE(sealer->tip(), 5);
        }
        store.writes_left = 1'000'000;
        const auto sealer = opened(store);
        QCOMPARE(sealer->tip(), 5);
        QVERIFY(!must(sealer->peer_store().block(6)));
        seal_twelve(*sealer, 6, 12);
    }
    void anotherGenesisOrAStrangersKeyIsRefused() {
        const auto store = make_memory_store();
        opened(*store);
        auto other = solo_genesis();
        other.time = after(1);
        QCOMPARE(Sealer::open(*store, other, solo_key()).error().code, std::string("sealer.other_genesis"));
        const auto stranger = ValidatorKey::from_seed(crypto::Ed25519Seed{1});
        QCOMPARE(Sealer::open(*store, solo_genesis(), stranger).error().code, std::string("sealer.power"));
        const auto second = make_memory_store();
        QCOMPARE(Sealer::open(*second, solo_genesis(2, 1), solo_key()).error().code, std::string("sealer.power"));
        const auto third = make_memory_store();
        QVERIFY(Sealer::open(*third, solo_genesis(3, 1), solo_key()));
    }
    void validatorsChangeTwoHeightsAfterTheAct() {
        const auto store = make_memory_store();
        const auto sealer = opened(*store);
        must(sealer->seal({}, after(10), false));
        const NewBlock act = must(sealer->seal({validator_tx(3)}, after(20), false));
        QCOMPARE(act.results.txs[0].code, 0U);
        QCOMPARE(act.results.validator_updates.size(), std::size_t{1});
        const chain::Header three = must(sealer->seal({}, after(30), false)).block.block.header;
        QVERIFY(three.validators_hash != three.next_validators_hash);
        const chain::Header four = must(sealer->seal({}, after(40), false)).block.block.header;
        QCOMPARE(four.validators_hash, three.next_validators_hash);
        // The new one does not vote: its place in the commit is there and absent.
        const chain::Commit commit = *must(sealer->peer_store().commit(4));
        QCOMPARE(commit.signatures.size(), std::size_t{2});
        QVERIFY(commit.signatures[1].flag == chain::BlockIdFlag::absent);
        // With half of the power elsewhere this key cannot seal alone any more, and says so.
        must(sealer->seal({validator_tx(10)}, after(50), false));
        must(sealer->seal({}, after(60), false));
        QCOMPARE(sealer->seal({}, after(70), false).error().code, std::string("sealer.power"));
    }
};

CITYLEDGER_TEST(sealer, TestSealer)
#include "tst_sealer.moc"
