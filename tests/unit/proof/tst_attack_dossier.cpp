#include "core/chain/hash.h"
#include "core/proof/attack_check.h"
#include "core/proof/container.h"
#include "tests/support/attack/forked_chain.h"
#include "tests/support/test_registry.h"

#include <QTest>

using namespace cityledger;
using namespace cityledger::test;
using Outcome = proof::AttackCheck::Outcome;
using Kind = ForkedChain::Kind;

namespace {

constexpr proof::MemberRule rules[] = {{"proof.json", 8u << 20}, {"trace", 32u << 20}, {"summary.txt", 256u << 10}};

proof::ProofRoot root_of(const ForkedChain& fork, chain::Height height = 1) {
    return {height, fork.honest.hash(height), Duration::seconds(14 * 86400)};
}
Bytes file_of(const proof::AttackDossier& dossier) {
    auto file = proof::encode(dossier);
    if (!file) qFatal("%s", file.error().message.c_str());
    return std::move(*file);
}
proof::AttackCheck check(BytesView file, const proof::ProofRoot& root) {
    auto checked = proof::check_attack(file, root);
    if (!checked) qFatal("%s", checked.error().message.c_str());
    return std::move(*checked);
}
std::string why(const proof::AttackCheck& checked) {
    return checked.why ? checked.why->code : "";
}

}  // namespace

class TestAttackDossier : public QObject {
    Q_OBJECT
  private slots:
    void aDossierIsConfirmedWithNothingButItselfAndTheRoot_data() {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("name");
        QTest::addRow("equivocation") << static_cast<int>(Kind::equivocation) << "equivocation";
        QTest::addRow("lunatic") << static_cast<int>(Kind::lunatic) << "lunatic";
        QTest::addRow("amnesia") << static_cast<int>(Kind::amnesia) << "amnesia";
    }
    void aDossierIsConfirmedWithNothingButItselfAndTheRoot() {
        QFETCH(int, kind);
        QFETCH(QString, name);
        const ForkedChain fork(static_cast<Kind>(kind));
        const Bytes file = file_of(fork.dossier());
        QCOMPARE(file_of(fork.dossier()), file);
        const auto checked = check(file, root_of(fork));
        QCOMPARE(why(checked), std::string());
        QVERIFY(checked.outcome == Outcome::confirmed);
        QVERIFY(check(file, root_of(fork, 10)).outcome == Outcome::confirmed);  // the common header is as good a root
        const auto facts = proof::facts_of(checked.dossier->fork);
        QCOMPARE(QString::fromUtf8(std::string(proof::name_of(facts.kind)).c_str()), name);
        QCOMPARE(facts.signers.size(), std::size_t{4});
        for (const auto& signer : facts.signers) QVERIFY(signer.signed_both());
        QCOMPARE(checked.dossier->found.second_peers, std::vector<std::string>{"c"});
        const std::string words = proof::summary_of(*checked.dossier);
        QVERIFY(words.find("市审计局") != std::string::npos);
        QVERIFY(words.find("Audit Bureau") != std::string::npos);
    }

    /// A chain that ran ahead in the same time: two heights, and yet not two beginnings of one chain.
    void aChainThatRanAheadContradictsToo() {
        ForkedChain fork;
        auto dossier = fork.dossier();
        light::LightBlock ahead = fork.other.light_block(20);
        ahead.signed_header.header.height = 25;
        ahead.next_validators = {};
        forge(ahead, fork.other.signers(20));
        dossier.fork.second = {ahead};
        const auto checked = check(file_of(dossier), root_of(fork));
        QCOMPARE(why(checked), std::string());
        QVERIFY(checked.outcome == Outcome::confirmed);
        dossier.fork.second = {fork.honest.light_block(19)};
        QCOMPARE(why(check(file_of(dossier), root_of(fork))), std::string("proof.no_contradiction"));
    }

    void theRootIsNeverTakenFromTheFile() {
        const ForkedChain fork;
        const Bytes file = file_of(fork.dossier());
        auto root = root_of(fork);
        root.hash[0] ^= 1;
        auto checked = check(file, root);
        QVERIFY(checked.outcome == Outcome::refuted);
        QCOMPARE(why(checked), std::string("proof.root_mismatch"));
        checked = check(file, root_of(fork, 5));
        QVERIFY(checked.outcome == Outcome::cannot_tell);
        QCOMPARE(why(checked), std::string("proof.other_root"));
    }

    void aStepLongerThanThePeriodCannotBeTold() {
        const ForkedChain fork;
        auto root = root_of(fork);
        root.trusting_period = Duration::seconds(20);
        const auto checked = check(file_of(fork.dossier()), root);
        QVERIFY(checked.outcome == Outcome::cannot_tell);
        QCOMPARE(why(checked), std::string("light.trust_expired"));
    }

    void whatStrangersSignedProvesNothing() {
        const ForkedChain fork;
        auto dossier = fork.dossier();
        dossier.fork.second.back().signed_header.header.data_hash = Bytes(32, 7);
        forge(dossier.fork.second.back(), make_signers("thief", 4));
        QVERIFY(check(file_of(dossier), root_of(fork)).outcome == Outcome::refuted);
        dossier = fork.dossier();
        dossier.fork.second = dossier.fork.first;
        QCOMPARE(why(check(file_of(dossier), root_of(fork))), std::string("proof.same_block"));
        dossier = fork.dossier();
        dossier.fork.second.back().signed_header.commit.signatures[1].signature[5] ^= 1;
        QVERIFY(check(file_of(dossier), root_of(fork)).outcome == Outcome::refuted);
    }

    /// Every byte of every member counts: what the headers do not prove is refuted, and so is what was only retold.
    void aChangeInAnyMemberIsRefuted() {
        const ForkedChain fork;
        const Bytes file = file_of(fork.dossier());
        const auto members = proof::read_container(file, rules);
        QVERIFY(members);
        for (std::size_t which = 0; which < members->size(); ++which) {
            const std::size_t size = (*members)[which].bytes.size();
            for (std::size_t at = 0; at < size; at += 1 + size / 40) {
                auto changed = *members;
                changed[which].bytes[at] ^= 1;
                const auto written = proof::write_container(changed);
                QVERIFY(written);
                const auto checked = proof::check_attack(*written, root_of(fork));
                // A higher format number is another thing: it cannot be read at all.
                if (!checked)
                    QCOMPARE(checked.error().kind, ErrorKind::newer_format);
                else
                    QVERIFY2(checked->outcome != Outcome::confirmed,
                             qPrintable(QStringLiteral("%1 byte %2").arg(which).arg(at)));
            }
        }
    }
};

CITYLEDGER_TEST(attack_dossier, TestAttackDossier)
#include "tst_attack_dossier.moc"
