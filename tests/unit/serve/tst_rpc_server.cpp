#include "core/base/base64.h"
#include "core/base/file.h"
#include "core/base/hex.h"
#include "core/crypto/digest.h"
#include "core/serve/rpc_encode.h"
#include "core/serve/rpc_server.h"
#include "tests/support/folders.h"
#include "tests/support/test_registry.h"
#include "tests/unit/serve/built_view.h"
#include "tests/unit/serve/raw_http.h"

#include <QTest>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include <thread>

using namespace cityledger;
using namespace cityledger::serve;
using namespace cityledger::test;

class TestRpcServer : public QObject {
    Q_OBJECT

    ChainBuilder chain_{ChainOptions{}, make_signers("v", 4)};
    BuiltView view_{chain_};
    std::unique_ptr<RpcServer> server_;

    Json recorded(const char* name) const {
        return boost::json::parse(
            as_text(*read_file(std::filesystem::path(CITYLEDGER_VECTORS) / "engine-recorded" / name, 1U << 20)));
    }
    /// The engine's recorded error with the numbers of its chain replaced by ours.
    void compare_error(const RawAnswer& answer, const char* name, const std::string& theirs = {},
                       const std::string& ours = {}) {
        Json expected = recorded(name);
        if (!theirs.empty()) {
            std::string data(expected.at("error").at("data").get_string());
            const std::size_t at = data.rfind(theirs);
            QVERIFY(at != std::string::npos);
            expected.at("error").at("data") = data.replace(at, theirs.size(), ours);
        }
        QCOMPARE(answer.body, boost::json::serialize(expected));
    }

  private slots:
    void initTestCase() {
        chain_.grow(30);
        view_.add_block({to_bytes("first"), to_bytes("second"), to_bytes("third")});
        view_.add_block();
        auto server = RpcServer::start(view_, view_, {});
        QVERIFY2(server, server ? "" : server.error().message.c_str());
        server_ = std::move(*server);
        QVERIFY(server_->port() != 0);
    }
    void cleanupTestCase() { server_->stop(); }

