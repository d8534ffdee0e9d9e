// A copy of another application's chain: transactions are opaque, everything else is checked alike.
#include "core/chain/hash.h"
#include "tests/support/chain/forwarding_peer.h"
#include "tests/support/test_registry.h"
#include "tests/unit/sync/copy_fixture.h"

#include <QTest>

#include <atomic>

using namespace cityledger;
using namespace cityledger::test;

namespace {

/// `count` blocks of four validators with a few transactions; app hashes of 8 bytes, as the engine's own sample has.
ChainBuilder foreign_chain(std::size_t count) {
    ChainOptions options;
    options.app_hash = Bytes(8, 0);
    ChainBuilder chain(options, make_signers("v", 4));
    for (std::size_t i = 0; i < count; ++i) {
        NextBlock next;
        if (i % 3 == 0)
            next.txs = {to_bytes("key" + std::to_string(i) + "=value"), to_bytes("other" + std::to_string(i))};
        next.app_hash = Bytes(8, static_cast<std::uint8_t>(i));
        chain.add(next);
    }
    return chain;
}

}  // namespace

class TestCopy : public QObject {
    Q_OBJECT
  private slots:
    void aFullCopyHoldsEveryHeaderAndBlock() {
        const auto chain = foreign_chain(57);
        CopyFixture f(chain);
        QCOMPARE(f.code_of_advance(), std::string("ok"));
        const auto survey = f.survey();
        QCOMPARE(survey.first, chain::Height{1});
        QCOMPARE(survey.verified, chain::Height{57});
        QCOMPARE(survey.as_of, chain::Height{56});
        QCOMPARE(survey.blocks, (std::optional<light::HeightRange>{{1, 57}}));
        QVERIFY(survey.application.kind == sync::ApplicationKind::Kind::other);
        QVERIFY(!survey.application.why.empty());
        for (chain::Height height = 1; height <= 57; ++height)
            QCOMPARE(chain::hash(f.blocks.block(height)->value().header), chain.hash(height));
        QCOMPARE(f.blocks.commit(12)->value(), chain.commit(12));
        QVERIFY(f.blocks.validators(chain.header(5).validators_hash)->has_value());
    }

    void aLightCopyHoldsEveryHeaderAndNoBlock() {
        const auto chain = foreign_chain(57);
        CopyFixture f(chain, false, 30);
        QCOMPARE(f.code_of_advance(), std::string("ok"));
        QCOMPARE(f.survey().first, chain::Height{1});
        QCOMPARE(f.survey().blocks, std::optional<light::HeightRange>{});
        QCOMPARE(f.peer.block_calls.load(), 0);
    }

    /// Valid is valid: the chain goes on, and a person is told that it is unusual.
    void oddSignaturesAreSaidAndStopNothing() {
        const auto chain = foreign_chain(57);
        CopyFixture f(chain, false);
        QCOMPARE(f.code_of_advance(20), std::string("ok"));
        QVERIFY(f.odd.empty());
        f.peer.change_light_block = [&](light::LightBlock& block) {
            if (block.height() <= 20) return;
            auto& commit = block.signed_header.commit;
            for (std::size_t i = 0; i < 2; ++i)
                sign_vote_oddly(chain.options().chain_id, commit, i, chain.signers(block.height())[i]);
        };
        for (chain::Height to = 21; to <= 57; ++to) QCOMPARE(f.code_of_advance(to), std::string("ok"));
        QCOMPARE(f.survey().verified, chain::Height{57});
        QVERIFY(f.odd.size() > 10);
    }

    void saysHowEachHeaderCameToBeTrusted() {
        const auto chain = foreign_chain(57);
        CopyFixture f(chain, false, 30);
        QCOMPARE(f.code_of_advance(), std::string("ok"));
        using By = light::HeaderOrigin::By;
        QCOMPARE(f.blocks.origin(30)->value(), (light::HeaderOrigin{By::root, 30, 0}));
        QCOMPARE(f.blocks.origin(57)->value(), (light::HeaderOrigin{By::skipping, 30, 1}));
        QCOMPARE(f.blocks.origin(40)->value(), (light::HeaderOrigin{By::hash_link, 57, 1}));
        QCOMPARE(f.blocks.origin(29)->value(), (light::HeaderOrigin{By::hash_link, 30, 0}));
    }

