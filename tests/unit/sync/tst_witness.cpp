// New headers against witnesses: lag, split and attack are three things, and a dispute stops the copy.
#include "core/chain/hash.h"
#include "tests/support/attack/forked_chain.h"
#include "tests/support/test_registry.h"
#include "tests/unit/sync/copy_fixture.h"

#include <QTest>

using namespace cityledger;
using namespace cityledger::test;
using Kind = ForkedChain::Kind;

namespace {

/// A copy of the honest chain; the witness of the other one shows `kind` of fork.
struct Disputed {
    explicit Disputed(Kind kind = Kind::equivocation, chain::Height common = 10)
        : fork(kind, common), f(fork.honest), other(fork.other, "other"), third(fork.honest, "third") {
        f.settings.min_witnesses = 1;
        f.settings.full = false;
        other.change_light_block = [this](light::LightBlock& block) {
            if (block.height() > fork.common)
                block.signed_header.commit = fork.other_block(block.height()).signed_header.commit;
        };
        f.on_attack = [this](const light::Attack& attack) { attacks.push_back(attack); };
    }
    sync::PeerNote::Kind note_of(const std::string& peer) const {
        for (auto note = f.notes.rbegin(); note != f.notes.rend(); ++note)
            if (note->peer == peer) return note->kind;
        return sync::PeerNote::Kind::answered;
    }
    ForkedChain fork;
    CopyFixture f;
    ChainPeer other;
    ChainPeer third;
    std::vector<light::Attack> attacks;
};

}  // namespace

class TestWitness : public QObject {
    Q_OBJECT
  private slots:
    void everyKindOfForkIsAnAttack_data() {
        QTest::addColumn<int>("kind");
        QTest::addRow("equivocation") << static_cast<int>(Kind::equivocation);
        QTest::addRow("lunatic") << static_cast<int>(Kind::lunatic);
        QTest::addRow("amnesia") << static_cast<int>(Kind::amnesia);
    }
    void everyKindOfForkIsAnAttack() {
        QFETCH(int, kind);
        Disputed d(static_cast<Kind>(kind));
        QCOMPARE(d.f.code_of_advance(0, {&d.f.peer, &d.other, &d.third}), std::string("light.attack"));
        QCOMPARE(d.f.survey().verified, chain::Height{1});
        QCOMPARE(d.attacks.size(), std::size_t{1});
        const auto& attack = d.attacks.front();
        QCOMPARE(attack.primary_side, (std::vector<std::string>{"peer", "third"}));
        QCOMPARE(attack.witness_side, std::vector<std::string>{"other"});
        QCOMPARE(attack.common.height(), chain::Height{1});
        QVERIFY(d.note_of("other") == sync::PeerNote::Kind::differs);
        QVERIFY(d.note_of("third") == sync::PeerNote::Kind::agrees);

        // Best effort: each side is handed what proves the other's fault.
        std::vector<light::Provider*> all{&d.f.peer, &d.other, &d.third};
        QCOMPARE(light::submit_evidence(attack, all, {}).size(), std::size_t{3});
        const auto charged = std::get<chain::LightClientAttackEvidence>(d.other.evidence.at(0));
        QCOMPARE(chain::hash(charged.conflicting_header.header), d.fork.honest.hash(20));
        const auto counter = std::get<chain::LightClientAttackEvidence>(d.f.peer.evidence.at(0));
        QCOMPARE(chain::hash(counter.conflicting_header.header), d.fork.other.hash(20));
        QCOMPARE(counter.conflicting_proposer.size(), std::size_t{1});
    }

    /// The primary's chain ran ahead in too little time: its block 20 is older than what the witness has at 15.
    void aChainThatRanAheadOfTimeIsAnAttack() {
        Disputed d;
        d.f.peer.change_light_block = [&](light::LightBlock& block) {
            if (block.height() != 20) return;
            block.signed_header.header.time = d.fork.honest.time_of(15);
            forge(block, d.fork.honest.signers(20));
        };
        d.third.tip = 15;
        QCOMPARE(d.f.code_of_advance(0, {&d.f.peer, &d.third}), std::string("light.attack"));
        QCOMPARE(d.attacks.size(), std::size_t{1});
        QCOMPARE(d.attacks.front().primary_block.height(), chain::Height{20});
        QCOMPARE(d.attacks.front().witness_block.height(), chain::Height{15});
        QCOMPARE(d.f.survey().verified, chain::Height{1});
    }

    void lagIsNeitherSplitNorAttack() {
        Disputed d;
        d.third.tip = 15;
        const auto refused = d.f.advance(0, {&d.f.peer, &d.third});
        QCOMPARE(refused.error().code, std::string("sync.witnesses_behind"));
        QCOMPARE(refused.error().kind, ErrorKind::unreachable);
        QVERIFY(d.note_of("third") == sync::PeerNote::Kind::behind);
        d.third.tip = 0;
        QCOMPARE(d.f.code_of_advance(0, {&d.f.peer, &d.third}), std::string("ok"));
    }

