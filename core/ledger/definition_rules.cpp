#include "core/ledger/definition_reader.h"

namespace cityledger::ledger {

void read_rules(const Source& rules, Definition& out) {
    UniqueIds rule_ids("the rule");
    for (const auto& source : rules.items()) {
        source.allow_only({"id", "kind", "severity", "text", "cites", "over", "when", "remedy"});
        CheckRule rule;
        rule.id = source.required("id").id();
        rule_ids.add(rule.id, source);
        rule.kind = source.required("kind").one_of<CheckRule::Kind>(
            {{"finding", CheckRule::Kind::finding}, {"indicator", CheckRule::Kind::indicator}});
        rule.severity = source.required("severity")
                            .one_of<CheckRule::Severity>({{"note", CheckRule::Severity::note},
                                                          {"ordinary", CheckRule::Severity::ordinary},
                                                          {"serious", CheckRule::Severity::serious}});
        rule.text = source.required("text").title();
        rule.remedy = source.required("remedy").title();
        if (source.optional("cites").stands()) rule.cites = source.optional("cites").text();
        const Source over = source.required("over");
        for (const std::string_view later : {"where", "group", "window"})
            if (over.optional(later).stands())
                over.optional(later).refuse("definition.not_yet",
                                            "rules over groups, windows and events are not run "
                                            "by this version; put the condition into when");
        over.allow_only({"type"});
        rule.type = over.required("type").id();
        const RecordType* type = out.type(rule.type);
        if (!type) {
            over.optional("type").refuse("definition.reference", "no type \"" + rule.type + "\" here");
            continue;
        }
        rule.when = read_condition(source.required("when"), Scope{out, *type, nullptr, Scope::Place::rule});
        out.rules.push_back(std::move(rule));
    }
}

}  // namespace cityledger::ledger