    void transactionsAreFoundByTheirHash() {
        const auto chain = foreign_chain(10);
        CopyFixture f(chain);
        QCOMPARE(f.code_of_advance(), std::string("ok"));
        const sync::Index index(f.blocks.index());
        const auto place = index.transaction(chain::transaction_id(chain.block(4).txs[1]));
        QCOMPARE(place.value(), (std::optional<sync::Place>{{4, 1}}));
        QCOMPARE(index.counts()->transactions, std::uint64_t{8});
        QCOMPARE(index.counts()->acts, std::uint64_t{0});
    }

    void goesOnWhereItWasStoppedAnywhere() {
        const auto chain = foreign_chain(40);
        // Stop at every report in turn; the copy must always be whole, and always get to the end.
        for (std::size_t stop_at = 1; stop_at < 60; stop_at += 3) {
            CopyFixture f(chain, true, 20);
            f.on_progress = [&](const sync::CopyProgress&) {
                if (f.progress.size() == stop_at) f.stop.request_stop();
            };
            const auto stopped = f.advance();
            if (!stopped) QCOMPARE(stopped.error().kind, ErrorKind::stopped);
            f.stop = {};
            QCOMPARE(f.code_of_advance(), std::string("ok"));
            QCOMPARE(f.survey().blocks, (std::optional<light::HeightRange>{{1, 40}}));
            QCOMPARE(f.survey().first, chain::Height{1});
        }
    }

    void aFullDiskLosesNothingThatWasHeld() {
        const auto chain = foreign_chain(40);
        for (const int after : {0, 1, 2, 3, 10, 30}) {
            CopyFixture f(chain);
            f.blocks.fail_after = after;
            QCOMPARE(f.code_of_advance(), std::string("store.disk_full"));
            f.blocks.fail_after = -1;
            QCOMPARE(f.code_of_advance(), std::string("ok"));
            QCOMPARE(f.survey().blocks, (std::optional<light::HeightRange>{{1, 40}}));
        }
    }

    void stopsWithinOneBlock() {
        const auto chain = foreign_chain(40);
        CopyFixture f(chain);
        f.on_progress = [&](const sync::CopyProgress& now) {
            if (now.phase == sync::Phase::blocks && now.at == 7) f.stop.request_stop();
        };
        QCOMPARE(f.advance().error().kind, ErrorKind::stopped);
        QCOMPARE(f.survey().blocks, (std::optional<light::HeightRange>{{1, 7}}));
    }

    void followsABlockAtATime() {
        auto chain = foreign_chain(10);
        CopyFixture f(chain);
        QCOMPARE(f.code_of_advance(), std::string("ok"));
        chain.grow(1);
        f.clock.at = chain.time_of(12);
        const int headers_before = f.peer.header_calls;
        QCOMPARE(f.code_of_advance(), std::string("ok"));
        QCOMPARE(f.survey().verified, chain::Height{11});
        QCOMPARE(f.peer.header_calls.load(), headers_before);
        QCOMPARE(f.code_of_advance(), std::string("ok"));  // nothing new
        QCOMPARE(f.survey().verified, chain::Height{11});
    }

    void reportsEveryBlock() {
        const auto chain = foreign_chain(25);
        CopyFixture f(chain);
        QCOMPARE(f.code_of_advance(), std::string("ok"));
        std::uint64_t blocks = 0;
        for (const auto& now : f.progress)
            if (now.phase == sync::Phase::blocks) blocks = std::max(blocks, now.done);
        QCOMPARE(blocks, std::uint64_t{25});
        QCOMPARE(f.progress.back().total, std::uint64_t{25});
    }

    // --- peers that lie, withhold or fail ------------------------------------------------------------------------

    void refusesAnotherChainsRoot() {
        const auto chain = foreign_chain(10);
        CopyFixture f(chain);
        f.settings.root.hash[3] ^= 1;
        QCOMPARE(f.code_of_advance(), std::string("trust.hash_mismatch"));
        QCOMPARE(f.survey().verified, chain::Height{0});
        QVERIFY(f.notes.back().kind == sync::PeerNote::Kind::misbehaved);
    }

    void refusesAForgedHeaderBelowTheTip() {
        const auto chain = foreign_chain(40);
        CopyFixture f(chain);
        f.peer.change_headers = [](std::vector<chain::Header>& page) {
            for (auto& header : page)
                if (header.height == 15) header.app_hash = Bytes(8, 0xff);
        };
        QCOMPARE(f.code_of_advance(), std::string("light.hash_link"));
        QVERIFY(!f.blocks.header(15)->has_value());
        QCOMPARE(f.survey().first, chain::Height{20});  // the pages above it hold
        f.peer.change_headers = nullptr;
        QCOMPARE(f.code_of_advance(), std::string("ok"));
    }

