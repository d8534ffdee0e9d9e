// A copy of our own chain: the application is run again and must agree with every header.
#include "core/chain/hash.h"
#include "core/state/current_state.h"
#include "core/sync/rerun.h"
#include "tests/support/test_registry.h"
#include "tests/unit/sync/city_chain.h"
#include "tests/unit/sync/copy_fixture.h"

#include <QTest>

using namespace cityledger;
using namespace cityledger::test;

namespace {

/// A copy of a city's chain whose peer has its genesis.
struct CityFixture : CopyFixture {
    explicit CityFixture(const CityChain& city) : CopyFixture(*city.chain) { serve_genesis(peer, city); }
};

}  // namespace

class TestRerun : public QObject {
    Q_OBJECT
  private slots:
    void agreesWithEveryHeader() {
        CityChain city;
        for (int i = 0; i < 12; ++i) city.open("r" + std::to_string(i));
        city.seal({});
        CityFixture f(city);
        QCOMPARE(f.code_of_advance(), std::string("ok"));
        const auto survey = f.survey();
        QVERIFY(survey.application.kind == sync::ApplicationKind::Kind::ours);
        QCOMPARE(survey.blocks, (std::optional<light::HeightRange>{{1, 13}}));
        QCOMPARE(survey.as_of, chain::Height{12});  // the root after block 13 stands in no header yet
        QVERIFY(state::CurrentState(f.blocks.state()).get(as_bytes("record/factory/r3"))->has_value());
    }

    void theNewestBlockIsRunOnceTheHeaderAboveItIsHeld() {
        CityChain city;
        city.open("a");
        CityFixture f(city);
        QCOMPARE(f.code_of_advance(), std::string("ok"));
        QCOMPARE(f.survey().as_of, chain::Height{0});
        QVERIFY(!sync::Index(f.blocks.index()).codes(1)->has_value());
        city.seal({});
        f.clock.at = city.chain->time_of(4);
        QCOMPARE(f.code_of_advance(), std::string("ok"));
        QCOMPARE(f.survey().as_of, chain::Height{1});
        QCOMPARE(sync::Index(f.blocks.index()).codes(1)->value(), std::vector<std::uint32_t>{0});
    }

    void indexesActsAndRecords() {
        CityChain city;
        const Bytes first = city.open("a");
        city.open("b");
        city.seal({first});  // spent: refused, and found where it was first
        city.seal({});
        city.seal({});
        CityFixture f(city);
        QCOMPARE(f.code_of_advance(), std::string("ok"));
        const sync::Index index(f.blocks.index());
        QCOMPARE(index.counts()->records, std::uint64_t{2});
        QCOMPARE(index.counts()->acts, std::uint64_t{3});
        QCOMPARE(index.counts()->transactions, std::uint64_t{3});
        QCOMPARE(index.transaction(chain::transaction_id(first))->value(), (sync::Place{1, 0}));
        QCOMPARE(index.codes(3)->value(), std::vector<std::uint32_t>{6});
        const auto acts = index.latest_acts(2);
        QCOMPARE(acts->size(), std::size_t{2});
        QCOMPARE(acts->at(0).place.height, chain::Height{3});
        QCOMPARE(acts->at(0).code, 6u);
        QCOMPARE(acts->at(1).kind, std::string("open"));
        std::vector<std::string> records;
        QVERIFY(index.records([&](const sync::IndexedRecord& record) {
            records.push_back(record.record);
            return true;
        }));
        QCOMPARE(records, (std::vector<std::string>{"factory/b", "factory/a"}));
        QCOMPARE(index.record("factory/a")->value().scenario, std::string("workshop"));
    }

    void aWrongStateRootStopsTheCopyThere() {
        CityChain city;
        city.open("a");
        city.open("b");
        city.lie_about_root();
        city.seal({});
        city.seal({});
        CityFixture f(city);
        const auto refused = f.advance();
        QCOMPARE(refused.error().code, std::string("sync.state_root_mismatch"));
        QCOMPARE(std::string(refused.error().field("height")), std::string("2"));
        QCOMPARE(std::string(refused.error().field("expected")), std::string(64, 'e'));
        QCOMPARE(f.survey().as_of, chain::Height{1});
        QCOMPARE(f.blocks.header(4)->has_value(), true);  // what validators signed is held; no state of it is
        QCOMPARE(f.code_of_advance(), std::string("sync.state_root_mismatch"));  // and again, with nothing damaged
    }

