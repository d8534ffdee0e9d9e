// Two signed chains of one city behind real HTTP servers, and a copy between them.
#include "core/base/file.h"
#include "core/base/hex.h"
#include "core/node/api/node.h"
#include "core/node/copy_file.h"
#include "core/store/database.h"
#include "core/store/dossiers.h"
#include "tests/support/attack/forked_chain.h"
#include "tests/support/solo_city/solo_city.h"
#include "tests/support/test_registry.h"
#include "tests/unit/node/chain_server.h"

#include <QTemporaryDir>
#include <QTest>

using namespace cityledger;
using namespace cityledger::test;

class TestDispute : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<ForkedChain> fork_;
    std::unique_ptr<ChainServer> one_, other_;
    std::unique_ptr<FixedClock> clock_;

    std::filesystem::path copy() const { return folder_->path().toStdString() + "/copy"; }
    std::unique_ptr<node::Node> open() const { return must(node::open(copy(), *clock_)); }
    static std::string code_of(const Result<void>& result) { return result ? "ok" : result.error().code; }

    node::ProofCheck checked(const node::Node& node, const std::string& id, chain::Height height) const {
        const std::string path = folder_->path().toStdString() + "/" + id + ".cityproof";
        if (!write_file(path, must(node.dossier(id)))) qFatal("write");
        return must(node::check_proof({path, height, hex_upper(fork_->honest.hash(height)), 14 * 86400}));
    }

  private slots:
    void init() {
        folder_ = std::make_unique<QTemporaryDir>();
        fork_ = std::make_unique<ForkedChain>();
        one_ = std::make_unique<ChainServer>(fork_->honest);
        other_ = std::make_unique<ChainServer>(fork_->other);
        clock_ = std::make_unique<FixedClock>(fork_->honest.time_of(22));
        one_->answers.tip = other_->answers.tip = 8;
        node::JoinRequest request;
        request.peers = {one_->peer.url(), other_->peer.url()};
        request.trust_height = 1;
        request.trust_hash = hex_upper(fork_->honest.hash(1));
        request.mode = node::CopyMode::light;
        const auto joined = node::join(copy(), request, *clock_, {});
        QVERIFY2(joined, joined ? "" : joined.error().message.c_str());
    }

    void anAttackIsKeptAndStopsTheCopyUntilAPersonDecides() {
        std::string id;
        {
            auto node = open();
            QCOMPARE(code_of(node->sync(0, {})), std::string("ok"));
            QCOMPARE(node->status().verified.height, node::Height{8});
            one_->answers.tip = other_->answers.tip = 0;
            QCOMPARE(code_of(node->sync(0, {})), std::string("light.attack"));
            const auto status = node->status();
            QCOMPARE(status.verified.height, node::Height{8});
            QCOMPARE(status.dossiers.size(), std::size_t{1});
            QCOMPARE(status.dispute_from, std::optional<node::Height>(9));
            QVERIFY(status.sync.phase == node::SyncPhase::disputed);
            const auto& dossier = status.dossiers.front();
            id = dossier.id;
            QCOMPARE(dossier.first_peers, std::vector<std::string>{one_->peer.url()});
            QCOMPARE(dossier.second_peers, std::vector<std::string>{other_->peer.url()});
            QCOMPARE(dossier.submitted_to.size(), std::size_t{2});
            QCOMPARE(one_->evidence_taken.load(), 1);
            QCOMPARE(other_->evidence_taken.load(), 1);
            QVERIFY(checked(*node, id, 1).outcome == node::ProofCheck::Outcome::confirmed);
            QVERIFY(checked(*node, id, 8).outcome == node::ProofCheck::Outcome::confirmed);
            QVERIFY(checked(*node, id, 3).outcome == node::ProofCheck::Outcome::cannot_tell);
            QCOMPARE(code_of(node->sync(0, {})), std::string("sync.disputed"));
        }
        // A restart changes nothing.
        auto node = open();
        QCOMPARE(node->status().dispute_from, std::optional<node::Height>(9));
        QCOMPARE(code_of(node->sync(0, {})), std::string("sync.disputed"));
        QCOMPARE(node->status().dossiers.size(), std::size_t{1});
        QCOMPARE(code_of(node->decide("00" + id.substr(2), node::AttackSide::first)), std::string("dossier.unknown"));
        QCOMPARE(code_of(node->decide(id, node::AttackSide::first)), std::string("ok"));
        QVERIFY(!node->status().dispute_from);
        QCOMPARE(code_of(node->sync(0, {})), std::string("ok"));
        QCOMPARE(node->status().verified.hash, fork_->honest.hash(20));

        // Both stay to be seen for good: the peer that was set aside with its reason, and the dossier with the
        // decision.
        node.reset();
        const auto status = open()->status();
        QCOMPARE(status.dossiers.front().decisions.size(), std::size_t{1});
        QCOMPARE(status.dossiers.front().decisions.front().at, clock_->at);
        QCOMPARE(status.peers.size(), std::size_t{2});
        QVERIFY(status.peers[1].set_aside);
        QCOMPARE(status.peers[1].last_error->code, std::string("light.attack"));
        QVERIFY(!status.peers[0].set_aside);
    }

    void theOtherSideMayBeChosenWhereNothingOfItIsContradicted() {
        auto node = open();
        QCOMPARE(code_of(node->sync(0, {})), std::string("ok"));
        one_->answers.tip = other_->answers.tip = 0;
        QCOMPARE(code_of(node->sync(0, {})), std::string("light.attack"));
        QCOMPARE(code_of(node->decide(node->status().dossiers.front().id, node::AttackSide::second)),
                 std::string("ok"));
        QCOMPARE(code_of(node->sync(0, {})), std::string("ok"));
        QCOMPARE(node->status().verified.hash, fork_->other.hash(20));
    }

    /// The other peer lagged while ours was verified; then it shows blocks that part below what is held.
    void aForkBelowTheVerifiedHeightPutsWhatIsHeldInDispute() {
        auto node = open();
        one_->answers.tip = 9;
        QCOMPARE(code_of(node->sync(0, {})), std::string("ok"));
        one_->answers.tip = 0;
        QCOMPARE(code_of(node->sync(0, {})), std::string("ok"));
        QCOMPARE(node->status().verified.height, node::Height{20});
        other_->answers.tip = 0;
        QCOMPARE(code_of(node->sync(0, {})), std::string("light.attack"));
        const auto status = node->status();
        QCOMPARE(status.dispute_from, std::optional<node::Height>(10));
        QVERIFY(status.dossiers.front().held);
        QVERIFY(checked(*node, status.dossiers.front().id, 1).outcome == node::ProofCheck::Outcome::confirmed);
        // Deciding against what the copy holds cannot mend it, and says so.
        QCOMPARE(code_of(node->decide(status.dossiers.front().id, node::AttackSide::second)), std::string("ok"));
        QCOMPARE(code_of(node->sync(0, {})), std::string("sync.copy_of_other_side"));
        QCOMPARE(node->status().dispute_from, std::optional<node::Height>(10));
        // A later decision counts.
        QCOMPARE(code_of(node->decide(status.dossiers.front().id, node::AttackSide::first)), std::string("ok"));
        QCOMPARE(code_of(node->sync(0, {})), std::string("ok"));
        QCOMPARE(node->status().dossiers.front().decisions.size(), std::size_t{2});
    }

    /// A letter or profile of the other side, also long after the trusting period: its peers prove two signed chains.
    void aNewTrustRootOfTheOtherSideBecomesADossier() {
        auto node = open();
        one_->answers.tip = 9;
        QCOMPARE(code_of(node->sync(0, {})), std::string("ok"));
        one_->answers.tip = 0;
        QCOMPARE(code_of(node->sync(0, {})), std::string("ok"));
        QCOMPARE(node->status().verified.height, node::Height{20});
        other_->answers.tip = 0;
        clock_->at = clock_->at + Duration::seconds(90 * 86400);
        node::TrustRequest request;
        request.height = 15;
        request.hash = hex_upper(fork_->other.hash(15));
        const auto refused = node->upkeep().renew_trust(request, {});
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, std::string("trust.contradicts"));
        const auto status = node->status();
        QCOMPARE(status.dossiers.size(), std::size_t{1});
        QCOMPARE(std::string(refused.error().field("dossier")), status.dossiers.front().id);
        QCOMPARE(status.dispute_from, std::optional<node::Height>(10));
        QCOMPARE(status.trust.height, node::Height{1});
        QVERIFY(checked(*node, status.dossiers.front().id, 1).outcome == node::ProofCheck::Outcome::confirmed);
    }

    void aSlowClockIsNotThePeersFault() {
        clock_->at = fork_->honest.time_of(1);
        one_->answers.tip = other_->answers.tip = 0;
        clock_->at = clock_->at - Duration::seconds(3600);
        auto node = open();
        QCOMPARE(code_of(node->sync(0, {})), std::string("node.clock_behind"));
        const auto status = node->status();
        QVERIFY(status.clock_doubt && status.clock_doubt->behind);
        for (const auto& peer : status.peers) QVERIFY(peer.standing != node::PeerStanding::misbehaved);
        clock_->at = fork_->honest.time_of(22);
        QVERIFY(code_of(node->sync(0, {})) != "node.clock_behind");
    }

    void whatWasKeptIsReadAtOpening() {
        const proof::AttackDossier dossier = fork_->dossier();
        const Bytes file = must(proof::encode(dossier));
        {
            auto database = must(store::Database::open(node::database_folder(copy())));
            const std::string note =
                R"({"decisions":[],"first":["a"],"format":1,"from":11,"held":true,"second":["b"],"submitted":[]})";
            QVERIFY(store::Dossiers(*database).keep(file, as_bytes(note)));
        }
        auto node = open();
        QCOMPARE(node->status().dispute_from, std::optional<node::Height>(11));
        QCOMPARE(node->status().dossiers.front().first_peers, std::vector<std::string>{"a"});
        QCOMPARE(must(node->dossier(node->status().dossiers.front().id)), file);
    }
};

CITYLEDGER_TEST(dispute, TestDispute)
#include "tst_dispute.moc"
