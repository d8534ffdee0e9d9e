#include "ui/pages/scenario_tables.h"

#include "ui/models/simple_table.h"
#include "ui/present/language.h"
#include "ui/present/numbers.h"
#include "ui/present/scenario.h"
#include "ui/present/verdict.h"
#include "ui/widgets/table.h"

#include <QCoreApplication>

#include <algorithm>

namespace cityledger::ui {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(scenario_tables)
};
using present::text;

SimpleTable::Item item(const QString& words, bool mono = false) {
    Cell cell;
    cell.mono = mono;
    return {words, cell, false, words};
}

SimpleTable::Item marked(const present::Mark& mark, const QString& words) {
    Cell cell;
    cell.mark = mark;
    return {words, cell, false, words};
}

Table* table_of(const QString& name, const QStringList& headers, std::vector<Table::Column> columns,
                std::vector<SimpleTable::Row> rows, bool all_seen = false) {
    auto* table = new Table;
    auto* model = new SimpleTable(table);
    model->set_headers(headers);
    const int count = static_cast<int>(rows.size());
    model->set_rows(std::move(rows));
    table->setModel(model);
    table->set_columns(std::move(columns));
    table->setAccessibleName(name);
    table->set_framed(false);
    if (all_seen) table->set_fits_rows(count);
    table->setMinimumSize(220, 90);
    return table;
}

QString state_title(const node::ScenarioType& type, const std::string& id) {
    const auto found = std::ranges::find(type.states, id, &node::LifecycleState::id);
    return found == type.states.end() ? text(id) : text(found->title);
}

}  // namespace

QWidget* scenario_steps_table(const node::ScenarioDefinition& definition, const node::ScenarioType& type) {
    std::vector<SimpleTable::Row> rows;
    for (const auto& step : type.steps) {
        const auto act = std::ranges::find(type.acts, step.id, &node::ScenarioAct::id);
        const QString by = act == type.acts.end() ? QString() : present::scenario_actors(definition, *act);
        const auto to = std::ranges::find(type.states, step.to, &node::LifecycleState::id);
        const auto mark = to == type.states.end() ? present::Mark{} : present::state_mark(to->document);
        rows.push_back({item(step.from.empty() ? Tr::tr("(opening)") : state_title(type, step.from)),
                        item(text(step.title)), marked(mark, state_title(type, step.to)), item(by)});
    }
    return table_of(Tr::tr("Steps of %1").arg(text(type.title)),
                    {Tr::tr("From"), Tr::tr("Act"), Tr::tr("To"), Tr::tr("By")},
                    {{120}, {120}, {120}, {100, true, false}}, std::move(rows), true);
}

QWidget* scenario_fields_table(const node::ScenarioDefinition& definition) {
    std::vector<SimpleTable::Row> rows;
    for (const auto& type : definition.types)
        for (const auto& field : type.fields)
            rows.push_back({item(text(field.label)), item(text(type.title)), item(present::scenario_field_class(field)),
                            item(present::listed(present::scenario_field_marks(field)))});
    return table_of(Tr::tr("Fields"), {Tr::tr("Field"), Tr::tr("Of"), Tr::tr("Holds"), Tr::tr("Besides")},
                    {{140}, {100, false, false}, {150}, {100, true, false}}, std::move(rows));
}

QWidget* scenario_roles_table(const node::ScenarioDefinition& definition) {
    std::vector<SimpleTable::Row> rows;
    for (const auto& role : definition.roles) {
        QStringList apart;
        for (const auto& [one, other] : definition.separation) {
            if (one == role.id) apart << present::scenario_role(definition, other);
            if (other == role.id) apart << present::scenario_role(definition, one);
        }
        rows.push_back({item(text(role.title)), item(text(role.id), true),
                        item(role.per_party ? Tr::tr("an organisation") : Tr::tr("an officer")),
                        item(present::listed(apart))});
    }
    return table_of(Tr::tr("Roles"), {Tr::tr("Role"), Tr::tr("Id"), Tr::tr("Held by"), Tr::tr("Kept apart from")},
                    {{130}, {110, false, false}, {110}, {110, true}}, std::move(rows));
}

