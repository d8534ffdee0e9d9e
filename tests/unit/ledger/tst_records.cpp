// Refusals of `open` and `change`, each by its name and in its order; what accepted ones leave.

#include "core/crypto/digest.h"
#include "tests/support/test_registry.h"
#include "tests/unit/ledger/test_city.h"

#include <QTest>

using namespace cityledger;
using namespace cityledger::ledger;
using namespace cityledger::test;

namespace {

std::vector<Input> fine() {
    return {{"grade", code_value({"fine"})}};
}
Value number(std::string_view label) {
    return keyed_value(crypto::sha256(as_bytes(label)));
}

}  // namespace

#define ANSWERS(expression, expected) QCOMPARE(QString::fromStdString(expression), QStringLiteral(expected))

class TestRecords : public QObject {
    Q_OBJECT

    TestCity city_;
    int locals_ = 0;

    std::string local() { return "r" + std::to_string(++locals_); }
    /// A new item of factory/ann, and its id.
    std::string item(std::vector<Input> more = {}) {
        auto inputs = fine();
        inputs.insert(inputs.end(), more.begin(), more.end());
        const std::string id = local();
        const std::string answer = city_.run({city_.open("factory/ann", "maker", "make", id, inputs)});
        if (answer != "accepted") qFatal("item: %s", answer.c_str());
        return "factory/" + id;
    }

  private slots:
    void anOpeningLeavesRecordEventAndDocuments() {
        const std::string id = item({{"paper", paper("a")}, {"photo", paper("b")}, {"most", quantity_value(0)}});
        const RecordValue record = city_.record(id);
        QCOMPARE(record.state, std::string("live"));
        QCOMPARE(record.party, std::string("factory"));
        QCOMPARE(record.officer, std::string("ann"));
        QCOMPARE(record.holder, std::string("factory"));
        QCOMPARE(record.events, std::uint64_t{1});
        QCOMPARE(record.opened_time, city_.now);
        QCOMPARE(record.field("paper")->revision, std::uint64_t{1});
        QCOMPARE(record.field("most")->value.number, std::int64_t{0});
        QCOMPARE(record.uses.size(), std::size_t{1});
        const auto event = city_.read<EventValue>(state_keys::event(id, 1));
        QVERIFY(event && event->transition == "make" && event->role == "maker" && event->state == "live");
        QVERIFY(event->key == city_.key("factory/ann"));
        const Value a = paper("a");
        const auto counts = city_.read<DocumentCounts>(state_keys::document(crypto::DigestAlgorithm::sha256, a.sha256));
        QVERIFY(counts && counts->issued == 1 && counts->attached == 0);
        const auto entry =
            city_.read<DocumentEntry>(state_keys::document_issued(crypto::DigestAlgorithm::sm3, a.sm3, 1));
        QVERIFY(entry && entry->record == id && entry->field == "paper" && entry->revision == 1 && entry->event == 1);
        const Value b = paper("b");
        QVERIFY(city_.read<DocumentEntry>(state_keys::document_attached(crypto::DigestAlgorithm::sha256, b.sha256, 1)));
        QVERIFY(!city_.read<DocumentEntry>(state_keys::document_issued(crypto::DigestAlgorithm::sha256, b.sha256, 1)));
    }
    void aDocumentSetAgainIsANewRevision() {
        const std::string id = item({{"paper", paper("first")}});
        ANSWERS(city_.run({city_.change("shop/bob", "", id, "again", {{"paper", paper("second")}})}), "accepted");
        QCOMPARE(city_.record(id).field("paper")->revision, std::uint64_t{2});
        const auto first = paper("first"), second = paper("second");
        QCOMPARE(
            city_.read<DocumentEntry>(state_keys::document_issued(crypto::DigestAlgorithm::sha256, first.sha256, 1))
                ->revision,
            std::uint64_t{1});
        QCOMPARE(
            city_.read<DocumentEntry>(state_keys::document_issued(crypto::DigestAlgorithm::sha256, second.sha256, 1))
                ->revision,
            std::uint64_t{2});
    }
    void headsAreTheHashesOfTheirActs() {
        const Doing opening = city_.open("factory/ann", "maker", "make", "heads", fine());
        const Body body = city_.body({opening});
        ANSWERS(city_.run(city_.sign(body, {"factory/ann"})), "accepted");
        QVERIFY(city_.head("factory/heads") == next_head(Hash32{}, body.acts[0]));
        const Body second = city_.body({city_.change("factory/bob", "checker", "factory/heads", "check")});
        const Hash32 before = city_.head("factory/heads");
        ANSWERS(city_.run(city_.sign(second, {"factory/bob"})), "accepted");
        QVERIFY(city_.head("factory/heads") == next_head(before, second.acts[0]));
    }

