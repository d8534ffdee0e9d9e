#include "core/node/remote/archive.h"
#include "core/node/remote/calls.h"
#include "core/node/remote/messages.h"
#include "tests/support/fake_node/fake_node.h"
#include "tests/support/test_registry.h"
#include "tests/unit/node_remote/filled.h"

#include <QTest>

#include <set>

using namespace cityledger;
using namespace cityledger::node;
using namespace cityledger::test;

namespace {

template <class T>
void goes_there_and_back(const T& value) {
    const Bytes bytes = encode_value(value);
    const auto back = decode_value<T>(bytes);
    QVERIFY2(back, back ? "" : back.error().message.c_str());
    QCOMPARE(encode_value(*back), bytes);
    // Cut anywhere, or with something behind it, it is refused.
    for (std::size_t size = 0; size < bytes.size(); size += 1 + bytes.size() / 200)
        QVERIFY(!decode_value<T>(BytesView(bytes).first(size)));
    Bytes longer = bytes;
    longer.push_back(0);
    QCOMPARE(decode_value<T>(longer).error().code, std::string("remote.trailing"));
}

template <class... Calls>
void every_call(std::type_identity<std::tuple<Calls...>>) {
    Filler filler;
    std::set<std::string_view> names;
    const auto one = [&]<class Call>(std::type_identity<Call>) {
        for (int round = 0; round < 5; ++round) {
            goes_there_and_back(filler.make<typename Call::Answer>());
            auto arguments = filler.make<typename Call::Arguments>();
            std::apply([](const auto&... each) { (goes_there_and_back(each), ...); }, arguments);
        }
        QVERIFY2(names.insert(Call::name).second, std::string(Call::name).c_str());
    };
    (one(std::type_identity<Calls>()), ...);
}

}  // namespace

class TestArchive : public QObject {
    Q_OBJECT
  private slots:
    void everyValueOfEveryCallGoesThereAndBack() { every_call(std::type_identity<AllCalls>()); }

    /// Re-encoding alone would not see two members swapped on both ways.
    void membersComeBackWhereTheyWere() {
        const node::Status status = fake_status();
        const auto back = decode_value<node::Status>(encode_value(status));
        QVERIFY(back);
        QCOMPARE(back->chain_id, status.chain_id);
        QCOMPARE(back->name.zh, status.name.zh);
        QCOMPARE(back->trust.hash, status.trust.hash);
        QVERIFY(back->trust.expires == status.trust.expires);
        QCOMPARE(back->peers.size(), status.peers.size());
        QCOMPARE(back->peers[2].party, status.peers[2].party);
        QVERIFY(back->peers[2].standing == status.peers[2].standing);
        QVERIFY(back->peers[2].last_answer == status.peers[2].last_answer);
        QVERIFY(!back->sync.last_error);
        QCOMPARE(back->free_bytes, status.free_bytes);
        for (const VerdictRow& row : fake_verdicts()) {
            const auto again = decode_value<VerdictRow>(encode_value(row));
            QVERIFY(again);
            QCOMPARE(again->path, row.path);
            QVERIFY(again->verdict == row.verdict && again->in_force == row.in_force);
            QCOMPARE(again->reasons, row.reasons);
            QVERIFY(again->registered_height == row.registered_height);
            QCOMPARE(again->sm3, row.sm3);
        }
        const Error error{ErrorKind::locked, "store.locked", "open elsewhere", {{"pid", "7"}, {"program", "x"}}};
        const auto same = decode_value<Error>(encode_value(error));
        QVERIFY(same && same->kind == error.kind && same->fields == error.fields);
    }

    void numbersKeepTheirEnds() {
        for (const std::int64_t number : {INT64_MIN, std::int64_t{-1}, std::int64_t{0}, INT64_MAX})
            QCOMPARE(*decode_value<std::int64_t>(encode_value(number)), number);
        QCOMPARE(*decode_value<std::uint64_t>(encode_value(UINT64_MAX)), UINT64_MAX);
        QCOMPARE(decode_value<std::int32_t>(encode_value(std::int64_t{1} << 40)).error().code,
                 std::string("remote.range"));
        QCOMPARE(decode_value<std::uint32_t>(encode_value(UINT64_MAX)).error().code, std::string("remote.range"));
    }

    void wordsThatNobodyKnowsAreRefused() {
        QCOMPARE(decode_value<Verdict>(encode_value(std::uint64_t{11})).error().code, std::string("remote.word"));
        QCOMPARE(decode_value<ErrorKind>(encode_value(std::uint64_t{256})).error().code, std::string("remote.word"));
        QCOMPARE(decode_value<bool>(Bytes{2}).error().code, std::string("remote.flag"));
    }

    /// What is announced is believed only as far as there are bytes for it.
    void announcedSizesCostNothing() {
        const Bytes huge = encode_value(std::uint64_t{1} << 60);
        QCOMPARE(decode_value<std::string>(huge).error().code, std::string("remote.length"));
        QCOMPARE(decode_value<std::vector<VerdictRow>>(huge).error().code, std::string("remote.count"));
    }

    void messagesGoThereAndBack() {
        Filler filler;
        const auto check = [&](const Message& message) {
            const Bytes frame = encode_message(message);
            const auto back = decode_message(frame);
            QVERIFY(back);
            QCOMPARE(back->index(), message.index());
            QCOMPARE(encode_message(*back), frame);
        };
        check(Hello{protocol_name()});
        check(filler.make<Request>());
        check(filler.make<Cancel>());
        check(filler.make<Ping>());
        check(filler.make<Answered>());
        check(filler.make<Advanced>());
        check(filler.make<Told>());
        check(filler.make<Pong>());
        QCOMPARE(decode_message({}).error().code, std::string("remote.kind"));
        QCOMPARE(decode_message(Bytes{8}).error().code, std::string("remote.kind"));
    }

    void theProtocolNamesItsLayout() {
        QVERIFY(protocol_name().starts_with("city-ledger node 1 "));
        QCOMPARE(protocol_name().size(), std::string("city-ledger node 1 ").size() + 64);
        LayoutWriter text, number;
        text.type<Text>();
        number.type<Block0>();
        QVERIFY(text.layout() != number.layout());
    }
};

CITYLEDGER_TEST(archive, TestArchive)
#include "tst_archive.moc"
