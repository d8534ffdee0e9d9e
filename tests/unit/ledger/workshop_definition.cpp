#include "tests/unit/ledger/test_city.h"

namespace cityledger::test {

std::string_view workshop_definition() {
    return R"({
"id":"workshop","version":1,"title":{"zh":"工坊","en":"Workshop"},"area":"manufacturing","owner":"factory","retention":1,
"legal_basis":["none"],
"roles":[{"id":"maker","title":{"zh":"制造","en":"Maker"},"per":"officer"},
         {"id":"checker","title":{"zh":"检验","en":"Checker"},"per":"officer"},
         {"id":"house","title":{"zh":"单位","en":"House"},"per":"party"}],
"separation":[["maker","checker"]],
"lists":{"grades":[{"id":"fine","title":{"zh":"优","en":"Fine"}},{"id":"plain","title":{"zh":"普","en":"Plain"}}]},
"types":[
 {"id":"item","title":{"zh":"物品","en":"Item"},
  "fields":[
   {"id":"grade","class":"code","list":"grades","label":{"zh":"等级","en":"Grade"}},
   {"id":"tags","class":"code","list":"grades","many":true,"label":{"zh":"标签","en":"Tags"}},
   {"id":"paper","class":"digest","issued":true,"label":{"zh":"文件","en":"Paper"}},
   {"id":"photo","class":"digest","label":{"zh":"照片","en":"Photo"}},
   {"id":"number","class":"keyed","personal":true,"label":{"zh":"号码","en":"Number"}},
   {"id":"origin","class":"reference","type":"item","label":{"zh":"来源","en":"Origin"}},
   {"id":"buyer","class":"party","label":{"zh":"买方","en":"Buyer"}},
   {"id":"most","class":"quantity","label":{"zh":"上限","en":"Most"}},
   {"id":"part","class":"quantity","input":true,"label":{"zh":"份","en":"Part"}},
   {"id":"until","class":"time","label":{"zh":"止","en":"Until"}},
   {"id":"note","class":"text","label":{"zh":"备注","en":"Note"}}],
  "states":[{"id":"live","title":{"zh":"有效","en":"Live"}},
            {"id":"empty","title":{"zh":"用完","en":"Empty"},"document":"used_up"},
            {"id":"recalled","title":{"zh":"召回","en":"Recalled"},"document":"revoked"}],
  "valid":{"until":"until"},
  "counters":[{"id":"taken","limit":"most"},{"id":"seen"}],
  "stock":"taken",
  "open":[
   {"id":"make","title":{"zh":"制作","en":"Make"},"to":"live","by":["maker"],
    "inputs":["grade","tags?","paper?","photo?","number?","origin?","buyer?","most?","until?","note?"],
    "effects":[["hold","me.party"]]},
   {"id":"claim","title":{"zh":"占用","en":"Claim"},"to":"live","by":["any"],"inputs":["number","until"],
    "effects":[["claim","number","in.number","in.until"]]},
   {"id":"share","title":{"zh":"共用","en":"Share"},"to":"live","by":["any"],"inputs":["number"],
    "effects":[["share","number","in.number"]]},
   {"id":"derive","title":{"zh":"派生","en":"Derive"},"to":"live","by":["maker"],"inputs":["origin","part","most?"],
    "effects":[["link","from","in.origin","in.part"]]},
   {"id":"join","title":{"zh":"会签","en":"Join"},"to":"live","by":["maker"],"signatures":{"checker":1},"inputs":["grade"]}],
  "transitions":[
   {"id":"check","title":{"zh":"检验","en":"Check"},"from":["live"],"to":"live","by":["checker"],"inputs":["note?"]},
   {"id":"both","title":{"zh":"两家","en":"Both"},"from":["live"],"to":"live","by":["any"],"signatures":{"house":2}},
   {"id":"again","title":{"zh":"再次","en":"Again"},"from":["live"],"to":"live","by":["any"],"inputs":["paper?","most?","origin?"]},
   {"id":"count","title":{"zh":"计数","en":"Count"},"from":["live"],
    "to":[{"when":["eq",["counter","self","taken"],"self.most"],"state":"empty"},{"state":"live"}],
    "by":["any"],"inputs":["part"],"effects":[["count","taken","in.part"]]},
   {"id":"sum","title":{"zh":"求和","en":"Sum"},"from":["live"],"to":"live","by":["any"],"inputs":["part"],
    "guard":["gt",["add","in.part",9007199254740991],0]},
   {"id":"read","title":{"zh":"读取","en":"Read"},"from":["live"],"to":"live","by":["any"],"inputs":[],
    "guard":["eq","self.grade","fine"]},
   {"id":"pass","title":{"zh":"转交","en":"Pass"},"from":["live"],"to":"live","by":["holder"],"inputs":["buyer"],
    "effects":[["pass","in.buyer"]]},
   {"id":"free","title":{"zh":"释放","en":"Free"},"from":["live"],"to":"live","by":["any"],
    "effects":[["free","number","self.number"]]},
   {"id":"look","title":{"zh":"关联","en":"Look"},"from":["live"],"to":"live","by":["any"],"inputs":["origin"],
    "guard":["not",["upward","from",["eq",["state","self"],"recalled"],3]],
    "effects":[["link","from","in.origin","in.origin.most"]]},
   {"id":"recall","title":{"zh":"召回","en":"Recall"},"from":["live"],"to":"recalled","by":["maker"]}]}],
"rules":[],"cast":{},"tests":[]})";
}

}  // namespace cityledger::test
