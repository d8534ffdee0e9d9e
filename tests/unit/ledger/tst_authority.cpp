// Parties, keys, roles, seals and the council: who may, when, and what is refused.

#include "core/crypto/digest.h"
#include "tests/support/test_registry.h"
#include "tests/unit/ledger/test_city.h"

#include <QTest>

using namespace cityledger;
using namespace cityledger::ledger;
using namespace cityledger::test;

#define ANSWERS(expression, expected) QCOMPARE(QString::fromStdString(expression), QStringLiteral(expected))

class TestAuthority : public QObject {
    Q_OBJECT

    TestCity city_;

    PartyAct new_party(const std::string& party) const {
        return {party,    PartyKind::company,
                "新公司", "New Company",
                "eve",    NewKey{city_.signer(party + "/eve").key, "first", 0, 0}};
    }
    KeyAct add(const std::string& officer, const std::string& who, std::int64_t from = 0,
               std::int64_t until = 0) const {
        return {KeyOperation::add, officer, NewKey{city_.signer(who).key, "", from, until}, std::nullopt, 0};
    }
    KeyAct revoke(const std::string& officer, const std::string& who, std::int64_t since = 0) const {
        return {KeyOperation::revoke, officer, std::nullopt, city_.key(who), since};
    }
    std::string seal(const std::string& who) {
        const Hash32 digest = crypto::sha256(as_bytes("seal " + std::to_string(++seals_)));
        return city_.run({{who, "", SealAct{"report", digest, std::nullopt}}});
    }
    int seals_ = 0;

