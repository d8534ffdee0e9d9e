#pragma once

// Reading expressions with their types (ledger.md, "Expressions": typed when read). Whatever these functions take runs
// without a type ever being in doubt; what they refuse, they refuse by path and with the remedy.

#include "core/ledger/definition_source.h"

namespace cityledger::ledger {

/// What an expression sees, by where it stands.
struct Scope {
    enum class Place {
        opening_guard,  ///< of "self" only party, officer, opened
        opening,        ///< effects and `to`: fields, counters, holder, but no state yet
        transition,
        reached,  ///< inside `upward`: "self" is the record visited, no other record, no input
        rule,     ///< over a record as it stands: no input, nobody acts or signs
    };
    const Definition& definition;  ///< roles, lists, types with fields, states and counters, links
    const RecordType& type;        ///< of "self"
    const Transition* act;         ///< its inputs; null where there are none
    Place place = Place::transition;
    Place outside = Place::transition;  ///< of `reached`: where the `upward` stands
};

/// Reads an expression that must be of type `expected`, or of any where that is absent. A literal takes the class
/// expected. On a fault (kept in the source's faults) a boolean literal is given back.
Expression read_expression(const Source& source, const Scope& scope, const std::optional<ValueType>& expected);

/// A guard or `when`: boolean, within 256 nodes and depth 8.
Expression read_condition(const Source& source, const Scope& scope);
/// Any other whole expression, within the same bounds.
Expression read_whole(const Source& source, const Scope& scope, const std::optional<ValueType>& expected);

/// A reference: "self", or a reading of class reference.
Expression read_reference(const Source& source, const Scope& scope);

/// A number or a plain id, whose class is that of what it meets.
bool is_open_literal(const Source& source);

}  // namespace cityledger::ledger
