#include "core/ledger/definition_warnings.h"
#include "tests/support/folders.h"
#include "tests/support/test_registry.h"
#include "tests/unit/ledger/definition_samples.h"

#include <QDir>
#include <QTest>

#include <algorithm>

using namespace cityledger;
using namespace cityledger::ledger;
using namespace cityledger::test;

namespace {

/// "code path" of each warning, sorted, one a line.
std::string told(const Result<Definition>& read) {
    if (!read) return read.error().message;
    std::vector<std::string> lines;
    for (const auto& warning : warnings_of(*read)) lines.push_back(warning.code + " " + warning.path);
    std::ranges::sort(lines);
    std::string text;
    for (const auto& line : lines) text += line + "\n";
    return text;
}

// What the sample does on purpose: a draw whose guard looks at its target, and a link nobody follows.
const std::string sample_warnings = "link_unused types[1].open[0].effects[1]\n";

}  // namespace

class TestDefinitionWarnings : public QObject {
    Q_OBJECT
  private slots:
    void oddDefinitionsAreToldByPath_data() {
        QTest::addColumn<std::string>("from");
        QTest::addColumn<std::string>("to");
        QTest::addColumn<std::string>("warning");
        const auto row = [](const char* name, const char* from, const char* to, const char* warning) {
            QTest::newRow(name) << std::string(from) << std::string(to) << std::string(warning);
        };
        row("as it is", "\"version\":1", "\"version\":2", "");
        row("state nobody reaches", "\"to\":\"recalled\"", "\"to\":\"open\"", "unreachable_state types[1].states[1]\n");
        row("state nobody leaves", R"("document":"revoked")", R"("document":"suspended")",
            "dead_end types[1].states[1]\n");
        row("draw unseen", R"(["eq",["state","in.source"],"open"])", R"(["eq",["state","in.grant"],"live"])",
            "link_unread types[1].open[0].effects[0]\n");
        row("draw seen through", R"(["eq",["state","in.source"],"open"])", R"(["has","in.source.mass"])", "");
        row("holder never named", R"(["hold","in.to"],)", "", "holder_never_set types[0].transitions[0].by\n");
        row("role never used", R"({"id":"keeper","title":{"zh":"乙","en":"Keeper"},"per":"party"})",
            R"({"id":"keeper","title":{"zh":"乙","en":"Keeper"},"per":"party"},{"id":"idle","title":{"zh":"丙","en":"Idle"},"per":"party"})",
            "role_unused roles[2]\n");
        row("number of a person", R"("en":"Sample")", R"("en":"Sample 13800000000")", "personal_number title\n");
    }
    void oddDefinitionsAreToldByPath() {
        QFETCH(std::string, from);
        QFETCH(std::string, to);
        QFETCH(std::string, warning);
        std::string lines = told(read_changed(from, to));
        const auto known = lines.find(sample_warnings);
        QVERIFY2(known != std::string::npos, lines.c_str());
        lines.erase(known, sample_warnings.size());
        QCOMPARE(lines, warning);
    }
    void shippedScenariosGiveNoWarning() {
        const QDir folder(QStringLiteral(CITYLEDGER_SOURCE "/resources/scenarios"));
        for (const auto& file : folder.entryList({QStringLiteral("*.json")}))
            QCOMPARE(file.toStdString() + ": " + told(read_definition(shipped_definition(file.toStdString()))),
                     file.toStdString() + ": ");
    }
    void placesAreFoundInAnyLayout() {
        const std::string text =
            "{\n  \"id\": \"a\\\"]\",\n  \"types\": [ {\"x\": [1, {\"y\": true}]},\n    {\"x\": -2} ]\n}\n";
        QVERIFY((place_of(text, "") == TextPlace{1, 1}));
        QVERIFY((place_of(text, "id") == TextPlace{2, 9}));
        QVERIFY((place_of(text, "types") == TextPlace{3, 12}));
        QVERIFY((place_of(text, "types[0].x[1].y") == TextPlace{3, 30}));
        QVERIFY((place_of(text, "types[1].x") == TextPlace{4, 11}));
        for (const std::string_view nowhere :
             {"types[2]", "types[0].z", "id[0]", "types[a]", "types[", "[0]", "types..x"})
            QVERIFY2(!place_of(text, nowhere), std::string(nowhere).c_str());
    }
    void faultsLeadToTheirLine() {
        const std::string text(sample_definition());
        std::string broken = text;
        broken.replace(broken.find("\"class\":\"keyed\""), 15, "\"class\":\"kexed\"");
        const auto read = read_any(broken);
        const auto place = place_of(broken, read.error().field("path"));
        QVERIFY(place);
        QCOMPARE(place->line, std::size_t{15});
    }
    void brokenTextHasNoPlaces() {
        for (const std::string_view text :
             {"", "{", "{\"a\"", "{\"a\":", "{\"a\":[1,", "[[[[", "{\"b\":\"x", "{\"b\":}"})
            QVERIFY2(!place_of(text, "a[1]"), std::string(text).c_str());
        QVERIFY(!place_of(std::string(100'000, '['), "[1]"));
    }
};

CITYLEDGER_TEST(definition_warnings, TestDefinitionWarnings)
#include "tst_definition_warnings.moc"
