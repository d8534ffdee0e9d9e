#include "tests/support/folders.h"
#include "tests/unit/ledger/definition_samples.h"

#include <QFile>
#include <QtGlobal>

namespace cityledger::test {

std::string_view sample_definition() {
    return R"({
"id":"sample","version":1,"title":{"zh":"示例","en":"Sample"},"area":"data","owner":"bureau","retention":10,
"legal_basis":["none"],
"roles":[{"id":"owner","title":{"zh":"甲","en":"Owner"},"per":"officer"},
         {"id":"keeper","title":{"zh":"乙","en":"Keeper"},"per":"party"}],
"separation":[["owner","keeper"]],
"lists":{"uses":[{"id":"care","title":{"zh":"诊疗","en":"Care"}},{"id":"study","title":{"zh":"研究","en":"Study"}}]},
"types":[
 {"id":"grant","title":{"zh":"授权","en":"Grant"},
  "fields":[
   {"id":"use","class":"code","list":"uses","label":{"zh":"用途","en":"Use"}},
   {"id":"fields","class":"code","list":"uses","many":true,"label":{"zh":"字段","en":"Fields"}},
   {"id":"paper","class":"digest","issued":true,"label":{"zh":"文件","en":"Paper"}},
   {"id":"name","class":"commit","personal":true,"label":{"zh":"姓名","en":"Name"}},
   {"id":"number","class":"keyed","personal":true,"label":{"zh":"号码","en":"Number"}},
   {"id":"earlier","class":"reference","type":"grant","label":{"zh":"前一份","en":"Earlier"}},
   {"id":"about","class":"reference","label":{"zh":"相关","en":"About"}},
   {"id":"to","class":"party","label":{"zh":"对象","en":"To"}},
   {"id":"weight","class":"quantity","unit":"kg","scale":3,"label":{"zh":"重量","en":"Weight"}},
   {"id":"most","class":"quantity","label":{"zh":"次数","en":"Times"}},
   {"id":"from","class":"time","label":{"zh":"起","en":"From"}},
   {"id":"until","class":"time","label":{"zh":"止","en":"Until"}},
   {"id":"note","class":"text","label":{"zh":"备注","en":"Note"}},
   {"id":"why","class":"text","input":true,"label":{"zh":"理由","en":"Why"}}],
  "states":[{"id":"live","title":{"zh":"有效","en":"Live"}},
            {"id":"ended","title":{"zh":"结束","en":"Ended"},"document":"used_up"}],
  "valid":{"from":"from","until":"until"},
  "counters":[{"id":"used","limit":"most"},{"id":"seen","limit":100},{"id":"free"}],
  "stock":"used",
  "open":[{"id":"give","title":{"zh":"授予","en":"Give"},"to":"live","by":["owner","any"],"signatures":{"keeper":1},
    "inputs":["use","fields?","to","most","until?","paper?","number?","weight?"],
    "guard":["any",["not",["has","in.until"]],["gt","in.until",["now"]]],
    "effects":[["claim","number","in.number","in.until"],["hold","in.to"],["count","seen",1]]}],
  "transitions":[
   {"id":"renew","title":{"zh":"续","en":"Renew"},"from":["live"],"to":[{"when":["lt",["counter","self","used"],"self.most"],"state":"live"},{"state":"ended"}],
    "by":["holder"],"inputs":["until","earlier?","why"],
    "guard":["all",["eq",["state","self"],"live"],["eq","me.party",["holder","self"]],["signed","keeper"],["subset","care","self.fields"]],
    "effects":[["set","note","in.why"],["share","note","self.note"],["free","number","self.number"],["pass","self.to"]]}]},
 {"id":"batch","title":{"zh":"批次","en":"Batch"},
  "fields":[{"id":"source","class":"reference","type":"batch","label":{"zh":"来源","en":"Source"}},
            {"id":"grant","class":"reference","type":"grant","label":{"zh":"授权","en":"Grant"}},
            {"id":"mass","class":"quantity","unit":"kg","label":{"zh":"质量","en":"Mass"}}],
  "states":[{"id":"open","title":{"zh":"开","en":"Open"}},{"id":"recalled","title":{"zh":"召回","en":"Recalled"},"document":"revoked"}],
  "counters":[{"id":"drawn","unit":"kg","limit":"mass"}],"stock":"drawn",
  "open":[{"id":"make","title":{"zh":"投产","en":"Make"},"to":"open","by":["owner"],"inputs":["source","grant","mass"],
    "guard":["eq",["state","in.source"],"open"],
    "effects":[["link","made_from","in.source","in.mass"],["link","under","in.grant"]]}],
  "transitions":[{"id":"recall","title":{"zh":"召回","en":"Recall"},"from":["open"],"to":"recalled","by":["owner"],
    "guard":["not",["upward","made_from",["eq",["state","self"],"recalled"],256]]}]}],
"rules":[{"id":"old","kind":"finding","severity":"note","text":{"zh":"旧","en":"Old"},"over":{"type":"grant"},
  "when":["lt","self.until",["now"]],"remedy":{"zh":"续","en":"Renew"}}],
"cast":{},"tests":[]})";
}

Result<ledger::Definition> read_any(std::string_view json) {
    const auto bytes = ledger::canonical_definition(as_bytes(json));
    if (!bytes) qFatal("the text of a test is no JSON: %s", bytes.error().message.c_str());
    return ledger::read_definition(*bytes);
}

Result<ledger::Definition> read_changed(std::string_view from, std::string_view to) {
    std::string text(sample_definition());
    const auto at = text.find(from);
    if (at == std::string::npos) qFatal("not in the sample: %s", std::string(from).c_str());
    text.replace(at, from.size(), to);
    return read_any(text);
}

std::string code_of(const Result<ledger::Definition>& read) {
    return read ? "ok" : read.error().code;
}

Bytes shipped_definition(std::string_view name) {
    QFile file(QStringLiteral(CITYLEDGER_SOURCE "/resources/scenarios/") + QString::fromStdString(std::string(name)));
    if (!file.open(QIODevice::ReadOnly)) qFatal("cannot open %s", qPrintable(file.fileName()));
    const QByteArray content = file.readAll();
    auto bytes =
        ledger::canonical_definition(as_bytes({content.constData(), static_cast<std::size_t>(content.size())}));
    if (!bytes) qFatal("%s: %s", qPrintable(file.fileName()), bytes.error().message.c_str());
    return *bytes;
}

}  // namespace cityledger::test
