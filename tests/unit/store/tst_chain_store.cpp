// What ChainStore promises beyond the ports' contract (tests/contract/tst_chain_stores.cpp).
#include "core/chain/hash.h"
#include "core/store/chain_store.h"
#include "core/store/schema.h"
#include "tests/support/chain/chain_builder.h"
#include "tests/support/test_registry.h"

#include <QTest>

using namespace cityledger;
using light::CopyWrite;
using light::HeaderOrigin;
using light::HeightRange;
using store::ChainStore;

namespace {

const test::ChainBuilder& sample_chain() {
    static const test::ChainBuilder chain = [] {
        test::ChainBuilder builder({}, test::make_signers("store", 3));
        builder.grow(8);
        return builder;
    }();
    return chain;
}

/// The same chain from another start: every header differs.
const test::ChainBuilder& other_chain() {
    static const test::ChainBuilder chain = [] {
        test::ChainOptions options;
        options.start.seconds += 1;
        test::ChainBuilder builder(options, test::make_signers("store", 3));
        builder.grow(8);
        return builder;
    }();
    return chain;
}

CopyWrite blocks_of(const test::ChainBuilder& chain, chain::Height from, chain::Height to) {
    CopyWrite write;
    for (chain::Height height = from; height <= to; ++height) write.blocks.push_back(chain.block(height));
    return write;
}

}  // namespace

class TestChainStore : public QObject {
    Q_OBJECT

    std::unique_ptr<KeyValueStore> records_;
    std::unique_ptr<ChainStore> store_;

    void open() {
        auto opened = ChainStore::open(*records_);
        QVERIFY2(opened.has_value(), opened ? "" : opened.error().message.c_str());
        store_ = std::move(*opened);
    }
    void overwrite(const Bytes& key, Bytes value) {
        KeyValueBatch batch;
        batch.put(key, std::move(value));
        QVERIFY(records_->write(batch, false));
    }

  private slots:
    void init() {
        records_ = make_memory_store();
        open();
    }

    void allIsThereAfterOpeningAgain() {
        QVERIFY(store_->put(blocks_of(sample_chain(), 3, 6), true));
        QVERIFY(store_->put(sample_chain().light_block(8)));
        open();
        QCOMPARE(store_->coverage()->headers, (std::vector<HeightRange>{{3, 6}, {8, 8}}));
        QCOMPARE(*store_->coverage()->blocks, (HeightRange{3, 6}));
        QCOMPARE(**store_->block(5), sample_chain().block(5));
        QCOMPARE((*store_->latest())->signed_header, sample_chain().light_block(8).signed_header);
        QCOMPARE(store_->put(blocks_of(sample_chain(), 8, 8), true).error().code, std::string("copy.block_gap"));
        QVERIFY(store_->put(blocks_of(sample_chain(), 7, 8), true));
    }

    void aHeaderOfABlockOrLightBlockIsFoundByItsHash() {
        QVERIFY(store_->put(blocks_of(sample_chain(), 1, 2), true));
        QVERIFY(store_->put(sample_chain().light_block(5)));
        QCOMPARE(**store_->height_of(sample_chain().hash(2)), 2);
        QCOMPARE(**store_->height_of(sample_chain().hash(5)), 5);
        QVERIFY(!store_->height_of(sample_chain().hash(3))->has_value());
        QVERIFY(!store_->height_of(Bytes(1000, 1))->has_value());
    }

    void twoHeadersOfOneHeightAreNeverKept() {
        QVERIFY(store_->put(sample_chain().light_block(4)));
        CopyWrite headers;
        headers.headers.push_back({sample_chain().header(3), {}});
        headers.headers.push_back({other_chain().header(4), {}});
        QCOMPARE(store_->put(headers, true).error().code, std::string("copy.other_header"));
        QVERIFY(!store_->header(3)->has_value());
        QCOMPARE(store_->put(other_chain().light_block(4)).error().code, std::string("copy.other_header"));
        QCOMPARE((*store_->light_block(4))->signed_header, sample_chain().light_block(4).signed_header);
        QCOMPARE(store_->put(blocks_of(other_chain(), 4, 5), true).error().code, std::string("copy.other_header"));
        QVERIFY(!store_->block(4)->has_value());
        CopyWrite both;
        both.headers.push_back({sample_chain().header(6), {}});
        both.blocks.push_back(other_chain().block(6));
        QCOMPARE(store_->put(both, true).error().code, std::string("copy.other_header"));
    }

    void aLightBlocksOriginMayFollow() {
        QVERIFY(store_->put(sample_chain().light_block(4)));
        QVERIFY(!store_->origin(4)->has_value());
        CopyWrite known;
        known.headers.push_back({sample_chain().header(4), {HeaderOrigin::By::skipping, 1, 1}});
        QVERIFY(store_->put(known, true));
        QCOMPARE(**store_->origin(4), (HeaderOrigin{HeaderOrigin::By::skipping, 1, 1}));
    }

    void aLightBlockWithAnotherSetIsRefused() {
        auto block = sample_chain().light_block(4);
        block.validators.validators.pop_back();
        QCOMPARE(store_->put(block).error().code, std::string("copy.other_validators"));
    }

    void heightsOutOfRangeAreRefusedAndNotRead() {
        CopyWrite write;
        write.headers.push_back({sample_chain().header(1), {}});
        write.headers.back().header.height = -1;
        QCOMPARE(store_->put(write, true).error().code, std::string("copy.height"));
        write.headers.back().header.height = INT64_MAX;
        QCOMPARE(store_->put(write, true).error().code, std::string("copy.height"));
        QVERIFY(!store_->commit(INT64_MAX)->has_value());
        QVERIFY(!store_->header(INT64_MIN)->has_value());
        QVERIFY(store_->headers(INT64_MIN, 5)->empty());
        QVERIFY(store_->headers(INT64_MAX, 5)->empty());
        QVERIFY(!store_->latest_at_or_below(-1)->has_value());
    }

    void damagedRecordsAreNamedAndNotAnswered() {
        QVERIFY(store_->put(blocks_of(sample_chain(), 1, 3), true));
        QVERIFY(store_->put(sample_chain().light_block(2)));
        const auto damaged = [](const auto& result, std::string_view record) {
            return !result.has_value() && result.error().kind == ErrorKind::damaged &&
                   result.error().field("record") == record;
        };
        overwrite(store::height_key('B', 2), {1, 2, 3});
        QVERIFY(damaged(store_->block(2), "420000000000000002"));
        QVERIFY(damaged(store_->commit(1), "420000000000000002"));
        overwrite(store::height_key('H', 2), {});
        overwrite(store::height_key('O', 2), {7});
        overwrite(store::height_key('C', 2), {0xff});
        QVERIFY(damaged(store_->origin(2), "4f0000000000000002"));
        QVERIFY(damaged(store_->light_block(2), "430000000000000002"));
        KeyValueBatch gone;
        gone.erase(store::height_key('H', 3));
        QVERIFY(records_->write(gone, false));
        QVERIFY(damaged(store_->block(3), "420000000000000003"));
        overwrite(store::meta_key("headers"), {1});
        QVERIFY(damaged(ChainStore::open(*records_), "4d68656164657273"));
    }
};

CITYLEDGER_TEST(chain_store, TestChainStore)
#include "tst_chain_store.moc"
