#include "core/base/base64.h"
#include "core/base/file.h"
#include "core/base/hex.h"
#include "core/net/rpc_decode.h"
#include "core/serve/genesis_doc.h"
#include "core/serve/rpc_encode.h"
#include "tests/support/folders.h"
#include "tests/support/test_registry.h"

#include <QTest>

#include <boost/json/array.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

using namespace cityledger;
using namespace cityledger::serve;
using boost::json::object;

/// Recorded answers of the engine, decoded by the client's code and encoded by the server's.
class TestRpcEncode : public QObject {
    Q_OBJECT

    const std::filesystem::path folder_ = std::filesystem::path(CITYLEDGER_VECTORS) / "engine-recorded";

    std::string text_of(const char* name) const { return to_text(*read_file(folder_ / name, 1U << 20)); }
    Json result_of(const char* name) const { return boost::json::parse(text_of(name)).at("result"); }

    template <class Answer>
    Answer decoded(const std::string& text, Result<Answer> (*decode)(const net::JsonNode&)) const {
        const auto document = net::JsonDocument::parse(text, 1U << 24);
        if (!document) throw std::runtime_error(document.error().message);
        const auto result = net::result_of(document->root());
        if (!result) throw std::runtime_error(result.error().message);
        auto answer = decode(*result);
        if (!answer) throw std::runtime_error(answer.error().message);
        return std::move(*answer);
    }
    static void compare(const Json& ours, const Json& theirs) {
        if (ours != theirs)
            QFAIL(("ours " + boost::json::serialize(ours) + "\ntheirs " + boost::json::serialize(theirs)).c_str());
    }
    /// Equal to the byte, members in the engine's order too.
    static void compare_bytes(const Json& ours, const Json& theirs) {
        QCOMPARE(boost::json::serialize(ours), boost::json::serialize(theirs));
    }