    void wrongResultsStopTheCopyThere() {
        CityChain city;
        city.open("a");
        city.lie_about_results();
        city.seal({});
        city.seal({});
        CityFixture f(city);
        QCOMPARE(f.code_of_advance(), std::string("sync.results_mismatch"));
    }

    void anUnexplainedValidatorChangeStopsTheCopyThere() {
        CityChain city;
        city.open("a");
        auto signers = city.chain->signers(1);
        signers.push_back(make_signer("intruder", 1));
        city.chain->change_signers(signers);
        city.seal({});
        city.seal({});
        CityFixture f(city);
        QCOMPARE(f.code_of_advance(), std::string("sync.validators_mismatch"));
    }

    void aForgedGenesisIsThePeersFault() {
        CityChain city;
        city.open("a");
        city.seal({});
        CityFixture f(city);
        std::string text = to_text(f.peer.genesis_answer.app_state);
        const std::string name = "\"en\":\"shop\"";
        const auto at = text.find(name);
        QVERIFY(at != std::string::npos);
        text.replace(at, name.size(), "\"en\":\"pohs\"");
        ChainPeer liar(*city.chain, "liar");
        liar.genesis_answer.app_state = to_bytes(text);
        QCOMPARE(f.code_of_advance(0, {&liar}), std::string("sync.genesis_root"));
        QVERIFY(f.survey().application.kind == sync::ApplicationKind::Kind::unknown);
        QCOMPARE(f.code_of_advance(), std::string("ok"));  // an honest peer mends it
        QVERIFY(f.survey().application.kind == sync::ApplicationKind::Kind::ours);
        QCOMPARE(f.survey().as_of, chain::Height{1});
    }

    void aPeerThatCallsOurChainForeignIsCorrectedLater() {
        CityChain city;
        for (int i = 0; i < 5; ++i) city.open("r" + std::to_string(i));
        city.seal({});
        CityFixture f(city);
        ChainPeer liar(*city.chain, "liar");
        liar.genesis_answer.app_state = to_bytes(std::string_view("{}"));
        QCOMPARE(f.code_of_advance(0, {&liar}), std::string("ok"));
        QVERIFY(f.survey().application.kind == sync::ApplicationKind::Kind::other);
        QCOMPARE(f.code_of_advance(0, {&liar}), std::string("ok"));
        QCOMPARE(liar.genesis_calls.load(), 1);  // a genesis may be large
        QCOMPARE(f.code_of_advance(0, {&liar, &f.peer}), std::string("ok"));
        QCOMPARE(f.survey().as_of, chain::Height{5});  // the blocks that were held are run
        QCOMPARE(sync::Index(f.blocks.index()).counts()->records, std::uint64_t{5});
    }

    void aNewerRulesVersionIsNotFollowed() {
        CityChain city;
        city.open("a");
        city.seal({});
        light::CopyWrite unused;
        MemoryBlockStore blocks;
        const sync::Rerun rerun(blocks);
        chain::Block block = city.chain->block(1);
        block.header.version_app = ledger::rules_version + 1;
        const auto refused = rerun.run_block(block, city.chain->header(2));
        QCOMPARE(refused.error().code, std::string("sync.newer_rules"));
        QCOMPARE(refused.error().kind, ErrorKind::newer_format);
    }

    void runsHeldBlocksWithoutPeers() {
        CityChain city;
        for (int i = 0; i < 5; ++i) city.open("r" + std::to_string(i));
        city.seal({});
        CityFixture f(city);
        f.on_progress = [&](const sync::CopyProgress& now) {
            if (now.phase == sync::Phase::replay && now.at == 3) f.stop.request_stop();
        };
        QCOMPARE(f.advance().error().kind, ErrorKind::stopped);
        QCOMPARE(f.survey().as_of, chain::Height{3});
        f.stop = {};
        f.on_progress = nullptr;
        QCOMPARE(f.code_of_advance(), std::string("ok"));
        QCOMPARE(f.survey().as_of, chain::Height{5});
    }
};

CITYLEDGER_TEST(rerun, TestRerun)
#include "tst_rerun.moc"
