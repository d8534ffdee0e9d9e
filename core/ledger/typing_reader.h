#pragma once

#include "core/ledger/typing.h"

#include <span>

namespace cityledger::ledger {

/// One pass over one expression. Literals and readings stand in typing.cpp, operators in typing_operators.cpp.
class TypingReader {
  public:
    using Expected = std::optional<ValueType>;

    explicit TypingReader(const Scope& scope) : scope_(scope) {}

    Expression read(const Source& source, const Expected& expected, std::size_t depth);
    Expression reference(const Source& source, std::size_t depth);

  private:
    using Operands = std::span<const Source>;

    Expression number(const Source& source, const Expected& expected);
    Expression word(const Source& source, const Expected& expected);
    Expression open_id(const Source& source, const Expected& expected);
    Expression self() const;
    Expression reading(const Source& source);
    const RecordType* referred_type(const ValueType& type) const;
    void follow(Expression& reading, const std::vector<std::string>& names, const Source& source);

    Expression operation(const Source& source, const Expected& expected, std::size_t depth);
    Expression connective(Operator op, const Source& source, Operands operands, std::size_t depth);
    Expression comparison(Operator op, const Source& source, Operands operands, std::size_t depth);
    Expression subset(const Source& source, Operands operands, std::size_t depth);
    Expression sum(Operator op, const Source& source, Operands operands, const Expected& expected, std::size_t depth);
    Expression has(const Source& source, Operands operands, std::size_t depth);
    Expression about_record(Operator op, const Source& source, Operands operands, std::size_t depth);
    Expression counter(const Source& source, Operands operands, std::size_t depth);
    Expression signed_by(const Source& source, Operands operands, std::size_t depth);
    Expression upward(const Source& source, Operands operands, std::size_t depth);
    /// Reads two sides where a literal takes the class of the other.
    std::pair<Expression, Expression> two_sides(Operands operands, std::size_t depth);
    bool takes(const Source& source, Operands operands, std::size_t least, std::size_t most) const;

    const Scope& scope_;
};

/// An expression of an operator with its type, no operands yet.
Expression expression_of(Operator op, ValueClass value_class);

}  // namespace cityledger::ledger
