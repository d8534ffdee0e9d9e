// A copy over the store that programs use: what one run wrote, the next one finds.
#include "core/chain/hash.h"
#include "core/store/chain_store.h"
#include "core/sync/copy.h"
#include "core/sync/rerun.h"
#include "tests/support/test_registry.h"
#include "tests/unit/sync/city_chain.h"
#include "tests/unit/sync/copy_fixture.h"

#include <QTest>

using namespace cityledger;
using namespace cityledger::test;

namespace {

/// Everything that outlives a program is in `records`.
struct Kept {
    explicit Kept(const CityChain& city) : peer(*city.chain), clock(city.chain->time_of(city.chain->tip() + 1)) {
        serve_genesis(peer, city);
        settings.client.verify.chain_id = city.chain->options().chain_id;
        settings.root = {1, city.chain->hash(1)};
    }
    /// One run of a program: opens the store, advances until the block `stop_at` is taken or run, and forgets all but
    /// the records.
    std::string run(chain::Height stop_at = 0) {
        auto store = store::ChainStore::open(*records);
        if (!store) return store.error().code;
        std::stop_source stop;
        sync::CopyListener listener;
        listener.on_progress = [&](const sync::CopyProgress& now) {
            const bool counts = now.phase == sync::Phase::blocks || now.phase == sync::Phase::replay;
            if (stop_at != 0 && counts && now.at == stop_at) stop.request_stop();
        };
        sync::Copy copy(settings, **store, **store, clock, listener);
        light::Provider* peers[] = {&peer};
        const auto done = copy.advance(0, peers, stop.get_token());
        return done ? "ok" : done.error().code;
    }

    std::unique_ptr<KeyValueStore> records = make_memory_store();
    ChainPeer peer;
    FixedClock clock;
    sync::CopySettings settings;
};

}  // namespace

class TestCopyKept : public QObject {
    Q_OBJECT
  private slots:
    void runsThatAreCutShortAddUp() {
        CityChain city;
        for (int i = 0; i < 24; ++i) city.open("r" + std::to_string(i));
        city.seal({});
        Kept kept(city);
        // Downward while blocks are taken, upward while they are run.
        for (const chain::Height stop_at : {20, 9, 1, 4, 5}) QCOMPARE(kept.run(stop_at), std::string("light.stopped"));
        QCOMPARE(kept.run(), std::string("ok"));
        const auto store = store::ChainStore::open(*kept.records);
        const auto survey = sync::survey(**store, **store, true);
        QCOMPARE(survey->as_of, chain::Height{24});
        QCOMPARE(survey->first, chain::Height{1});
        QCOMPARE(survey->blocks, (std::optional<light::HeightRange>{{1, 25}}));
        QCOMPARE(sync::Index((*store)->index()).counts()->records, std::uint64_t{24});
        QCOMPARE((*store)->origin(1)->value().by, light::HeaderOrigin::By::root);
        QCOMPARE((*store)->origin(25)->value().by, light::HeaderOrigin::By::skipping);
        QCOMPARE((*store)->origin(5)->value(), (light::HeaderOrigin{light::HeaderOrigin::By::hash_link, 25, 1}));
        QCOMPARE(chain::hash(*(*store)->header(5).value()), city.chain->hash(5));
        QCOMPARE((*store)->commit(5)->value(), city.chain->commit(5));
    }

    void followsTheTipAndRunsWhatBecameProvable() {
        CityChain city;
        city.open("a");
        Kept kept(city);
        QCOMPARE(kept.run(), std::string("ok"));
        for (int i = 0; i < 3; ++i) {
            city.open("b" + std::to_string(i));
            kept.clock.at = city.chain->time_of(city.chain->tip() + 1);
            QCOMPARE(kept.run(), std::string("ok"));
            const auto store = store::ChainStore::open(*kept.records);
            QCOMPARE(sync::survey(**store, **store, true)->as_of, city.chain->tip() - 1);
        }
    }
};

CITYLEDGER_TEST(copy_kept, TestCopyKept)
#include "tst_copy_kept.moc"