  private slots:
    void theRegistrarRegistersAParty() {
        ANSWERS(city_.run({{"city-office/ann", "registrar", new_party("newco")}}), "signatures");
        ANSWERS(city_.run({{"factory/ann", "registrar", new_party("newco")}}, {"newco/eve"}), "role");
        ANSWERS(city_.run({{"city-office/ann", "admin", new_party("newco")}}, {"newco/eve"}), "role");
        ANSWERS(city_.run({{"city-office/ann", "registrar", new_party("newco")}}, {"newco/eve"}), "accepted");
        ANSWERS(city_.run({{"city-office/ann", "registrar", new_party("newco")}}, {"newco/eve"}), "party");
        const auto party = city_.read<PartyValue>(state_keys::party("newco"));
        QVERIFY(party && party->kind == PartyKind::company && party->name_zh == "新公司");
        // Its first officer is its admin.
        ANSWERS(city_.run({{"newco/eve", "admin", add("fay", "newco/fay")}}, {"newco/fay"}), "accepted");
        ANSWERS(seal("newco/fay"), "accepted");
    }
    void aKeyThatThisTransactionRegistersActsForNoOneInIt() {
        ANSWERS(city_.run({{"city-office/ann", "registrar", new_party("early")},
                           {"early/eve", "", SealAct{"report", Hash32{}, std::nullopt}}}),
                "role");
    }
    void namesAreTheAdminsToChange() {
        const PartyAct names{"factory", PartyKind::company, "工厂", "Works", "", std::nullopt};
        ANSWERS(city_.run({{"factory/bob", "admin", names}}), "role");
        ANSWERS(city_.run({{"shop/ann", "admin", names}}), "role");
        ANSWERS(city_.run({{"factory/ann", "admin", names}}), "accepted");
        QCOMPARE(city_.read<PartyValue>(state_keys::party("factory"))->name_en, std::string("Works"));
        ANSWERS(city_.run(
                    {{"factory/ann", "admin", PartyAct{"nobody", PartyKind::company, "无", "None", "", std::nullopt}}}),
                "party");
        ANSWERS(city_.run({{"factory/ann", "admin",
                            PartyAct{"factory", PartyKind::company, "13812345678", "Works", "", std::nullopt}}}),
                "input");
    }
    void aKeyIsAddedOnceByTheAdminAndSignsItself() {
        ANSWERS(city_.run({{"factory/ann", "admin", add("gil", "factory/gil")}}), "signatures");
        ANSWERS(city_.run({{"factory/bob", "admin", add("gil", "factory/gil")}}, {"factory/gil"}), "role");
        ANSWERS(city_.run({{"factory/ann", "admin", add("gil", "factory/gil")}}, {"factory/gil"}), "accepted");
        ANSWERS(city_.run({{"factory/ann", "admin", add("gil", "factory/gil")}}, {"factory/gil"}), "key");
        ANSWERS(city_.run({{"shop/ann", "admin", add("gil", "factory/gil")}}, {"factory/gil"}), "key");
    }
    void periodsIncludeTheirEnds() {
        const std::int64_t from = city_.now + 10, until = city_.now + 20;
        ANSWERS(city_.run({{"factory/ann", "admin", add("hal", "factory/hal", from, until)}}, {"factory/hal"}),
                "accepted");
        const auto at = [&](std::int64_t time) {
            city_.seal({}, time - city_.now);
            return seal("factory/hal");
        };
        ANSWERS(at(from - 1), "period");
        ANSWERS(at(from), "accepted");
        ANSWERS(at(until), "accepted");
        ANSWERS(at(until + 1), "period");
    }
    void rolesHaveTheirPeriodToo() {
        const std::int64_t from = city_.now + 10, until = city_.now + 20;
        ANSWERS(city_.run({{"factory/ann", "admin",
                            RoleAct{GrantOperation::grant, "workshop", "maker", "factory", "cay", from, until}}}),
                "accepted");
        const auto at = [&](std::int64_t time) {
            city_.seal({}, time - city_.now);
            return city_.run({city_.open("factory/cay", "maker", "make", "p" + std::to_string(time),
                                         {{"grade", code_value({"fine"})}})});
        };
        ANSWERS(at(from - 1), "role");
        ANSWERS(at(from), "accepted");
        ANSWERS(at(until), "accepted");
        ANSWERS(at(until + 1), "role");
    }
    void anOfficerRevokesItsOwnKeyAndTheAdminAnyOfItsParty() {
        ANSWERS(city_.run({{"university/bob", "", revoke("cay", "university/cay")}}), "role");
        ANSWERS(city_.run({{"shop/ann", "admin", revoke("cay", "university/cay")}}), "key");
        ANSWERS(city_.run({{"university/cay", "", revoke("cay", "university/cay")}}), "accepted");
        ANSWERS(seal("university/cay"), "revoked");
        ANSWERS(city_.run({{"university/ann", "admin", revoke("bob", "university/bob", city_.now)}}), "accepted");
        ANSWERS(seal("university/bob"), "revoked");
        ANSWERS(city_.run({{"university/ann", "admin", revoke("bob", "university/bob")}}), "key");
    }
    void compromisedSinceMayBeSaidLaterAndOnlyEarlier() {
        const std::int64_t stolen = city_.now - 100;
        ANSWERS(city_.run({{"gov-services/ann", "admin", revoke("bob", "gov-services/bob", city_.now + 1)}}), "key");
        ANSWERS(city_.run({{"gov-services/ann", "admin", revoke("bob", "gov-services/bob")}}), "accepted");
        const auto key = [&] { return *city_.read<RegisteredKey>(state_keys::key(city_.key("gov-services/bob"))); };
        const std::int64_t revoked = key().revoked;
        QVERIFY(revoked == city_.now && key().compromised_since == 0);
        city_.seal({}, 50);
        ANSWERS(city_.run({{"gov-services/ann", "admin", revoke("bob", "gov-services/bob", stolen)}}), "accepted");
        QCOMPARE(key().compromised_since, stolen);
        QCOMPARE(key().revoked, revoked);
        ANSWERS(city_.run({{"gov-services/ann", "admin", revoke("bob", "gov-services/bob", stolen + 1)}}), "key");
        ANSWERS(city_.run({{"gov-services/ann", "admin", revoke("bob", "gov-services/bob", stolen - 1)}}), "accepted");
    }
    void rotationKeepsTheOfficerAndEndsTheOldKey() {
        const KeyAct rotate{KeyOperation::rotate, "cay", NewKey{city_.signer("gov-services/cay2").key, "", 0, 0},
                            city_.key("gov-services/cay"), 0};
        ANSWERS(city_.run({{"gov-services/cay", "", rotate}}), "signatures");
        ANSWERS(city_.run({{"gov-services/cay", "", rotate}}, {"gov-services/cay2"}), "accepted");
        ANSWERS(seal("gov-services/cay"), "revoked");
        ANSWERS(seal("gov-services/cay2"), "accepted");
        const auto old = city_.read<RegisteredKey>(state_keys::key(city_.key("gov-services/cay")));
        QVERIFY(old->replaced_by == city_.key("gov-services/cay2"));
        QCOMPARE(city_.read<RegisteredKey>(state_keys::key(city_.key("gov-services/cay2")))->officer,
                 std::string("cay"));
    }
    void scenarioRolesComeFromTheOwnerOrTheOffice() {
        const auto grant = [&](const char* who, const char* as, const char* scope, const char* party) {
            return city_.run({{who, as, RoleAct{GrantOperation::grant, scope, "maker", party, "", 0, 0}}});
        };
        ANSWERS(grant("shop/ann", "admin", "workshop", "university"), "role");
        ANSWERS(grant("factory/ann", "admin", "workshop", "nobody"), "party");
        ANSWERS(grant("factory/ann", "admin", "nothing", "university"), "scenario");
        ANSWERS(grant("factory/ann", "admin", "city", "university"), "role");
        ANSWERS(grant("factory/ann", "admin", "workshop", "university"), "accepted");
        ANSWERS(grant("city-office/bob", "office", "workshop", "data-bureau"), "accepted");
        ANSWERS(city_.run({{"factory/ann", "admin",
                            RoleAct{GrantOperation::withdraw, "workshop", "maker", "justice-bureau", "", 0, 0}}}),
                "reference");
    }
    void sealsAreOncePerParty() {
        const SealAct act{"journal", crypto::sha256(as_bytes("j")), crypto::sm3(as_bytes("j"))};
        ANSWERS(city_.run({{"shop/bob", "", act}}), "accepted");
        ANSWERS(city_.run({{"shop/ann", "", act}}), "seal");
        ANSWERS(city_.run({{"factory/ann", "", act}}), "accepted");
        const auto seal = city_.read<SealValue>(state_keys::seal(crypto::DigestAlgorithm::sm3, *act.sm3));
        QVERIFY(seal && seal->entries.size() == 2 && seal->entries[0].party == "shop" &&
                seal->entries[0].purpose == "journal");
        ANSWERS(city_.run({{"shop/bob", "maker", SealAct{"log", Hash32{7}, std::nullopt}}}), "role");
    }
    void keyedKeyIsStatedOnceByTheOwner() {
        const ScenarioAct act{{}, "workshop", Hash32{5}};
        ANSWERS(city_.run({{"shop/ann", "admin", act}}), "role");
        ANSWERS(city_.run({{"factory/ann", "admin", act}}), "accepted");
        ANSWERS(city_.run({{"factory/ann", "admin", ScenarioAct{{}, "workshop", Hash32{6}}}}), "scenario");
        ANSWERS(city_.run({{"factory/ann", "admin", ScenarioAct{{}, "nothing", Hash32{6}}}}), "scenario");
    }
};

CITYLEDGER_TEST(authority, TestAuthority)
#include "tst_authority.moc"