    void refusesAForgedCommitAtTheTip() {
        const auto chain = foreign_chain(40);
        CopyFixture f(chain);
        f.peer.change_light_block = [](light::LightBlock& block) {
            if (block.height() == 40) block.signed_header.commit.signatures[0].signature[0] ^= 1;
        };
        QCOMPARE(f.code_of_advance(), std::string("commit.signature"));
        QCOMPARE(f.survey().verified, chain::Height{1});
    }

    void refusesAWrongBody() {
        const auto chain = foreign_chain(40);
        CopyFixture f(chain);
        f.peer.change_blocks = [](std::vector<chain::Block>& page) {
            for (auto& block : page)
                if (block.header.height == 10) block.txs[0] = to_bytes(std::string_view("stolen"));
        };
        const auto refused = f.advance();
        QVERIFY(!refused && refused.error().kind == ErrorKind::invalid);
        QVERIFY2(refused.error().code.starts_with("block."), refused.error().code.c_str());
        QCOMPARE(std::string(refused.error().field("height")), std::string("10"));
        QVERIFY(!f.blocks.block(10)->has_value());
    }

    void refusesAnotherBlockInItsPlace() {
        const auto chain = foreign_chain(40);
        CopyFixture f(chain);
        f.peer.change_blocks = [&](std::vector<chain::Block>& page) { page.back() = chain.block(1); };
        QCOMPARE(f.code_of_advance(), std::string("sync.wrong_block"));
    }

    void refusesABlockWhoseLastCommitIsNotTheOneHashed() {
        const auto chain = foreign_chain(40);
        CopyFixture f(chain);
        f.peer.change_blocks = [](std::vector<chain::Block>& page) { page.back().last_commit.signatures[0] = {}; };
        QVERIFY(f.code_of_advance().starts_with("block."));
    }

    void aWithheldBlockIsToldAndAnotherPeerGivesIt() {
        const auto chain = foreign_chain(40);
        CopyFixture f(chain);
        f.peer.change_blocks = nullptr;
        ChainPeer miser(chain, "miser");
        miser.change_blocks = [](std::vector<chain::Block>& page) { page.clear(); };
        QCOMPARE(f.code_of_advance(0, {&miser}), std::string("sync.page_size"));
        std::atomic<bool> blocks_begun = false;
        f.on_progress = [&](const sync::CopyProgress& now) { blocks_begun = now.phase == sync::Phase::blocks; };
        ChainPeer forgetful(chain, "forgetful");
        forgetful.before = [&](chain::Height height) -> Status {
            if (blocks_begun && height == 12) return fail(ErrorKind::not_found, "provider.height_pruned", "not here");
            return {};
        };
        const auto withheld = f.advance(0, {&forgetful});
        QCOMPARE(withheld.error().code, std::string("sync.block_withheld"));
        QCOMPARE(std::string(withheld.error().field("height")), std::string("12"));
        QCOMPARE(f.survey().blocks, (std::optional<light::HeightRange>{{1, 11}}));
        QCOMPARE(f.code_of_advance(0, {&forgetful, &f.peer}), std::string("ok"));
        QCOMPARE(f.survey().blocks, (std::optional<light::HeightRange>{{1, 40}}));
    }

    void aLyingPeerIsNamedAndPassedOver() {
        const auto chain = foreign_chain(40);
        CopyFixture f(chain);
        ChainPeer liar(chain, "liar");
        liar.change_headers = [](std::vector<chain::Header>& page) { page.front().app_hash = Bytes(8, 0xff); };
        QCOMPARE(f.code_of_advance(0, {&liar, &f.peer}), std::string("ok"));
        QVERIFY(std::ranges::any_of(f.notes, [](const sync::PeerNote& note) {
            return note.peer == "liar" && note.kind == sync::PeerNote::Kind::misbehaved;
        }));
    }

    void anAttackIsToldAndNothingNewIsKept() {
        const auto chain = foreign_chain(40);
        CopyFixture f(chain);
        ChainPeer other(chain, "other");
        other.change_light_block = [&](light::LightBlock& block) {
            if (block.height() != 40) return;
            block.signed_header.header.data_hash = Bytes(32, 5);
            forge(block, chain.signers(40));
        };
        QCOMPARE(f.code_of_advance(0, {&f.peer, &other}), std::string("light.attack"));
        QCOMPARE(f.survey().verified, chain::Height{1});
    }

