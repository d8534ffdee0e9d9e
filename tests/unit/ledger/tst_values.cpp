// The codec of transactions and state values: round trips, fixed bytes, hostile bytes.

#include "core/base/hex.h"
#include "core/crypto/digest.h"
#include "core/ledger/build.h"
#include "core/ledger/private_values.h"
#include "core/ledger/record_values.h"
#include "core/ledger/state_keys.h"
#include "tests/support/test_registry.h"

#include <QTest>

using namespace cityledger;
using namespace cityledger::ledger;

namespace {

template <class M>
void comes_back(const M& value) {
    const Bytes bytes = encode(value);
    QVERIFY(!bytes.empty());
    const auto read = decode_canonical<M>(bytes);
    QVERIFY2(read, read ? "" : read.error().message.c_str());
    QVERIFY(*read == value);
    // Every shorter form is refused or says something else.
    for (std::size_t length = 0; length < bytes.size(); ++length) {
        const auto cut = decode_canonical<M>(BytesView(bytes).first(length));
        QVERIFY(!cut || !(*cut == value));
    }
}

RecordValue a_record() {
    RecordValue record;
    record.definition = Hash32{1};
    record.scenario = "workshop";
    record.type = "item";
    record.state = "live";
    record.field_values = {{"grade", code_value({"fine"}), 0},
                           {"paper", digest_value(Hash32{2}, Hash32{3}), 7},
                           {"zero", quantity_value(0), 0}};
    record.counters = {{"taken", 5}};
    record.holder = "shop";
    record.links = {{"from", "factory/a", 3}};
    record.uses = {{"maker", "factory", "ann"}};
    record.claims = {{"number", Bytes{1, 2}}};
    record.party = "factory";
    record.officer = "ann";
    record.role = "maker";
    record.opened_height = 4;
    record.opened_time = 5;
    record.height = 6;
    record.time = 7;
    record.head = Hash32{8};
    record.events = 9;
    return record;
}

}  // namespace

