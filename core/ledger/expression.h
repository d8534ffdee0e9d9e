#pragma once

// Expressions of a scenario definition (ledger.md, "Expressions"), as read and typed. Plain values, compared and copied
// freely; evaluate.h runs them, cost.h reckons what they cost.

#include "core/ledger/value.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace cityledger::ledger {

/// The class of an expression. Everything a field can hold, and what only expressions give.
enum class ValueClass : std::uint8_t {
    boolean,
    integer,    ///< a number without unit: a literal, a day number, the time between two times
    quantity,   ///< with `unit` and `scale`
    time,       ///< seconds since 1970 UTC
    code,       ///< one of `list`
    codes,      ///< several of `list`: a field marked `many`
    reference,  ///< a record of type `type`; of any type where that is empty
    party,
    officer,   ///< PARTY/OFFICER
    state,     ///< of type `type`
    document,  ///< a document word
    text,
    digest,
    commit,
    keyed,
};

/// The class in the definition's own words ("quantity").
std::string_view name_of(ValueClass value_class);

/// A class with what belongs to it. Two expressions meet only where all of it is equal.
struct ValueType {
    ValueClass value_class = ValueClass::boolean;
    std::string unit;         ///< quantity
    std::uint32_t scale = 0;  ///< quantity: digits behind the point
    std::string list;         ///< code, codes
    std::string type;         ///< reference, state

    bool operator==(const ValueType&) const = default;
};

/// For people: "quantity in kg with 3 decimals", "code of list purposes".
std::string describe(const ValueType& type);

/// The class a Value of this type carries. Booleans and integers are a quantity's `number`; officers, states and
/// document words are a text's `text`.
FieldClass carrier(ValueClass value_class);

enum class Operator : std::uint8_t {
    literal,     ///< `constant`
    self,        ///< "self": a reference to the record
    in,          ///< a reading of an input, through `steps`
    field,       ///< a reading of a field of the record, through `steps`
    my_party,    ///< "me.party"
    my_officer,  ///< "me.officer"
    all,
    any,
    negation,
    eq,
    lt,
    le,
    gt,
    subset,
    add,
    sub,
    now,
    day,
    has,  ///< of one reading
    state,
    document,
    holder,
    opened,
    party,
    officer,       ///< of one reference
    counter,       ///< of one reference; `name` is the counter
    signed_role,   ///< `name` is the role
    signed_party,  ///< of one party
    upward,  ///< `name` is the link kind; operand 0 is for this record, operand 1 for those reached; `most` records
};

/// One step of a reading: the field (the first: the input or own field) and the type it must have in the definition of
/// the record where it is read; a field that is absent or otherwise there is missing.
struct ReadingStep {
    std::string field;
    ValueType type;
    bool operator==(const ReadingStep&) const = default;
};

struct Expression {
    Operator op = Operator::literal;
    ValueType type;
    std::vector<Expression> operands;
    std::vector<ReadingStep> steps;  ///< 1 to 3: at most two steps behind the first
    Value constant;
    std::string name;
    std::uint32_t most = 0;

    bool operator==(const Expression&) const = default;
};

/// Deepest nesting and most nodes of one expression. A node is a literal, a reading, "self" or an operator; the names
/// an operator carries (role, counter, link kind, most) are none.
inline constexpr std::size_t deepest_expression = 8;
inline constexpr std::size_t most_nodes = 256;
inline constexpr std::uint32_t most_upward = 256;

}  // namespace cityledger::ledger
