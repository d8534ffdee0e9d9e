#include "core/serve/rpc_call.h"
#include "tests/support/test_registry.h"

#include <QTest>

using namespace cityledger;
using namespace cityledger::serve;

class TestRpcCall : public QObject {
    Q_OBJECT

    static RpcResult<Arguments> of_query(ParameterKind kind, const std::string& value) {
        return arguments_of_query({{"x", kind}}, {{"x", value}});
    }
    static RpcResult<Arguments> of_json(ParameterKind kind, boost::json::value value) {
        return arguments_of_json({{"x", kind}}, boost::json::object{{"x", std::move(value)}});
    }

  private slots:
    void heightsMayBeBareOrQuotedInAnAddress() {
        QCOMPARE(of_query(ParameterKind::optional_integer, "12")->optional_integer("x"),
                 std::optional<std::int64_t>(12));
        QCOMPARE(of_query(ParameterKind::optional_integer, "\"12\"")->integer("x"), 12);
        QCOMPARE(of_query(ParameterKind::optional_integer, "-5")->integer("x"), -5);
        QVERIFY(!of_query(ParameterKind::optional_integer, "")->given("x"));
    }
    void aHeightThatIsNoNumberHasTheEnginesWords() {
        QCOMPARE(
            of_query(ParameterKind::optional_integer, "abc").error().data,
            std::string(
                "error converting http params to arguments: invalid 64-bit integer encoding \"abc\", expected string"));
        QCOMPARE(
            of_json(ParameterKind::optional_integer, 5).error().data,
            std::string(
                "error converting json params to arguments: invalid 64-bit integer encoding \"5\", expected string"));
        QCOMPARE(of_json(ParameterKind::optional_integer, 5).error().code, -32602);
    }
    void numbersBeyond64BitsAreRefused() {
        QVERIFY(!of_query(ParameterKind::integer, "99999999999999999999"));
        QVERIFY(!of_json(ParameterKind::integer, "99999999999999999999"));
        QVERIFY(!of_json(ParameterKind::integer, "1 "));
    }
    void bytesComeAsHexOrTextInAnAddressAndAsBase64InABody() {
        QCOMPARE(of_query(ParameterKind::bytes, "0x6162")->bytes("x"), to_bytes("ab"));
        QCOMPARE(of_query(ParameterKind::hex_bytes, "\"ab\"")->bytes("x"), to_bytes("ab"));
        QVERIFY(!of_query(ParameterKind::bytes, "0x616"));
        QCOMPARE(of_json(ParameterKind::bytes, "YWI=")->bytes("x"), to_bytes("ab"));
        QCOMPARE(of_json(ParameterKind::hex_bytes, "6162")->bytes("x"), to_bytes("ab"));
        QVERIFY(!of_json(ParameterKind::bytes, "YWI"));
    }
    void arraysMustHoldEveryParameter() {
        const std::vector<Parameter> two{{"a", ParameterKind::integer}, {"b", ParameterKind::boolean}};
        QCOMPARE(arguments_of_json(two, boost::json::array{"1", true})->integer("a"), 1);
        QVERIFY(!arguments_of_json(two, boost::json::array{"1"}));
        QVERIFY(!arguments_of_json(two, "1"));
        QVERIFY(arguments_of_json(two, boost::json::object{{"stranger", 1}}));
    }
    void queriesAreDecodedAndBounded() {
        const auto pairs = parse_query("path=%22%2Fstate%22&data=0x61&data=0x62&empty=");
        QCOMPARE(pairs->at("path"), std::string("\"/state\""));
        QCOMPARE(pairs->at("data"), std::string("0x61"));
        QVERIFY(!parse_query("a=%"));
        QVERIFY(!parse_query("a=%2"));
        QVERIFY(!parse_query("a=%zz"));
        std::string many;
        for (int i = 0; i < 100; ++i) many += "a" + std::to_string(i) + "=1&";
        QVERIFY(!parse_query(many));
    }
    void unfinishedJsonHasTheEnginesWords() {
        const auto error = parse_body("{\"jsonrpc\":").error();
        QCOMPARE(error.code, -32700);
        QCOMPARE(error.message, std::string("Parse error. Invalid JSON"));
        QCOMPARE(error.data, std::string("error unmarshaling request: unexpected end of JSON input"));
    }
    void deepNestingIsRefusedNotFollowed() {
        QVERIFY(!parse_body(std::string(100'000, '[')));
        QVERIFY(!parse_body(R"({"id":1,"params":)" + std::string(200, '[') + std::string(200, ']') + "}"));
    }
    void callsWithoutIdAreNotifications() {
        const auto batch =
            parse_body(R"([{"method":"health"},{"id":"a","method":"status"},{"id":7,"method":"block","params":{}}])");
        QVERIFY(batch && batch->is_array);
        QVERIFY(!batch->calls[0].id);
        QCOMPARE(*batch->calls[1].id, boost::json::value("a"));
        QCOMPARE(*batch->calls[2].id, boost::json::value(7));
        QVERIFY(!parse_body(R"({"id":{},"method":"health"})"));
        QVERIFY(!parse_body(R"({"id":1e300,"method":"health"})"));
        QVERIFY(!parse_body(R"([1])"));
    }
};

CITYLEDGER_TEST(rpc_call, TestRpcCall)
#include "tst_rpc_call.moc"
