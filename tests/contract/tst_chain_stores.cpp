// What every BlockStore and LightStore must do, run on the tests' memory stores and on ChainStore over memory and
// LevelDB.
#include "core/chain/hash.h"
#include "core/store/chain_store.h"
#include "core/store/database.h"
#include "tests/support/chain/chain_builder.h"
#include "tests/support/chain/memory_stores.h"
#include "tests/support/test_registry.h"

#include <QTemporaryDir>
#include <QTest>

using namespace cityledger;
using light::CopyWrite;
using light::HeaderOrigin;
using light::HeightRange;

namespace {

const test::ChainBuilder& sample_chain() {
    static const test::ChainBuilder chain = [] {
        test::ChainBuilder builder({}, test::make_signers("store", 4));
        builder.grow(3);
        builder.add({.txs = {to_bytes(std::string_view("first")), to_bytes(std::string_view("second"))},
                     .evidence = {},
                     .app_hash = {},
                     .last_results_hash = {},
                     .absent = {}});
        builder.change_signers(test::make_signers("later", 3));
        builder.grow(6);
        return builder;
    }();
    return chain;
}

light::VerifiedHeader verified(chain::Height height, HeaderOrigin::By by = HeaderOrigin::By::hash_link,
                               chain::Height from = 10) {
    return {sample_chain().header(height), {by, from, 2}};
}

/// Blocks from..to with their headers, as a step of a full copy has them.
CopyWrite step(chain::Height from, chain::Height to) {
    CopyWrite write;
    for (chain::Height height = from; height <= to; ++height) {
        write.headers.push_back(verified(height));
        write.blocks.push_back(sample_chain().block(height));
    }
    return write;
}

}  // namespace

