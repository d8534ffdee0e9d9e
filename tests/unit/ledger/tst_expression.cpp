#include "core/ledger/cost.h"
#include "core/ledger/definition.h"
#include "tests/support/test_registry.h"
#include "tests/unit/ledger/definition_samples.h"

#include <QTest>

using namespace cityledger;
using namespace cityledger::ledger;
using namespace cityledger::test;

namespace {

const std::string renew_guard = R"(["all",["eq",["state","self"],"live"],["eq","me.party",["holder","self"]],)"
                                R"(["signed","keeper"],["subset","care","self.fields"]])";
const std::string give_guard = R"(["any",["not",["has","in.until"]],["gt","in.until",["now"]]])";

Result<Definition> with_guard(const std::string& guard) {
    return read_changed(renew_guard, guard);
}
Result<Definition> with_opening_guard(const std::string& guard) {
    return read_changed(give_guard, guard);
}
Result<Definition> with_effect(const std::string& effect) {
    return read_changed(R"(["set","note","in.why"])", effect);
}
Result<Definition> with_opening_effect(const std::string& effect) {
    return read_changed(R"(["hold","in.to"])", effect);
}

const Expression& guard_of(const Definition& definition) {
    return *definition.type("grant")->transition("renew")->guard;
}

}  // namespace

class TestExpression : public QObject {
    Q_OBJECT

    static void row(const char* text, const char* code = "ok") {
        QTest::newRow(text) << std::string(text) << std::string(code);
    }
    static void columns() {
        QTest::addColumn<std::string>("text");
        QTest::addColumn<std::string>("code");
    }