QWidget* scenario_acts_table(const node::ScenarioDefinition& definition) {
    std::vector<SimpleTable::Row> rows;
    for (const auto& type : definition.types)
        for (const auto& act : type.acts) {
            SimpleTable::Item cost = item(present::number(act.cost));
            cost.right = true;
            QString effects;
            for (const auto& effect : act.effects) effects += (effects.isEmpty() ? "" : "\n") + text(effect);
            SimpleTable::Item guard = item(act.guard.empty() ? Tr::tr("none") : text(act.guard), !act.guard.empty());
            if (!effects.isEmpty()) guard.tip += "\n" + Tr::tr("Effects:") + "\n" + effects;
            rows.push_back({item(text(act.title)), item(present::scenario_actors(definition, act)),
                            item(present::scenario_signatures(definition, act)), guard, cost});
        }
    return table_of(Tr::tr("Acts"),
                    {Tr::tr("Act"), Tr::tr("By"), Tr::tr("Further signatures"), Tr::tr("Condition"), Tr::tr("Cost")},
                    {{110}, {120}, {110, false, false}, {120, true}, {56, false, false}}, std::move(rows));
}

QWidget* scenario_tests_table(const std::vector<node::ScenarioTest>& tests,
                              const std::vector<node::ScenarioTestOutcome>& outcomes) {
    std::vector<SimpleTable::Row> rows;
    for (std::size_t i = 0; i < tests.size(); ++i) {
        const bool run = i < outcomes.size();
        const bool passed = run && outcomes[i].passed;
        SimpleTable::Item name = run ? marked(passed ? present::Mark{"answer-yes", present::Tone::good}
                                                     : present::Mark{"answer-no", present::Tone::red},
                                              text(tests[i].proves))
                                     : item(text(tests[i].proves));
        if (run && !passed) name.tip += "\n" + text(outcomes[i].what);
        rows.push_back({name, item(present::scenario_expectation(tests[i])), item(text(tests[i].name), true)});
    }
    return table_of(Tr::tr("Tests"), {Tr::tr("Proves"), Tr::tr("Expectation"), Tr::tr("Name")},
                    {{200, true}, {190}, {140, false, false}}, std::move(rows));
}

QWidget* scenario_differences_table(const std::vector<node::ScenarioDifference>& differences) {
    using Kind = node::ScenarioDifference::Kind;
    std::vector<SimpleTable::Row> rows;
    for (const auto& one : differences) {
        const auto mark = one.kind == Kind::added     ? marked({"plus", present::Tone::good}, Tr::tr("Added"))
                          : one.kind == Kind::removed ? marked({"close", present::Tone::red}, Tr::tr("Removed"))
                                                      : marked({"refresh", present::Tone::blue}, Tr::tr("Changed"));
        rows.push_back({mark, item(text(one.path), true), item(text(one.before), true), item(text(one.after), true)});
    }
    return table_of(Tr::tr("Differences"), {Tr::tr("What"), Tr::tr("Where"), Tr::tr("Before"), Tr::tr("After")},
                    {{90}, {170}, {120, false, false}, {120, true}}, std::move(rows));
}

QWidget* scenario_findings_table(const node::ScenarioCheck& check) {
    const present::Mark bad{"answer-no", present::Tone::red}, look{"severity-general", present::Tone::amber},
        fine{"answer-yes", present::Tone::good};
    std::vector<SimpleTable::Row> rows;
    const auto add = [&](const present::Mark& mark, const QString& words, const node::ScenarioPlace& place,
                         const QString& more) {
        SimpleTable::Item said = marked(mark, words);
        if (!more.isEmpty()) said.tip += "\n" + more;
        rows.push_back({said, item(present::scenario_place(place)), item(text(place.path), true)});
    };
    for (const auto& fault : check.faults) {
        const QString words = present::scenario_fault(fault.error.code);
        add(bad, words.isEmpty() ? text(fault.error.message) : words, fault.place, text(fault.error.message));
    }
    for (const auto& outcome : check.tests)
        if (!outcome.passed)
            add(bad, Tr::tr("Test fails: %1").arg(text(outcome.test.proves)), outcome.place, text(outcome.what));
    for (const auto& warning : check.warnings)
        add(look, present::scenario_warning(warning.code), warning.place, text(warning.message));
    for (const auto& rule : check.untested) add(look, present::untested_rule(rule), rule.place, {});
    for (const auto& guess : check.guesses) {
        const bool open = guess.outcome == "guessed" || guess.outcome == "in_the_open";
        add(open ? look : fine, present::guessed_value(guess), guess.place, text(guess.label));
    }
    if (check.rules_tried > 0)
        add(check.untested.empty() ? fine : look,
            Tr::tr("%1 rules taken away in turn; no test fails for %2 of them")
                .arg(present::number(static_cast<std::int64_t>(check.rules_tried)),
                     present::number(static_cast<std::int64_t>(check.untested.size()))),
            {}, {});
    return table_of(Tr::tr("What the check found"), {Tr::tr("Finding"), Tr::tr("Line"), Tr::tr("Path")},
                    {{240, true}, {130}, {170, false, false}}, std::move(rows));
}

}  // namespace cityledger::ui
