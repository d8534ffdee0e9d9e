// What every KeyValueStore must do, run on memory and on LevelDB.
#include "core/base/key_value.h"
#include "core/store/database.h"
#include "tests/support/test_registry.h"

#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <thread>

using namespace cityledger;

namespace {

Bytes bytes_of(std::string_view text) {
    return to_bytes(text);
}

std::string keys_of(const KeyValueReader& reader, bool down, std::string_view prefix, std::string_view from = "") {
    std::string keys;
    const auto visit = [&](BytesView key, BytesView) {
        keys += std::string(as_text(key)) + " ";
        return true;
    };
    const auto done = down ? reader.scan_down(as_bytes(prefix), as_bytes(from), visit)
                           : reader.scan(as_bytes(prefix), as_bytes(from), visit);
    return done ? keys : done.error().message;
}

std::string value_of(const KeyValueReader& reader, std::string_view key) {
    const auto found = reader.get(as_bytes(key));
    if (!found) return found.error().message;
    return *found ? to_text(**found) : "absent";
}

}  // namespace

class TestKeyValueStore : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<KeyValueStore> store_;

    bool fill(std::initializer_list<std::string_view> keys) {
        KeyValueBatch batch;
        for (const auto key : keys) batch.put(bytes_of(key), bytes_of("of " + std::string(key)));
        return store_->write(batch, false).has_value();
    }

  private slots:
    void initTestCase_data() {
        QTest::addColumn<QString>("implementation");
        QTest::newRow("memory") << "memory";
        QTest::newRow("leveldb") << "leveldb";
    }
    void init() {
        QFETCH_GLOBAL(QString, implementation);
        if (implementation == "memory") {
            store_ = make_memory_store();
            return;
        }
        folder_ = std::make_unique<QTemporaryDir>();
        auto opened = store::Database::open(folder_->filePath("db").toStdString());
        QVERIFY2(opened.has_value(), opened ? "" : opened.error().message.c_str());
        store_ = std::move(*opened);
    }
    void cleanup() {
        store_.reset();
        folder_.reset();
    }

    void anAbsentKeyIsNoErrorAndAnEmptyValueIsPresent() {
        KeyValueBatch batch;
        batch.put(bytes_of("empty"), {});
        QVERIFY(store_->write(batch, true));
        QCOMPARE(value_of(*store_, "missing"), std::string("absent"));
        QCOMPARE(value_of(*store_, "empty"), std::string());
    }
    void theLastWriteOfAKeyInABatchWins() {
        KeyValueBatch batch;
        batch.put(bytes_of("a"), bytes_of("first"));
        batch.put(bytes_of("a"), bytes_of("second"));
        batch.put(bytes_of("b"), bytes_of("gone"));
        batch.erase(bytes_of("b"));
        batch.erase(bytes_of("never"));
        QVERIFY(store_->write(batch, true));
        QCOMPARE(value_of(*store_, "a"), std::string("second"));
        QCOMPARE(value_of(*store_, "b"), std::string("absent"));
    }
    void scansStayWithinAPrefixBothWays() {
        QVERIFY(fill({"a1", "b1", "b2", "b3", "c1"}));
        QCOMPARE(keys_of(*store_, false, "b"), std::string("b1 b2 b3 "));
        QCOMPARE(keys_of(*store_, false, "b", "b2"), std::string("b2 b3 "));
        QCOMPARE(keys_of(*store_, false, "b", "b25"), std::string("b3 "));
        QCOMPARE(keys_of(*store_, true, "b"), std::string("b3 b2 b1 "));
        QCOMPARE(keys_of(*store_, true, "b", "b2"), std::string("b2 b1 "));
        QCOMPARE(keys_of(*store_, true, "b", "b25"), std::string("b2 b1 "));
        QCOMPARE(keys_of(*store_, true, "c"), std::string("c1 "));
        QCOMPARE(keys_of(*store_, false, "d"), std::string());
        QCOMPARE(keys_of(*store_, true, "0"), std::string());
    }
    void aPrefixOfHighBytesEndsWhereItShould() {
        KeyValueBatch batch;
        batch.put({0xfe, 1}, {1});
        batch.put({0xff}, {2});
        batch.put({0xff, 0xff, 3}, {3});
        QVERIFY(store_->write(batch, false));
        std::vector<Bytes> seen;
        const Bytes prefix{0xff};
        QVERIFY(store_->scan_down(prefix, {}, [&](BytesView key, BytesView) {
            seen.push_back(to_bytes(key));
            return true;
        }));
        QCOMPARE(seen, (std::vector<Bytes>{{0xff, 0xff, 3}, {0xff}}));
    }
    void aScanEndsWhenTheVisitorSaysSo() {
        QVERIFY(fill({"a1", "a2", "a3"}));
        int visits = 0;
        QVERIFY(store_->scan(as_bytes("a"), {}, [&](BytesView, BytesView) { return ++visits < 2; }));
        QCOMPARE(visits, 2);
    }
    void aSnapshotStaysAsItWas() {
        QVERIFY(fill({"a1"}));
        const auto before = store_->snapshot();
        KeyValueBatch batch;
        batch.erase(bytes_of("a1"));
        batch.put(bytes_of("a2"), bytes_of("new"));
        QVERIFY(store_->write(batch, false));
        QCOMPARE(value_of(*before, "a1"), std::string("of a1"));
        QCOMPARE(keys_of(*before, false, "a"), std::string("a1 "));
        QCOMPARE(keys_of(*before, true, "a"), std::string("a1 "));
        QCOMPARE(keys_of(*store_, false, "a"), std::string("a2 "));
    }
    void readersNeverSeeHalfABatch() {
        // Both keys always change together; a reader of one snapshot must find them equal.
        KeyValueBatch start;
        start.put(bytes_of("left"), bytes_of("0"));
        start.put(bytes_of("right"), bytes_of("0"));
        QVERIFY(store_->write(start, false));
        std::atomic<bool> failed{false};
        {
            std::jthread writer([&](const std::stop_token& stop) {
                for (int round = 1; !stop.stop_requested(); ++round) {
                    KeyValueBatch batch;
                    batch.put(bytes_of("left"), bytes_of(std::to_string(round)));
                    batch.put(bytes_of("right"), bytes_of(std::to_string(round)));
                    if (!store_->write(batch, false)) failed = true;
                }
            });
            for (int round = 0; round < 2000; ++round) {
                const auto view = store_->snapshot();
                if (value_of(*view, "left") != value_of(*view, "right")) failed = true;
            }
        }
        QVERIFY(!failed);
    }
};

CITYLEDGER_TEST(key_value_store, TestKeyValueStore)
#include "tst_key_value_store.moc"
