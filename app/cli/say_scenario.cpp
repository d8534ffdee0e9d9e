#include "app/cli/output.h"
#include "app/cli/scenario.h"
#include "core/base/hex.h"
#include "ui/present/language.h"
#include "ui/present/numbers.h"
#include "ui/present/scenario.h"

#include <algorithm>

namespace cityledger::cli {

namespace {

using present::number;
using present::text;

QString count(std::size_t value) {
    return number(static_cast<std::int64_t>(value));
}

/// "line 3, column 5 · types[0].open[1]".
QString where(const node::ScenarioPlace& place) {
    return present::joined({present::scenario_place(place), text(place.path)});
}

void say_tests(const node::ScenarioCheck& check) {
    const auto passed = std::ranges::count(check.tests, true, &node::ScenarioTestOutcome::passed);
    say_fact(Cli::tr("Tests"), Cli::tr("%1 of %2 pass").arg(number(passed), count(check.tests.size())));
    for (const auto& outcome : check.tests) {
        const QString name = present::joined(
            {text(outcome.test.name), text(outcome.test.proves), present::scenario_expectation(outcome.test)});
        say((outcome.passed ? QStringLiteral("  ✓ ") : QStringLiteral("  ✗ ")) + name);
        if (!outcome.passed) say("      " + present::joined({where(outcome.place), text(outcome.what)}));
    }
}

void say_costs(const node::ScenarioDefinition& definition) {
    const node::ScenarioAct* dearest = nullptr;
    for (const auto& type : definition.types)
        for (const auto& act : type.acts)
            if (!dearest || act.cost > dearest->cost) dearest = &act;
    if (dearest)
        say_fact(Cli::tr("Cost"),
                 Cli::tr("at most %1 of %2 an act (“%3”)")
                     .arg(number(dearest->cost), number(node::ScenarioAct::most_cost), text(dearest->title)));
    for (const auto& type : definition.types)
        for (const auto& act : type.acts)
            say("    " + present::joined({text(act.title), text(act.path), number(act.cost)}));
}

void say_untested(const node::ScenarioCheck& check) {
    if (check.rules_tried == 0) {
        say_fact(Cli::tr("Rules"), Cli::tr("not taken away in turn"));
        return;
    }
    say_fact(Cli::tr("Rules"),
             check.untested.empty()
                 ? Cli::tr("%1 taken away in turn; a test fails for each").arg(count(check.rules_tried))
                 : Cli::tr("%1 taken away in turn; no test fails for %2")
                       .arg(count(check.rules_tried), count(check.untested.size())));
    for (const auto& rule : check.untested)
        say("  ! " + present::joined({where(rule.place), present::untested_rule(rule)}));
}

}  // namespace

void say_lifecycles(const node::ScenarioDefinition& definition) {
    for (const auto& type : definition.types) {
        say(present::joined({text(type.title), text(type.id)}));
        for (const auto& line : present::lifecycle_lines(type)) say(line);
    }
}

void say_scenario_check(const node::ScenarioCheck& check) {
    say(present::scenario_answer(check).sentence);
    for (const auto& fault : check.faults) {
        say("  ✗ " + present::joined({where(fault.place), text(fault.error.code)}));
        if (const QString words = present::scenario_fault(fault.error.code); !words.isEmpty()) say("      " + words);
        say("      " + text(fault.error.message));
    }
    if (!check.definition) return;
    const auto& definition = *check.definition;
    say({});
    say_fact(Cli::tr("Scenario"), present::joined({text(definition.title), text(definition.id),
                                                   Cli::tr("version %1").arg(text(definition.version)),
                                                   present::scenario_area(definition.area)}));
    say_fact(Cli::tr("Digest"), present::grouped(QString::fromStdString(hex(definition.digest))));
    say_fact(Cli::tr("Size"), Cli::tr("%1 of 49,152 bytes").arg(number(static_cast<std::int64_t>(definition.size))));
    if (!check.canonical)
        say_fact(Cli::tr("Form"),
                 Cli::tr("The file is written for people. What is published is its canonical form, which has this "
                         "digest; city-ledger scenario format writes it."));
    say({});
    say_lifecycles(definition);
    say({});
    say_tests(check);
    say_costs(definition);
    for (const auto& guess : check.guesses)
        say_fact(Cli::tr("Guessing"),
                 present::joined({text(guess.label), where(guess.place), present::guessed_value(guess)}));
    if (check.guesses.empty()) say_fact(Cli::tr("Guessing"), Cli::tr("no field holds a number or date of a person"));
    for (const auto& warning : check.warnings)
        say("  ! " + present::joined({where(warning.place), present::scenario_warning(warning.code)}));
    if (check.outcome == node::ScenarioCheck::Outcome::good) say_untested(check);
}

}  // namespace cityledger::cli
