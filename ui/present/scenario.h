#pragma once

// Words for scenario definitions: their standing, their parts, and what a check of one found.

#include "core/node/api/scenario_values.h"
#include "ui/present/tone.h"

#include <QString>
#include <QStringList>

namespace cityledger::present {

/// "Medical" for `medical`; an area without words of its own is shown as it is.
QString scenario_area(const std::string& id);

struct ScenarioStanding {
    Mark mark;
    QString word;
};
/// proposed, trial, adopted, suspended, retired; anything else is published and undecided.
ScenarioStanding scenario_standing(const std::string& status);

/// "line 12, column 5"; empty where the place is not in the text.
QString scenario_place(const node::ScenarioPlace& place);
/// What is wrong, and what to do about it, by its code (definition.*, json.*); empty for a code without words.
QString scenario_fault(const std::string& code);
QString scenario_warning(const std::string& code);
/// "A condition of “Register” is not tested: …"
QString untested_rule(const node::UntestedRule& rule);
/// What came of trying to guess a field's values.
QString guessed_value(const node::GuessedValue& value);
/// One sentence over the whole.
struct ScenarioAnswer {
    Mark mark;
    QString sentence;
};
ScenarioAnswer scenario_answer(const node::ScenarioCheck& check);

/// "Commitment", "Code of list purposes, several" …
QString scenario_field_class(const node::ScenarioField& field);
/// What a field is besides: issued document, personal, never stored.
QStringList scenario_field_marks(const node::ScenarioField& field);
/// Who may do it, by titles: "Creditor or Lender", "anyone", "the holder".
QString scenario_actors(const node::ScenarioDefinition& definition, const node::ScenarioAct& act);
/// "2 Reviewers" …; empty where one signature is enough.
QString scenario_signatures(const node::ScenarioDefinition& definition, const node::ScenarioAct& act);
QString scenario_role(const node::ScenarioDefinition& definition, const std::string& role);
/// "Must be possible" or "Must be refused: …".
QString scenario_expectation(const node::ScenarioTest& test);
/// The lifecycle of one type as lines of text: each state, and under it the ways out of it.
QStringList lifecycle_lines(const node::ScenarioType& type);

}  // namespace cityledger::present
