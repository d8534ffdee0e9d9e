#include "core/wire/json.h"
#include "tests/support/test_registry.h"

#include <boost/json/value.hpp>

#include <algorithm>

#include <QTest>

using namespace cityledger;
using namespace cityledger::wire;

namespace {
/// JSON in C++ is easier to read with ' for ".
std::string quoted(std::string_view text) {
    std::string result(text);
    std::ranges::replace(result, '\'', '"');
    return result;
}
std::string code_of(std::string_view text, JsonLimits limits = {}) {
    const auto value = parse_json(quoted(text), limits);
    return value ? "" : value.error().code;
}
std::string canonical_code_of(std::string_view text, JsonLimits limits = {}) {
    const auto value = parse_canonical_json(as_bytes(quoted(text)), limits);
    return value ? "" : value.error().code;
}
std::string nested(std::size_t depth) {
    return std::string(depth, '[') + std::string(depth, ']');
}
}  // namespace

class TestJson : public QObject {
    Q_OBJECT
  private slots:
    void duplicateNamesAreRefusedInEveryDisguise() {
        QCOMPARE(code_of("{'a':1,'a':1}"), std::string("json.duplicate"));
        QCOMPARE(code_of("{'a':1,'\\u0061':2}"), std::string("json.duplicate"));
        QCOMPARE(code_of("{'x':{'a':1},'a':2,'y':[{'b':1,'b':2}]}"), std::string("json.duplicate"));
        QCOMPARE(code_of("{'a':{'a':1},'b':{'a':2}}"), std::string(""));
    }
    void depthIsCountedExactly() {
        QCOMPARE(code_of(nested(16)), std::string(""));
        QCOMPARE(code_of(nested(17)), std::string("json.depth"));
        QCOMPARE(code_of(nested(100'000)), std::string("json.depth"));
        QCOMPARE(code_of(nested(3), {.max_depth = 2}), std::string("json.depth"));
    }
    void sizeIsBoundedBeforeParsing() {
        const auto value = parse_json("[1,2,3]", {.max_bytes = 6});
        QCOMPARE(value.error().code, std::string("json.too_long"));
        QVERIFY(value.error().kind == ErrorKind::limit);
    }
    void errorsNameLineAndColumn() {
        const auto value = parse_json("{\n  \"a\": tru\n}");
        QCOMPARE(value.error().code, std::string("json.syntax"));
        QCOMPARE(value.error().field("line"), std::string_view("2"));
        QVERIFY(std::stoi(std::string(value.error().field("column"))) >= 8);
    }
    void nothingMayFollow() {
        QCOMPARE(code_of("1 2"), std::string("json.syntax"));
        QCOMPARE(code_of("{} \n"), std::string(""));
        QCOMPARE(code_of(""), std::string("json.syntax"));
        QCOMPARE(code_of("[1,]"), std::string("json.syntax"));
        QCOMPARE(code_of("// c\n1"), std::string("json.syntax"));
    }
    void brokenTextIsRefused() {
        QCOMPARE(code_of("\"\xff\""), std::string("json.syntax"));
        QCOMPARE(code_of("'\\ud800'"), std::string("json.syntax"));
        QCOMPARE(code_of("1e999"), std::string("json.number"));
    }
    void canonicalFormIsTheOnlyForm() {
        const char* good = "{'a':[1,-2,true,null],'b':'é\\'\\\\/'}";
        QCOMPARE(canonical_code_of(good), std::string(""));
        for (const char* other : {"{ 'a':1}", "{'b':1,'a':2}", "{'a':1.0}", "{'a':1e2}", "{'a':-0}", "{'a':'\\u0041'}",
                                  "{'a':'\\/'}", "{'a':9007199254740992}", "{'a':18446744073709551615}", "{'é':1}",
                                  "{'a':'\\n'}", "{\"a\":\"\xe2\x80\xae\"}", "{\"a\":1}\n", "{'a':'\\u0000'}"})
            QCOMPARE(canonical_code_of(other), std::string("json.not_canonical"));
        QCOMPARE(canonical_code_of("{'a':9007199254740991,'b':-9007199254740991}"), std::string(""));
    }
    void longTextsAreRefusedUnlessAllowed() {
        const std::string text = "\"" + std::string(1025, 'x') + "\"";
        QCOMPARE(canonical_code_of(text), std::string("json.text_too_long"));
        QCOMPARE(canonical_code_of(text, {.max_text_bytes = 2000}), std::string(""));
    }
    void writesSortedAndEscaped() {
        const boost::json::value value = {{"b", 1}, {"a", {{"z", "x\"y\\z"}, {"A", false}}}};
        const std::string expected = quoted("{'a':{'A':false,'z':'x\\'y\\\\z'},'b':1}");
        QCOMPARE(to_text(*canonical_json(value)), expected);
        QCOMPARE(canonical_json(boost::json::value(0.5)).error().code, std::string("json.number"));
        QCOMPARE(canonical_json(boost::json::value("\x01")).error().code, std::string("json.text"));
        QCOMPARE(canonical_json(boost::json::value{{"\x01", 1}}).error().code, std::string("json.member_name"));
    }
    void forbiddenCharactersAreFound() {
        QVERIFY(is_allowed_text("材料核验 (A4) 𠀀 é"));
        QVERIFY(is_allowed_text("\xef\xbf\xbd"));  // U+FFFD
        for (const char* text :
             {"a\tb", "a\x7f", "\xc2\x85", "\xd8\x9c", "\xe2\x80\x8b", "\xe2\x80\xa8", "\xe2\x81\xa0", "\xe2\x81\xa9",
              "\xef\xbb\xbf", "\xef\xbf\xbe", "\xef\xb7\x90", "\xf0\x9f\xbf\xbf", "\xf4\x8f\xbf\xbe"})
            QVERIFY2(!is_allowed_text(text), text);
        QVERIFY(!is_allowed_text(std::string(1025, 'a')));
    }
    void utf8IsStrict() {
        QVERIFY(is_utf8("\xf4\x8f\xbf\xbf"));
        for (const char* text : {"\xc0\x80", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\xe2\x82", "\x80",
                                 "\xf8\x88\x80\x80\x80", "\xe0\x80\x80"})
            QVERIFY(!is_utf8(text));
    }
};

CITYLEDGER_TEST(json, TestJson)
#include "tst_json.moc"
