#include "tests/unit/scenarios/broken_definitions.h"

#include <QtGlobal>

namespace cityledger::test {

namespace {

std::string with(const std::string& from, const std::string& to) {
    std::string text = good_definition();
    const auto at = text.find(from);
    if (at == std::string::npos) qFatal("not in the definition: %s", from.c_str());
    text.replace(at, from.size(), to);
    return text;
}

std::string many(std::size_t count, const std::string& text) {
    std::string out;
    for (std::size_t i = 0; i < count; ++i) out += text;
    return out;
}

/// A guard of that many conditions.
std::string wide(std::size_t count) {
    return R"(["all")" + many(count, R"(,["gt","in.until",1])") + "]";
}

const std::string guard = R"(["gt","in.until",["now"]])";

}  // namespace

std::string good_definition() {
    return R"({
"id":"lamp",
"version":1,
"title":{"zh":"灯","en":"Lamp"},
"area":"tests",
"owner":"house",
"roles":[{"id":"lighter","title":{"zh":"点灯人","en":"Lighter"},"per":"officer"}],
"separation":[],
"lists":{"oils":[{"id":"whale","title":{"zh":"鲸油","en":"Whale"}}]},
"types":[{"id":"lamp","title":{"zh":"灯","en":"Lamp"},
"fields":[{"id":"paper","class":"digest","issued":true,"label":{"zh":"纸","en":"Paper"}},
{"id":"oil","class":"code","list":"oils","label":{"zh":"油","en":"Oil"}},
{"id":"amount","class":"quantity","unit":"ml","label":{"zh":"量","en":"Amount"}},
{"id":"until","class":"time","label":{"zh":"止","en":"Until"}},
{"id":"lit_by","class":"reference","type":"lamp","label":{"zh":"引火","en":"Lit by"}}],
"states":[{"id":"lit","title":{"zh":"亮","en":"Lit"}},
{"id":"out","title":{"zh":"灭","en":"Out"},"document":"revoked"}],
"valid":{"until":"until"},
"counters":[{"id":"burnt","unit":"ml","limit":"amount"}],
"open":[{"id":"light","title":{"zh":"点","en":"Light"},"to":"lit","by":["lighter"],
"inputs":["paper","oil","amount","until","lit_by?"],
"guard":["gt","in.until",["now"]],
"effects":[["claim","paper","in.paper"]]}],
"transitions":[{"id":"put_out","title":{"zh":"灭","en":"Put out"},"from":["lit"],"to":"out","by":["any"],
"guard":["eq","me.party",["party","self"]],
"effects":[["free","paper","self.paper"]]}]}],
"cast":{"ann":["house/ann","lighter"]},
"tests":[{"name":"t","proves":{"zh":"证","en":"Proves"},
"steps":[{"as":"ann","do":"light","new":"l1","in":{"paper":"p","oil":"whale","amount":1,"until":9}}],
"expect":"ok"}]
})";
}

