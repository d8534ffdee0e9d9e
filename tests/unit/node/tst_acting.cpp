// Handing acts over and waiting for what the own node verified of them, in a full copy and by proofs alone.
#include "core/crypto/digest.h"
#include "core/ledger/build.h"
#include "tests/support/test_registry.h"
#include "tests/unit/node/solo_fixture.h"

using namespace cityledger;
using namespace cityledger::test;

namespace {

Bytes seal_until(std::uint64_t valid_until, const std::string& label) {
    const auto officer = solo_officer();
    ledger::BodyBuilder builder(solo_genesis().chain_id, valid_until, {officer.id()});
    ledger::SealAct act;
    act.purpose = "log";
    act.sha256 = crypto::sha256(as_bytes(label));
    builder.add(officer.id(), {}, act);
    return must(ledger::sign_transaction(must(builder.body()), std::array{officer}));
}

Hash32 number_of(const Bytes& transaction) {
    return ledger::read_transaction(transaction)->body_hash;
}

}  // namespace

class TestActing : public QObject {
    Q_OBJECT

  private slots:
    void anActIsAcceptedOnceTheOwnNodeHasVerifiedIt_data() {
        QTest::addColumn<bool>("full");
        QTest::newRow("full copy") << true;
        QTest::newRow("headers and proofs") << false;
    }
    void anActIsAcceptedOnceTheOwnNodeHasVerifiedIt() {
        QFETCH(bool, full);
        SoloFixture city;
        auto node = city.copy("copy", city.request(full ? node::CopyMode::full : node::CopyMode::light));
        QVERIFY(node->sync(0, {}));
        const auto place = must(node->acting().place());
        QCOMPARE(place.chain_id, solo_genesis().chain_id);
        QVERIFY(place.height >= 3);
        const auto done = must(node::submit_and_wait(node->acting(), seal_tx("an act"), {}));
        QCOMPARE(done.state, node::ActOutcome::State::accepted);
        QVERIFY(done.height > place.height);
        QCOMPARE(done.number, number_of(seal_tx("an act")));
        QVERIFY(node->status().verified.height > done.height);
        // The same again: it is spent, whatever process asks.
        const auto again = node->acting().submit(seal_tx("an act"), {});
        QVERIFY(!again || !again->taken_by.empty());
        QCOMPARE(must(node->acting().await({done.number, 1000, {}}, {})).height, done.height);
    }

    void aRefusalIsToldByNumberAndName_data() { anActIsAcceptedOnceTheOwnNodeHasVerifiedIt_data(); }
    void aRefusalIsToldByNumberAndName() {
        QFETCH(bool, full);
        SoloFixture city;
        auto node = city.copy("copy", city.request(full ? node::CopyMode::full : node::CopyMode::light));
        QVERIFY(node->sync(0, {}));
        const auto refused = node::submit_and_wait(node->acting(), refused_tx("in the wrong role"), {});
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::refused);
        QCOMPARE(refused.error().code, std::string("act.role"));
        QCOMPARE(refused.error().field("code"), std::string("19"));
    }

    void whatNoBlockHoldsInTimeIsSaidToBeOver_data() { anActIsAcceptedOnceTheOwnNodeHasVerifiedIt_data(); }
    void whatNoBlockHoldsInTimeIsSaidToBeOver() {
        QFETCH(bool, full);
        SoloFixture city;
        auto node = city.copy("copy", city.request(full ? node::CopyMode::full : node::CopyMode::light));
        QVERIFY(node->sync(0, {}));
        const auto outcome = must(node->acting().await({crypto::sha256(as_bytes("never sent")), 3, {}}, {}));
        QCOMPARE(outcome.state, node::ActOutcome::State::not_in_time);
        QCOMPARE(outcome.height, node::Height{0});
    }

    void waitingCanBeStoppedAndTakenUpAgainByItsNumber() {
        SoloFixture city;
        auto node = city.copy("copy", city.request());
        QVERIFY(node->sync(0, {}));
        const Bytes transaction = seal_until(900, "later");
        std::stop_source stop;
        stop.request_stop();
        const auto stopped = node->acting().await({number_of(transaction), 900, {}}, {stop.get_token(), {}});
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().code, std::string("act.waiting_stopped"));
        must(node->acting().submit(transaction, {}));
        node.reset();
        node = must(node::open(city.at("copy"), city.clock));
        QCOMPARE(must(node->acting().await({number_of(transaction), 900, {}}, {})).state,
                 node::ActOutcome::State::accepted);
    }

    void aRehearsalAnswersAsThePeersWouldAndKeepsNothing() {
        SoloFixture city;
        for (const auto mode : {node::CopyMode::full, node::CopyMode::light}) {
            auto node = city.copy(mode == node::CopyMode::full ? "full" : "light", city.request(mode));
            QVERIFY(node->sync(0, {}));
            const auto body_of = [](const Bytes& transaction) {
                return ledger::read_transaction(transaction)->as_signed.body;
            };
            QCOMPARE(must(node->acting().rehearse(body_of(seal_tx("rehearsed")))).refusal, std::string());
            QCOMPARE(must(node->acting().rehearse(body_of(seal_tx("rehearsed")))).refusal, std::string());
            const auto wrong_role = must(node->acting().rehearse(body_of(refused_tx("rehearsed"))));
            QCOMPARE(wrong_role.refusal, std::string("role"));
            QCOMPARE(wrong_role.code, 19U);
            QCOMPARE(must(node->acting().rehearse(body_of(seal_until(1, "late")))).refusal, std::string("valid_until"));
            QCOMPARE(node->acting().rehearse(Bytes(5, 0xff)).error().code, std::string("act.body"));
        }
    }

    void aKeyThatNobodyRegisteredIsAStandingNotAnError() {
        SoloFixture city;
        auto node = city.copy("copy", city.request());
        QVERIFY(node->sync(0, {}));
        const auto known = must(node->acting().key(hex(solo_officer().id())));
        QCOMPARE(known.standing, std::string("registered"));
        QVERIFY(!known.party.empty());
        QCOMPARE(must(node->acting().key(std::string(40, '0'))).standing, std::string("unknown"));
        QCOMPARE(must(node->acting().key(hex(solo_council().id()))).standing, std::string("council"));
        QCOMPARE(node->acting().key("12").error().kind, ErrorKind::usage);
        QCOMPARE(must(node->acting().council()).keys.size(), std::size_t{1});
    }
};

CITYLEDGER_TEST(acting, TestActing)
#include "tst_acting.moc"