    void record() {
        const std::string id = item();
        ANSWERS(city_.run({city_.open("factory/ann", "maker", "make", id.substr(8), fine())}), "record");
        ANSWERS(city_.run({{"factory/ann", "", ChangeAct{"factory/none", {}, "read", {}}}}), "record");
    }
    void head() {
        const std::string id = item();
        // Before the state and the act are looked at: a stale head is told as such.
        ANSWERS(city_.run({{"factory/ann", "", ChangeAct{id, {}, "nothing", {}}}}), "head");
    }
    void definition() {
        ANSWERS(city_.run({{"factory/ann", "maker", OpenAct{Hash32{1}, "make", local(), fine()}}}), "definition");
    }
    void act() {
        ANSWERS(city_.run({city_.open("factory/ann", "maker", "build", local(), fine())}), "act");
        ANSWERS(city_.run({city_.change("factory/ann", "maker", item(), "build")}), "act");
    }
    void state() {
        const std::string id = item();
        ANSWERS(city_.run({city_.change("factory/ann", "maker", id, "recall")}), "accepted");
        ANSWERS(city_.run({city_.change("factory/ann", "maker", id, "recall")}), "state");
    }
    void input_data() {
        QTest::addColumn<std::string>("field");
        QTest::addColumn<Value>("value");
        QTest::newRow("not an input") << std::string("part") << quantity_value(1);
        QTest::newRow("not a field") << std::string("colour") << text_value("red");
        QTest::newRow("another class") << std::string("note") << quantity_value(1);
        QTest::newRow("not in the list") << std::string("tags") << code_value({"fine", "coarse"});
        QTest::newRow("a mobile number") << std::string("note") << text_value("call 138 1234 5678");
    }
    void input() {
        QFETCH(std::string, field);
        QFETCH(Value, value);
        auto inputs = fine();
        inputs.push_back({field, value});
        ANSWERS(city_.run({city_.open("factory/ann", "maker", "make", local(), inputs)}), "input");
    }
    void inputsLeftOutOrInTheRecordsId() {
        ANSWERS(city_.run({city_.open("factory/ann", "maker", "make", local())}), "input");
        ANSWERS(city_.run({city_.open("factory/ann", "maker", "make", "13812345678", fine())}), "input");
        ANSWERS(city_.run(
                    {city_.open("factory/ann", "maker", "make", local(), {{"grade", code_value({"fine", "plain"})}})}),
                "input");
    }
    void reference() {
        auto to_nothing = fine();
        to_nothing.push_back({"origin", reference_value("factory/nothing")});
        ANSWERS(city_.run({city_.open("factory/ann", "maker", "make", local(), to_nothing)}), "reference");
        auto to_nobody = fine();
        to_nobody.push_back({"buyer", party_value("nobody")});
        ANSWERS(city_.run({city_.open("factory/ann", "maker", "make", local(), to_nobody)}), "reference");
    }
    void role() {
        ANSWERS(city_.run({city_.open("factory/bob", "maker", "make", local(), fine())}), "role");
        ANSWERS(city_.run({city_.open("factory/ann", "", "make", local(), fine())}), "role");
        ANSWERS(city_.run({city_.open("factory/bob", "checker", "make", local(), fine())}), "role");
        ANSWERS(city_.run({city_.open("university/ann", "maker", "make", local(), fine())}), "role");
        ANSWERS(city_.run({city_.open("council/one", "", "claim", local(),
                                      {{"number", number("c")}, {"until", time_value(1)}})}),
                "role");
    }
    void aRoleNeedsThePartyToo() {
        ANSWERS(city_.run({{"university/ann", "admin",
                            RoleAct{GrantOperation::grant, "workshop", "maker", "university", "bob", 0, 0}}}),
                "accepted");
        ANSWERS(city_.run({city_.open("university/bob", "maker", "make", "u1", fine())}), "role");
        ANSWERS(city_.run({{"factory/ann", "admin",
                            RoleAct{GrantOperation::grant, "workshop", "maker", "university", "", 0, 0}}}),
                "accepted");
        ANSWERS(city_.run({city_.open("university/bob", "maker", "make", "u1", fine())}), "accepted");
        ANSWERS(city_.run({{"factory/ann", "admin",
                            RoleAct{GrantOperation::withdraw, "workshop", "maker", "university", "", 0, 0}}}),
                "accepted");
        ANSWERS(city_.run({city_.open("university/bob", "maker", "make", "u2", fine())}), "role");
    }
    void signatures() {
        const std::string id = item();
        ANSWERS(city_.run({city_.change("factory/ann", "", id, "both")}), "signatures");
        ANSWERS(city_.run({city_.change("factory/ann", "", id, "both")}, {"factory/bob"}), "signatures");
        ANSWERS(city_.run({city_.change("factory/ann", "", id, "both")}, {"shop/ann"}), "accepted");
        ANSWERS(city_.run({city_.open("factory/ann", "maker", "join", local(), fine())}), "signatures");
        ANSWERS(city_.run({city_.open("factory/ann", "maker", "join", local(), fine())}, {"factory/bob"}), "accepted");
    }
    void separationOfWhoHoldsBothRoles() {
        ANSWERS(city_.run({city_.open("shop/cay", "maker", "make", local(), fine())}), "separation");
        ANSWERS(city_.run({city_.open("factory/ann", "maker", "join", local(), fine())}, {"shop/cay"}), "separation");
    }
    void separationOfWhoUsedTheOtherRoleOnTheRecord() {
        const std::string id = item();
        const auto grant = [&](GrantOperation operation, const char* role) {
            return city_.run({{"factory/ann", "admin", RoleAct{operation, "workshop", role, "factory", "ann", 0, 0}}});
        };
        ANSWERS(grant(GrantOperation::withdraw, "maker"), "accepted");
        ANSWERS(grant(GrantOperation::grant, "checker"), "accepted");
        ANSWERS(city_.run({city_.change("factory/ann", "checker", id, "check")}), "separation");
        ANSWERS(grant(GrantOperation::withdraw, "checker"), "accepted");
        ANSWERS(grant(GrantOperation::grant, "maker"), "accepted");
        ANSWERS(city_.run({city_.change("factory/bob", "checker", id, "check")}), "accepted");
    }
    void guard() {
        const std::string id = local();
        ANSWERS(city_.run({city_.open("factory/ann", "maker", "make", id, {{"grade", code_value({"plain"})}})}),
                "accepted");
        ANSWERS(city_.run({city_.change("factory/ann", "", "factory/" + id, "read")}), "guard");
    }
    void missing() {
        const std::string id = local();
        ANSWERS(city_.run({city_.open("shop/bob", "", "claim", id,
                                      {{"number", number(id)}, {"until", time_value(city_.now)}})}),
                "accepted");
        ANSWERS(city_.run({city_.change("shop/bob", "", "shop/" + id, "read")}), "missing");
        ANSWERS(city_.run({city_.change("shop/bob", "", "shop/" + id, "count", {{"part", quantity_value(1)}})}),
                "missing");
    }
    void overflow() {
        ANSWERS(city_.run({city_.change("factory/ann", "", item(), "sum", {{"part", quantity_value(1)}})}), "overflow");
    }
    void limit() {
        const std::string id = item({{"most", quantity_value(10)}});
        const auto count = [&](std::int64_t part) {
            return city_.run({city_.change("factory/ann", "", id, "count", {{"part", quantity_value(part)}})});
        };
        ANSWERS(count(11), "limit");
        ANSWERS(count(4), "accepted");
        ANSWERS(count(7), "limit");
        QCOMPARE(city_.record(id).state, std::string("live"));
        ANSWERS(city_.run({city_.change("factory/ann", "", id, "again", {{"most", quantity_value(99)}})}), "limit");
        ANSWERS(count(6), "accepted");
        QCOMPARE(city_.record(id).state, std::string("empty"));
    }
    void claim() {
        const std::int64_t until = city_.now + 100;
        const auto claim = [&](const char* who, const std::string& id) {
            return city_.run(
                {city_.open(who, "", "claim", id, {{"number", number("one")}, {"until", time_value(until)}})});
        };
        const auto share = [&](const std::string& id) {
            return city_.run({city_.open("shop/bob", "", "share", id, {{"number", number("one")}})});
        };
        const std::string first = local();
        ANSWERS(claim("shop/bob", first), "accepted");
        ANSWERS(claim("factory/bob", local()), "claim");
        ANSWERS(share(local()), "claim");
        ANSWERS(city_.run({city_.change("shop/bob", "", "shop/" + first, "free")}), "accepted");
        QVERIFY(!city_.read<ClaimValue>(state_keys::claim("workshop", "number", number("one").hash)));
        const std::string second = local();
        ANSWERS(claim("factory/bob", second), "accepted");
        // Its end is included; a second later it counts as free.
        city_.seal({}, until - city_.now);
        ANSWERS(share(local()), "claim");
        city_.seal({}, 1);
        ANSWERS(share(local()), "accepted");
        ANSWERS(share(local()), "accepted");
        ANSWERS(claim("factory/bob", local()), "claim");
        QCOMPARE(city_.read<ClaimValue>(state_keys::claim("workshop", "number", number("one").hash))->holders.size(),
                 std::size_t{2});
    }
    void pass() {
        const std::string id = item();
        const auto pass = [&](const char* who, std::vector<std::string> also) {
            return city_.run({city_.change(who, "", id, "pass", {{"buyer", party_value("shop")}})}, std::move(also));
        };
        ANSWERS(pass("factory/ann", {}), "pass");
        ANSWERS(pass("shop/ann", {"factory/ann"}), "role");
        ANSWERS(pass("factory/ann", {"shop/bob"}), "accepted");
        QCOMPARE(city_.record(id).holder, std::string("shop"));
        ANSWERS(pass("factory/ann", {"shop/bob"}), "role");
    }
    void linksDrawOnTheStockAndMoveNoHead() {
        const std::string source = item({{"most", quantity_value(10)}});
        const Hash32 before = city_.head(source);
        const auto derive = [&](const std::string& id, std::int64_t part) {
            return city_.run({city_.open("factory/ann", "maker", "derive", id,
                                         {{"origin", reference_value(source)}, {"part", quantity_value(part)}})});
        };
        ANSWERS(derive(local(), 0), "limit");
        ANSWERS(derive(local(), 11), "limit");
        const std::string id = local();
        ANSWERS(derive(id, 4), "accepted");
        QCOMPARE(city_.record(source).counter("taken"), std::int64_t{4});
        QVERIFY(city_.head(source) == before);
        QCOMPARE(city_.record("factory/" + id).links.at(0).quantity, std::int64_t{4});
        ANSWERS(derive(local(), 7), "limit");
    }
    void linkToItself() {
        const std::string id = item({{"most", quantity_value(10)}});
        ANSWERS(city_.run({city_.change("factory/ann", "", id, "look", {{"origin", reference_value(id)}})}), "link");
    }
    void upward() {
        std::string above = item({{"most", quantity_value(9)}});
        for (int i = 0; i < 3; ++i) {
            const std::string id = local();
            ANSWERS(
                city_.run({city_.open(
                    "factory/ann", "maker", "derive", id,
                    {{"most", quantity_value(9)}, {"origin", reference_value(above)}, {"part", quantity_value(1)}})}),
                "accepted");
            above = "factory/" + id;
        }
        const std::string other = item({{"most", quantity_value(1)}});
        ANSWERS(city_.run({city_.change("factory/ann", "", above, "look", {{"origin", reference_value(other)}})}),
                "accepted");
        ANSWERS(city_.run({city_.change("factory/ann", "", above, "look", {{"origin", reference_value(other)}})}),
                "upward");
    }
};

CITYLEDGER_TEST(records, TestRecords)
#include "tst_records.moc"