std::vector<BrokenDefinition> broken_definitions() {
    const std::string g = good_definition();
    return {
        // JSON.
        {"no JSON", g.substr(0, g.size() / 2), "json.syntax", "", 16},
        {"nothing", "", "json.syntax", "", 1},
        {"an array", "[]", "definition.object", "", 1},
        {"more behind the end", g + "\n{}", "json.syntax", "", 32},
        {"huge file", std::string((1U << 20) + 1, ' '), "json.too_long", "", 0},
        {"huge definition",
         with(R"("lists":{)", R"("lists":{)" +
                                  [] {
                                      std::string lists;
                                      for (int i = 0; i < 999; ++i)
                                          lists += R"("l)" + std::to_string(i) +
                                                   R"(":[{"id":"a","title":{"zh":"甲","en":"A"}}],)";
                                      return lists;
                                  }()),
         "definition.size", "", 1},
        {"deep", with(guard, many(40, R"(["not",)") + "true" + many(40, "]")), "json.depth", "", 22},
        {"endless brackets", std::string(100'000, '['), "json.depth", "", 1},
        {"member twice", with(R"("area":"tests",)", "\"area\":\"tests\",\n\"area\":\"tests\","), "json.duplicate", "",
         6},
        {"number too large", with(R"("version":1)", R"("version":9007199254740992)"), "json.number", "version", 3},
        {"number beyond all", with(R"("version":1)", R"("version":1e999)"), "json.number", "", 3},
        {"fraction", with(R"("version":1)", R"("version":1.5)"), "json.number", "version", 3},
        {"name in Cyrillic", with(R"("owner":"house")", "\"\xD0\xBEwner\":\"house\""), "json.member_name", "", 1},
        {"text turning right to left",
         with(R"("en":"Lamp"},
"area")",
              "\"en\":\"Lamp\xE2\x80\xAE\"},\n\"area\""),
         "json.text", "title.en", 4},
        {"text too long", with(R"("en":"Lighter")", R"("en":")" + std::string(1025, 'x') + "\""), "json.text_too_long",
         "roles[0].title.en", 7},
        // Shape.
        {"member missing", with(R"("owner":"house",)", ""), "definition.member_missing", "", 1},
        {"member unknown", with(R"("area":"tests",)", R"("area":"tests","aria":"x",)"), "definition.unknown_member",
         "aria", 5},
        {"member of another class", with(R"("list":"oils",)", R"("list":"oils","unit":"l",)"), "definition.member",
         "types[0].fields[1].unit", 12},
        {"id in Cyrillic", with(R"("id":"lit")", "\"id\":\"l\xD1\x96t\""), "definition.id", "types[0].states[0].id",
         16},
        {"id taken", with(R"("id":"lighter")", R"("id":"holder")"), "definition.id", "roles[0].id", 7},
        {"id of the city",
         with(R"("id":"lamp",
"version")",
              "\"id\":\"city\",\n\"version\""),
         "definition.id", "id", 2},
        {"id twice", with(R"("id":"out")", R"("id":"lit")"), "definition.twice", "types[0].states[1]", 17},
        {"version is a word", with(R"("version":1)", R"("version":"1")"), "definition.number", "version", 3},
        {"flag is a word", with(R"("issued":true)", R"("issued":"yes")"), "definition.flag",
         "types[0].fields[0].issued", 11},
        {"states are an object", with(R"("separation":[])", R"("separation":{})"), "definition.array", "separation", 8},
        {"no state",
         with(R"("states":[{"id":"lit","title":{"zh":"亮","en":"Lit"}},
{"id":"out","title":{"zh":"灭","en":"Out"},"document":"revoked"}])",
              "\"states\":[\n]"),
         "definition.count", "types[0].states", 16},
        {"class unknown", with(R"("class":"time")", R"("class":"tame")"), "definition.word", "types[0].fields[3].class",
         14},
        {"personal in the open", with(R"("class":"digest",)", R"("class":"digest","personal":true,)"),
         "definition.personal", "types[0].fields[0]", 11},
        {"separated from itself", with(R"("separation":[])", R"("separation":[["lighter","lighter"]])"),
         "definition.separation", "separation[0]", 8},
        // References inside.
        {"list unknown", with(R"("list":"oils")", R"("list":"oil")"), "definition.list", "types[0].fields[1].list", 12},
        {"role unknown", with(R"("by":["lighter"])", R"("by":["lighter","king"])"), "definition.role",
         "types[0].open[0].by[1]", 20},
        {"holder opens", with(R"("by":["lighter"])", R"("by":["holder"])"), "definition.by", "types[0].open[0].by[0]",
         20},
        {"state unknown", with(R"("to":"out")", R"("to":"gone")"), "definition.state", "types[0].transitions[0].to",
         24},
        {"input unknown", with(R"("lit_by?")", R"("lit_by??")"), "definition.input", "types[0].open[0].inputs[4]", 21},
        {"status of a scenario", with(R"("document":"revoked")", R"("scenario":"retired")"), "definition.scenario",
         "types[0].states[1].scenario", 17},
        {"limit of another unit", with(R"("unit":"ml","limit")", R"("unit":"l","limit")"), "definition.limit",
         "types[0].counters[0].limit", 19},
        {"period of no time", with(R"("valid":{"until":"until"})", R"("valid":{"until":"oil"})"), "definition.valid",
         "types[0].valid.until", 18},
        {"reference to nothing", with(R"("type":"lamp")", R"("type":"lump")"), "definition.reference",
         "types[0].fields[4].type", 15},
        // Expressions and effects.
        {"operator unknown", with(guard, R"(["like","in.until",["now"]])"), "definition.operator",
         "types[0].open[0].guard[0]", 22},
        {"operands missing", with(guard, R"(["gt","in.until"])"), "definition.operands", "types[0].open[0].guard", 22},
        {"classes do not meet", with(guard, R"(["gt","in.until","in.amount"])"), "definition.type",
         "types[0].open[0].guard[2]", 22},
        {"order of codes", with(guard, R"(["gt","in.oil","whale"])"), "definition.order", "types[0].open[0].guard", 22},
        {"code unknown", with(guard, R"(["eq","in.oil","olive"])"), "definition.code", "types[0].open[0].guard[2]", 22},
        {"field unknown", with(guard, R"(["has","in.lit_by.smoke"])"), "definition.field", "types[0].open[0].guard[1]",
         22},
        {"reading through too many", with(guard, R"(["has","in.lit_by.lit_by.lit_by.lit_by"])"), "definition.reading",
         "types[0].open[0].guard[1]", 22},
        {"null for a guard", with(guard, "null"), "definition.expression", "types[0].open[0].guard", 22},
        {"too deep an expression", with(guard, many(8, R"(["not",)") + guard + many(8, "]")), "definition.depth",
         "types[0].open[0].guard[1][1][1][1][1][1][1][1]", 22},
        {"too wide an expression", with(guard, wide(120)), "definition.nodes", "types[0].open[0].guard", 22},
        {"effect unknown", with(R"(["claim","paper","in.paper"])", R"(["grab","paper","in.paper"])"),
         "definition.effect", "types[0].open[0].effects[0][0]", 23},
        {"pass at an opening", with(R"(["claim","paper","in.paper"])", R"(["pass","me.party"])"), "definition.effect",
         "types[0].open[0].effects[0]", 23},
        {"counter unknown", with(R"(["free","paper","self.paper"])", R"(["count","smoke",1])"), "definition.counter",
         "types[0].transitions[0].effects[0][1]", 26},
        {"cyclic link of no kind",
         with(R"(["eq","me.party",["party","self"]])", R"(["upward","lit_from",["eq",["state","self"],"out"],256])"),
         "definition.link", "types[0].transitions[0].guard[1]", 25},
        {"claim on two classes", with(R"(["free","paper","self.paper"])", R"(["free","paper","self.oil"])"),
         "definition.claim", "types[0].transitions[0].effects[0][2]", 26},
        {"over cost",
         with(R"("effects":[["claim","paper","in.paper"]]}],
"transitions":[{"id":"put_out","title":{"zh":"灭","en":"Put out"},"from":["lit"],"to":"out","by":["any"],
"guard":["eq","me.party",["party","self"]])",
              R"("effects":[["link","lit_from","in.lit_by"]]}],
"transitions":[{"id":"put_out","title":{"zh":"灭","en":"Put out"},"from":["lit"],"to":"out","by":["any"],
"guard":["all",["upward","lit_from",["eq",["state","self"],"out"],256],["upward","lit_from",["eq",["state","self"],"lit"],256]])"),
         "definition.cost", "types[0].transitions[0]", 24},
        // Tests.
        {"nobody of that name", with(R"("as":"ann")", R"("as":"eve")"), "definition.cast", "tests[0].steps[0].as", 29},
        {"refusal unknown", with(R"("expect":"ok")", R"("expect":"refused:mood")"), "definition.expect",
         "tests[0].expect", 30},
        {"begins at a later test", with(R"("name":"t",)", R"("name":"t","from":"u",)"), "definition.from",
         "tests[0].from", 28},
        {"step of no kind", with(R"("new":"l1",)", R"("new":"l1","on":"l1",)"), "definition.step", "tests[0].steps[0]",
         29},
    };
}

}  // namespace cityledger::test
