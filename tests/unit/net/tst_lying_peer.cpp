#include "tests/support/test_registry.h"
#include "tests/unit/net/served_chain.h"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include <QTest>

using namespace cityledger;
using test::code_of;
using test::ServedChain;
namespace json = boost::json;

namespace {

/// Flips the first character of a hex text.
void spoil(json::value& value) {
    auto& text = value.get_string();
    text[0] = text[0] == 'A' ? 'B' : 'A';
}

}  // namespace

/// Peers whose JSON is well formed and not the chain's: each lie has its code, and is malevolent by its kind.
class TestLyingPeer : public QObject {
    Q_OBJECT

    test::ChainBuilder chain_ = test::grown_chain(12);

    void expect(const std::string& method, const std::function<void(json::value&)>& lie, const std::string& code,
                const std::function<Error(light::Provider&)>& ask) {
        ServedChain served(chain_);
        served.answers.bend = [&](const std::string& called, json::value& result) {
            if (called == method) lie(result);
        };
        const Error error = ask(*served.provider);
        QCOMPARE(error.code, code);
        QVERIFY(error.kind == ErrorKind::invalid || error.kind == ErrorKind::limit);
    }
    void expect_light(const std::string& method, const std::function<void(json::value&)>& lie,
                      const std::string& code) {
        expect(method, lie, code, [](light::Provider& provider) {
            const auto block = provider.light_block(5, true, {});
            return block ? Error{} : block.error();
        });
    }
    void expect_headers(const std::function<void(json::value&)>& lie, const std::string& code) {
        expect("blockchain", lie, code, [](light::Provider& provider) {
            const auto headers = provider.headers(2, 6, {});
            return headers ? Error{} : headers.error();
        });
    }
    void expect_blocks(const std::function<void(json::value&)>& lie, const std::string& code) {
        expect("block", lie, code, [](light::Provider& provider) {
            const auto blocks = provider.blocks(3, 5, {});
            return blocks ? Error{} : blocks.error();
        });
    }

