#include "tests/support/test_registry.h"
#include "tests/unit/documents/proved_city.h"

#include <QTest>

using namespace cityledger;
using namespace cityledger::documents;

class TestJudge : public QObject {
    Q_OBJECT
    std::unique_ptr<ProvedCity> city_;
    const FileDigests file_ = ProvedCity::document("certificate of no income");

    static std::string code(const DocumentVerdict& verdict) {
        std::string text(code_of(verdict.code));
        for (const auto& reason : verdict.reasons) text += " " + reason;
        return text;
    }
    static std::string answers(const DocumentVerdict& verdict) {
        return std::string(code_of(verdict.unchanged)) + " " + std::string(code_of(verdict.authorised)) + " " +
               std::string(code_of(verdict.in_force));
    }

  private slots:
    void init() { city_ = std::make_unique<ProvedCity>(); }

    void whatIsInForceIsRegisteredWithAllItsCircumstances() {
        city_->add_record("civil-affairs/1", "active", file_);
        const auto verdict = city_->judge(file_);
        QCOMPARE(code(verdict), std::string("registered"));
        QCOMPARE(answers(verdict), std::string("pass pass pass"));
        QCOMPARE(verdict.record->id, std::string("civil-affairs/1"));
        QCOMPARE(verdict.record->scenario_title.en, std::string("Material verification"));
        QCOMPARE(verdict.record->state_title.zh, std::string("有效"));
        QCOMPARE(verdict.record->document, std::string("in_force"));
        QCOMPARE(verdict.record->registered_sha256, file_.sha256);
        QCOMPARE(verdict.registration->party_name.zh, std::string("民政局"));
        QCOMPARE(verdict.registration->role_title.en, std::string("Issuer"));
        QCOMPARE(verdict.registration->height, std::int64_t{40});
        QCOMPARE(verdict.registration->act, crypto::sha256(as_bytes("civil-affairs/1")));
        QVERIFY(verdict.others.empty());
    }
    void everyDocumentWordGivesItsCode() {
        const std::vector<std::pair<std::string, std::string>> expected{
            {"draft", "pending"},     {"active", "registered"}, {"paused", "suspended"}, {"replaced", "superseded"},
            {"withdrawn", "revoked"}, {"lapsed", "expired"},    {"done", "used_up"}};
        for (const auto& [state, word] : expected) {
            const auto file = ProvedCity::document(state);
            city_->add_record("civil-affairs/" + state, state, file);
            const auto verdict = city_->judge(file);
            QCOMPARE(code(verdict), word);
            QCOMPARE(answers(verdict), std::string(word == "registered" ? "pass pass pass" : "pass pass fail"));
        }
    }
    void whatStandsNowhereIsNotRegistered() {
        const auto verdict = city_->judge(file_);
        QCOMPARE(code(verdict), std::string("not_registered"));
        QCOMPARE(answers(verdict), std::string("cannot_tell fail fail"));
        QVERIFY(!verdict.record);
        QVERIFY(!verdict.error);
    }
    void anAnchoredDigestIsNotARegistration() {
        city_->put(ledger::state_keys::seal(crypto::DigestAlgorithm::sm3, file_.sm3),
                   ledger::SealValue{{{"report", "civil-affairs", "o1", 3, 3, {}}}});
        QCOMPARE(code(city_->judge(file_)), std::string("not_registered sealed"));
    }
    void anAttachmentSaysNothingOfWhoIssuedIt() {
        city_->add_record("civil-affairs/1", "active", ProvedCity::document("another"));
        city_->enter(file_, false, {"civil-affairs/1", "annex", 1, 40, 40, 1});
        const auto verdict = city_->judge(file_);
        QCOMPARE(code(verdict), std::string("attached"));
        QCOMPARE(answers(verdict), std::string("pass cannot_tell cannot_tell"));
        QCOMPARE(verdict.record->id, std::string("civil-affairs/1"));
    }
    void anOlderRevisionIsSuperseded() {
        const auto newer = ProvedCity::document("corrected certificate");
        city_->add_record("civil-affairs/1", "active", file_, 1);
        city_->add_record("civil-affairs/1", "active", newer, 2);
        QCOMPARE(code(city_->judge(file_)), std::string("superseded older_revision"));
        QCOMPARE(answers(city_->judge(file_)), std::string("pass pass fail"));
        QCOMPARE(city_->judge(file_).record->registered_sha256, newer.sha256);
        QCOMPARE(code(city_->judge(newer)), std::string("registered"));
    }
    void theSameBytesSetAgainAreTheNewestRevision() {
        city_->add_record("civil-affairs/1", "active", file_, 1);
        city_->add_record("civil-affairs/1", "active", ProvedCity::document("between"), 2);
        city_->add_record("civil-affairs/1", "active", file_, 3);
        QCOMPARE(code(city_->judge(file_)), std::string("registered"));
    }
    void validityEndsByTheLaterOfBothClocks() {
        auto record = city_->add_record("civil-affairs/1", "active", file_);
        city_->set_time_field(record, "until", ProvedCity::time + 10);
        city_->put(ledger::state_keys::record("civil-affairs/1"), record);
        const auto at = [&](std::int64_t now) {
            return code(city_->judge(file_, {}, {Timestamp{now, 0}, std::nullopt}));
        };
        QCOMPARE(at(ProvedCity::time - 500), std::string("registered"));
        QCOMPARE(at(ProvedCity::time + 10), std::string("registered"));  // a period includes its end
        QCOMPARE(at(ProvedCity::time + 11), std::string("expired"));
        QCOMPARE(city_->judge(file_).record->valid_until, std::optional<std::int64_t>(ProvedCity::time + 10));
        record.field_values.back().value.number = ProvedCity::time - 1;
        city_->put(ledger::state_keys::record("civil-affairs/1"), record);
        QCOMPARE(at(ProvedCity::time - 500),
                 std::string("expired"));  // a clock that is behind makes nothing valid again
    }
    void validityBeginsByTheChainsTimeAlone() {
        auto record = city_->add_record("civil-affairs/1", "active", file_);
        city_->set_time_field(record, "from", ProvedCity::time + 10);
        city_->put(ledger::state_keys::record("civil-affairs/1"), record);
        QCOMPARE(code(city_->judge(file_)), std::string("pending"));
        QCOMPARE(code(city_->judge(file_, {}, {Timestamp{ProvedCity::time + 1000, 0}, std::nullopt})),
                 std::string("pending"));
        record.field_values.back().value.number = ProvedCity::time;
        city_->put(ledger::state_keys::record("civil-affairs/1"), record);
        QCOMPARE(code(city_->judge(file_)), std::string("registered"));
    }
    void datesChangeNoOtherWord() {
        auto record = city_->add_record("civil-affairs/1", "withdrawn", file_);
        city_->set_time_field(record, "until", ProvedCity::time - 10);
        city_->put(ledger::state_keys::record("civil-affairs/1"), record);
        QCOMPARE(code(city_->judge(file_)), std::string("revoked"));
    }
    void theEarliestRecordThatIssuedItGoverns() {
        city_->add_record("civil-affairs/1", "active", file_);
        city_->add_record("mallory/1", "withdrawn",
                          file_);  // someone else registers the same document and withdraws it
        const auto verdict = city_->judge(file_);
        QCOMPARE(code(verdict), std::string("registered other_records"));
        QCOMPARE(verdict.record->id, std::string("civil-affairs/1"));
        QCOMPARE(verdict.others.size(), std::size_t{1});
        QCOMPARE(verdict.others[0].record, std::string("mallory/1"));
        QCOMPARE(verdict.others[0].state, std::string("withdrawn"));
        QVERIFY(verdict.others[0].issued);
    }
    void anAttachmentEarlierThanTheIssueDoesNotGovern() {
        city_->enter(file_, false, {"civil-affairs/2", "annex", 1, 30, 30, 1});
        city_->add_record("civil-affairs/2", "withdrawn", ProvedCity::document("another"));
        city_->add_record("civil-affairs/1", "active", file_);
        const auto verdict = city_->judge(file_);
        QCOMPARE(code(verdict), std::string("registered other_records"));
        QVERIFY(!verdict.others.at(0).issued);
    }
    void aClaimedRecordGoverns() {
        city_->add_record("civil-affairs/1", "active", file_);
        city_->add_record("civil-affairs/2", "paused", file_);
        QCOMPARE(code(city_->judge(file_, "civil-affairs/2")), std::string("suspended other_records"));
        QCOMPARE(city_->judge(file_, "civil-affairs/2").others.at(0).record, std::string("civil-affairs/1"));
    }
    void aClaimedRecordThatHoldsAnotherDocumentIsContradicted() {
        const auto other = ProvedCity::document("the real one");
        city_->add_record("civil-affairs/1", "active", other);
        const auto verdict = city_->judge(file_, "civil-affairs/1");
        QCOMPARE(code(verdict), std::string("contradicted other_document"));
        QCOMPARE(answers(verdict), std::string("fail cannot_tell cannot_tell"));
        QCOMPARE(verdict.record->registered_sm3, other.sm3);
        QVERIFY(!verdict.registration);
    }
    void anAttachmentOfTheClaimedRecordIsAttached() {
        city_->add_record("civil-affairs/1", "active", ProvedCity::document("another"));
        city_->enter(file_, false, {"civil-affairs/1", "annex", 1, 40, 40, 1});
        QCOMPARE(code(city_->judge(file_, "civil-affairs/1")), std::string("attached"));
    }
    void aClaimedRecordThatDoesNotExistIsSaidNotToExist() {
        QCOMPARE(code(city_->judge(file_, "civil-affairs/9")), std::string("not_registered no_such_record"));
        QCOMPARE(code(city_->judge(file_, "no/such/form of id")), std::string("not_registered no_such_record"));
        city_->add_record("civil-affairs/1", "active", file_);
        QCOMPARE(code(city_->judge(file_, "civil-affairs/9")),
                 std::string("not_registered no_such_record other_records"));
    }
    void oneDigestWithoutTheOtherIsContradicted() {
        const auto other = ProvedCity::document("the real one");
        city_->add_record("civil-affairs/1", "active", other);
        FileDigests collided = file_;
        collided.sha256 = other.sha256;
        QCOMPARE(code(city_->judge(collided)), std::string("contradicted digests_disagree"));
        collided = file_;
        collided.sm3 = other.sm3;
        QCOMPARE(code(city_->judge(collided)), std::string("contradicted digests_disagree"));
        QCOMPARE(answers(city_->judge(collided)), std::string("fail cannot_tell cannot_tell"));
    }
    void twoRecordsThatHoldOneDigestEachAreNoRegistration() {
        const auto a = ProvedCity::document("a"), b = ProvedCity::document("b");
        city_->add_record("civil-affairs/1", "active", a);
        city_->add_record("civil-affairs/2", "active", b);
        QCOMPARE(code(city_->judge({1, a.sha256, b.sm3})), std::string("contradicted digests_disagree"));
    }
    void halfAnEntryByAnotherDoesNotDisturbARegistration() {
        city_->enter_under(crypto::DigestAlgorithm::sha256, file_.sha256, true,
                           {"mallory/1", "document", 1, 30, 30, 1});
        city_->add_record("civil-affairs/1", "active", file_);
        QCOMPARE(code(city_->judge(file_)), std::string("registered"));
    }
    void aCompromisedKeyLeavesTheVerdictOpen() {
        city_->add_record("civil-affairs/1", "active", file_);
        city_->compromise_key(ProvedCity::time - 1'000'000);  // since the very second of the act
        const auto verdict = city_->judge(file_);
        QCOMPARE(code(verdict), std::string("cannot_tell key_compromised"));
        QCOMPARE(answers(verdict), std::string("pass cannot_tell cannot_tell"));
        city_->compromise_key(ProvedCity::time - 999'999);  // after it
        QCOMPARE(code(city_->judge(file_)), std::string("registered"));
    }
    void theScenariosStatusAddsAReasonAndKeepsTheCode() {
        using ledger::ScenarioStatus;
        city_->add_record("civil-affairs/1", "active", file_);
        city_->set_status(ScenarioStatus::trial);
        QCOMPARE(code(city_->judge(file_)), std::string("registered trial"));
        city_->set_status(ScenarioStatus::suspended);
        QCOMPARE(code(city_->judge(file_)), std::string("registered scenario_suspended"));
        city_->set_status(ScenarioStatus::retired, true);
        QCOMPARE(code(city_->judge(file_)), std::string("registered scenario_suspended scenario_retired"));
    }
    void aDisputeFromAnEarlierHeightLeavesEverythingOpen() {
        city_->add_record("civil-affairs/1", "active", file_);
        const auto with = [&](chain::Height from) {
            return code(city_->judge(file_, {}, {Timestamp{ProvedCity::time, 0}, from}));
        };
        QCOMPARE(with(ProvedCity::height), std::string("cannot_tell dispute"));
        QCOMPARE(with(1), std::string("cannot_tell dispute"));
        QCOMPARE(with(ProvedCity::height + 1), std::string("registered"));
        QCOMPARE(code(verdict_without_state()), std::string("cannot_tell gap"));
    }
    void aLieIsNeverANoNorAYes() {
        city_->add_record("civil-affairs/1", "active", file_);
        const auto stranger = ProvedCity::document("not registered");
        using Answer = light::StateAnswer;
        const std::vector<std::pair<std::string, std::function<Result<Answer>(Answer)>>> lies{
            {"denies what is there",
             [](Answer answer) {
                 answer.value.clear();
                 return answer;
             }},
            {"gives no proof",
             [](Answer answer) {
                 answer.proof.clear();
                 return answer;
             }},
            {"alters the value",
             [](Answer answer) {
                 answer.value.push_back(0);
                 return answer;
             }},
            {"speaks of another height",
             [](Answer answer) {
                 ++answer.height;
                 return answer;
             }},
            {"does not answer",
             [](Answer) -> Result<Answer> { return fail(ErrorKind::unreachable, "provider.timeout", "no answer"); }},
            {"breaks the proof",
             [](Answer answer) {
                 answer.proof[answer.proof.size() / 2] ^= 1;
                 return answer;
             }},
        };
        for (const auto& [name, lie] : lies) {
            city_->lie = lie;
            for (const auto& file : {file_, stranger}) {
                if (name == "denies what is there" && file.sha256 == stranger.sha256)
                    continue;  // there that is the truth
                const auto verdict = city_->judge(file);
                QVERIFY2(code(verdict) == "cannot_tell no_proof", (name + ": " + code(verdict)).c_str());
                QCOMPARE(answers(verdict), std::string("cannot_tell cannot_tell cannot_tell"));
                QCOMPARE(verdict.error->code, std::string("verdict.no_proof"));
            }
        }
    }
    void aLieAboutAnyOneValueIsNoticed() {
        city_->add_record("civil-affairs/1", "active", file_);
        int asked = 0;
        city_->lie = [&](light::StateAnswer answer) {
            ++asked;
            return answer;
        };
        QCOMPARE(code(city_->judge(file_)), std::string("registered"));
        const int all = asked;
        for (int victim = 0; victim < all; ++victim) {
            asked = 0;
            city_->lie = [&](light::StateAnswer answer) {
                if (asked++ == victim) answer.value.clear();
                return answer;
            };
            QVERIFY2(code(city_->judge(file_)) == "cannot_tell no_proof", std::to_string(victim).c_str());
        }
    }
    void aStopIsAStopAndNoVerdict() {
        ProvedState proved(*city_, city_->as_of());
        std::stop_source source;
        source.request_stop();
        QCOMPARE(judge({file_, {}}, ProvedCity::usual(), proved, source.get_token()).error().kind, ErrorKind::stopped);
    }
    void aDefinitionThatThisProgramCannotReadIsSaid() {
        auto record = city_->add_record("civil-affairs/1", "active", file_);
        const Bytes newer = to_bytes(R"({"id":"material"})");
        record.definition = crypto::sha256(newer);
        city_->put(ledger::state_keys::record("civil-affairs/1"), record);
        city_->put(ledger::state_keys::definition(record.definition),
                   ledger::DefinitionValue{newer, 1, "civil-affairs"});
        QCOMPARE(code(city_->judge(file_)), std::string("cannot_tell unreadable_definition"));
    }
    void moreEntriesThanAreLookedThroughAreNotANo() {
        for (std::uint64_t i = 0; i < 65; ++i) {
            city_->enter_under(crypto::DigestAlgorithm::sha256, file_.sha256, false,
                               {"mallory/a", "annex", i, 30, 30, 1});
            city_->enter_under(crypto::DigestAlgorithm::sm3, file_.sm3, false, {"mallory/b", "annex", i, 30, 30, 1});
        }
        QCOMPARE(code(city_->judge(file_)), std::string("cannot_tell too_many_records"));
    }
};

CITYLEDGER_TEST(judge, TestJudge)
#include "tst_judge.moc"
