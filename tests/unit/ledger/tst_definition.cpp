#include "core/crypto/digest.h"
#include "core/ledger/definition.h"
#include "tests/support/test_registry.h"
#include "tests/unit/ledger/definition_samples.h"

#include <QTest>

using namespace cityledger;
using namespace cityledger::ledger;
using namespace cityledger::test;

class TestDefinition : public QObject {
    Q_OBJECT

    static void row(const char* name, const char* from, const char* to, const char* code) {
        QTest::newRow(name) << std::string(from) << std::string(to) << std::string(code);
    }

  private slots:
    void everyMemberIsRead() {
        const auto read = read_any(sample_definition());
        QVERIFY2(read, read ? "" : read.error().message.c_str());
        QCOMPARE(read->id, std::string("sample"));
        QCOMPARE(read->retention_years, std::int64_t{10});
        QCOMPARE(read->roles.size(), std::size_t{2});
        QVERIFY(read->role("keeper")->per == RoleHolder::party);
        QCOMPARE(read->separation.size(), std::size_t{1});
        QCOMPARE(read->list("uses")->size(), std::size_t{2});
        const RecordType* grant = read->type("grant");
        QVERIFY(grant);
        QVERIFY(grant->field("paper")->issued);
        QVERIFY(grant->field("why")->input);
        QCOMPARE(grant->field("weight")->scale, 3u);
        QCOMPARE(grant->valid_until, std::string("until"));
        QCOMPARE(grant->counter("used")->limit_field, std::string("most"));
        QCOMPARE(grant->counter("seen")->limit.value(), std::int64_t{100});
        QVERIFY(!grant->counter("free")->limit);
        QVERIFY(grant->limits_a_counter("most") && !grant->limits_a_counter("weight"));
        QVERIFY(grant->state("ended")->document == DocumentWord::used_up);
        QVERIFY(grant->state("live")->document == DocumentWord::in_force);
        const auto give = read->opening("give");
        QVERIFY(give && give->type == grant);
        QCOMPARE(give->transition->signatures.at("keeper"), 1u);
        QVERIFY(give->transition->allows("any") && !give->transition->allows("holder"));
        QVERIFY(give->transition->input("until")->optional && !give->transition->input("use")->optional);
        QCOMPARE(give->transition->effects.size(), std::size_t{3});
        QVERIFY(give->transition->effects[0].until);
        const Transition* renew = grant->transition("renew");
        QCOMPARE(renew->to.size(), std::size_t{2});
        QVERIFY(renew->to[0].when && !renew->to[1].when);
        QCOMPARE(read->links.at("made_from"), std::string("batch"));
        QCOMPARE(read->links.at("under"), std::string("grant"));
        QCOMPARE(read->rules.size(), std::size_t{1});
        QVERIFY(!read->opening("renew"));
    }
    void identityIsTheDigestOfCanonicalBytes() {
        const auto bytes = canonical_definition(as_bytes(sample_definition()));
        QVERIFY(bytes);
        const auto read = read_definition(*bytes);
        QVERIFY(read);
        QCOMPARE(read->digest, crypto::sha256(*bytes));
        Bytes spaced = *bytes;
        spaced.insert(spaced.begin() + 1, ' ');
        QVERIFY(!read_definition(spaced));
    }
    void largeBytesAreRefusedUnread() {
        const Bytes large(most_definition_bytes + 1, '[');
        QCOMPARE(code_of(read_definition(large)), std::string("definition.size"));
    }
    void anythingElseThanAnObjectIsRefused() {
        QCOMPARE(code_of(read_any("[]")), std::string("definition.object"));
        QCOMPARE(code_of(read_any("{}")), std::string("definition.member_missing"));
        QVERIFY(!read_definition(Bytes{}));
    }
    void faultsNameTheirPath() {
        const auto read = read_changed("\"class\":\"time\"", "\"class\":\"tine\"");
        QVERIFY(!read);
        QCOMPARE(std::string(read.error().field("path")), std::string("types[0].fields[10].class"));
        QVERIFY(read.error().message.find("types[0].fields[10].class: must be one of") == 0);
        const auto unknown = read_changed("\"area\":", "\"colour\":1,\"area\":");
        QCOMPARE(std::string(unknown.error().field("path")), std::string("colour"));
    }
    void faultsAreRefused_data() {
        QTest::addColumn<std::string>("from");
        QTest::addColumn<std::string>("to");
        QTest::addColumn<std::string>("code");
        row("unknown member", "\"area\":", "\"colour\":1,\"area\":", "definition.unknown_member");
        row("unknown member of a field", "\"issued\":true", "\"isued\":true", "definition.unknown_member");
        row("missing member", "\"area\":\"data\",", "", "definition.member_missing");
        row("id", "\"id\":\"sample\"", "\"id\":\"Sample\"", "definition.id");
        row("id city", "\"id\":\"sample\"", "\"id\":\"city\"", "definition.id");
        row("version", "\"version\":1", "\"version\":0", "definition.number");
        row("retention", "\"retention\":10", "\"retention\":1001", "definition.number");
        row("empty title", "\"zh\":\"示例\"", "\"zh\":\"\"", "definition.text");
        row("title of one language", "{\"zh\":\"示例\",\"en\":\"Sample\"}", "{\"zh\":\"示例\"}",
            "definition.member_missing");
        row("supersedes", "\"version\":1", "\"version\":1,\"supersedes\":\"AB\"", "definition.digest");
        row("role per", "\"per\":\"party\"", "\"per\":\"house\"", "definition.word");
        row("role twice", "\"id\":\"keeper\"", "\"id\":\"owner\"", "definition.twice");
        row("role any", "\"id\":\"keeper\"", "\"id\":\"any\"", "definition.id");
        row("role admin", "\"id\":\"keeper\"", "\"id\":\"admin\"", "definition.id");
        row("state self", "\"id\":\"ended\"", "\"id\":\"self\"", "definition.id");
        row("code holder", "\"id\":\"study\"", "\"id\":\"holder\"", "definition.id");
        row("separation of a stranger", "[[\"owner\",\"keeper\"]]", "[[\"owner\",\"guest\"]]", "definition.role");
        row("separation from itself", "[[\"owner\",\"keeper\"]]", "[[\"owner\",\"owner\"]]", "definition.separation");
        row("separation of three", "[[\"owner\",\"keeper\"]]", "[[\"owner\",\"keeper\",\"owner\"]]",
            "definition.count");
        row("list unknown", "\"list\":\"uses\"", "\"list\":\"use\"", "definition.list");
        row("code twice", "\"id\":\"study\"", "\"id\":\"care\"", "definition.twice");
        row("list on a text", "\"id\":\"note\",\"class\":\"text\"",
            "\"id\":\"note\",\"class\":\"text\",\"list\":\"uses\"", "definition.member");
        row("many on a text", "\"id\":\"note\",\"class\":\"text\"", "\"id\":\"note\",\"class\":\"text\",\"many\":true",
            "definition.member");
        row("personal in the clear", "\"id\":\"note\",\"class\":\"text\"",
            "\"id\":\"note\",\"class\":\"text\",\"personal\":true", "definition.personal");
        row("issued text", "\"id\":\"note\",\"class\":\"text\"", "\"id\":\"note\",\"class\":\"text\",\"issued\":true",
            "definition.member");
        row("issued never stored", "\"issued\":true", "\"issued\":true,\"input\":true", "definition.issued");
        row("unit on a time", "\"id\":\"from\",\"class\":\"time\"", "\"id\":\"from\",\"class\":\"time\",\"unit\":\"s\"",
            "definition.member");
        row("scale", "\"scale\":3", "\"scale\":10", "definition.number");
        row("reference to nothing", "\"type\":\"grant\",\"label\":{\"zh\":\"前",
            "\"type\":\"gift\",\"label\":{\"zh\":\"前", "definition.reference");
        row("field twice", "\"id\":\"about\"", "\"id\":\"to\"", "definition.twice");
        row("state twice", "\"id\":\"ended\"", "\"id\":\"live\"", "definition.twice");
        row("document word", "\"document\":\"used_up\"", "\"document\":\"gone\"", "definition.word");
        row("scenario word outside intake", "\"document\":\"used_up\"", "\"scenario\":\"trial\"",
            "definition.scenario");
        row("valid of no time", "\"valid\":{\"from\":\"from\"", "\"valid\":{\"from\":\"note\"", "definition.valid");
        row("limit of no quantity", "\"limit\":\"most\"", "\"limit\":\"until\"", "definition.limit");
        row("limit of another unit", "\"limit\":\"most\"", "\"limit\":\"weight\"", "definition.limit");
        row("limit below zero", "\"limit\":100", "\"limit\":-1", "definition.number");
        row("stock of no counter", "\"stock\":\"used\"", "\"stock\":\"most\"", "definition.stock");
        row("counter twice", "\"id\":\"free\"", "\"id\":\"seen\"", "definition.twice");
        row("open id twice", "\"id\":\"make\"", "\"id\":\"give\"", "definition.twice");
        row("transition like an opening", "\"id\":\"recall\"", "\"id\":\"make\"", "definition.twice");
        row("to no state", "\"to\":\"recalled\"", "\"to\":\"recaled\"", "definition.state");
        row("from no state", "\"from\":[\"live\"]", "\"from\":[\"life\"]", "definition.state");
        row("from nothing", "\"from\":[\"live\"]", "\"from\":[]", "definition.count");
        row("last destination with when", "{\"state\":\"ended\"}", "{\"when\":true,\"state\":\"ended\"}",
            "definition.unknown_member");
        row("first destination without when",
            "{\"when\":[\"lt\",[\"counter\",\"self\",\"used\"],\"self.most\"],\"state\":\"live\"}",
            "{\"state\":\"live\"}", "definition.member_missing");
        row("by nobody", "\"by\":[\"holder\"]", "\"by\":[]", "definition.count");
        row("by a stranger", "\"by\":[\"holder\"]", "\"by\":[\"guest\"]", "definition.role");
        row("opening by holder", "\"by\":[\"owner\",\"any\"]", "\"by\":[\"holder\"]", "definition.by");
        row("signatures of a stranger", "\"signatures\":{\"keeper\":1}", "\"signatures\":{\"guest\":1}",
            "definition.role");
        row("no signature", "\"signatures\":{\"keeper\":1}", "\"signatures\":{\"keeper\":0}", "definition.number");
        row("input of no field", "\"inputs\":[\"use\"", "\"inputs\":[\"purpose\"", "definition.input");
        row("input twice", "\"inputs\":[\"use\"", "\"inputs\":[\"use\",\"use?\"", "definition.twice");
        row("rules over groups", "\"over\":{\"type\":\"grant\"}", "\"over\":{\"type\":\"grant\",\"group\":\"use\"}",
            "definition.not_yet");
        row("rule over nothing", "\"over\":{\"type\":\"grant\"}", "\"over\":{\"type\":\"gift\"}",
            "definition.reference");
        row("rule severity", "\"severity\":\"note\"", "\"severity\":\"grave\"", "definition.word");
        row("tests", "\"tests\":[]", "\"tests\":{}", "definition.array");
        row("cast", "\"cast\":{}", "\"cast\":[]", "definition.object");
    }
    void faultsAreRefused() {
        QFETCH(std::string, from);
        QFETCH(std::string, to);
        QFETCH(std::string, code);
        QCOMPARE(code_of(read_changed(from, to)), code);
    }
    void aTypeNobodyCanOpenIsRefused() {
        const std::string head = R"({"id":"a","version":1,"title":{"zh":"a","en":"a"},"area":"a","owner":"a","types":)"
                                 R"([{"id":"t","title":{"zh":"t","en":"t"},"states":[{"id":"s","title":)"
                                 R"({"zh":"s","en":"s"}}],"open":[)";
        QCOMPARE(code_of(read_any(head + "]}]}")), std::string("definition.count"));
        QCOMPARE(code_of(read_any(head + R"({"id":"o","title":{"zh":"o","en":"o"},"to":"s","by":["any"]}]}]})")),
                 std::string("ok"));
    }
    void statusWordsStandInIntakeOnly() {
        QCOMPARE(code_of(read_changed("\"id\":\"sample\"", "\"id\":\"intake\"")),
                 std::string("definition.member_missing"));
        const auto intake = read_definition(shipped_definition("intake.json"));
        QVERIFY2(intake, intake ? "" : intake.error().message.c_str());
        QVERIFY(intake->type("proposal")->state("trial")->scenario == ScenarioWord::trial);
    }
    void periodsIncludeTheirEnd() {
        QVERIFY(word_at(DocumentWord::in_force, 10, 20, 10) == DocumentWord::in_force);
        QVERIFY(word_at(DocumentWord::in_force, 10, 20, 20) == DocumentWord::in_force);
        QVERIFY(word_at(DocumentWord::in_force, 10, 20, 9) == DocumentWord::pending);
        QVERIFY(word_at(DocumentWord::in_force, 10, 20, 21) == DocumentWord::expired);
        QVERIFY(word_at(DocumentWord::in_force, {}, {}, 21) == DocumentWord::in_force);
        QVERIFY(word_at(DocumentWord::revoked, 10, 20, 21) == DocumentWord::revoked);
        QVERIFY(word_at(DocumentWord::suspended, 10, 20, 1) == DocumentWord::suspended);
    }
};

CITYLEDGER_TEST(definition, TestDefinition)
#include "tst_definition.moc"