class TestChainStores : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<KeyValueStore> records_;
    std::unique_ptr<store::ChainStore> chain_store_;
    std::unique_ptr<test::MemoryLightStore> memory_light_;
    std::unique_ptr<test::MemoryBlockStore> memory_blocks_;
    light::LightStore* light_ = nullptr;
    light::BlockStore* blocks_ = nullptr;

    void take(std::unique_ptr<KeyValueStore> records) {
        records_ = std::move(records);
        auto opened = store::ChainStore::open(*records_);
        QVERIFY2(opened.has_value(), opened ? "" : opened.error().message.c_str());
        chain_store_ = std::move(*opened);
        light_ = chain_store_.get();
        blocks_ = chain_store_.get();
    }

  private slots:
    void initTestCase_data() {
        QTest::addColumn<QString>("implementation");
        for (const char* name : {"test memory", "over memory", "over leveldb"}) QTest::newRow(name) << name;
    }
    void init() {
        QFETCH_GLOBAL(QString, implementation);
        if (implementation == "test memory") {
            memory_light_ = std::make_unique<test::MemoryLightStore>();
            memory_blocks_ = std::make_unique<test::MemoryBlockStore>();
            light_ = memory_light_.get();
            blocks_ = memory_blocks_.get();
        } else if (implementation == "over memory") {
            take(make_memory_store());
        } else {
            folder_ = std::make_unique<QTemporaryDir>();
            auto opened = store::Database::open(folder_->filePath("db").toStdString());
            QVERIFY2(opened.has_value(), opened ? "" : opened.error().message.c_str());
            take(std::move(*opened));
        }
    }
    void cleanup() {
        light_ = nullptr;
        blocks_ = nullptr;
        chain_store_.reset();
        records_.reset();
        memory_light_.reset();
        memory_blocks_.reset();
        folder_.reset();
    }

    void anEmptyStoreSaysSoWithoutError() {
        QVERIFY(!light_->latest()->has_value());
        QVERIFY(!light_->first()->has_value());
        QVERIFY(!light_->light_block(1)->has_value());
        QVERIFY(!light_->light_block(-1)->has_value());
        QVERIFY(!blocks_->header(1)->has_value());
        QVERIFY(!blocks_->block(-5)->has_value());
        QVERIFY(!blocks_->origin(1)->has_value());
        QVERIFY(!blocks_->commit(1)->has_value());
        QVERIFY(!blocks_->validators(Bytes(32, 1))->has_value());
        QVERIFY(blocks_->headers(1, 20)->empty());
        QVERIFY(blocks_->coverage()->headers.empty());
        QVERIFY(!blocks_->coverage()->blocks.has_value());
    }

    void lightBlocksComeBackWholeAndInOrder() {
        for (const chain::Height height : {8, 2, 5}) QVERIFY(light_->put(sample_chain().light_block(height)));
        const auto block = light_->light_block(5);
        QVERIFY(block.has_value() && block->has_value());
        const auto expected = sample_chain().light_block(5);
        QCOMPARE((*block)->signed_header, expected.signed_header);
        QCOMPARE((*block)->validators, expected.validators);
        QCOMPARE((*block)->next_validators, expected.next_validators);
        QCOMPARE((*light_->first())->height(), 2);
        QCOMPARE((*light_->latest())->height(), 8);
        QCOMPARE((*light_->latest_at_or_below(7))->height(), 5);
        QCOMPARE((*light_->latest_at_or_below(5))->height(), 5);
        QVERIFY(!light_->latest_at_or_below(1)->has_value());
        QVERIFY(!light_->light_block(3)->has_value());
    }

    void aLightBlockWithoutNextSetIsKept() {
        auto block = sample_chain().light_block(2);
        block.next_validators = {};
        QVERIFY(light_->put(block));
        QCOMPARE((*light_->light_block(2))->validators, block.validators);
    }

    void blocksComeBackWithHeaderTransactionsAndCommit() {
        QVERIFY(blocks_->put(step(1, 6), true));
        for (chain::Height height = 1; height <= 6; ++height) {
            const auto block = blocks_->block(height);
            QVERIFY(block.has_value() && block->has_value());
            QCOMPARE(**block, sample_chain().block(height));
        }
        QVERIFY(!blocks_->block(7)->has_value());
        QCOMPARE(**blocks_->commit(5), sample_chain().block(6).last_commit);
        QVERIFY(!blocks_->commit(6)->has_value());
        QCOMPARE(*blocks_->coverage()->blocks, (HeightRange{1, 6}));
    }

    void nothingOfAStepWithAGapIsKept() {
        QVERIFY(blocks_->put(step(1, 3), true));
        CopyWrite gap = step(5, 6);
        gap.state.put({'k'}, {1});
        const auto refused = blocks_->put(gap, true);
        QVERIFY(!refused.has_value());
        QCOMPARE(refused.error().code, std::string("copy.block_gap"));
        CopyWrite within = step(4, 4);
        within.blocks.push_back(sample_chain().block(6));
        QVERIFY(!blocks_->put(within, true).has_value());
        QVERIFY(!blocks_->put(step(3, 4), true).has_value());
        QVERIFY(!blocks_->header(5)->has_value());
        QVERIFY(!blocks_->block(4)->has_value());
        QVERIFY(!blocks_->state().get(Bytes{'k'})->has_value());
        QCOMPARE(blocks_->coverage()->headers, (std::vector<HeightRange>{{1, 3}}));
        QVERIFY(blocks_->put(step(4, 4), true));
    }

    void olderBlocksMayComeAfterNewerOnes() {
        QVERIFY(blocks_->put(step(5, 6), true));
        QVERIFY(blocks_->put(step(7, 7), true));
        QVERIFY(blocks_->put(step(4, 4), true));
        QCOMPARE(blocks_->put(step(2, 2), true).error().code, std::string("copy.block_gap"));
        QVERIFY(blocks_->put(step(3, 3), true));
        QCOMPARE(*blocks_->coverage()->blocks, (HeightRange{3, 7}));
        QCOMPARE(**blocks_->block(3), sample_chain().block(3));
    }

    void headersOfAnyOrderMakeRanges() {
        CopyWrite write;
        for (const chain::Height height : {9, 2, 7, 3, 10}) write.headers.push_back(verified(height));
        QVERIFY(blocks_->put(write, false));
        QCOMPARE(blocks_->coverage()->headers, (std::vector<HeightRange>{{2, 3}, {7, 7}, {9, 10}}));
        CopyWrite more;
        for (const chain::Height height : {8, 6}) more.headers.push_back(verified(height));
        QVERIFY(blocks_->put(more, false));
        QCOMPARE(blocks_->coverage()->headers, (std::vector<HeightRange>{{2, 3}, {6, 10}}));
        QCOMPARE(blocks_->headers(6, 3)->size(), std::size_t{3});
        QCOMPARE(blocks_->headers(2, 20)->size(), std::size_t{2});
        QCOMPARE(blocks_->headers(2, 20)->back(), sample_chain().header(3));
        QVERIFY(blocks_->headers(4, 20)->empty());
        QVERIFY(blocks_->headers(6, 0)->empty());
    }

    void aHeaderKeepsItsFirstOrigin() {
        CopyWrite first, second;
        first.headers.push_back(verified(4, HeaderOrigin::By::skipping, 1));
        second.headers.push_back(verified(4, HeaderOrigin::By::hash_link, 9));
        QVERIFY(blocks_->put(first, true));
        QVERIFY(blocks_->put(second, true));
        QCOMPARE(**blocks_->origin(4), (HeaderOrigin{HeaderOrigin::By::skipping, 1, 2}));
        QCOMPARE(**blocks_->header(4), sample_chain().header(4));
    }

    void validatorSetsAreFoundByTheirHash() {
        const auto set = test::set_of(sample_chain().signers(9));
        CopyWrite write;
        write.validators = {set, set};
        QVERIFY(blocks_->put(write, true));
        QCOMPARE(**blocks_->validators(sample_chain().header(9).validators_hash), set);
        QVERIFY(!blocks_->validators(sample_chain().header(1).validators_hash)->has_value());
        QVERIFY(!blocks_->validators({})->has_value());
    }

    void stateAndIndexAreWrittenWithTheBlockAndKeptApart() {
        CopyWrite write = step(1, 1);
        write.state.put({'r', 1}, {1});
        write.state.put({'r', 2}, {2});
        write.index.put({'r', 1}, {9});
        QVERIFY(blocks_->put(write, true));
        QCOMPARE(**blocks_->state().get(Bytes{'r', 1}), (Bytes{1}));
        QCOMPARE(**blocks_->index().get(Bytes{'r', 1}), (Bytes{9}));
        Bytes seen;
        QVERIFY(blocks_->state().scan_down(Bytes{'r'}, {}, [&](BytesView key, BytesView) {
            append(seen, key);
            return true;
        }));
        QCOMPARE(seen, (Bytes{'r', 2, 'r', 1}));
        CopyWrite next;
        next.state.erase({'r', 1});
        QVERIFY(blocks_->put(next, true));
        QVERIFY(!blocks_->state().get(Bytes{'r', 1})->has_value());
        QVERIFY(blocks_->index().get(Bytes{'r', 1})->has_value());
    }
};

CITYLEDGER_TEST(chain_stores, TestChainStores)
#include "tst_chain_stores.moc"