class TestValues : public QObject {
    Q_OBJECT
  private slots:
    void everyValueOfTheStateComesBack() {
        comes_back(Params{123});
        comes_back(Council{2, {PublicKey{1, Bytes(32, 1)}, PublicKey{2, Bytes(65, 4)}}});
        comes_back(Handover{"new", 9, Hash32{1}, 5, 7, Hash32{2}});
        comes_back(HistoryValue{3, {Hash32{1}, Hash32{2}}});
        comes_back(ValidatorValue{Hash32{1}, 10});
        comes_back(MisbehaviourValue{true, 1, 2, 3});
        comes_back(PartyValue{PartyKind::company, "甲", "A", 1, 2, 3});
        comes_back(RegisteredKey{PublicKey{1, Bytes(32, 1)}, "factory", "ann", "card", 1, 2, 3, 4, 5, KeyId{6}});
        comes_back(RoleValue{1, 2, 3, 4});
        comes_back(SealValue{{{"report", "factory", "ann", 1, 2, Hash32{3}}}});
        comes_back(SpentValue{5, 4});
        comes_back(DefinitionValue{Bytes{'{', '}'}, 1, "factory"});
        comes_back(ScenarioValue{"factory", {{Hash32{1}, ScenarioStatus::trial, 2, "university/p"}}, Hash32{3}, true});
        comes_back(a_record());
        comes_back(EventValue{"make", "factory", "ann", "maker", 1, 2, Hash32{3}, KeyId{4}, "live"});
        comes_back(DocumentCounts{1, 2});
        comes_back(DocumentEntry{"factory/a", "paper", 1, 2, 3, 4});
        comes_back(ClaimValue{{{"factory/a", 5, true}}});
    }
    void bytesAreThoseOfTheFormat() {
        QCOMPARE(hex(encode(RoleValue{1, 2, 3, 0})), std::string("0801100118022003"));
        QCOMPARE(hex(encode(HistoryValue{})), std::string("0801"));
        QCOMPARE(hex(encode(quantity_value(0))), std::string("0807"));
        QCOMPARE(hex(encode(code_value({"a", "b"}))), std::string("08011a01611a0162"));
        QCOMPARE(hex(encode(Input{"n", time_value(300)})), std::string("0a016e1205080838ac02"));
        QCOMPARE(hex(encode(Act{0, "", {}, {}, {}, {}, {}, {}, SealAct{"log", Hash32{}, std::nullopt}, {}})),
                 std::string("820127") + "0a036c6f67" + "1220" + std::string(64, '0'));
    }
    void keysAreThoseOfTheFormat() {
        QCOMPARE(to_text(state_keys::role("city", "admin", "factory", "ann")),
                 std::string("role/city/admin/factory/ann"));
        QCOMPARE(to_text(state_keys::event("factory/a", 12)), std::string("event/factory/a/12"));
        QCOMPARE(to_text(state_keys::document_issued(crypto::DigestAlgorithm::sm3, Hash32{0xab}, 1)),
                 "document/sm3/ab" + std::string(62, '0') + "/i/1");
        QCOMPARE(to_text(state_keys::claim("s", "n", as_bytes("abc"))),
                 std::string("claim/s/n/ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
    }
    void aNewerFormatIsToldApartFromDamage() {
        Bytes bytes = encode(Params{1});
        bytes[1] = 2;
        QVERIFY(decode_state_value<Params>(bytes).error().kind == ErrorKind::newer_format);
        bytes[1] = 0;
        QVERIFY(decode_state_value<Params>(bytes).error().kind == ErrorKind::invalid);
        QVERIFY(decode_state_value<Params>({}).error().code == "message.not_canonical");
        QVERIFY(decode_state_value<Params>(Bytes(most_state_value_bytes + 1, 0)).error().kind == ErrorKind::limit);
    }
    void aValueCarriesTheMembersOfItsClassAlone() {
        for (const char* bytes : {"0801", "08011201611a0161", "08061a0161", "0807120161", "080a",
                                  "0803"
                                  "2220",
                                  "12016108"})
            QVERIFY2(!decode_value(*from_hex(bytes)), bytes);
        QVERIFY(!decode_value(*from_hex("0809")));
    }
    void privateValuesFollowTheirFormula() {
        Bytes message = to_bytes(std::string_view("cityledger/commit/v1\0\1s\1f", 25));
        append(message, Bytes(16, 7));
        append(message, as_bytes("value"));
        QVERIFY(*commitment("s", "f", Bytes(16, 7), "value") == crypto::sha256(message));
        QCOMPARE(commitment("s", "f", Bytes(15, 7), "value").error().code, std::string("private_value.salt"));
        const Bytes key(32, 1);
        QVERIFY(*keyed_digest(key, "f", "ａb\u3000１ c") == *keyed_digest(key, "f", "AB1C"));
        QVERIFY(*keyed_digest(key, "f", "AB1C") != *keyed_digest(key, "g", "AB1C"));
        QCOMPARE(keyed_form("ｚＺ０～ 张\n"), std::string("ZZ0~张"));
    }
    void draftsSayWhatIsWrongWithThem() {
        const auto ann = ed25519_signer(Hash32{1}), bob = ed25519_signer(Hash32{2});
        BodyBuilder builder("c", 10, {ann.id()});
        builder.add(bob.id(), "", SealAct{"log", Hash32{}, std::nullopt});
        QCOMPARE(builder.body().error().code, std::string("transaction.actor"));
        BodyBuilder bounded("c", 10, {ann.id()});
        bounded.add(ann.id(), "", SealAct{"other", Hash32{}, std::nullopt});
        QCOMPARE(bounded.body().error().code, std::string("transaction.bounds"));
        BodyBuilder good("c", 10, {bob.id(), ann.id(), ann.id()});
        good.add(ann.id(), "", SealAct{"log", Hash32{}, std::nullopt});
        const Body body = *good.body();
        QCOMPARE(body.signers.size(), std::size_t{2});
        QCOMPARE(sign_body(body, ed25519_signer(Hash32{3})).error().code, std::string("transaction.signer"));
        QCOMPARE(sign_transaction(body, std::span(&ann, 1)).error().code, std::string("transaction.signature_missing"));
        // A draft that travels: signatures in any order, one by one.
        std::map<KeyId, Bytes> signatures{{bob.id(), *sign_body(body, bob)}, {ann.id(), *sign_body(body, ann)}};
        QVERIFY(read_transaction(*assemble(body, signatures)));
        signatures[ann.id()].pop_back();
        QCOMPARE(assemble(body, signatures).error().code, std::string("transaction.signature"));
    }
};

CITYLEDGER_TEST(values, TestValues)
#include "tst_values.moc"