  private slots:
    void aCommitOfAnotherHeightIsRefused() {
        expect_light(
            "commit", [](json::value& r) { r.at("signed_header").at("header").at("height") = "6"; },
            "provider.wrong_height");
        expect_light(
            "commit", [](json::value& r) { r.at("signed_header").at("commit").at("height") = "6"; },
            "commit.height_mismatch");
    }
    void aHeaderThatWasChangedIsRefused() {
        for (const char* member : {"app_hash", "data_hash", "next_validators_hash", "last_results_hash"})
            expect_light(
                "commit",
                [&](json::value& r) {
                    auto& hash = r.at("signed_header").at("header").at(member);
                    if (hash.get_string().empty())
                        hash = "AA";
                    else
                        spoil(hash);
                },
                "commit.block_id_mismatch");
        expect_light(
            "commit", [](json::value& r) { r.at("signed_header").at("header").at("chain_id") = "other"; },
            "provider.wrong_chain");
        expect_light(
            "commit", [](json::value& r) { r.at("signed_header").at("header").at("version").at("block") = "10"; },
            "header.block_protocol");
    }
    void wrongTypesAreRefused() {
        expect_light(
            "commit", [](json::value& r) { r.at("signed_header").at("header").at("height") = 5; }, "rpc.wrong_type");
        expect_light(
            "commit", [](json::value& r) { r.at("signed_header").at("header").at("height") = "05"; }, "rpc.wrong_type");
        expect_light(
            "commit", [](json::value& r) { r.at("signed_header").at("commit").at("round") = "0"; }, "rpc.wrong_type");
        expect_light(
            "commit", [](json::value& r) { r.at("signed_header").at("commit").at("signatures") = "none"; },
            "rpc.wrong_type");
        expect_light(
            "commit", [](json::value& r) { r.at("signed_header").at("header").at("app_hash") = "XY"; }, "hex.digit");
        expect_light(
            "commit", [](json::value& r) { r.at("signed_header").at("header").at("time") = "yesterday"; },
            "time.format");
        expect_light(
            "commit",
            [](json::value& r) { r.at("signed_header").at("commit").at("signatures").at(0).at("signature") = "*"; },
            "base64.length");
    }
    void unknownAndMissingMembersAreRefused() {
        expect_light(
            "commit", [](json::value& r) { r.at("signed_header").at("header").as_object()["extra"] = 1; },
            "rpc.unknown_field");
        expect_light(
            "commit", [](json::value& r) { r.at("signed_header").at("header").as_object().erase("data_hash"); },
            "rpc.missing_field");
        expect_light(
            "commit",
            [](json::value& r) { r.at("signed_header").at("commit").at("signatures").at(0).as_object()["extra"] = 1; },
            "rpc.unknown_field");
        expect_light(
            "validators", [](json::value& r) { r.at("validators").at(0).as_object()["extra"] = 1; },
            "rpc.unknown_field");
        expect_blocks([](json::value& r) { r.at("block").as_object()["extra"] = 1; }, "rpc.unknown_field");
    }
    void aSetThatIsNotTheHeadersIsRefused() {
        expect_light(
            "validators", [](json::value& r) { r.at("validators").at(0).at("voting_power") = "11"; },
            "provider.wrong_set");
        expect_light(
            "validators", [](json::value& r) { r.at("block_height") = "9"; }, "provider.wrong_height");
        expect_light(
            "validators", [](json::value& r) { spoil(r.at("validators").at(0).at("address")); },
            "rpc.validator_address");
        expect_light(
            "validators", [](json::value& r) { r.at("validators").at(1) = r.at("validators").at(0); },
            "validators.duplicate");
        expect_light(
            "validators", [](json::value& r) { std::swap(r.at("validators").at(0), r.at("validators").at(3)); },
            "validators.order");
        expect_light(
            "validators", [](json::value& r) { r.at("validators").at(0).at("voting_power") = "0"; },
            "validators.power");
    }
    void pagesThatDoNotAddUpAreRefused() {
        expect_light(
            "validators", [](json::value& r) { r.at("total") = "10001"; }, "provider.wrong_pages");
        expect_light(
            "validators", [](json::value& r) { r.at("count") = "3"; }, "rpc.count");
        // The same page again and again never reaches the total it names.
        expect_light(
            "validators", [](json::value& r) { r.at("total") = "9"; }, "provider.wrong_pages");
        int calls = 0;
        expect_light(
            "validators", [&](json::value& r) { r.at("total") = std::to_string(8 + calls++); }, "provider.wrong_pages");
        expect_light(
            "validators",
            [](json::value& r) {
                r.at("validators") = json::array();
                r.at("count") = "0";
            },
            "provider.wrong_pages");
    }
    void aPageOfHeadersMustHoldTogether() {
        expect_headers([](json::value& r) { spoil(r.at("block_metas").at(2).at("block_id").at("hash")); },
                       "provider.wrong_hash");
        expect_headers([](json::value& r) { spoil(r.at("block_metas").at(2).at("header").at("data_hash")); },
                       "provider.wrong_hash");
        expect_headers([](json::value& r) { spoil(r.at("block_metas").at(2).at("block_id").at("parts").at("hash")); },
                       "provider.broken_link");
        expect_headers(
            [](json::value& r) { r.at("block_metas").as_array().erase(r.at("block_metas").as_array().begin()); },
            "provider.wrong_height");
        expect_headers([](json::value& r) { std::swap(r.at("block_metas").at(1), r.at("block_metas").at(2)); },
                       "provider.wrong_height");
        expect_headers([](json::value& r) { r.at("block_metas").at(1).at("header").at("chain_id") = "other"; },
                       "provider.wrong_chain");
    }
    void aBlockMustHoldWhatItsHeaderNames() {
        expect_blocks([](json::value& r) { r.at("block").at("data").at("txs").as_array().push_back("AAAA"); },
                      "block.data_hash");
        expect_blocks(
            [](json::value& r) {
                r.at("block").at("last_commit").at("signatures").at(0).at("timestamp") = "2026-01-01T00:00:00Z";
            },
            "block.last_commit_hash");
        expect_blocks([](json::value& r) { spoil(r.at("block").at("header").at("app_hash") = "AABB"); },
                      "block.hash_mismatch");
        expect_blocks([](json::value& r) { spoil(r.at("block_id").at("hash")); }, "block.hash_mismatch");
        expect_blocks([](json::value& r) { r.at("block_id").at("parts").at("total") = 2; }, "block.parts_mismatch");
        // The round stands in no header hash, but in the bytes that the part-set hash covers.
        expect_blocks([](json::value& r) { r.at("block").at("last_commit").at("round") = 1; }, "block.parts_mismatch");
        expect_blocks([](json::value& r) { r.at("block").at("header").at("height") = "4"; }, "provider.wrong_height");
    }
    void blocksThatAreNotLinkedAreRefused() {
        test::ChainOptions later;
        later.start = {1767196801, 0};
        test::ChainBuilder other(later, test::make_signers("v", 4));
        other.grow(12);
        test::ChainAnswers others(other);
        test::ChainAnswers own(chain_);
        test::HostilePeer peer([&](const std::string& body, test::Wire& wire) {
            // Each block alone is sound; the fourth is of another history.
            std::string answer = own.answer(body);
            const std::string foreign =
                others.answer(R"({"jsonrpc":"2.0","id":2,"method":"block","params":{"height":"4"}})");
            const auto from = answer.find(R"({"jsonrpc":"2.0","id":2)");
            const auto to = answer.find(R"({"jsonrpc":"2.0","id":3)");
            answer.replace(from, to - from - 1, foreign);
            wire.send_json(answer);
        });
        const auto provider = net::make_http_provider(test::options_for(peer));
        QCOMPARE(code_of(provider->blocks(3, 5, {})), std::string("provider.broken_link"));
    }
    void aBatchMayComeInAnyOrderButEachReplyOnce() {
        const test::ChainAnswers answers(chain_);
        const auto blocks_by = [&](const std::function<void(json::array&)>& rearrange) {
            test::HostilePeer peer([&](const std::string& body, test::Wire& wire) {
                json::value replies = json::parse(answers.answer(body));
                rearrange(replies.get_array());
                wire.send_json(json::serialize(replies));
            });
            return code_of(net::make_http_provider(test::options_for(peer))->blocks(3, 5, {}));
        };
        QCOMPARE(blocks_by([](json::array& r) { std::swap(r[0], r[2]); }), std::string());
        QCOMPARE(blocks_by([](json::array& r) { r[0] = r[1]; }), std::string("rpc.wrong_id"));
        QCOMPARE(blocks_by([](json::array& r) { r[0].at("id") = 99; }), std::string("rpc.wrong_id"));
        QCOMPARE(blocks_by([](json::array& r) { r[0].at("id") = "1"; }), std::string("rpc.wrong_id"));
        QCOMPARE(blocks_by([](json::array& r) { r.erase(r.begin()); }), std::string("rpc.envelope"));
        QCOMPARE(blocks_by([](json::array& r) { r.push_back(r[0]); }), std::string("rpc.envelope"));
    }
    void stateAndSubmissionAnswersMustBeOfWhatWasAsked() {
        const auto ask_state = [](light::Provider& provider) {
            const auto state = provider.state(as_bytes("council"), 7, {});
            return state ? Error{} : state.error();
        };
        expect(
            "abci_query", [](json::value& r) { r.at("response").at("height") = "8"; }, "provider.wrong_height",
            ask_state);
        expect(
            "abci_query", [](json::value& r) { r.at("response").at("key") = "AAAA"; }, "provider.proof", ask_state);
        expect(
            "abci_query",
            [](json::value& r) { r.at("response").at("proofOps").at("ops").at(0).at("type") = "simple:v"; },
            "provider.proof", ask_state);
        expect(
            "abci_query", [](json::value& r) { r.at("response").at("proofOps").at("ops").at(0).at("key") = "AAAA"; },
            "provider.proof", ask_state);
        expect(
            "broadcast_tx_sync", [](json::value& r) { spoil(r.at("hash")); }, "provider.wrong_hash",
            [](light::Provider& provider) {
                const auto submitted = provider.submit(as_bytes("tx"), {});
                return submitted ? Error{} : submitted.error();
            });
    }
};

CITYLEDGER_TEST(lying_peer, TestLyingPeer)
#include "tst_lying_peer.moc"
