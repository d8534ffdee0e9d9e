// The application as the sealer, the ABCI server and the syncing node drive it.

#include "core/crypto/digest.h"
#include "core/ledger/genesis.h"
#include "core/ledger/refusal.h"
#include "core/state/current_state.h"
#include "core/state/history.h"
#include "core/state/ics23.h"
#include "tests/support/test_registry.h"
#include "tests/unit/ledger/test_city.h"

#include <QTest>

#include <set>

using namespace cityledger;
using namespace cityledger::ledger;
using namespace cityledger::test;

namespace {

std::vector<Input> fine() {
    return {{"grade", code_value({"fine"})}};
}

Result<BlockOutput> begin(const std::function<void(GenesisInput&)>& change) {
    GenesisInput genesis = test_genesis();
    change(genesis);
    const auto store = make_memory_store();
    return Application(*store).init_chain(genesis);
}

void replace(Bytes& bytes, std::string_view from, std::string_view to) {
    std::string text = to_text(bytes);
    const auto at = text.find(from);
    if (at == std::string::npos) qFatal("not in the genesis: %s", std::string(from).c_str());
    text.replace(at, from.size(), to);
    bytes = to_bytes(text);
}

}  // namespace

class TestApplication : public QObject {
    Q_OBJECT

  private slots:
    void everyRefusalHasItsOwnNumberAndName() {
        std::set<std::string> names;
        for (const auto& words : refusals()) {
            QVERIFY(refusal_of(words.name) == words.refusal);
            QVERIFY(refusal_of(static_cast<std::uint32_t>(words.refusal)) == words.refusal);
            QVERIFY(words.english.size() > 5);
            names.emplace(words.name);
        }
        QCOMPARE(names.size(), refusals().size());
        // Numbers are hashed into headers: these must never move.
        QCOMPARE(static_cast<std::uint32_t>(Refusal::spent), 6u);
        QCOMPARE(static_cast<std::uint32_t>(Refusal::record), 11u);
        QCOMPARE(static_cast<std::uint32_t>(Refusal::upward), 29u);
        QCOMPARE(static_cast<std::uint32_t>(Refusal::ended), 35u);
        QVERIFY(!refusal_of(36u) && !refusal_of("nothing"));
    }
    void genesisIsRefusedByTheMemberThatIsWrong_data() {
        QTest::addColumn<std::string>("from");
        QTest::addColumn<std::string>("to");
        QTest::addColumn<std::string>("code");
        const auto row = [](const char* name, const char* from, const char* to, const char* code) {
            QTest::newRow(name) << std::string(from) << std::string(to) << std::string(code);
        };
        row("white space", "{\"council\"", "{ \"council\"", "json.not_canonical");
        row("an unknown member", "\"format\":1", "\"format\":1,\"goods\":1", "genesis.unknown_member");
        row("another format", "\"format\":1", "\"format\":2", "genesis.number");
        row("a threshold above the keys", "\"m\":2", "\"m\":4", "genesis.number");
        row("params out of bounds", "\"max_ahead\":100000", "\"max_ahead\":1", "genesis.number");
        row("an unknown role scope", "\"scope\":\"workshop\"", "\"scope\":\"works\"", "genesis.scope");
        row("a party that is not there", "\"id\":\"shop\"", "\"id\":\"shopp\"", "genesis.party");
        row("an id that is none", "\"id\":\"shop\"", "\"id\":\"Shop\"", "genesis.id");
        row("a key that is none", "\"algorithm\":\"ed25519\",\"key\":\"", "\"algorithm\":\"ed25519\",\"key\":\"00",
            "genesis.key");
    }
    void genesisIsRefusedByTheMemberThatIsWrong() {
        QFETCH(std::string, from);
        QFETCH(std::string, to);
        QFETCH(std::string, code);
        const auto output = begin([&](GenesisInput& genesis) { replace(genesis.app_state, from, to); });
        QVERIFY(!output);
        QCOMPARE(output.error().code, code);
    }
    void genesisNeedsIntakeAndFinding() {
        for (const std::size_t missing : {0, 1}) {
            const auto output = begin([&](GenesisInput& genesis) {
                auto state = *read_genesis(genesis.app_state);
                state.definitions.erase(state.definitions.begin() + static_cast<std::ptrdiff_t>(missing));
                std::erase_if(state.roles, [](const auto& grant) { return grant.scope == "intake"; });
                genesis.app_state = *genesis_app_state(state);
            });
            QVERIFY(!output);
            QCOMPARE(output.error().code, std::string("genesis.definitions"));
        }
    }
    void aStoreBeginsOneChain() {
        TestCity city;
        const auto again = city.application().init_chain(test_genesis());
        QVERIFY(!again);
        QCOMPARE(again.error().code, std::string("application.exists"));
        const auto last = *city.application().last();
        QVERIFY(last && last->height == 0 && last->root == city.root && last->time.seconds == city_start);
    }
    void blocksFollowOneAnother() {
        TestCity city;
        BlockInput block;
        block.chain_id = "test-city";
        block.height = 2;
        QCOMPARE(city.application().finalize_block(block).error().code, std::string("application.height"));
        block.height = 1;
        block.chain_id = "other";
        QCOMPARE(city.application().finalize_block(block).error().code, std::string("application.chain_id"));
    }
    void anEmptyBlockChangesNothing() {
        TestCity city;
        const Hash32 before = city.root;
        city.seal({});
        QVERIFY(city.root == before);
        QVERIFY(city.newest.changes.empty());
    }
    void aProposalHoldsWhatWouldBeAcceptedInOrderAndWithinItsBytes() {
        TestCity city;
        const Bytes good = city.make({city.open("factory/ann", "maker", "make", "a", fine())});
        const Bytes bad = city.make({city.open("factory/bob", "maker", "make", "b", fine())});
        const Bytes same = city.make({city.open("factory/ann", "maker", "make", "a", fine())});
        const Bytes more = city.make({city.open("factory/ann", "maker", "make", "c", fine())});
        BlockInput block;
        block.chain_id = "test-city";
        block.height = 1;
        block.time = {city_start + 5, 0};
        block.txs = {good, bad, same, good, more};
        const auto app = city.application();
        QVERIFY((*app.prepare_proposal(block, 100'000) == std::vector<Bytes>{good, more}));
        const auto room = static_cast<std::int64_t>(good.size() + 3);
        QVERIFY((*app.prepare_proposal(block, room) == std::vector<Bytes>{good}));
        QVERIFY(app.prepare_proposal(block, room - 1)->empty());
        // Rejected for bytes alone: a refusal by the state must not stop a block.
        QVERIFY(*app.process_proposal(block));
        block.txs.push_back(Bytes{1, 2, 3});
        QVERIFY(!*app.process_proposal(block));
    }
    void proofsOfPresenceAndAbsenceHoldUnderTheRoot() {
        TestCity city;
        QCOMPARE(QString::fromStdString(city.run({city.open("factory/ann", "maker", "make", "proved", fine())})),
                 QString("accepted"));
        const Hash32 root = city.root;
        const std::int64_t height = city.height;
        city.seal({city.make({city.change("factory/bob", "checker", "factory/proved", "check")})});
        const auto app = city.application();
        const Bytes key = state_keys::record("factory/proved");
        const auto present = app.query_state(key, height, true);
        QVERIFY(present && !present->value.empty() && present->height == height);
        QVERIFY(state::verify_membership(root, present->proof, key, present->value));
        const Bytes other = state_keys::record("factory/other");
        const auto absent = app.query_state(other, height, true);
        QVERIFY(absent && absent->value.empty());
        QVERIFY(state::verify_non_membership(root, absent->proof, other));
        // Height 0: the newest whose root a header carries already.
        QCOMPARE(app.query_state(key, 0, false)->height, height);
        QCOMPARE(app.query_state(key, height + 2, false).error().code, std::string("state.version"));
    }
    void historyHoldsTheBlocksWithTransactions() {
        TestCity city;
        state::GrowingTree tree;
        for (int i = 0; i < 6; ++i) {
            const Hash32 hash = crypto::sha256({BytesView(city.root), as_bytes(std::to_string(city.height + 1))});
            if (i % 2 == 0) {
                city.seal({city.make({city.open("factory/ann", "maker", "make", "h" + std::to_string(i), fine())})});
                tree.append(hash);
            } else {
                city.seal({});
            }
        }
        const auto history = city.read<HistoryValue>(state_keys::history());
        QVERIFY(history && history->size == 3 && history->edge == tree.edge);
    }
    void versionsAreKeptForAThousandHeightsAndADay() {
        TestCity city;
        const Bytes key = state_keys::params();
        // Old versions are looked for every 64 blocks. Heights enough, but within a day: all are kept.
        while (city.height < 1'087) city.seal({}, 1);
        QVERIFY(city.application().query_state(key, 1, false));
        city.seal({}, 24 * 3600);
        // Old versions are forgotten at every 64th height.
        while (city.height % 64 != 0) city.seal({}, 1);
        QCOMPARE(city.application().query_state(key, 1, false).error().code, std::string("state.version"));
        QVERIFY(city.application().query_state(key, city.height - 1'000, false));
    }
    void misbehaviourIsNoted() {
        TestCity city;
        BlockInput block;
        block.chain_id = "test-city";
        block.height = 1;
        block.time = {city_start + 5, 0};
        block.misbehaviour = {{true, Bytes(20, 7), 10, 1, {city_start, 0}}};
        const auto output = city.application().finalize_block(block);
        QVERIFY(output);
        QVERIFY(output->changes.contains(state_keys::misbehaviour(1, Bytes(20, 7))));
    }
    void aDamagedValueStopsTheBlockInsteadOfRefusing() {
        TestCity city;
        const Bytes tx = city.make({city.open("factory/ann", "maker", "make", "a", fine())});
        KeyValueBatch batch;
        batch.put(state::current_key(state_keys::key(city.key("factory/ann"))), Bytes{0xff});
        QVERIFY(city.store->write(batch, true));
        const auto answer = city.application().check_tx(tx);
        QVERIFY(!answer);
        QVERIFY(answer.error().kind == ErrorKind::damaged);
    }
};

CITYLEDGER_TEST(application, TestApplication)
#include "tst_application.moc"