    void demandsWitnessesWhereToldTo() {
        const auto chain = foreign_chain(40);
        CopyFixture f(chain);
        f.settings.min_witnesses = 1;
        QCOMPARE(f.code_of_advance(), std::string("sync.few_witnesses"));
        ChainPeer witness(chain, "witness");
        QCOMPARE(f.code_of_advance(0, {&f.peer, &witness}), std::string("ok"));
    }

    void expiredTrustForbidsNewHeadersOnly() {
        const auto chain = foreign_chain(40);
        CopyFixture f(chain);
        QCOMPARE(f.code_of_advance(20), std::string("ok"));
        QCOMPARE(f.survey().blocks, (std::optional<light::HeightRange>{{1, 20}}));
        CopyFixture late(chain, true, 30);
        late.settings.client.verify.trusting_period = Duration::seconds(60);
        late.clock.at = chain.time_of(30) + Duration::seconds(3600);
        QCOMPARE(late.code_of_advance(), std::string("light.trust_expired"));
        QCOMPARE(late.survey().verified, chain::Height{30});
        QCOMPARE(late.survey().blocks, (std::optional<light::HeightRange>{{1, 30}}));
    }

    void withoutPeersItSaysSo() {
        const auto chain = foreign_chain(10);
        CopyFixture f(chain);
        sync::Copy copy(f.settings, f.light, f.blocks, f.clock);
        QCOMPARE(copy.advance(0, {}, {}).error().code, std::string("sync.no_peers"));
    }

    void aPeerThatIsStuckDoesNotHoldTheCopyBack() {
        const auto chain = foreign_chain(40);
        CopyFixture f(chain);
        ChainPeer stuck(chain, "stuck");
        stuck.tip = 20;
        QCOMPARE(f.code_of_advance(0, {&stuck}), std::string("ok"));
        QCOMPARE(f.survey().verified, chain::Height{20});
        QCOMPARE(f.code_of_advance(0, {&stuck, &f.peer}), std::string("ok"));
        QCOMPARE(f.survey().verified, chain::Height{40});
    }

    void aNewerRootRenewsTrust() {
        const auto chain = foreign_chain(40);
        CopyFixture f(chain);
        f.settings.client.verify.trusting_period = Duration::seconds(60);
        f.clock.at = chain.time_of(3);
        QCOMPARE(f.code_of_advance(2), std::string("ok"));
        f.clock.at = chain.time_of(41);
        QCOMPARE(f.code_of_advance(), std::string("light.trust_expired"));
        f.settings.root = {35, chain.hash(35)};
        QCOMPARE(f.code_of_advance(), std::string("ok"));
        QCOMPARE(f.survey().verified, chain::Height{40});
        QCOMPARE(f.survey().blocks, (std::optional<light::HeightRange>{{1, 40}}));
        f.settings.root.hash[0] ^= 1;
        QCOMPARE(f.code_of_advance(), std::string("trust.other_root"));
    }

    void aLightCopyTakesTheHeadersThereAre() {
        const auto chain = foreign_chain(40);
        CopyFixture light(chain, false, 30);
        light.peer.earliest = 25;
        QCOMPARE(light.code_of_advance(), std::string("ok"));
        QCOMPARE(light.survey().first, chain::Height{25});
    }

    void largeBlocksAreAskedForOneByOne() {
        const auto chain = foreign_chain(12);
        CopyFixture f(chain);
        class Narrow final : public ForwardingPeer {
          public:
            explicit Narrow(ChainPeer& inner) : ForwardingPeer(inner) {}
            Result<std::vector<chain::Block>> blocks(chain::Height a, chain::Height b, std::stop_token s) override {
                if (a != b) return fail(ErrorKind::limit, "provider.answer_too_large", "too large");
                return ForwardingPeer::blocks(a, b, s);
            }
        } narrow(f.peer);
        QCOMPARE(f.code_of_advance(0, {&narrow}), std::string("ok"));
        QCOMPARE(f.survey().blocks, (std::optional<light::HeightRange>{{1, 12}}));
    }
};

CITYLEDGER_TEST(copy, TestCopy)
#include "tst_copy.moc"