    void anotherHeaderWithoutProofIsASplit() {
        Disputed d;
        ChainPeer liar(d.fork.honest, "liar");
        liar.change_light_block = [&](light::LightBlock& block) {
            if (block.height() < 20) return;
            block.signed_header.header.data_hash = Bytes(32, 5);
            forge(block, make_signers("thief", 4));
        };
        const auto refused = d.f.advance(0, {&d.f.peer, &liar});
        QCOMPARE(refused.error().code, std::string("sync.split"));
        QCOMPARE(refused.error().kind, ErrorKind::untrusted);
        QVERIFY(d.note_of("liar") == sync::PeerNote::Kind::misbehaved);
        QVERIFY(d.attacks.empty());
        // Work goes on with those that agree, down to the witnesses demanded.
        QCOMPARE(d.f.code_of_advance(0, {&d.f.peer, &liar, &d.third}), std::string("ok"));
        QCOMPARE(d.f.survey().verified, chain::Height{20});
    }

    void aDeadWitnessIsOneToFew() {
        Disputed d;
        d.third.before = [](chain::Height) { return fail(ErrorKind::unreachable, "net.connect", "gone"); };
        QCOMPARE(d.f.code_of_advance(0, {&d.f.peer, &d.third}), std::string("sync.few_witnesses"));
    }

    void aBadPrimaryIsReplacedByTheNext() {
        Disputed d;
        ChainPeer liar(d.fork.honest, "liar");
        liar.change_light_block = [](light::LightBlock& block) {
            if (block.height() == 20) block.signed_header.commit.signatures[0].signature[0] ^= 1;
        };
        QCOMPARE(d.f.code_of_advance(0, {&liar, &d.f.peer, &d.third}), std::string("ok"));
        QCOMPARE(d.f.survey().verified, chain::Height{20});
    }

    /// The other side was away when our chain was verified: the fork lies below what the copy holds.
    void aForkBelowWhatIsHeldIsFound() {
        Disputed d;
        d.f.settings.min_witnesses = 0;
        for (const chain::Height to : {4, 9, 12, 15, 18}) QCOMPARE(d.f.code_of_advance(to), std::string("ok"));
        QCOMPARE(d.f.code_of_advance(0, {&d.f.peer, &d.other}), std::string("light.attack"));
        QCOMPARE(d.attacks.size(), std::size_t{1});
        const auto& attack = d.attacks.front();
        QCOMPARE(attack.common.height(), chain::Height{9});
        QCOMPARE(attack.primary_block.height(), chain::Height{12});
        QCOMPARE(chain::hash(attack.witness_block.header()), d.fork.other.hash(12));
        QVERIFY(attack.primary.empty());

        // And with nothing new to verify, when the peers' headers are compared again.
        d.attacks.clear();
        QCOMPARE(d.f.code_of_advance(), std::string("ok"));
        QCOMPARE(d.f.examine({&d.other}), std::string("light.attack"));
        QCOMPARE(d.attacks.size(), std::size_t{1});
        QCOMPARE(d.f.examine({&d.third}), std::string("ok"));
    }

    void aPeerOfAnotherChainIsNoAttack() {
        Disputed d;
        QCOMPARE(d.f.code_of_advance(0, {&d.f.peer, &d.third}), std::string("ok"));
        ChainOptions options;
        options.start = {1767196801, 0};
        ChainBuilder strange(options, make_signers("v", 4));
        strange.grow(20);
        ChainPeer stranger(strange, "stranger");
        QCOMPARE(d.f.examine({&stranger}), std::string("ok"));
        QVERIFY(d.note_of("stranger") == sync::PeerNote::Kind::misbehaved);
        QVERIFY(d.attacks.empty());
    }

    void aDisputeStopsTheCopyBelowIt() {
        Disputed d;
        d.f.settings.full = true;
        QCOMPARE(d.f.code_of_advance(8, {&d.f.peer, &d.third}), std::string("ok"));
        d.f.settings.dispute_from = 11;
        const auto stopped = d.f.advance(0, {&d.f.peer, &d.third});
        QCOMPARE(stopped.error().code, std::string("sync.disputed"));
        QCOMPARE(stopped.error().kind, ErrorKind::attack);
        QCOMPARE(d.f.survey().verified, chain::Height{8});
        d.f.settings.dispute_from.reset();
        QCOMPARE(d.f.code_of_advance(0, {&d.f.peer, &d.third}), std::string("ok"));
        QCOMPARE(d.f.survey().verified, chain::Height{20});
    }
};

CITYLEDGER_TEST(witness, TestWitness)
#include "tst_witness.moc"
