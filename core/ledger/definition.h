#pragma once

// A scenario definition (ledger.md, "Scenario definition") as plain values. Reading one is consensus: peers accept or
// refuse the bytes by exactly these checks. `cast` and `tests` are for workstations; peers check only that they are an
// object and an array (scenario_tests.h reads them).

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/ledger/expression.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cityledger::ledger {

inline constexpr std::size_t most_definition_bytes = 49'152;
inline constexpr std::size_t most_fields = 64;
inline constexpr std::size_t most_counters = 16;
inline constexpr std::uint32_t most_signatures = 16;
inline constexpr std::uint32_t largest_scale = 9;
inline constexpr std::uint32_t most_act_cost = 8'000;
/// The definition whose records carry the status of all others; only its states have scenario words.
inline constexpr std::string_view intake_scenario = "intake";

struct Title {
    std::string zh;
    std::string en;
    bool operator==(const Title&) const = default;
};

enum class DocumentWord : std::uint8_t { in_force, pending, suspended, superseded, revoked, expired, used_up };
enum class ScenarioWord : std::uint8_t { proposed, trial, adopted, suspended, retired };
std::string_view name_of(DocumentWord word);
std::string_view name_of(ScenarioWord word);
std::optional<DocumentWord> document_word(std::string_view name);
std::optional<ScenarioWord> scenario_word(std::string_view name);

enum class RoleHolder : std::uint8_t { officer, party };

struct Role {
    std::string id;
    Title title;
    RoleHolder per = RoleHolder::officer;
};

struct ListEntry {
    std::string id;
    Title title;
};

struct FieldRule {
    std::string id;
    FieldClass field_class = FieldClass::text;
    Title label;
    std::string type;  ///< of a reference; empty: a record of any scenario and type
    std::string list;  ///< of a code
    std::string unit;  ///< of a quantity; empty: a bare number
    std::uint32_t scale = 0;
    bool personal = false;  ///< only commit or keyed
    bool issued = false;    ///< only digest: the document this record issues
    bool input = false;     ///< seen by guards, never stored
    bool many = false;      ///< only code
};

/// What a reading of the field gives.
ValueType type_of(const FieldRule& field);

struct State {
    std::string id;
    Title title;
    DocumentWord document = DocumentWord::in_force;
    std::optional<ScenarioWord> scenario;  ///< exactly in definition `intake`
};

struct CounterRule {
    std::string id;
    std::optional<std::int64_t> limit;  ///< a number; none if `limit_field` or neither stands
    std::string limit_field;            ///< a quantity field of the same unit and scale
    std::string unit;
    std::uint32_t scale = 0;
};

/// What a reading of the counter gives.
ValueType type_of(const CounterRule& counter);

struct InputRule {
    std::string field;
    bool optional = false;  ///< written `id?`
};

struct Effect {
    enum class Kind : std::uint8_t { set, claim, share, free, hold, pass, count, link };
    Kind kind = Kind::set;
    std::string name;                  ///< field, claim, counter or link kind; empty for hold and pass
    Expression value;                  ///< what is set, claimed, freed, counted; the party; the record linked to
    std::optional<Expression> until;   ///< claim, share: past it, it counts as free
    std::optional<Expression> amount;  ///< link: at least 1, added to the `stock` counter of the record linked to
};
std::string_view name_of(Effect::Kind kind);

/// Where an act leads: the first whose `when` holds; the last has none.
struct Destination {
    std::optional<Expression> when;
    std::string state;
};

/// A transition, or an opening: a transition from nothing (`from` empty).
struct Transition {
    std::string id;
    Title title;
    std::vector<std::string> from;
    std::vector<Destination> to;
    std::vector<std::string> by;                      ///< alternatives: role ids, `any`, `holder`
    std::map<std::string, std::uint32_t> signatures;  ///< role, how many of its holders sign
    std::vector<InputRule> inputs;
    std::optional<Expression> guard;
    std::vector<Effect> effects;
    std::uint32_t cost = 0;  ///< guard, effects and `to` together, at most most_act_cost

    const InputRule* input(std::string_view field) const;
    bool allows(std::string_view by_whom) const;  ///< `by` names it
};

struct RecordType {
    std::string id;
    Title title;
    std::vector<FieldRule> fields;
    std::vector<State> states;
    std::string valid_from;   ///< id of a time field, or empty
    std::string valid_until;  ///< id of a time field, or empty
    std::vector<CounterRule> counters;
    std::string stock;  ///< id of the counter that links draw on, or empty
    std::vector<Transition> open;
    std::vector<Transition> transitions;

    const FieldRule* field(std::string_view field_id) const;
    const State* state(std::string_view state_id) const;
    const CounterRule* counter(std::string_view counter_id) const;
    const Transition* transition(std::string_view transition_id) const;
    bool limits_a_counter(std::string_view field_id) const;  ///< such a field is written once
};

/// A rule that workstations run over their verified copy; nothing of it is run by peers.
struct CheckRule {
    enum class Kind : std::uint8_t { finding, indicator };
    enum class Severity : std::uint8_t { note, ordinary, serious };
    std::string id;
    Kind kind = Kind::finding;
    Severity severity = Severity::note;
    Title text;
    Title remedy;
    std::string cites;
    std::string type;  ///< the record type it runs over
    Expression when;   ///< boolean, of the record as of a block and time
};
std::string_view name_of(CheckRule::Kind kind);
std::string_view name_of(CheckRule::Severity severity);

struct Definition {
    Hash32 digest{};  ///< SHA-256 of the bytes: its identity
    std::string id;
    std::int64_t version = 0;
    Title title;
    std::string area;
    std::string owner;  ///< party id
    std::vector<std::string> legal_basis;
    std::int64_t retention_years = 0;  ///< 0: not said
    std::optional<Hash32> supersedes;
    std::vector<Role> roles;
    std::vector<std::pair<std::string, std::string>> separation;
    std::map<std::string, std::vector<ListEntry>> lists;
    std::vector<RecordType> types;
    std::map<std::string, std::string> links;  ///< link kind, the one type it leads to
    std::vector<CheckRule> rules;

    const Role* role(std::string_view role_id) const;
    const RecordType* type(std::string_view type_id) const;
    const std::vector<ListEntry>* list(std::string_view list_id) const;

    /// Open ids are unique in a definition: the type comes with it.
    struct Opening {
        const RecordType* type = nullptr;
        const Transition* transition = nullptr;
    };
    std::optional<Opening> opening(std::string_view open_id) const;
};

/// Reads RFC 8785 bytes. Errors: invalid (json.*, definition.*) or limit (definition.size, definition.cost …) with
/// fields `path` ("types[0].open[0].guard[2]") and a message that names the remedy. Deterministic: the first fault in
/// the order of reading is the one told.
Result<Definition> read_definition(BytesView canonical_json);

/// All faults of the same reading, at most 20, the one read_definition tells first; empty: it reads. For authors: a
/// fault may have echoes behind it, and what is read after a fault may hide more.
std::vector<Error> faults_of_definition(BytesView canonical_json);

/// RFC 8785 bytes of a definition written in any JSON (indented, in any order), for publishing. Not checked as a
/// definition. Errors: json.* with `line` and `column`, or with `path`.
Result<Bytes> canonical_definition(BytesView any_json);

/// The word of a document in `state` at `now`: outside its period `in_force` becomes `pending` or `expired`, no other
/// word changes; a period includes its end; a date that is not set does not limit.
DocumentWord word_at(DocumentWord state_word, std::optional<std::int64_t> valid_from,
                     std::optional<std::int64_t> valid_until, std::int64_t now);

}  // namespace cityledger::ledger
