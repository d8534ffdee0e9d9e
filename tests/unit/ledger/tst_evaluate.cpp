#include "core/ledger/evaluate.h"
#include "tests/support/test_registry.h"
#include "tests/unit/ledger/definition_samples.h"

#include <QTest>

#include <map>

using namespace cityledger;
using namespace cityledger::ledger;
using namespace cityledger::test;

namespace {

Value number(FieldClass field_class, std::int64_t value) {
    Value out;
    out.field_class = field_class;
    out.number = value;
    return out;
}
Value words(FieldClass field_class, std::string value) {
    Value out;
    out.field_class = field_class;
    out.text = std::move(value);
    return out;
}
Value codes(std::vector<std::string> values) {
    Value out;
    out.field_class = FieldClass::code;
    out.codes = std::move(values);
    return out;
}

struct MadeRecord final : RecordFacts {
    MadeRecord(std::string record_id, const RecordType& record_type)
        : own_id(std::move(record_id)), own(&record_type) {}

    std::string own_id;
    const RecordType* own;
    std::string own_state = "live";
    std::optional<std::string> own_holder;
    std::map<std::string, Value, std::less<>> fields;
    std::map<std::string, std::int64_t, std::less<>> counters;
    std::map<std::string, std::vector<std::string>, std::less<>> made_links;

    std::string_view id() const override { return own_id; }
    const RecordType& type() const override { return *own; }
    std::string_view state() const override { return own_state; }
    std::string_view party() const override { return "bureau"; }
    std::string_view officer() const override { return "bureau/o1"; }
    std::int64_t opened() const override { return 500; }
    std::optional<std::string> holder() const override { return own_holder; }
    std::optional<Value> field(std::string_view field_id) const override {
        const auto found = fields.find(field_id);
        return found == fields.end() ? std::nullopt : std::optional(found->second);
    }
    std::int64_t counter(std::string_view counter_id) const override {
        const auto found = counters.find(counter_id);
        return found == counters.end() ? 0 : found->second;
    }
    std::vector<std::string> links(std::string_view kind) const override {
        const auto found = made_links.find(kind);
        return found == made_links.end() ? std::vector<std::string>{} : found->second;
    }
};

struct MadeFacts final : Facts {
    std::map<std::string, MadeRecord, std::less<>> records;
    std::map<std::string, Value, std::less<>> inputs;
    std::int64_t time = 1000;
    mutable int reached = 0;
    bool damaged = false;

    std::int64_t now() const override { return time; }
    std::string_view my_party() const override { return "hospital"; }
    std::string_view my_officer() const override { return "hospital/o7"; }
    std::optional<Value> input(std::string_view field_id) const override {
        const auto found = inputs.find(field_id);
        return found == inputs.end() ? std::nullopt : std::optional(found->second);
    }
    const RecordFacts& self() const override { return records.at("bureau/self"); }
    Result<const RecordFacts*> record(std::string_view record_id) const override {
        if (damaged) return fail(ErrorKind::damaged, "store.damaged", "the store is damaged");
        ++reached;
        const auto found = records.find(record_id);
        return found == records.end() ? nullptr : &found->second;
    }
    Result<bool> signed_by_role(std::string_view role) const override { return role == "keeper"; }
    Result<bool> signed_by_party(std::string_view party) const override { return party == "hospital"; }
};

}  // namespace

class TestEvaluate : public QObject {
    Q_OBJECT

    Definition definition_;

    /// The outcome of a guard of `renew` over facts: "true", "false", or the refusal's name.
    static std::string outcome(const std::string& guard, const Facts& facts) {
        const auto read = read_changed(R"(["all",["eq",["state","self"],"live"],["eq","me.party",["holder","self"]],)"
                                       R"(["signed","keeper"],["subset","care","self.fields"]])",
                                       guard);
        if (!read) return read.error().message;
        const auto value = evaluate(*read->type("grant")->transition("renew")->guard, facts);
        if (!value) return value.error().code;
        if (!value->has_value()) return std::string(name_of(value->refusal));
        return value->is_true() ? "true" : "false";
    }

