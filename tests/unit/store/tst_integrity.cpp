#include "core/chain/codec.h"
#include "core/state/tree.h"
#include "core/store/integrity.h"
#include "core/store/schema.h"
#include "tests/support/chain/chain_builder.h"
#include "tests/support/test_registry.h"

#include <QTest>

using namespace cityledger;
using store::ChainStore;

namespace {

Bytes bytes_of(std::string_view text) {
    return to_bytes(text);
}

/// A state of three keys after block 4, and the header of block 5 that carries its root.
struct Sample {
    std::unique_ptr<KeyValueStore> records = make_memory_store();
    test::ChainBuilder chain{{}, test::make_signers("integrity", 3)};

    Sample() {
        const auto tree = make_memory_store();
        const state::Changes changes{
            {bytes_of("a"), bytes_of("1")}, {bytes_of("b"), bytes_of("2")}, {bytes_of("c"), bytes_of("3")}};
        auto update = state::Tree(*tree).apply(std::nullopt, 4, changes).value();
        chain.grow(4);
        test::NextBlock next;
        next.txs = {bytes_of("a transaction")};
        next.app_hash = to_bytes(BytesView(update.root));
        chain.add(next);
        light::CopyWrite write;
        for (chain::Height height = 1; height <= 5; ++height) {
            write.headers.push_back({chain.header(height), {light::HeaderOrigin::By::hash_link, 5, 1}});
            write.blocks.push_back(chain.block(height));
        }
        write.state = std::move(update.batch);
        auto store = ChainStore::open(*records).value();
        const bool kept = store->put(write, true).has_value() && store->put(chain.light_block(5)).has_value();
        if (!kept) records.reset();
    }

    /// The check with one record replaced, or erased.
    std::vector<Error> damages_with(const Bytes& key, const std::optional<Bytes>& value) const {
        KeyValueBatch batch;
        batch.writes.push_back({key, value});
        const auto view = overlay(*records, batch);
        const auto report = store::check_integrity(*view, {});
        return report ? report->damages : std::vector<Error>{};
    }
    Bytes record(const Bytes& key) const { return records->get(key)->value_or(Bytes{}); }
};

Bytes flipped(Bytes bytes, std::size_t at) {
    bytes[at % bytes.size()] ^= 1;
    return bytes;
}

}  // namespace

class TestIntegrity : public QObject {
    Q_OBJECT

    Sample sample_;

    /// The round of a commit is covered by its signatures alone.
    static bool differsInRoundOnly(const Bytes& body, const Bytes& changed) {
        auto before = chain::decode_block(body);
        const auto after = chain::decode_block(changed);
        if (!before || !after) return false;
        before->last_commit.round = after->last_commit.round;
        return *before == *after;
    }

    void mustReport(const Bytes& key, const std::optional<Bytes>& value) {
        const auto damages = sample_.damages_with(key, value);
        QVERIFY2(
            !damages.empty(),
            key.empty()
                ? ""
                : QByteArray(reinterpret_cast<const char*>(key.data()), static_cast<qsizetype>(key.size())).toHex());
        for (const auto& damage : damages) QCOMPARE(damage.kind, ErrorKind::damaged);
    }

  private slots:
    void aWholeCopyIsWhole() {
        const auto report = store::check_integrity(*sample_.records, {});
        QVERIFY(report.has_value());
        QVERIFY2(report->is_whole(), report->is_whole() ? "" : report->damages.front().message.c_str());
        QCOMPARE(report->headers, 5u);
        QCOMPARE(report->blocks, 5u);
        QCOMPARE(report->validator_sets, 1u);
        QCOMPARE(report->state_keys, 3u);
    }
    void anEmptyCopyIsWhole() { QVERIFY(store::check_integrity(*make_memory_store(), {})->is_whole()); }

    void everyChangedByteOfHeaderBlockAndStateIsFound() {
        std::vector<Bytes> keys;
        QVERIFY(sample_.records->scan({}, {}, [&](BytesView key, BytesView) {
            // How a header came to be trusted stands nowhere else; and the check reads the newest version only.
            if (key[0] != 'O') keys.push_back(to_bytes(key));
            return true;
        }));
        for (const Bytes& key : keys) {
            const Bytes value = sample_.record(key);
            // A commit's signatures and times are covered by no hash in the copy: only by verifying it again.
            const std::size_t steps = key[0] == 'C' ? 1 : value.size();
            for (std::size_t at = 0; at < steps; at += 7) {
                const Bytes changed = flipped(value, at);
                if (key[0] != 'B' || !differsInRoundOnly(value, changed)) mustReport(key, changed);
            }
            if (key[0] != 'C' && key[0] != 'V') mustReport(key, std::nullopt);
        }
    }

    void theDamagedRecordAndItsHeightAreNamed() {
        const Bytes key = store::height_key('B', 5);
        const auto damages = sample_.damages_with(key, flipped(sample_.record(key), 20));
        QCOMPARE(damages.size(), std::size_t{1});
        QCOMPARE(std::string(damages.front().field("height")), std::string("5"));
        QCOMPARE(std::string(damages.front().field("record")), std::string("420000000000000005"));
    }

    void aStoppedCheckSaysSo() {
        std::stop_source source;
        source.request_stop();
        QCOMPARE(store::check_integrity(*sample_.records, {source.get_token(), {}}).error().kind, ErrorKind::stopped);
    }
};

CITYLEDGER_TEST(integrity, TestIntegrity)
#include "tst_integrity.moc"
