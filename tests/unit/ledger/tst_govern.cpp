// The council's acts and their bounds.

#include "core/crypto/digest.h"
#include "tests/support/test_registry.h"
#include "tests/unit/ledger/test_city.h"

#include <QTest>

using namespace cityledger;
using namespace cityledger::ledger;
using namespace cityledger::test;

#define ANSWERS(expression, expected) QCOMPARE(QString::fromStdString(expression), QStringLiteral(expected))

class TestGovern : public QObject {
    Q_OBJECT

    TestCity city_;

    std::string govern(const GovernAct& act, std::vector<std::string> also = {"council/two"}) {
        return city_.run({{"council/one", "", act}}, std::move(also));
    }
    ValidatorChange validator(const char* who, std::int64_t power) const {
        ValidatorChange change;
        const Bytes key = city_.signer(who).key.bytes;
        std::copy(key.begin(), key.end(), change.key.begin());
        change.power = power;
        return change;
    }
    static GovernAct validators(std::vector<ValidatorChange> changes) {
        GovernAct act;
        act.validators = ValidatorChanges{std::move(changes)};
        return act;
    }
    static GovernAct params(std::uint64_t max_ahead) {
        GovernAct act;
        act.params = ParamsChange{max_ahead};
        return act;
    }

  private slots:
    void mOfTheCouncilSign() {
        ANSWERS(govern(params(2'000), {}), "signatures");
        ANSWERS(govern(params(2'000), {"factory/ann"}), "signatures");
        ANSWERS(govern(params(2'000), {"council/three"}), "accepted");
        QCOMPARE(city_.read<Params>(state_keys::params())->max_ahead, std::uint64_t{2'000});
    }
    void paramsHaveBounds() {
        ANSWERS(govern(params(999)), "govern");
        ANSWERS(govern(params(1'000'001)), "govern");
    }
    void cityRoles() {
        GovernAct act;
        act.city_role = RoleAct{GrantOperation::grant, "city", "office", "data-bureau", "", 0, 0};
        ANSWERS(govern(act), "accepted");
        ANSWERS(city_.run({{"data-bureau/ann", "admin",
                            RoleAct{GrantOperation::grant, "city", "office", "data-bureau", "cay", 0, 0}}}),
                "accepted");
        ANSWERS(city_.run({{"data-bureau/cay", "office",
                            RoleAct{GrantOperation::grant, "workshop", "maker", "university", "", 0, 0}}}),
                "accepted");
        act.city_role->operation = GrantOperation::withdraw;
        ANSWERS(govern(act), "accepted");
        ANSWERS(city_.run({{"data-bureau/cay", "office",
                            RoleAct{GrantOperation::grant, "workshop", "maker", "gov-services", "", 0, 0}}}),
                "role");
    }
    void validatorsKeepTheirBounds() {
        ANSWERS(govern(validators({validator("validator/two", 0)})), "govern");
        ANSWERS(govern(validators({validator("validator/one", 0)})), "govern");
        ANSWERS(govern(validators({validator("validator/two", (std::int64_t{1} << 40) + 1)})), "govern");
        ANSWERS(govern(validators({validator("validator/two", 5), validator("validator/two", 6)})), "govern");
        QVERIFY(city_.newest.validator_updates.empty());
        ANSWERS(govern(validators({validator("validator/two", 5), validator("validator/one", 0)})), "accepted");
        QCOMPARE(city_.newest.validator_updates.size(), std::size_t{2});
        const Hash32 hash = crypto::sha256(city_.signer("validator/two").key.bytes);
        QCOMPARE(city_.read<ValidatorValue>(state_keys::validator(BytesView(hash).first(20)))->power, std::int64_t{5});
        // One change for each key in a block, over all its transactions.
        const Bytes one =
            city_.make({{"council/one", "", validators({validator("validator/two", 7)})}}, {"council/two"});
        const Bytes two =
            city_.make({{"council/one", "", validators({validator("validator/two", 8)})}}, {"council/two"});
        QVERIFY((city_.seal({one, two}) == std::vector<std::string>{"accepted", "govern"}));
    }
    void aSuspendedScenarioRunsNothing() {
        const std::vector<Input> fine{{"grade", code_value({"fine"})}};
        ANSWERS(city_.run({city_.open("factory/ann", "maker", "make", "before", fine)}), "accepted");
        GovernAct act;
        act.suspension = Suspension{"workshop", false};
        ANSWERS(govern(act), "accepted");
        ANSWERS(govern(act), "govern");
        ANSWERS(city_.run({city_.open("factory/ann", "maker", "make", "during", fine)}), "definition");
        ANSWERS(city_.run({city_.change("factory/bob", "checker", "factory/before", "check")}), "definition");
        act.suspension = Suspension{"workshop", true};
        ANSWERS(govern(act), "accepted");
        ANSWERS(city_.run({city_.change("factory/bob", "checker", "factory/before", "check")}), "accepted");
        act.suspension = Suspension{"nothing", false};
        ANSWERS(govern(act), "scenario");
    }
    void rulesVersionsRiseByOne() {
        GovernAct act;
        act.rules_version = 3;
        ANSWERS(govern(act), "govern");
        act.rules_version = 2;
        ANSWERS(govern(act), "accepted");
        QVERIFY(city_.newest.new_rules_version == std::uint64_t{2});
        // A block under rules this program does not know is not run by those it knows.
        BlockInput block;
        block.chain_id = "test-city";
        block.height = city_.height + 1;
        block.rules_version = 2;
        const auto output = city_.application().finalize_block(block);
        QVERIFY(!output);
        QCOMPARE(output.error().code, std::string("application.rules_version"));
    }
    void theCouncilReplacesItself() {
        GovernAct act;
        act.council = CouncilChange{1, {city_.signer("council/new").key}};
        ANSWERS(govern(act), "accepted");
        ANSWERS(govern(params(3'000)), "signer");
        ANSWERS(city_.run({{"council/new", "", params(3'000)}}), "accepted");
    }
    void handOverEndsTheChainAndFreezesItsState() {
        TestCity city;
        GovernAct act;
        act.handover = HandoverAct{"new-city", city.height + 4, Hash32{9}, city.now};
        const auto run = [&] { return city.run({{"council/one", "", act}}, {"council/two"}); };
        ANSWERS(run(), "govern");
        act.handover->initial_height = city.height + 3;
        act.handover->chain_id = "test-city";
        ANSWERS(run(), "govern");
        act.handover->chain_id = "new-city";
        act.handover->initial_height = city.height + 3;
        const Bytes behind =
            city.make({city.open("factory/ann", "maker", "make", "late", {{"grade", code_value({"fine"})}})});
        const Bytes handing = city.make({{"council/one", "", act}}, {"council/two"});
        QVERIFY((city.seal({handing, behind}) == std::vector<std::string>{"accepted", "ended"}));
        const Hash32 root = city.root;
        QVERIFY(city.read<Handover>(state_keys::handover()));
        QVERIFY((city.seal({behind}) == std::vector<std::string>{"ended"}));
        QVERIFY(city.root == root);
    }
};

CITYLEDGER_TEST(govern, TestGovern)
#include "tst_govern.moc"
