#include "ui/present/scenario.h"

#include "ui/present/errors.h"
#include "ui/present/language.h"
#include "ui/present/numbers.h"
#include "ui/present/verdict.h"

#include <algorithm>

namespace cityledger::present {

namespace {

QString title_of(const node::ScenarioType& type, const std::string& state) {
    const auto found = std::ranges::find(type.states, state, &node::LifecycleState::id);
    return found == type.states.end() ? text(state) : text(found->title);
}

}  // namespace

QString scenario_area(const std::string& id) {
    if (id == "city-services") return Tr::tr("City services");
    if (id == "medical") return Tr::tr("Medical");
    if (id == "data") return Tr::tr("Data");
    if (id == "manufacturing") return Tr::tr("Manufacturing");
    if (id == "trade") return Tr::tr("Trade");
    if (id == "education") return Tr::tr("Education");
    if (id == "finance") return Tr::tr("Finance");
    if (id == "intellectual-property") return Tr::tr("Intellectual property");
    if (id == "city-office") return Tr::tr("City office");
    if (id == "auditing") return Tr::tr("Auditing");
    return text(id);
}

ScenarioStanding scenario_standing(const std::string& status) {
    if (status == "adopted") return {{"verdict-registered", Tone::good}, Tr::tr("Adopted")};
    if (status == "trial") return {{"verdict-pending", Tone::blue}, Tr::tr("In trial")};
    if (status == "proposed") return {{"verdict-not-registered", Tone::blue}, Tr::tr("Proposed")};
    if (status == "suspended") return {{"verdict-suspended", Tone::violet}, Tr::tr("Suspended")};
    if (status == "retired") return {{"verdict-used-up", Tone::grey}, Tr::tr("Retired")};
    return {{"verdict-cannot-tell", Tone::grey}, Tr::tr("Published, undecided")};
}

QString scenario_field_class(const node::ScenarioField& field) {
    const QString of = text(field.of);
    if (field.field_class == "digest") return Tr::tr("Document (both digests)");
    if (field.field_class == "commit") return Tr::tr("Commitment");
    if (field.field_class == "keyed") return Tr::tr("Keyed digest");
    if (field.field_class == "reference")
        return of.isEmpty() ? Tr::tr("Another record") : Tr::tr("Record of type %1").arg(of);
    if (field.field_class == "party") return Tr::tr("Organisation");
    if (field.field_class == "time") return Tr::tr("Point in time");
    if (field.field_class == "text") return Tr::tr("Public text");
    if (field.field_class == "code")
        return field.many ? Tr::tr("Several codes of list %1").arg(of) : Tr::tr("Code of list %1").arg(of);
    if (field.field_class == "quantity") {
        if (of.isEmpty()) return Tr::tr("Number");
        return field.scale == 0 ? Tr::tr("Quantity in %1").arg(of)
                                : Tr::tr("Quantity in %1, %2 decimals").arg(of, number(field.scale));
    }
    return text(field.field_class);
}

QStringList scenario_field_marks(const node::ScenarioField& field) {
    QStringList marks;
    if (field.issued) marks << Tr::tr("the document this record issues");
    if (field.personal) marks << Tr::tr("personal: never in the open");
    if (field.input) marks << Tr::tr("looked at, not stored");
    return marks;
}

QString scenario_role(const node::ScenarioDefinition& definition, const std::string& role) {
    if (role == "any") return Tr::tr("anyone");
    if (role == "holder") return Tr::tr("the holder");
    const auto found = std::ranges::find(definition.roles, role, &node::ScenarioRole::id);
    return found == definition.roles.end() ? text(role) : text(found->title);
}

QString scenario_actors(const node::ScenarioDefinition& definition, const node::ScenarioAct& act) {
    QStringList names;
    for (const auto& by : act.by) names << scenario_role(definition, by);
    return listed(names);
}

QString scenario_signatures(const node::ScenarioDefinition& definition, const node::ScenarioAct& act) {
    QStringList parts;
    for (const auto& [role, count] : act.signatures)
        parts << Tr::tr("%1 of %2").arg(number(count), scenario_role(definition, role));
    return listed(parts);
}

QString scenario_expectation(const node::ScenarioTest& test) {
    return test.refusal.empty() ? Tr::tr("Must be possible")
                                : Tr::tr("Must be impossible: %1").arg(refusal(test.refusal));
}

QStringList lifecycle_lines(const node::ScenarioType& type) {
    QStringList lines;
    const auto ways_from = [&](const std::string& from) {
        std::vector<const node::LifecycleStep*> ways;
        for (const auto& step : type.steps)
            if (step.from == from) ways.push_back(&step);
        for (std::size_t i = 0; i < ways.size(); ++i)
            lines << QStringLiteral("    %1 %2 → %3")
                         .arg(i + 1 < ways.size() ? QStringLiteral("├─") : QStringLiteral("└─"), text(ways[i]->title),
                              title_of(type, ways[i]->to));
    };
    lines << QStringLiteral("  ● ") + Tr::tr("(opening)");
    ways_from({});
    for (const auto& state : type.states) {
        const QString shape = state.final ? QStringLiteral("  ■ ") : QStringLiteral("  □ ");
        lines << shape + joined({text(state.title), state_words(state.document),
                                 state.final ? Tr::tr("an end") : QString()});
        ways_from(state.id);
    }
    return lines;
}

}  // namespace cityledger::present
