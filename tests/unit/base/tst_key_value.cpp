#include "core/base/key_value.h"
#include "tests/support/test_registry.h"

#include <QTest>

using namespace cityledger;

namespace {
std::string keys_of(const KeyValueReader& reader, bool down, std::string_view prefix, std::string_view from = "") {
    std::string keys;
    const auto visit = [&](BytesView key, BytesView) {
        keys += std::string(as_text(key)) + " ";
        return true;
    };
    const auto done = down ? reader.scan_down(as_bytes(prefix), as_bytes(from), visit) : reader.scan(as_bytes(prefix), as_bytes(from), visit);
    return done ? keys : "error";
}
}  // namespace

class TestKeyValue : public QObject {
    Q_OBJECT
  private slots:
    void scansWithinAPrefixBothWays() {
        const auto store = make_memory_store();
        KeyValueBatch batch;
        for (const char* key : {"a1", "b1", "b2", "b3", "c1"}) batch.put(to_bytes(std::string_view(key)), {1});
        QVERIFY(store->write(batch, true));
        QCOMPARE(keys_of(*store, false, "b"), std::string("b1 b2 b3 "));
        QCOMPARE(keys_of(*store, false, "b", "b2"), std::string("b2 b3 "));
        QCOMPARE(keys_of(*store, true, "b"), std::string("b3 b2 b1 "));
        QCOMPARE(keys_of(*store, true, "b", "b2"), std::string("b2 b1 "));
    }
    void overlayHidesWhatItErases() {
        const auto store = make_memory_store();
        KeyValueBatch below, above;
        below.put({'b', '1'}, {1});
        below.put({'b', '2'}, {2});
        QVERIFY(store->write(below, true));
        above.erase({'b', '1'});
        above.put({'b', '3'}, {3});
        const auto view = overlay(*store, above);
        QCOMPARE(keys_of(*view, false, "b"), std::string("b2 b3 "));
        QVERIFY(!view->get(Bytes{'b', '1'})->has_value());
    }
    void snapshotStaysAsItWas() {
        const auto store = make_memory_store();
        const auto before = store->snapshot();
        KeyValueBatch batch;
        batch.put({'k'}, {1});
        QVERIFY(store->write(batch, false));
        QVERIFY(!before->get(Bytes{'k'})->has_value());
        QVERIFY(store->get(Bytes{'k'})->has_value());
    }
};

CITYLEDGER_TEST(key_value, TestKeyValue)
#include "tst_key_value.moc"