    MadeFacts facts() const {
        MadeFacts made;
        MadeRecord self("bureau/self", *definition_.type("grant"));
        self.own_holder = "hospital";
        self.fields["use"] = codes({"care"});
        self.fields["fields"] = codes({"study", "care"});
        self.fields["weight"] = number(FieldClass::quantity, 5);
        self.fields["most"] = number(FieldClass::quantity, 3);
        self.fields["from"] = number(FieldClass::time, 900);
        self.fields["until"] = number(FieldClass::time, 2000);
        self.fields["to"] = words(FieldClass::party, "hospital");
        self.fields["earlier"] = words(FieldClass::reference, "bureau/first");
        self.fields["about"] = words(FieldClass::reference, "bureau/nowhere");
        self.counters["used"] = 2;
        made.records.emplace("bureau/self", std::move(self));
        MadeRecord first("bureau/first", *definition_.type("grant"));
        first.own_state = "ended";
        first.fields["until"] = number(FieldClass::time, 700);
        first.fields["earlier"] = words(FieldClass::reference, "bureau/self");
        made.records.emplace("bureau/first", std::move(first));
        made.inputs["why"] = words(FieldClass::text, "because");
        made.inputs["until"] = number(FieldClass::time, 3000);
        return made;
    }

  private slots:
    void initTestCase() {
        auto read = read_any(sample_definition());
        QVERIFY2(read, read ? "" : read.error().message.c_str());
        definition_ = std::move(*read);
    }
    void operators_data() {
        QTest::addColumn<std::string>("text");
        QTest::addColumn<std::string>("expected");
        const auto row = [](const char* text, const char* expected) {
            QTest::newRow(text) << std::string(text) << std::string(expected);
        };
        row(R"(["eq",["state","self"],"live"])", "true");
        row(R"(["eq",["state","self.earlier"],"live"])", "false");
        row(R"(["eq",["state","self.earlier"],"ended"])", "true");
        row(R"(["eq",["document","self"],"in_force"])", "true");
        row(R"(["eq",["document","self.earlier"],"used_up"])", "true");
        row(R"(["eq",["document","self.about"],"in_force"])", "missing");
        row(R"(["eq","me.party",["holder","self"]])", "true");
        row(R"(["eq","me.party",["holder","self.earlier"]])", "missing");
        row(R"(["eq",["party","self"],"me.party"])", "false");
        row(R"(["eq",["officer","self"],"me.officer"])", "false");
        row(R"(["lt",["opened","self"],["now"]])", "true");
        row(R"(["eq","self.use","care"])", "true");
        row(R"(["eq","self.note","self.note"])", "missing");
        row(R"(["subset","self.use","self.fields"])", "true");
        row(R"(["subset","self.fields","self.use"])", "false");
        row(R"(["subset","study","self.use"])", "false");
        row(R"(["lt","self.weight",5])", "false");
        row(R"(["le","self.weight",5])", "true");
        row(R"(["gt","self.weight",4])", "true");
        row(R"(["lt",["counter","self","used"],"self.most"])", "true");
        row(R"(["eq",["counter","self","seen"],0])", "true");
        row(R"(["eq",["sub","self.until","self.from"],1100])", "true");
        row(R"(["eq",["sub","self.from","self.until"],-1100])", "true");
        row(R"(["eq",["add","self.until",1],2001])", "true");
        row(R"(["gt",["add","self.weight",9007199254740991],1])", "overflow");
        row(R"(["gt",["sub",-9007199254740991,"self.weight"],1])", "overflow");
        row(R"(["has","self.note"])", "false");
        row(R"(["has","self.until"])", "true");
        row(R"(["has","self.about"])", "true");
        row(R"(["has","self.earlier.until"])", "true");
        row(R"(["has","self.earlier.weight"])", "false");
        row(R"(["has","self.earlier.earlier.weight"])", "true");
        row(R"(["has","in.why"])", "true");
        row(R"(["has","in.earlier"])", "false");
        row(R"(["lt","self.earlier.until","in.until"])", "true");
        row(R"(["lt","in.earlier.until","in.until"])", "missing");
        row(R"(["signed","keeper"])", "true");
        row(R"(["signed","owner"])", "false");
        row(R"(["signed","self.to"])", "true");
        row(R"(["signed",["party","self"]])", "false");
        row(R"(["not",["signed",["holder","self.earlier"]]])", "missing");
        row(R"(["all",false,["has","self.note"],["eq","self.note","self.note"]])", "false");
        row(R"(["all",true,["eq","self.note","self.note"],false])", "missing");
        row(R"(["any",true,["eq","self.note","self.note"]])", "true");
        row(R"(["any",false,["eq","self.note","self.note"]])", "missing");
        row(R"(["any",false,false])", "false");
        row(R"(["eq","self.earlier","self"])", "false");
        row(R"(["eq","self.earlier.earlier","self"])", "true");
    }
    void operators() {
        QFETCH(std::string, text);
        QFETCH(std::string, expected);
        QCOMPARE(outcome(text, facts()), expected);
    }
    void daysBeginAtMidnightInChina() {
        MadeFacts made = facts();
        const std::string first_day = R"(["eq",["day",["now"]],0])";
        made.time = 57'599;  // 1970-01-01 23:59:59 at UTC+8
        QCOMPARE(outcome(first_day, made), std::string("true"));
        made.time = 57'600;
        QCOMPARE(outcome(first_day, made), std::string("false"));
        QCOMPARE(outcome(R"(["eq",["day",["sub",["now"],86401]],-1])", made), std::string("true"));
        QCOMPARE(outcome(R"(["eq",["day",["sub",["now"],86400]],0])", made), std::string("true"));
        QCOMPARE(outcome(R"(["eq",["day",["sub",["now"],144000]],-1])", made), std::string("true"));
    }
    void theirOwnDefinitionReadsRecords() {
        // The same field in another version is a text: for a definition that has it as a quantity it is missing.
        const auto other = read_changed(R"("id":"weight","class":"quantity","unit":"kg","scale":3)",
                                        R"("id":"weight","class":"quantity","unit":"g")");
        QVERIFY(other);
        MadeFacts made = facts();
        MadeRecord first("bureau/first", *other->type("grant"));
        first.fields["weight"] = number(FieldClass::quantity, 7);
        made.records.insert_or_assign("bureau/first", std::move(first));
        QCOMPARE(outcome(R"(["gt","self.earlier.weight",1])", made), std::string("missing"));
        QCOMPARE(outcome(R"(["has","self.earlier.weight"])", made), std::string("false"));
        made.records.at("bureau/first").own = definition_.type("grant");
        QCOMPARE(outcome(R"(["gt","self.earlier.weight",1])", made), std::string("true"));
    }
    void damageIsAnErrorAndNoRefusal() {
        MadeFacts made = facts();
        made.damaged = true;
        QCOMPARE(outcome(R"(["has","self.earlier.until"])", made), std::string("store.damaged"));
    }
    void upwardVisitsEachOnceAndIsBounded() {
        MadeFacts made = facts();
        const auto link = [&](const std::string& from, std::vector<std::string> to) {
            made.records.at(from).made_links["under"] = std::move(to);
        };
        for (const std::string id : {"bureau/a", "bureau/b", "bureau/c"})
            made.records.emplace(id, MadeRecord(id, *definition_.type("grant")));
        link("bureau/self", {"bureau/a", "bureau/b"});
        link("bureau/a", {"bureau/c", "bureau/b", "bureau/self"});
        link("bureau/b", {"bureau/c"});
        const auto ended = [](const std::string& most) {
            return R"(["upward","under",["eq",["state","self"],"ended"],)" + most + "]";
        };
        QCOMPARE(outcome(ended("3"), made), std::string("false"));
        QCOMPARE(made.reached, 3);
        QCOMPARE(outcome(ended("2"), made), std::string("upward"));
        made.records.at("bureau/c").own_state = "ended";
        QCOMPARE(outcome(ended("3"), made), std::string("true"));
        QCOMPARE(outcome(ended("2"), made), std::string("upward"));
        made.records.at("bureau/b").own_state = "ended";
        QCOMPARE(outcome(ended("2"), made), std::string("true"));
        made.records.at("bureau/self").own_state = "ended";
        made.reached = 0;
        QCOMPARE(outcome(ended("1"), made), std::string("true"));
        QCOMPARE(made.reached, 0);
        link("bureau/self", {"bureau/nowhere"});
        made.records.at("bureau/self").own_state = "live";
        QCOMPARE(outcome(ended("1"), made), std::string("missing"));
    }
    void validityTurnsInForceOnly() {
        MadeRecord record("bureau/x", *definition_.type("grant"));
        record.fields["from"] = number(FieldClass::time, 10);
        record.fields["until"] = number(FieldClass::time, 20);
        QVERIFY(document_of(record, 9) == DocumentWord::pending);
        QVERIFY(document_of(record, 20) == DocumentWord::in_force);
        QVERIFY(document_of(record, 21) == DocumentWord::expired);
        record.own_state = "ended";
        QVERIFY(document_of(record, 21) == DocumentWord::used_up);
    }
};

CITYLEDGER_TEST(evaluate, TestEvaluate)
#include "tst_evaluate.moc"
