#include "core/net/rpc_decode.h"
#include "tests/support/test_registry.h"

#include <QTest>

#include <algorithm>

using namespace cityledger;
using namespace cityledger::net;

namespace {

/// JSON in C++ is easier to read with ' for ".
std::string quoted(std::string_view text) {
    std::string result(text);
    std::ranges::replace(result, '\'', '"');
    return result;
}

template <class T>
Result<T> decoded(std::string_view text, Result<T> (*decode)(const JsonNode&)) {
    const std::string json = quoted(text);
    const auto document = JsonDocument::parse(json, json.size());
    if (!document) return fail(document.error());
    return decode(document->root());
}

template <class T>
std::string code_of(std::string_view text, Result<T> (*decode)(const JsonNode&)) {
    const auto result = decoded(text, decode);
    return result ? "" : result.error().code;
}

}  // namespace

/// The odd forms that real nodes and old recordings have, and those that must not pass.
class TestRpcDecode : public QObject {
    Q_OBJECT
  private slots:
    void aBlockIdHasTwoNamesForItsParts() {
        for (const char* name : {"parts", "part_set_header"}) {
            const auto id = decoded("{'hash':'','" + std::string(name) + "':{'total':1,'hash':'AA'}}", decode_block_id);
            QVERIFY(id);
            QCOMPARE(id->parts.total, 1u);
        }
        QVERIFY(decoded("null", decode_block_id)->is_zero());
        QCOMPARE(code_of("{'hash':'','parts':{'total':1,'hash':''},'part_set_header':{'total':2,'hash':''}}",
                         decode_block_id),
                 std::string("rpc.unknown_field"));
        QCOMPARE(code_of("{'hash':'','parts':{'total':-1,'hash':''}}", decode_block_id), std::string("rpc.wrong_type"));
        QCOMPARE(code_of("{'hash':'','parts':{'total':4294967296,'hash':''}}", decode_block_id),
                 std::string("rpc.wrong_type"));
        QCOMPARE(code_of("{'hash':'','parts':{'total':1.0,'hash':''}}", decode_block_id),
                 std::string("rpc.wrong_type"));
    }
    void anAbsentVoteIsEmptyHoweverItIsWritten() {
        for (const char* text :
             {"{'block_id_flag':1,'validator_address':'','timestamp':'0001-01-01T00:00:00Z','signature':null}",
              "{'block_id_flag':1,'validator_address':null,'timestamp':null,'signature':''}"}) {
            const auto signature = decoded(text, decode_commit_sig);
            QVERIFY(signature);
            QVERIFY(*signature == chain::CommitSig{});
        }
        QCOMPARE(
            code_of("{'block_id_flag':4,'validator_address':'','timestamp':null,'signature':null}", decode_commit_sig),
            std::string("rpc.block_id_flag"));
        QCOMPARE(
            code_of("{'block_id_flag':0,'validator_address':'','timestamp':null,'signature':null}", decode_commit_sig),
            std::string("rpc.block_id_flag"));
    }
    void aSetIsAListOrAnObject() {
        const std::string one =
            "{'address':null,'pub_key':{'type':'tendermint/"
            "PubKeyEd25519','value':'Tsx6GZuLAyYZVCwnbbfWN9RIylZwVJdjL7NUx/1KBNI='},"
            "'voting_power':'3','proposer_priority':null}";
        for (const std::string& text : {"[" + one + "]", "{'validators':[" + one + "],'total_voting_power':'0'}",
                                        "{'validators':[" + one + "],'proposer':{'anything':1}}"}) {
            const auto set = decoded(text, decode_validator_set);
            QVERIFY2(set, text.c_str());
            QCOMPARE(set->validators.front().voting_power, std::int64_t{3});
            QVERIFY(set->validators.front().address != chain::Address{});
        }
        QVERIFY(decoded("null", decode_validator_set)->validators.empty());
        QCOMPARE(code_of("{'validators':[{'address':null,'pub_key':{'type':'tendermint/"
                         "PubKeyOther','value':'AA=='},'voting_power':'1'}]}",
                         decode_validator_set),
                 std::string("rpc.key_type"));
        QCOMPARE(
            code_of(
                "[{'address':null,'pub_key':{'type':'tendermint/PubKeySecp256k1','value':'AA=='},'voting_power':'1'}]",
                decode_validator_set),
            std::string("chain.key_type"));
    }
    void numbersHaveOneForm() {
        const std::string body = ",'round':0,'block_id':null,'signatures':null}";
        for (const char* good : {"'0'", "'-3'", "'9223372036854775807'"})
            QCOMPARE(code_of("{'height':" + std::string(good) + body, decode_commit), std::string());
        for (const char* bad : {"7", "'+7'", "'07'", "''", "' 7'", "'7 '", "'9223372036854775808'", "'0x7'", "'1e3'",
                                "null", "true", "[]"})
            QCOMPARE(code_of("{'height':" + std::string(bad) + body, decode_commit), std::string("rpc.wrong_type"));
    }
    void anEmptySignedHeaderIsANodeWithoutBlocks() {
        QCOMPARE(code_of("{'signed_header':{'header':null,'commit':null},'canonical':false}", decode_commit_answer),
                 std::string("provider.height_too_high"));
    }
    void anUnknownBlockIsNotFound() {
        const auto answer =
            decoded("{'block_id':{'hash':'','parts':{'total':0,'hash':''}},'block':null}", decode_block_answer);
        QVERIFY(!answer && answer.error().kind == ErrorKind::not_found);
    }
    void errorsAreSortedByWhatTheyMean() {
        QCOMPARE(rpc_error(-32603, "Internal error",
                           "height 9 must be less than or equal to the current blockchain height 8")
                     .code,
                 std::string("provider.height_too_high"));
        QCOMPARE(rpc_error(-32603, "Internal error", "height 2 is not available, lowest height is 584").code,
                 std::string("provider.height_pruned"));
        const Error range = rpc_error(-32603, "Internal error", "min height 588 can't be greater than max height 20");
        QCOMPARE(range.code, std::string("provider.height_range"));
        QCOMPARE(range.field("min"), std::string_view("588"));
        QCOMPARE(range.field("max"), std::string_view("20"));
        QCOMPARE(rpc_error(-32603, "Internal error", "tx already exists in cache").code,
                 std::string("provider.tx_known"));
        QCOMPARE(rpc_error(-32601, "Method not found", "").code, std::string("rpc.no_method"));
        QCOMPARE(rpc_error(-1, "x\ny", "").code, std::string("rpc.error"));
        QVERIFY(rpc_error(-1, "x\ny", "").message.find('\n') == std::string::npos);
    }
    void aBlockEventGivesItsBlockAndOthersNothing() {
        QVERIFY(!decoded("{}", decode_new_block_event)->has_value());
        QVERIFY(!decoded("{'data':{'type':'tendermint/event/Tx','value':{}}}", decode_new_block_event)->has_value());
        QCOMPARE(code_of("{'data':{'type':'tendermint/event/NewBlock','value':{}}}", decode_new_block_event),
                 std::string("rpc.missing_field"));
    }
    void aForeignStateIsKeptAsItsText() {
        const auto genesis = decoded(
            "{'genesis':{'genesis_time':'2026-01-01T00:00:00Z','chain_id':'c','initial_height':'0','app_hash':'','app_"
            "state':{'b': 0.5, 'a': 1}}}",
            decode_genesis);
        QVERIFY(genesis);
        QCOMPARE(to_text(genesis->app_state), quoted("{'b':0.5,'a':1}"));
        QCOMPARE(genesis->initial_height, chain::Height{1});
    }
    void aLongListIsRefusedBeforeItIsRead() {
        std::string signatures;
        for (int i = 0; i < 10'001; ++i) signatures += i == 0 ? "0" : ",0";
        QCOMPARE(code_of("{'height':'1','round':0,'block_id':null,'signatures':[" + signatures + "]}", decode_commit),
                 std::string("rpc.too_many"));
    }
};

CITYLEDGER_TEST(rpc_decode, TestRpcDecode)
#include "tst_rpc_decode.moc"