  private slots:
    void initTestCase() {
        if (!std::filesystem::exists(folder_ / "block_1.json")) QSKIP("no recorded answers here");
    }
    void blocksComeOutAsTheEngineWroteThem_data() {
        QTest::addColumn<QString>("file");
        for (const char* file : {"block_1.json", "block_2.json", "block_1200.json", "block_latest.json"})
            QTest::newRow(file) << file;
    }
    void blocksComeOutAsTheEngineWroteThem() {
        QFETCH(QString, file);
        const std::string name = file.toStdString();
        const auto answer = decoded(text_of(name.c_str()), net::decode_block_answer);
        compare_bytes(block_answer({answer.block, answer.block_id, 0}), result_of(name.c_str()));
        compare_bytes(header_answer(&answer.block.header),
                      object{{"header", result_of(name.c_str()).at("block").at("header")}});
    }
    void commitsKeepAbsentVotesAsNull() {
        for (const char* name : {"commit_1.json", "commit_1000.json", "commit_latest.json"}) {
            const auto answer = decoded(text_of(name), net::decode_commit_answer);
            compare_bytes(commit_answer(answer.signed_header.header, {answer.signed_header.commit, answer.canonical}),
                          result_of(name));
        }
    }
    void pagesOfBlocksNameSizesAndCounts() {
        const auto page = decoded(text_of("blockchain_981_1000.json"), net::decode_blockchain_page);
        boost::json::array metas;
        for (const auto& meta : page.metas) {
            chain::Block block;
            block.header = meta.header;
            block.txs.resize(static_cast<std::size_t>(meta.txs));
            metas.push_back(block_meta({block, meta.block_id, static_cast<std::uint64_t>(meta.block_size)}));
        }
        compare_bytes(metas, result_of("blockchain_981_1000.json").at("block_metas"));
    }
    void validatorsCarryTheirPriorities() {
        const Json result = result_of("validators_1.json");
        const auto page = decoded(text_of("validators_1.json"), net::decode_validators_page);
        for (std::size_t i = 0; i < page.validators.size(); ++i) {
            const Json& row = result.at("validators").at(i);
            const std::int64_t priority = std::stoll(std::string(row.at("proposer_priority").get_string()));
            compare_bytes(json_of(ValidatorRow{page.validators[i], priority}), row);
        }
    }
    void genesisIsReadAndWrittenWhole() {
        Json theirs = result_of("genesis.json").at("genesis");
        theirs.get_object()["app_state"] = object{{"format", 1}};  // the recorded application had none
        const auto genesis = parse_genesis(boost::json::serialize(theirs));
        QVERIFY2(genesis, genesis ? "" : genesis.error().message.c_str());
        compare_bytes(boost::json::parse(*genesis_json(*genesis)), theirs);
        compare_bytes(object{{"block_height", "1"}, {"consensus_params", json_of(genesis->params)}},
                      result_of("consensus_params_1.json"));
    }
    void genesisWithAStrangerIsRefused() {
        Json theirs = result_of("genesis.json").at("genesis");
        theirs.get_object()["app_state"] = object{};
        theirs.get_object()["more"] = 1;
        QVERIFY(!parse_genesis(boost::json::serialize(theirs)));
        theirs.get_object().erase("more");
        QVERIFY(parse_genesis(boost::json::serialize(theirs)));
        theirs.at("validators").at(0).at("power") = "0";
        QVERIFY(!parse_genesis(boost::json::serialize(theirs)));
    }
    void queriesAndInfoKeepTheEnginesNulls() {
        QueryAnswer missing;
        missing.log = "does not exist";
        missing.index = -1;
        missing.key = to_bytes("nosuchkey");
        missing.height = 8113;
        compare_bytes(query_answer(missing), result_of("abci_query_missing.json"));
        compare_bytes(info_answer({"{\"size\":3814}", "2.0.0", 1, 8036, *from_base64("zDsAAAAAAAA=")}),
                      result_of("abci_info.json"));
        missing.proof = {{"ics23:jmt", to_bytes("k"), to_bytes("p")}};
        compare(query_answer(missing).at("response").at("proofOps"),
                object{{"ops", boost::json::array{object{{"type", "ics23:jmt"}, {"key", "aw=="}, {"data", "cA=="}}}}});
    }
    void blockResultsAreNullWhereEmpty() {
        BlockResults results;
        results.height = 1200;
        results.app_hash = Bytes(8, 0);
        compare_bytes(block_results_answer(results), result_of("block_results_1200.json"));
    }
    void transactionProofIsTheEngines() {
        const Json theirs = result_of("tx_prove.json");
        const Bytes tx = *from_base64(theirs.at("tx").get_string());
        FoundTx found{8086, 0, tx, {}};
        for (const Json& event : theirs.at("tx_result").at("events").get_array()) {
            Event read{std::string(event.at("type").get_string()), {}};
            for (const Json& one : event.at("attributes").get_array())
                read.attributes.push_back({std::string(one.at("key").get_string()),
                                           std::string(one.at("value").get_string()), one.at("index").get_bool()});
            found.result.events.push_back(read);
        }
        const std::vector<Bytes> txs{tx};
        const Bytes hash = *from_hex(theirs.at("hash").get_string());
        compare_bytes(tx_answer(found, hash, &txs), theirs);
    }
    void proofsOfUnevenTreesReachTheRoot() {
        // Five leaves: the last moves up twice without a sibling, so its only aunt is the root of the first four.
        std::vector<Bytes> txs;
        for (int i = 0; i < 5; ++i) txs.push_back(Bytes{static_cast<std::uint8_t>(i)});
        const Json last = tx_answer({1, 4, txs[4], {}}, Bytes(32, 0), &txs).at("proof").at("proof");
        QCOMPARE(last.at("aunts").get_array().size(), std::size_t{1});
        const Json first = tx_answer({1, 0, txs[0], {}}, Bytes(32, 0), &txs).at("proof").at("proof");
        QCOMPARE(first.at("aunts").get_array().size(), std::size_t{3});
    }
    void newBlockEventIsTheEngines() {
        const std::string lines = text_of("ws_newblock.jsonl");
        const std::size_t second = lines.find('\n') + 1;
        const std::string line = lines.substr(second, lines.find('\n', second) - second);
        const Json theirs = boost::json::parse(line).at("result");
        const auto document = net::JsonDocument::parse(line, 1U << 20);
        const auto block = net::decode_new_block_event(*net::result_of(document->root()));
        QVERIFY(block && *block);
        const Json& value = theirs.at("data").at("value");
        NewBlock sealed;
        sealed.block.block = **block;
        sealed.block.id.hash = *from_hex(value.at("block_id").at("hash").get_string());
        sealed.block.id.parts = {1, *from_hex(value.at("block_id").at("parts").at("hash").get_string())};
        sealed.results.app_hash = *from_base64(value.at("result_finalize_block").at("app_hash").get_string());
        compare_bytes(new_block_event(sealed, "tm.event='NewBlock'", "NewBlock"), theirs);
    }
};

CITYLEDGER_TEST(rpc_encode, TestRpcEncode)
#include "tst_rpc_encode.moc"