    void everyMethodAnswersByAddressAndByBody_data() {
        QTest::addColumn<QString>("method");
        for (const char* method :
             {"health", "status", "genesis", "genesis_chunked", "net_info", "block", "header", "commit", "validators",
              "consensus_params", "block_results", "blockchain", "abci_info", "abci_query", "unconfirmed_txs",
              "num_unconfirmed_txs", "check_tx", "block_by_hash", "header_by_hash"})
            QTest::newRow(method) << method;
    }
    void everyMethodAnswersByAddressAndByBody() {
        QFETCH(QString, method);
        const std::string name = method.toStdString();
        const RawAnswer by_get = get(server_->port(), "/" + name);
        QCOMPARE(by_get.status, 200);
        QCOMPARE(by_get.json().at("id"), Json(-1));
        const RawAnswer by_post =
            post(server_->port(), R"({"jsonrpc":"2.0","id":"x","method":")" + name + R"(","params":{}})");
        QCOMPARE(by_post.status, 200);
        QCOMPARE(by_post.json().at("id"), Json("x"));
        QCOMPARE(by_post.json().at("result"), by_get.json().at("result"));
    }
    void blocksAreFoundByHeightAndByHash() {
        const Json block = get(server_->port(), "/block?height=5").json().at("result");
        QCOMPARE(block.at("block").at("header").at("height"), Json("5"));
        const std::string hash(block.at("block_id").at("hash").get_string());
        QCOMPARE(get(server_->port(), "/block_by_hash?hash=0x" + hash).json().at("result"), block);
        QCOMPARE(get(server_->port(), "/header_by_hash?hash=0x" + hash).json().at("result").at("header"),
                 block.at("block").at("header"));
        QCOMPARE(get(server_->port(), "/block_by_hash?hash=0x00").json(), recorded("block_by_hash_missing.json"));
    }
    void onlyAnswersOfAGivenHeightMayBeCached() {
        QVERIFY(get(server_->port(), "/block?height=5").head.find("max-age=86400") != std::string::npos);
        QVERIFY(get(server_->port(), "/block").head.find("Cache-Control") == std::string::npos);
        QVERIFY(get(server_->port(), "/block?height=99").head.find("Cache-Control") == std::string::npos);
    }
    void commitAtTheTipIsNotCanonical() {
        QCOMPARE(get(server_->port(), "/commit").json().at("result").at("canonical"), Json(false));
        QCOMPARE(get(server_->port(), "/commit?height=7").json().at("result").at("canonical"), Json(true));
    }
    void pagesOfHeadersAreTwentyNewestFirst() {
        const Json page = get(server_->port(), "/blockchain?minHeight=1&maxHeight=30").json().at("result");
        QCOMPARE(page.at("block_metas").get_array().size(), std::size_t{20});
        QCOMPARE(page.at("block_metas").at(0).at("header").at("height"), Json("30"));
        QCOMPARE(page.at("last_height"), Json("32"));
    }
    void validatorsComeInPages() {
        const Json second = get(server_->port(), "/validators?height=3&per_page=3&page=2").json().at("result");
        QCOMPARE(second.at("count"), Json("1"));
        QCOMPARE(second.at("total"), Json("4"));
        QCOMPARE(get(server_->port(), "/validators").json().at("result").at("block_height"), Json("33"));
    }
    void errorsHaveTheEnginesCodesWordsAndStatus() {
        const auto port = server_->port();
        compare_error(get(port, "/block?height=99999999"), "err_block_too_high.json", "8146", "32");
        QCOMPARE(get(port, "/block?height=99999999").status, 500);
        compare_error(get(port, "/commit?height=0"), "err_height_zero.json");
        compare_error(get(port, "/commit?height=-5"), "err_height_negative.json");
        compare_error(get(port, "/commit?height=abc"), "err_height_nonnumber.json");
        compare_error(get(port, "/validators?height=99999999"), "err_validators_too_high.json", "8148", "33");
        compare_error(get(port, "/validators?height=1&page=5"), "err_page_out_of_range.json");
        compare_error(get(port, "/blockchain?minHeight=99999990&maxHeight=99999999"), "err_blockchain_min_gt_max.json",
                      "8148", "32");
        compare_error(get(port, "/tx?hash=0x" + std::string(64, '0')), "err_tx_not_found.json");
        compare_error(post(port, R"({"jsonrpc":"2.0","id":7,"method":"nothing"})"), "post_err_no_method.json");
        compare_error(post(port, R"({"jsonrpc":"2.0","id":7,"method":"block","params":{"height":5}})"),
                      "post_err_bad_params.json");
        const RawAnswer unparsed = post(port, R"({"jsonrpc":)");
        compare_error(unparsed, "post_err_parse.json");
        QCOMPARE(unparsed.status, 500);
        const RawAnswer unknown = get(port, "/nothing");
        QCOMPARE(unknown.status, 404);
        QCOMPARE(unknown.body, std::string("404 page not found\n"));
        QCOMPARE(
            post(port, R"({"jsonrpc":"2.0","id":7,"method":"subscribe","params":{}})").json().at("error").at("code"),
            Json(-32601));
    }
    void prunedHeightsSaySo() {
        view_.lowest = 10;
        compare_error(get(server_->port(), "/commit?height=2"), "pruned_commit_height_2.json", "584", "10");
        view_.lowest = 0;
    }
    void batchesAreAnsweredInOrderAndBounded() {
        std::string batch = "[";
        for (int i = 1; i <= 10; ++i)
            batch += boost::json::serialize(
                         boost::json::object{{"id", i}, {"method", "header"}, {"params", {std::to_string(i)}}}) +
                     ",";
        batch.back() = ']';
        const RawAnswer ten = post(server_->port(), batch);
        QCOMPARE(ten.json().get_array().size(), std::size_t{10});
        QCOMPARE(ten.json().at(9).at("result").at("header").at("height"), Json("10"));
        batch.back() = ',';
        const RawAnswer eleven = post(server_->port(), batch + R"({"id":11,"method":"health"}])");
        QCOMPARE(eleven.status, 200);
        compare_error(eleven, "post_err_batch_too_big.json");
        QVERIFY(post(server_->port(), R"([{"id":1,"method":"health"}])").json().is_object());
        QCOMPARE(post(server_->port(), R"([{"method":"health"}])").body, std::string());
    }
    void transactionsAreBroadcastAndRefusedTwice() {
        const auto port = server_->port();
        const Json ok = get(port, "/broadcast_tx_sync?tx=\"one\"").json().at("result");
        QCOMPARE(ok.at("code"), Json(0));
        QCOMPARE(ok.at("hash"), Json(hex_upper(crypto::sha256(as_bytes("one")))));
        const RawAnswer again = get(port, "/broadcast_tx_sync?tx=\"one\"");
        QCOMPARE(again.status, 500);
        compare_error(again, "broadcast_tx_sync_dup.json");
        QCOMPARE(get(port, "/broadcast_tx_sync?tx=\"bad+one\"").json().at("result").at("code"), Json(2));
        QCOMPARE(get(port, "/unconfirmed_txs").json().at("result").at("txs").at(0), Json(base64(as_bytes("one"))));
    }
    void commitBroadcastWaitsForTheBlock() {
        std::jthread sealing([this] {
            std::this_thread::sleep_for(std::chrono::milliseconds(200));
            view_.add_block({to_bytes("waited for")});
        });
        const Json answer = get(server_->port(), "/broadcast_tx_commit?tx=\"waited+for\"").json().at("result");
        QCOMPARE(answer.at("height"), Json("33"));
        QCOMPARE(answer.at("tx_result").at("code"), Json(0));
    }
    void commitBroadcastOfARefusedTransactionDoesNotWait() {
        const Json answer = get(server_->port(), "/broadcast_tx_commit?tx=\"bad+two\"").json().at("result");
        QCOMPARE(answer.at("check_tx").at("code"), Json(2));
        QCOMPARE(answer.at("height"), Json("0"));
    }
    void transactionsAreFoundWithTheirProof() {
        const std::string hash = hex_upper(crypto::sha256(as_bytes("third")));
        const Json answer = get(server_->port(), "/tx?hash=0x" + hash + "&prove=true").json().at("result");
        QCOMPARE(answer.at("index"), Json(2));
        const Json block = get(server_->port(), "/block?height=31").json().at("result");
        QCOMPARE(answer.at("proof").at("root_hash"), block.at("block").at("header").at("data_hash"));
    }
};

CITYLEDGER_TEST(rpc_server, TestRpcServer)
#include "tst_rpc_server.moc"
