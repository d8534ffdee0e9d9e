#include "core/base/hex.h"
#include "core/wire/proto.h"
#include "tests/support/test_registry.h"

#include <QTest>

using namespace cityledger;
using namespace cityledger::wire;

namespace {
std::string code_of(std::string_view input_hex) {
    const Bytes input = *from_hex(input_hex);
    Reader reader(input);
    while (!reader.at_end()) {
        const auto field = reader.next();
        if (!field) return field.error().code;
    }
    return "";
}
}  // namespace

class TestProto : public QObject {
    Q_OBJECT
  private slots:
    void leavesOutDefaultsUnlessAskedNotTo() {
        Writer writer;
        writer.varint(1, 0);
        writer.int64(2, 0);
        writer.sfixed64(3, 0);
        writer.bytes(4, {});
        writer.text(5, "");
        writer.packed(6, {});
        QVERIFY(writer.data().empty());
        writer.bytes_always(5, {});
        QCOMPARE(hex(writer.take()), std::string("2a00"));
    }
    void writesTheEngineForms() {
        Writer writer;
        writer.varint(1, 300);
        writer.int64(2, -1);
        writer.sfixed64(3, 1000);
        writer.text(16, "ab");
        const std::vector<std::uint64_t> numbers{1, 128};
        writer.packed(7, numbers);
        QCOMPARE(hex(writer.take()), std::string("08ac0210ffffffffffffffffff0119e80300000000000082010261623a03018001"));
    }
    void readsBackWhatItWrote() {
        Writer writer;
        writer.int64(2, -62135596800);
        writer.sfixed64(3, -5);
        writer.bytes(4, Bytes{1, 2, 3});
        const Bytes data = writer.take();
        Reader reader(data);
        QCOMPARE(reader.next()->as_int64(), std::int64_t{-62135596800});
        QCOMPARE(reader.next()->as_int64(), std::int64_t{-5});
        QCOMPARE(hex(reader.next()->bytes), std::string("010203"));
        QVERIFY(reader.at_end());
    }
    void refusesWhatHasASecondForm() {
        QCOMPARE(code_of("088000"), std::string("proto.varint"));                  // 0 in two bytes
        QCOMPARE(code_of("08ffffffffffffffffff02"), std::string("proto.varint"));  // above 64 bits
        QCOMPARE(code_of("08ffffffffffffffffffff01"), std::string("proto.varint"));
        QCOMPARE(code_of("08ffffffffffffffffff01"), std::string(""));
    }
    void refusesWhatDoesNotEndInside() {
        QCOMPARE(code_of("08"), std::string("proto.truncated"));
        QCOMPARE(code_of("0880"), std::string("proto.truncated"));
        QCOMPARE(code_of("0a0561"), std::string("proto.truncated"));
        QCOMPARE(code_of("0affffffffffffffffff01"), std::string("proto.truncated"));  // a length of 2^64-1
        QCOMPARE(code_of("0901020304050607"), std::string("proto.truncated"));
    }
    void refusesGroupsAndFieldZero() {
        QCOMPARE(code_of("0b0c"), std::string("proto.wire_type"));
        QCOMPARE(code_of("0000"), std::string("proto.field_number"));
        QCOMPARE(code_of("8080808010"), std::string("proto.field_number"));  // 2^29
    }
};

CITYLEDGER_TEST(proto, TestProto)
#include "tst_proto.moc"
