// A definition's way from publication to trial, adoption and retirement, by the shipped intake definition.

#include "core/crypto/digest.h"
#include "core/ledger/definition.h"
#include "tests/support/test_registry.h"
#include "tests/unit/ledger/definition_samples.h"
#include "tests/unit/ledger/test_city.h"

#include <QTest>

using namespace cityledger;
using namespace cityledger::ledger;
using namespace cityledger::test;

#define ANSWERS(expression, expected) QCOMPARE(QString::fromStdString(expression), QStringLiteral(expected))

namespace {

/// The workshop's definition as version 2, or of another owner.
Bytes variant(std::string_view from, std::string_view to) {
    std::string text(workshop_definition());
    text.replace(text.find(from), from.size(), to);
    return *canonical_definition(as_bytes(text));
}

Value document_of(const Bytes& definition) {
    return digest_value(crypto::sha256(definition), crypto::sm3(definition));
}

}  // namespace

class TestIntake : public QObject {
    Q_OBJECT

    TestCity city_;
    Hash32 intake_ = crypto::sha256(shipped_definition("intake.json"));
    int proposals_ = 0;

    std::string publish(const Bytes& definition) {
        return city_.run({{"university/bob", "", ScenarioAct{definition, {}, std::nullopt}}});
    }
    /// A proposal of the university's on the definition; its record.
    std::string propose(const Bytes& definition, std::string* answer = nullptr) {
        const std::string local = "p" + std::to_string(++proposals_);
        const std::string given = city_.run(
            {{"university/bob", "", OpenAct{intake_, "submit", local, {{"definition", document_of(definition)}}}}});
        if (answer) *answer = given;
        return "university/" + local;
    }
    std::string office(const std::string& record, const char* transition, std::vector<Input> inputs = {}) {
        return city_.run({city_.change("city-office/bob", "office", record, transition, std::move(inputs))});
    }
    std::string review(const std::string& record, const char* transition, std::vector<Input> inputs) {
        return city_.run({city_.change("justice-bureau/ann", "reviewer", record, transition, std::move(inputs))},
                         {"data-bureau/ann"});
    }
    std::string to_trial(const std::string& record, const Bytes& definition, std::int64_t cap, std::int64_t until) {
        if (auto answer = office(record, "triage"); answer != "accepted") return answer;
        if (auto answer = review(record, "review", {{"text", document_of(definition)}}); answer != "accepted")
            return answer;
        return office(record, "begin_trial", {{"cap", quantity_value(cap)}, {"until", time_value(until)}});
    }
    std::string open(const Bytes& definition, const std::string& local) {
        return city_.run({{"factory/ann", "maker",
                           OpenAct{crypto::sha256(definition), "make", local, {{"grade", code_value({"fine"})}}}}});
    }
    ScenarioStatus status(const Bytes& definition) const {
        const auto scenario = city_.read<ScenarioValue>(state_keys::scenario("workshop"));
        const auto* version = scenario->version(crypto::sha256(definition));
        return version ? version->status : ScenarioStatus::none;
    }

