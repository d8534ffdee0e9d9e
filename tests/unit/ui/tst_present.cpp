#include "tests/support/fake_node/fake_node.h"
#include "tests/support/test_registry.h"
#include "ui/present/dispute.h"
#include "ui/present/errors.h"
#include "ui/present/language.h"
#include "ui/present/numbers.h"
#include "ui/present/standing.h"
#include "ui/present/times.h"
#include "ui/present/verdict.h"

#include <QTest>

#include <set>

using namespace cityledger;
using namespace cityledger::present;

class TestPresent : public QObject {
    Q_OBJECT
  private slots:
    void init() { set_language(Language::english); }

    void everyVerdictHasItsOwnWordAndOnlyRegisteredIsGreen() {
        std::set<QString> words_seen, codes;
        std::set<std::string> shapes;
        for (const node::Verdict verdict : verdicts_worst_first()) {
            words_seen.insert(words(verdict, 81204));
            codes.insert(code(verdict));
            shapes.insert(mark(verdict).icon);
            QCOMPARE(mark(verdict).tone == Tone::good, verdict == node::Verdict::registered);
        }
        QCOMPARE(words_seen.size(), std::size_t{11});
        QCOMPARE(codes.size(), std::size_t{11});
        QCOMPARE(shapes.size(), std::size_t{11});
    }
    void contradictedComesBeforeEverythingAndRegisteredLast() {
        QCOMPARE(rank(node::Verdict::contradicted), 0);
        QCOMPARE(rank(node::Verdict::registered), 10);
        QVERIFY(rank(node::Verdict::cannot_tell) < rank(node::Verdict::not_registered));
    }
    void aHeadlineIsGreenOnlyWhenEveryFileIs() {
        Tally tally;
        tally.add(node::Verdict::registered);
        QCOMPARE(headline(tally).mark.tone, Tone::good);
        tally.add(node::Verdict::pending);
        QVERIFY(headline(tally).mark.tone != Tone::good);
        tally.add(node::Verdict::contradicted);
        QCOMPARE(headline(tally).mark.tone, Tone::red);
    }
    void cannotTellIsNeverSaidAsNo() {
        node::VerdictRow row;
        for (const AnswerWords& answer : answers(row)) {
            QCOMPARE(answer.answer, QStringLiteral("Cannot tell"));
            QVERIFY(answer.mark.tone != Tone::red);
            QVERIFY(!answer.reason.isEmpty());
        }
    }
    void notRegisteredNamesItsBlock() {
        QVERIFY(words(node::Verdict::not_registered, 81204).contains("81,204"));
        node::VerdictRow row;
        row.verdict = node::Verdict::not_registered;
        row.as_of.height = 81204;
        QVERIFY(meaning(row).contains("81,204"));
    }
    void timesStandLocalAndUtc() {
        const Timestamp at{1795514707, 0};
        QCOMPARE(local_and_utc(at), QStringLiteral("2026-11-24 18:05:07 (UTC+8) · 10:05:07 UTC"));
        QCOMPARE(local_and_utc({1795557907, 0}),
                 QStringLiteral("2026-11-25 06:05:07 (UTC+8) · 2026-11-24 22:05:07 UTC"));
        set_language(Language::chinese);
        QCOMPARE(local_and_utc(at), QStringLiteral("2026-11-24 18:05:07 (UTC+8)·10:05:07 UTC"));
    }
    void hashesAreGroupedAndNeverShowTheirMiddleAlone() {
        const QString hex = QStringLiteral("0123456789abcdef").repeated(4);
        QCOMPARE(grouped(hex).count('\n'), 1);
        QCOMPARE(QString(grouped(hex)).remove(' ').remove('\n'), hex);
        QCOMPARE(grouped_short(hex), QStringLiteral("0123 4567 89ab cdef …"));
        QCOMPARE(grouped_short("0123"), QStringLiteral("0123"));
    }
    void numbersAndAmounts() {
        QCOMPARE(number(81204), QStringLiteral("81,204"));
        QCOMPARE(bytes(386'000'000), QStringLiteral("386 MB"));
        QCOMPARE(bytes(999), QStringLiteral("999 B"));
        QCOMPARE(bytes(999'999), QStringLiteral("1.0 MB"));
        QCOMPARE(percent(86, 100), QStringLiteral("86.0 %"));
        QCOMPARE(percent(1, 0), QStringLiteral("–"));
        QCOMPARE(quantity(1250, 2, "kg"), QStringLiteral("12.50 kg"));
        QCOMPARE(quantity(-5, 2, ""), QStringLiteral("−0.05"));
    }
    void anUnknownErrorCodeStillSaysWhatToDo() {
        const QString said = sentence({ErrorKind::io, "some.new_code", "x", {}});
        QVERIFY(said.contains("permissions"));
        QVERIFY(said.contains("some.new_code"));
        QVERIFY(!said.contains("ERR"));
    }
    void overviewIsNotGreenWhileSomethingIsMissing() {
        const Timestamp now = test::FakeClock().now();
        node::Status status = test::fake_status();
        QCOMPARE(sync_statement(status, now).mark.tone, Tone::good);
        status.covered_from = 500;
        QVERIFY(sync_statement(status, now).mark.tone != Tone::good);
        status = test::fake_status();
        status.agree = 4;
        QVERIFY(sync_statement(status, now).mark.tone != Tone::good);
        status = test::fake_status();
        status.trust.expired = true;
        QVERIFY(sync_statement(status, now).mark.tone != Tone::good);
        status = test::fake_status();
        status.peers.front().standing = node::PeerStanding::differs;
        QVERIFY(sync_statement(status, now).mark.tone != Tone::good);
        status = test::fake_status();
        status.peers_tip += 10;
        QVERIFY(sync_statement(status, now).mark.tone != Tone::good);
    }
    /// Lag, split and attack are said in three ways, and each differs from a network that is gone.
    void lagSplitAndAttackAreThreeMessages() {
        const Timestamp now = test::FakeClock().now();
        const auto said = [&](const char* code) {
            node::Status status = test::fake_status();
            status.sync.last_error = Error{ErrorKind::untrusted, code, "x", {}};
            return sync_statement(status, now);
        };
        const auto lag = said("sync.witnesses_behind"), split = said("sync.split"), gone = said("net.connect");
        const auto attack = sync_statement(test::fake_disputed_status(), now);
        QCOMPARE(attack.mark.tone, Tone::red);
        QCOMPARE(split.mark.tone, Tone::red);
        QVERIFY(lag.mark.tone != Tone::red && lag.mark.tone != Tone::good);
        QCOMPARE((QSet<QString>{lag.sentence, split.sentence, attack.sentence, gone.sentence}.size()), 4);
        QVERIFY(attack.sentence.contains("81,205"));
        // One sentence each in errors too.
        QSet<QString> sentences;
        for (const char* code : {"sync.witnesses_behind", "sync.split", "light.attack", "sync.few_witnesses"})
            sentences.insert(sentence({ErrorKind::untrusted, code, "x", {}}));
        QCOMPARE(sentences.size(), 4);
    }
    /// Who signed what, by name; deciding changes the words, and the dossier stays.
    void anAttackIsToldInPlainWords() {
        const auto status = test::fake_disputed_status();
        const auto& dossier = status.dossiers.front();
        QCOMPARE(signed_both(dossier).size(), 4);
        QCOMPARE(signed_one(dossier, node::AttackSide::first).size(), 1);
        QVERIFY(attack_sentence(dossier).contains("4"));
        QVERIFY(undecided(status) != nullptr);
        QVERIFY(choice_meaning(dossier, node::AttackSide::first) != choice_meaning(dossier, node::AttackSide::second));
        node::AttackDossier decided = dossier;
        decided.decisions.push_back({node::AttackSide::second, test::FakeClock().now()});
        QVERIFY(decision(decided).sentence != decision(dossier).sentence);
    }
    void aWrongClockIsSaid() {
        const Timestamp now = test::FakeClock().now();
        node::Status status = test::fake_status();
        status.clock_doubt = node::ClockDoubt{true, 7200};
        const QString slow = sync_statement(status, now).sentence;
        status.clock_doubt->behind = false;
        QVERIFY(slow != sync_statement(status, now).sentence);
        QVERIFY(slow.contains("2"));
        QVERIFY(sync_statement(status, now).mark.tone != Tone::good);
    }
    void blocksThatComeDownwardAreNotCountedUp() {
        node::Status status = test::fake_status();
        status.sync.phase = node::SyncPhase::blocks;
        status.sync.at = 15'000;
        status.sync.target = 1;
        const QString down = sync_statement(status, test::FakeClock().now()).sentence;
        QVERIFY(down.contains("15,000") && !down.contains("of 1"));
    }
    void oddSignaturesAreSaid() {
        node::Status status = test::fake_status();
        QVERIFY(!odd_signatures_statement(status));
        status.odd_signatures = {3, 81'204};
        QVERIFY(odd_signatures_statement(status)->sentence.contains("81,204"));
        QVERIFY(odd_signatures_statement(status)->sentence.contains("3"));
    }
};

CITYLEDGER_TEST(present, TestPresent)
#include "tst_present.moc"
