// The same blocks give the same codes and roots: run twice from nothing, and against what was recorded when the format
// was laid down (vectors/city.json). CITYLEDGER_RECORD=FILE makes this test write the file anew; a change of it is a
// change of consensus and needs a new rules version.

#include "core/base/base64.h"
#include "core/base/hex.h"
#include "core/crypto/digest.h"
#include "core/ledger/definition.h"
#include "core/wire/json.h"
#include "tests/support/folders.h"
#include "tests/support/test_registry.h"
#include "tests/unit/ledger/test_city.h"

#include <QFile>
#include <QTest>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

using namespace cityledger;
using namespace cityledger::ledger;
using namespace cityledger::test;

namespace {

namespace json = boost::json;

/// Blocks of a city in which most kinds of act happen, some refused.
std::vector<BlockInput> recorded_blocks() {
    TestCity city;
    std::vector<BlockInput> blocks;
    const auto seal = [&](const std::vector<Bytes>& txs) {
        BlockInput block;
        block.chain_id = "test-city";
        block.height = city.height + 1;
        block.time = {city.now + 5, 0};
        block.hash = crypto::sha256({BytesView(city.root), as_bytes(std::to_string(block.height))});
        block.txs = txs;
        blocks.push_back(block);
        city.seal(txs);
    };
    const std::vector<Input> inputs{{"grade", code_value({"fine"})},
                                    {"paper", paper("one")},
                                    {"most", quantity_value(10)},
                                    {"note", text_value("备注")},
                                    {"tags", code_value({"plain"})},
                                    {"until", time_value(city.now + 1'000)},
                                    {"number", keyed_value(crypto::sha256(as_bytes("n")))}};
    const PartyAct newco{"newco",  PartyKind::company,
                         "新公司", "New Company",
                         "eve",    NewKey{city.signer("newco/eve").key, "first", 0, 0}};
    seal({city.make({city.open("factory/ann", "maker", "make", "one", inputs)}),
          city.make({city.open("factory/bob", "maker", "make", "two", inputs)}),
          city.make({{"city-office/ann", "registrar", newco}}, {"newco/eve"})});
    seal({});
    seal({city.make({city.open("factory/ann", "maker", "derive", "three",
                               {{"origin", reference_value("factory/one")}, {"part", quantity_value(4)}})}),
          city.make({city.change("factory/ann", "", "factory/one", "pass", {{"buyer", party_value("shop")}})},
                    {"shop/bob"}),
          city.make({city.open(
              "shop/bob", "", "claim", "four",
              {{"number", keyed_value(crypto::sha256(as_bytes("m")))}, {"until", time_value(city.now + 100)}})})});
    seal({city.make({{"shop/bob", "", SealAct{"report", crypto::sha256({}), crypto::sm3({})}}}),
          city.make({{"university/bob", "",
                      KeyAct{KeyOperation::revoke, "bob", std::nullopt, city.key("university/bob"), city.now}}}),
          city.make({{"factory/ann", "admin",
                      RoleAct{GrantOperation::grant, "workshop", "maker", "shop", "", city.now, city.now + 9}}}),
          Bytes{1, 2, 3}});
    GovernAct govern;
    govern.params = ParamsChange{5'000};
    seal({city.make({{"council/one", "", govern}}, {"council/two"}),
          city.make(
              {city.change("factory/bob", "checker", "factory/one", "check", {{"note", text_value("checked")}})})});
    return blocks;
}

json::object as_json(const BlockInput& block, const BlockOutput& output) {
    json::array txs, codes;
    for (const auto& tx : block.txs) txs.emplace_back(base64(tx));
    for (const auto code : output.codes) codes.emplace_back(std::int64_t{code});
    return {{"height", block.height}, {"time", block.time.seconds},      {"hash", hex(block.hash)}, {"txs", txs},
            {"codes", codes},         {"app_hash", hex(output.app_hash)}};
}

json::object run(const GenesisInput& genesis, const std::vector<BlockInput>& blocks) {
    const auto store = make_memory_store();
    const Application application(*store);
    json::array sealed;
    const auto begun = application.init_chain(genesis);
    if (!begun || !store->write(begun->batch, true)) qFatal("init_chain");
    for (const auto& block : blocks) {
        const auto output = application.finalize_block(block);
        if (!output || !store->write(output->batch, true)) qFatal("finalize_block");
        sealed.emplace_back(as_json(block, *output));
    }
    return {{"chain_id", genesis.chain_id},
            {"time", genesis.time.seconds},
            {"app_state", std::string(as_text(genesis.app_state))},
            {"validator", hex(genesis.validators.at(0).ed25519_key)},
            {"app_hash", hex(begun->app_hash)},
            {"blocks", sealed}};
}

std::string text_of(const json::value& value) {
    return {value.get_string().data(), value.get_string().size()};
}

GenesisInput recorded_genesis(const json::object& vector) {
    GenesisInput genesis;
    genesis.chain_id = text_of(vector.at("chain_id"));
    genesis.time = {vector.at("time").get_int64(), 0};
    genesis.app_state = to_bytes(text_of(vector.at("app_state")));
    genesis.validators = {{*from_hex(text_of(vector.at("validator"))), 10}};
    return genesis;
}

std::vector<BlockInput> blocks_of(const json::object& vector) {
    std::vector<BlockInput> blocks;
    for (const auto& item : vector.at("blocks").get_array()) {
        const auto& members = item.get_object();
        BlockInput block;
        block.chain_id = text_of(vector.at("chain_id"));
        block.height = members.at("height").get_int64();
        block.time = {members.at("time").get_int64(), 0};
        block.hash = *hash_from_hex(text_of(members.at("hash")));
        for (const auto& tx : members.at("txs").get_array()) block.txs.push_back(*from_base64(text_of(tx)));
        blocks.push_back(std::move(block));
    }
    return blocks;
}

}  // namespace

class TestReplay : public QObject {
    Q_OBJECT
  private slots:
    void theSameBlocksGiveTheSameRootsTwice() {
        const auto blocks = recorded_blocks();
        QVERIFY(run(test_genesis(), blocks) == run(test_genesis(), blocks));
    }
    void theRootsAreThoseRecorded() {
        if (const QByteArray path = qgetenv("CITYLEDGER_RECORD"); !path.isEmpty()) {
            const auto bytes = wire::canonical_json(run(test_genesis(), recorded_blocks()));
            QFile file(QString::fromUtf8(path));
            QVERIFY(bytes && file.open(QIODevice::WriteOnly));
            file.write(reinterpret_cast<const char*>(bytes->data()), static_cast<qsizetype>(bytes->size()));
            QSKIP("recorded anew instead of compared");
        }
        QFile file(QStringLiteral(CITYLEDGER_SOURCE "/tests/unit/ledger/vectors/city.json"));
        QVERIFY2(file.open(QIODevice::ReadOnly), "the recorded vector is missing");
        const QByteArray content = file.readAll();
        const auto recorded = wire::parse_json({content.constData(), static_cast<std::size_t>(content.size())});
        QVERIFY(recorded);
        const auto& vector = recorded->get_object();
        const json::object again = run(recorded_genesis(vector), blocks_of(vector));
        QVERIFY(again.at("app_hash") == vector.at("app_hash"));
        const auto& blocks = vector.at("blocks").get_array();
        for (std::size_t i = 0; i < blocks.size(); ++i) {
            const auto& now = again.at("blocks").get_array().at(i).get_object();
            QVERIFY2(now.at("codes") == blocks[i].get_object().at("codes"), std::to_string(i + 1).c_str());
            QVERIFY2(now.at("app_hash") == blocks[i].get_object().at("app_hash"), std::to_string(i + 1).c_str());
        }
    }
};

CITYLEDGER_TEST(replay, TestReplay)
#include "tst_replay.moc"