  private slots:
    void guardsAreTyped_data() {
        columns();
        row(R"(true)");
        row(R"("live")", "definition.type");
        row(R"(1)", "definition.type");
        row(R"(null)", "definition.expression");
        row(R"({"a":1})", "definition.expression");
        row(R"([])", "definition.count");
        row(R"(["if",true])", "definition.operator");
        row(R"(["ge",1,2])", "definition.operator");
        row(R"([true])", "definition.operator");
        row(R"(["all"])", "definition.operands");
        row(R"(["not",true,true])", "definition.operands");
        row(R"(["not","self.weight"])", "definition.type");
        row(R"(["eq",["state","self"],"live"])");
        row(R"(["eq","live",["state","self"]])");
        row(R"(["eq",["state","self"],"alive"])", "definition.state");
        row(R"(["eq",["document","self"],"in_force"])");
        row(R"(["eq",["document","self"],"inforce"])", "definition.word");
        row(R"(["eq","a","b"])", "definition.open_id");
        row(R"(["eq",1,1])");
        row(R"(["eq",1,"live"])", "definition.type");
        row(R"(["eq","self.use","care"])");
        row(R"(["eq","self.use","cure"])", "definition.code");
        row(R"(["eq","self.use","self.fields"])", "definition.type");
        row(R"(["eq","self.fields","self.fields"])", "definition.order");
        row(R"(["eq","self.note","self.weight"])", "definition.type");
        row(R"(["eq","self.weight",5])");
        row(R"(["eq","self.weight","self.most"])", "definition.type");
        row(R"(["lt","self.note","self.note"])", "definition.order");
        row(R"(["lt","self.until",["now"]])");
        row(R"(["lt","self.until",86400])");
        row(R"(["le",["day","self.until"],["add",["day",["now"]],3]])");
        row(R"(["le",["day","self.weight"],3])", "definition.type");
        row(R"(["gt",["counter","self","used"],"self.most"])");
        row(R"(["gt",["counter","self","used"],"self.weight"])", "definition.type");
        row(R"(["gt",["counter","self","uses"],1])", "definition.counter");
        row(R"(["gt",["add","self.until",3600],["now"]])");
        row(R"(["gt",["sub","self.until","self.from"],3600])");
        row(R"(["gt",["add","self.until","self.from"],["now"]])", "definition.type");
        row(R"(["gt",["add",3600,"self.until"],["now"]])", "definition.type");
        row(R"(["gt",["sub",5,"self.weight"],"self.weight"])");
        row(R"(["gt",["add","self.weight","self.most"],5])", "definition.type");
        row(R"(["gt",["add","self.note","self.note"],5])", "definition.type");
        row(R"(["subset","self.use","self.fields"])");
        row(R"(["subset","self.fields","self.fields"])");
        row(R"(["subset","self.note","self.fields"])", "definition.type");
        row(R"(["subset","cure","self.fields"])", "definition.code");
        row(R"(["has","self.until"])");
        row(R"(["has","me.party"])", "definition.reading");
        row(R"(["has",["now"]])", "definition.reading");
        row(R"(["has","self.earlier.earlier.until"])");
        row(R"(["has","self.earlier.earlier.earlier.until"])", "definition.reading");
        row(R"(["has","self.earlier.why"])", "definition.field");
        row(R"(["has","self.note.until"])", "definition.reading");
        row(R"(["has","self.about.until"])", "definition.reading");
        row(R"(["has","self.nothing"])", "definition.field");
        row(R"(["has","self.why"])", "definition.field");
        row(R"(["has","in.why"])");
        row(R"(["has","in.use"])", "definition.input");
        row(R"(["has","self..use"])", "definition.field");
        row(R"(["has","self."])", "definition.field");
        row(R"(["eq","you.party","me.party"])", "definition.reading");
        row(R"(["eq","me.office","me.party"])", "definition.reading");
        row(R"(["eq","me.officer",["officer","self"]])");
        row(R"(["eq","me.officer","me.party"])", "definition.type");
        row(R"(["eq",["party","self"],"bureau"])");
        row(R"(["eq",["party","self"],"Bureau"])", "definition.id");
        row(R"(["eq","self.earlier","self"])");
        row(R"(["eq","self.about","self"])", "definition.type");
        row(R"(["eq",["document","self.about"],"in_force"])");
        row(R"(["eq",["state","self.about"],"live"])", "definition.reference");
        row(R"(["eq",["state","self.note"],"live"])", "definition.reference");
        row(R"(["eq",["state",["now"]],"live"])", "definition.reference");
        row(R"(["gt",["counter","self.about","used"],1])", "definition.reference");
        row(R"(["gt",["counter","self.earlier","used"],1])");
        row(R"(["gt",["opened","self.earlier"],["now"]])");
        row(R"(["signed","keeper"])");
        row(R"(["signed","keepers"])", "definition.role");
        row(R"(["signed","self.to"])");
        row(R"(["signed",["holder","self"]])");
        row(R"(["signed","self.note"])", "definition.type");
        row(R"(["upward","under",["eq",["state","self"],"live"],256])");
        row(R"(["upward","over",["eq",["state","self"],"live"],256])", "definition.link");
        row(R"(["upward","under",["eq",["state","self"],"live"],257])", "definition.number");
        row(R"(["upward","under",["eq",["state","self"],"live"],0])", "definition.number");
        row(R"(["upward","under",["eq",["state","self.earlier"],"live"],2])", "definition.reference");
        row(R"(["upward","under",["has","self.earlier.until"],2])", "definition.reading");
        row(R"(["upward","under",["has","in.why"],2])", "definition.input");
        row(R"(["upward","under",["upward","under",true,2],2])", "definition.operator");
        row(R"(["upward","made_from",["eq",["state","self"],"live"],2])", "definition.state");
    }
    void guardsAreTyped() {
        QFETCH(std::string, text);
        QFETCH(std::string, code);
        const auto read = with_guard(text);
        QVERIFY2(code_of(read) == code, read ? "taken" : read.error().message.c_str());
    }
    void openingsSeeNoRecordYet_data() {
        columns();
        row(R"(["eq",["party","self"],"me.party"])");
        row(R"(["eq",["officer","self"],"me.officer"])");
        row(R"(["gt",["opened","self"],0])");
        row(R"(["has","in.until"])");
        row(R"(["has","self.until"])", "definition.reading");
        row(R"(["eq",["state","self"],"live"])", "definition.reading");
        row(R"(["eq",["document","self"],"in_force"])", "definition.reading");
        row(R"(["eq",["holder","self"],"me.party"])", "definition.reading");
        row(R"(["gt",["counter","self","used"],0])", "definition.reading");
        row(R"(["upward","under",["eq",["state","self"],"live"],2])", "definition.reading");
    }
    void openingsSeeNoRecordYet() {
        QFETCH(std::string, text);
        QFETCH(std::string, code);
        const auto read = with_opening_guard(text);
        QVERIFY2(code_of(read) == code, read ? "taken" : read.error().message.c_str());
    }
    void effectsAreTyped_data() {
        columns();
        row(R"(["set","note","in.why"])");
        row(R"(["set","note"])", "definition.effect");
        row(R"(["set","note","in.why","in.why"])", "definition.effect");
        row(R"(["put","note","in.why"])", "definition.effect");
        row(R"(["set","why","in.why"])", "definition.field");
        row(R"(["set","nothing","in.why"])", "definition.field");
        row(R"(["set","until","in.why"])", "definition.type");
        row(R"(["set","until",["add",["now"],1800]])");
        row(R"(["set","most",["add",1,2]])");
        row(R"(["set","fields","care"])");
        row(R"(["set","to","me.party"])");
        row(R"(["set","earlier","self"])");
        row(R"(["set","about","self"])", "definition.type");
        row(R"(["claim","note2","self.note","self.until"])");
        row(R"(["claim","note2","self.note","self.note"])", "definition.type");
        row(R"(["claim","number","self.note"])", "definition.claim");
        row(R"(["claim","name","self.name"])", "definition.claim");
        row(R"(["claim","state","me.officer"])", "definition.claim");
        row(R"(["claim","paper","self.paper"])");
        row(R"(["free","paper","self.paper","self.until"])", "definition.effect");
        row(R"(["hold","me.party"])", "definition.effect");
        row(R"(["pass","self.note"])", "definition.type");
        row(R"(["count","used",["sub",0,1]])");
        row(R"(["count","used",-1])");
        row(R"(["count","use",1])", "definition.counter");
        row(R"(["count","used","self.weight"])", "definition.type");
        row(R"(["link","next","self.earlier"])");
        row(R"(["link","next","self"])", "definition.link");
        row(R"(["link","next","self.about"])", "definition.link");
        row(R"(["link","next","self.note"])", "definition.reference");
        row(R"(["link","next","self.earlier",1])");
        row(R"(["link","next","self.earlier",0])", "definition.link");
        row(R"(["link","next","self.earlier","self.weight"])", "definition.type");
        row(R"(["link","made_from","self.earlier"])", "definition.link");
        row(R"(["all",true])", "definition.effect");
        row(R"([])", "definition.count");
        row(R"("set")", "definition.array");
    }
    void effectsAreTyped() {
        QFETCH(std::string, text);
        QFETCH(std::string, code);
        const auto read = with_effect(text);
        QVERIFY2(code_of(read) == code, read ? "taken" : read.error().message.c_str());
    }
    void holdersChangeByPassOnly() {
        QCOMPARE(code_of(with_opening_effect(R"(["pass","in.to"])")), std::string("definition.effect"));
        QCOMPARE(code_of(with_opening_effect(R"(["set","to",["holder","self"]])")), std::string("ok"));
    }
    void rulesHaveNoActor() {
        const std::string when = R"(["lt","self.until",["now"]])";
        QCOMPARE(code_of(read_changed(when, R"(["eq","self.to","me.party"])")), std::string("definition.reading"));
        QCOMPARE(code_of(read_changed(when, R"(["signed","keeper"])")), std::string("definition.operator"));
        QCOMPARE(code_of(read_changed(when, R"(["has","in.use"])")), std::string("definition.input"));
        QCOMPARE(code_of(read_changed(when, R"(["upward","under",["signed","keeper"],2])")),
                 std::string("definition.operator"));
        QCOMPARE(code_of(read_changed(when, R"(["eq",["state","self.earlier"],"ended"])")), std::string("ok"));
    }
    void depthIsBounded() {
        const auto nested = [](int levels) {
            std::string text = "true";
            for (int i = 1; i < levels; ++i) text = R"(["not",)" + text + "]";
            return text;
        };
        QCOMPARE(code_of(with_guard(nested(8))), std::string("ok"));
        QCOMPARE(code_of(with_guard(nested(9))), std::string("definition.depth"));
        std::string deep_has = R"(["has","self.until"])";
        for (int i = 0; i < 6; ++i) deep_has = R"(["not",)" + deep_has + "]";
        QCOMPARE(code_of(with_guard(deep_has)), std::string("ok"));
        QCOMPARE(code_of(with_guard(R"(["not",)" + deep_has + "]")), std::string("definition.depth"));
    }
    void nodesAreBounded() {
        const auto wide = [](int operands) {
            std::string text = R"(["all")";
            for (int i = 0; i < operands; ++i) text += ",true";
            return text + "]";
        };
        QCOMPARE(code_of(with_guard(wide(255))), std::string("ok"));
        QCOMPARE(code_of(with_guard(wide(256))), std::string("definition.nodes"));
    }
    void costIsReckonedFromTheText() {
        const auto cost = [](const std::string& guard) {
            const auto read = with_guard(guard);
            return read ? cost_of(guard_of(*read)) : 0;
        };
        QCOMPARE(cost("true"), 1u);
        QCOMPARE(cost(R"(["eq",["state","self"],"live"])"), 4u);
        QCOMPARE(cost(R"(["eq",["state","self.earlier"],"live"])"), 24u);
        QCOMPARE(cost(R"(["has","self.earlier.earlier.until"])"), 42u);
        QCOMPARE(cost(R"(["signed","keeper"])"), 21u);
        QCOMPARE(cost(R"(["signed",["holder","self"]])"), 23u);
        QCOMPARE(cost(R"(["upward","under",["eq",["state","self"],"live"],256])"), 1u + 256u * 24u);
        const auto read = with_guard(R"(["upward","under",["eq",["state","self"],"live"],256])");
        const Transition* renew = read->type("grant")->transition("renew");
        // guard, then set 21, share 21, free 21, pass 21, and the destination's lt(counter(self), self.most) 4
        QCOMPARE(renew->cost, 1u + 256u * 24u + 4u * 21u + 4u);
        QCOMPARE(node_count(guard_of(*read)), std::size_t{5});
    }
    void dearActsAreRefused() {
        const std::string upward = R"(["upward","under",["eq",["state","self"],"live"],256])";
        QCOMPARE(code_of(with_guard(R"(["any",)" + upward + "," + upward + "]")), std::string("definition.cost"));
    }
    void literalsTakeTheClassTheyMeet() {
        const auto read = with_guard(R"(["eq",5,"self.weight"])");
        QVERIFY(read);
        const Expression& literal = guard_of(*read).operands[0];
        QVERIFY(literal.op == Operator::literal);
        QCOMPARE(describe(literal.type), std::string("quantity in kg with scale 3"));
        QCOMPARE(literal.constant.number, std::int64_t{5});
        QVERIFY(literal.constant.field_class == FieldClass::quantity);
    }
};

CITYLEDGER_TEST(expression, TestExpression)
#include "tst_expression.moc"
