#pragma once

// What a scenario definition says, and what a check of one found, for window and command line. Plain values.

#include "core/base/error.h"
#include "core/node/api/basic_values.h"
#include "core/node/api/values.h"

#include <optional>
#include <string>
#include <vector>

namespace cityledger::node {

/// A place in a definition: its path, and where that stands in the text given (from 1; 0: nowhere in it).
struct ScenarioPlace {
    std::string path;  ///< "types[0].open[1].guard"; empty: the definition as a whole
    std::size_t line = 0;
    std::size_t column = 0;
};

// --- what it says ---------------------------------------------------------------------------------------------------

struct ScenarioRole {
    std::string id;
    Text title;
    bool per_party = false;  ///< held by a party; else by an officer
};

struct ScenarioField {
    std::string id;
    Text label;
    std::string field_class;  ///< "digest", "commit" … as in ledger.md
    std::string of;           ///< unit of a quantity, list of a code, type of a reference; may be empty
    std::uint32_t scale = 0;
    bool personal = false, issued = false, input = false, many = false;
};

/// An opening or a transition.
struct ScenarioAct {
    std::string id;
    Text title;
    bool opens = false;
    std::vector<std::string> from, to;  ///< state ids; `from` empty where it opens
    std::vector<std::string> by;        ///< role ids, "any", "holder"
    struct Signatures {
        std::string role;
        std::uint32_t count = 0;
    };
    std::vector<Signatures> signatures;
    struct Input {
        std::string field;
        bool optional = false;
    };
    std::vector<Input> inputs;
    std::string guard;                 ///< as JSON on one line; empty: none
    std::vector<std::string> effects;  ///< each as JSON on one line
    std::uint32_t cost = 0;            ///< of at most `most_cost`
    std::string path;                  ///< "types[0].open[1]"
    static constexpr std::uint32_t most_cost = 8'000;
};

struct ScenarioType {
    std::string id;
    Text title;
    std::vector<ScenarioField> fields;
    std::vector<LifecycleState> states;
    std::vector<LifecycleStep> steps;
    std::vector<ScenarioAct> acts;  ///< openings first
};

/// A test that the definition carries.
struct ScenarioTest {
    std::string name;
    Text proves;
    std::string refusal;  ///< what its last step must be refused with; empty: all of it must be accepted
};

struct ScenarioDefinition {
    Hash32 digest{};  ///< its identity
    std::string id;
    std::string version;
    Text title;
    std::string area;
    std::string owner;  ///< party id
    std::vector<std::string> legal_basis;
    std::int64_t retention_years = 0;  ///< 0: not said
    std::optional<Hash32> supersedes;
    std::vector<ScenarioRole> roles;
    struct Separation {
        std::string one, other;
    };
    std::vector<Separation> separation;
    std::vector<ScenarioType> types;
    std::vector<ScenarioTest> tests;
    struct Rule {
        std::string id, kind, severity;  ///< "finding" or "indicator"; "note", "ordinary", "serious"
        Text text;
        Text remedy;
    };
    std::vector<Rule> rules;
    std::uint64_t size = 0;  ///< of its canonical bytes
};

/// One difference between two versions.
struct ScenarioDifference {
    enum class Kind { added, removed, changed } kind = Kind::changed;
    std::string path;           ///< by ids where there are any: "types.loan.open.finance.guard"
    std::string before, after;  ///< JSON on one line, cut after 300 bytes
};

// --- what a check found ---------------------------------------------------------------------------------------------

struct ScenarioFault {
    Error error;  ///< definition.* or json.*; its message names the remedy
    ScenarioPlace place;
};

struct ScenarioWarning {
    std::string code;  ///< unreachable_state, guard_never … (core/ledger/definition_warnings.h)
    ScenarioPlace place;
    std::string message;  ///< one English sentence
};

struct ScenarioTestOutcome {
    ScenarioTest test;
    bool passed = false;
    ScenarioPlace place;  ///< of the step that went otherwise
    std::string what;     ///< what happened instead, in English
};

/// A rule that no embedded test needs: it can be taken away and all of them still pass.
struct UntestedRule {
    std::string kind;  ///< act, guard, effect, signatures, destination, separation
    Text act;          ///< title of the act it belongs to; empty for a separation
    ScenarioPlace place;
};

/// How a field with a number or a date of a person held out when all likely values were tried.
struct GuessedValue {
    std::string field_class;
    std::string kind;     ///< identity_number, telephone, date
    std::string outcome;  ///< kept, by_key_holders, guessed, in_the_open (core/ledger/guessing.h)
    Text label;
    std::uint64_t tried = 0;
    ScenarioPlace place;
};

struct ScenarioCheck {
    enum class Outcome { good, invalid, tests_fail } outcome = Outcome::good;
    /// `invalid`: why, the one that peers would tell first; at most 20. What follows below is then empty.
    std::vector<ScenarioFault> faults;
    std::optional<ScenarioDefinition> definition;
    bool canonical = false;  ///< the file holds the bytes that would be published; else they are made from it
    std::uint64_t size = 0;  ///< of the file
    std::vector<ScenarioTestOutcome> tests;
    std::vector<ScenarioWarning> warnings;
    std::vector<GuessedValue> guesses;
    std::size_t rules_tried = 0;  ///< taken away in turn; 0: not tried, because tests fail or nobody asked
    std::vector<UntestedRule> untested;

    /// What `--strict` refuses: a warning, a rule untested, a value that anybody can guess or read.
    bool has_remarks() const {
        bool is_open = false;
        for (const auto& guess : guesses) is_open |= guess.outcome == "guessed" || guess.outcome == "in_the_open";
        return is_open || !warnings.empty() || !untested.empty();
    }
};

}  // namespace cityledger::node