  private slots:
    void onlyReadableDefinitionsArePublishedAndOnce() {
        const Bytes definition = variant("\"version\":1", "\"version\":11");
        Bytes spaced = definition;
        spaced.push_back(' ');
        ANSWERS(publish(spaced), "scenario");
        ANSWERS(publish(variant("[[\"maker\",\"checker\"]]", "[[\"maker\",\"nobody\"]]")), "scenario");
        ANSWERS(publish(definition), "accepted");
        ANSWERS(publish(definition), "scenario");
        ANSWERS(open(definition, "x"), "definition");
    }
    void fromProposalToRetirement() {
        const Bytes definition = variant("\"version\":1", "\"version\":2");
        ANSWERS(publish(definition), "accepted");
        const std::string record = propose(definition);
        ANSWERS(open(definition, "n0"), "definition");
        const std::int64_t until = city_.now + 1'000;
        ANSWERS(to_trial(record, definition, 2, until), "accepted");
        QVERIFY(status(definition) == ScenarioStatus::trial);
        ANSWERS(open(definition, "n1"), "accepted");
        ANSWERS(open(definition, "n2"), "accepted");
        ANSWERS(open(definition, "n3"), "trial");
        ANSWERS(city_.run({city_.change("factory/bob", "checker", "factory/n1", "check")}), "accepted");
        ANSWERS(review(record, "evaluate", {{"text", document_of(definition)}, {"evaluation", paper("report")}}),
                "accepted");
        // Adopting another text than was evaluated.
        ANSWERS(office(record, "adopt", {{"text", paper("other")}}), "guard");
        ANSWERS(office(record, "adopt", {{"text", document_of(definition)}}), "accepted");
        QVERIFY(status(definition) == ScenarioStatus::adopted);
        ANSWERS(open(definition, "n3"), "accepted");
        ANSWERS(office(record, "suspend", {{"reason", code_value({"risk"})}}), "accepted");
        ANSWERS(open(definition, "n4"), "definition");
        ANSWERS(city_.run({city_.change("factory/bob", "checker", "factory/n1", "check")}), "accepted");
        ANSWERS(office(record, "resume", {{"reason", code_value({"cleared"})}}), "accepted");
        ANSWERS(open(definition, "n4"), "accepted");
        ANSWERS(office(record, "retire", {{"reason", code_value({"superseded"})}}), "accepted");
        ANSWERS(open(definition, "n5"), "definition");
        QVERIFY(status(definition) == ScenarioStatus::retired);
        // The first version was never touched.
        ANSWERS(city_.run({city_.open("factory/ann", "maker", "make", "n6", {{"grade", code_value({"fine"})}})}),
                "accepted");
    }
    void aTrialEndsAtItsTime() {
        const Bytes definition = variant("\"version\":1", "\"version\":3");
        ANSWERS(publish(definition), "accepted");
        const std::int64_t until = city_.now + 50;
        ANSWERS(to_trial(propose(definition), definition, 100, until), "accepted");
        city_.seal({}, until - city_.now);
        ANSWERS(open(definition, "t1"), "accepted");
        city_.seal({}, 1);
        ANSWERS(open(definition, "t2"), "trial");
    }
    void whatIsNotPublishedComesToNoTrial() {
        const Bytes definition = variant("\"version\":1", "\"version\":4");
        ANSWERS(to_trial(propose(definition), definition, 1, city_.now + 100), "definition");
    }
    void anotherOwnerTakesNoScenarioOver() {
        const Bytes definition = variant("\"owner\":\"factory\"", "\"owner\":\"shop\"");
        ANSWERS(publish(definition), "accepted");
        ANSWERS(to_trial(propose(definition), definition, 1, city_.now + 100), "definition");
    }
    void aProposalSwitchesNothingOff() {
        // Anyone may propose what is adopted since genesis; it stays adopted through proposal and rejection.
        const Bytes genesis = *canonical_definition(as_bytes(workshop_definition()));
        const std::string record = propose(genesis);
        QVERIFY(status(genesis) == ScenarioStatus::adopted);
        ANSWERS(office(record, "reject", {{"reason", code_value({"duplicate"})}}), "accepted");
        QVERIFY(status(genesis) == ScenarioStatus::adopted);
        ANSWERS(open(genesis, "s1"), "accepted");
    }
    void oneDefinitionHasOneProposalAtATime() {
        const Bytes definition = variant("\"version\":1", "\"version\":5");
        const std::string first = propose(definition);
        std::string answer;
        propose(definition, &answer);
        ANSWERS(answer, "claim");
        ANSWERS(city_.run({city_.change("university/cay", "", first, "withdraw")}), "accepted");
        propose(definition, &answer);
        ANSWERS(answer, "accepted");
    }
    void theContributorReviewsNothingOfItsOwn() {
        const Bytes definition = variant("\"version\":1", "\"version\":6");
        const std::string record = propose(definition);
        ANSWERS(office(record, "triage"), "accepted");
        const auto review =
            city_.change("justice-bureau/ann", "reviewer", record, "review", {{"text", document_of(definition)}});
        ANSWERS(city_.run({review}, {"data-bureau/ann", "university/ann"}), "guard");
        ANSWERS(city_.run({review}), "signatures");
    }
};

CITYLEDGER_TEST(intake, TestIntake)
#include "tst_intake.moc"
