#include "core/ledger/never_holds.h"

#include <algorithm>
#include <limits>
#include <optional>

namespace cityledger::ledger {

namespace {

using Holds = std::optional<bool>;  ///< nullopt: it depends

bool is_number(const Expression& expression) {
    return expression.op == Operator::literal &&
           (expression.type.value_class == ValueClass::integer || expression.type.value_class == ValueClass::quantity ||
            expression.type.value_class == ValueClass::time);
}

/// What is given or counted is never below 0; a difference may be.
bool is_never_negative(const Expression& expression) {
    return expression.op == Operator::in || expression.op == Operator::field || expression.op == Operator::counter ||
           expression.op == Operator::opened || expression.op == Operator::now;
}

Holds opposite(Holds holds) {
    return holds ? Holds(!*holds) : std::nullopt;
}

Holds equality(const Expression& left, const Expression& right, const Transition& act) {
    if (left == right) return true;
    const bool both_fixed = left.op == Operator::literal && right.op == Operator::literal;
    if (both_fixed) return left.constant == right.constant;
    const Expression& reading = left.op == Operator::literal ? right : left;
    const Expression& literal = left.op == Operator::literal ? left : right;
    const bool asks_own_state = reading.op == Operator::state && reading.operands.at(0).op == Operator::self;
    if (asks_own_state && literal.op == Operator::literal && !act.from.empty() &&
        std::ranges::find(act.from, literal.constant.text) == act.from.end())
        return false;
    return std::nullopt;
}

/// `left` < `right`, or `left` <= `right`.
Holds order(const Expression& left, const Expression& right, bool or_equal) {
    if (left == right) return or_equal;
    if (is_number(left) && is_number(right))
        return or_equal ? left.constant.number <= right.constant.number : left.constant.number < right.constant.number;
    if (is_never_negative(left) && is_number(right) && right.constant.number < (or_equal ? 0 : 1)) return false;
    return std::nullopt;
}

Holds judge(const Expression& expression, const Transition& act);

/// `deciding`: false for `all`, true for `any`.
Holds junction(const Expression& expression, bool deciding, const Transition& act) {
    bool open = false;
    for (const auto& operand : expression.operands) {
        const Holds holds = judge(operand, act);
        if (holds == deciding) return deciding;
        open |= !holds.has_value();
    }
    return open ? Holds() : Holds(!deciding);
}

Holds judge(const Expression& expression, const Transition& act) {
    const auto operand = [&](std::size_t index) -> const Expression& { return expression.operands.at(index); };
    switch (expression.op) {
        case Operator::literal:
            return expression.type.value_class == ValueClass::boolean ? Holds(expression.constant.number != 0)
                                                                      : Holds();
        case Operator::all:
            return junction(expression, false, act);
        case Operator::any:
            return junction(expression, true, act);
        case Operator::negation:
            return opposite(judge(operand(0), act));
        case Operator::eq:
            return equality(operand(0), operand(1), act);
        case Operator::lt:
            return order(operand(0), operand(1), false);
        case Operator::le:
            return order(operand(0), operand(1), true);
        case Operator::gt:
            return order(operand(1), operand(0), false);
        default:
            return std::nullopt;
    }
}

void gather(const Expression& expression, std::vector<const Expression*>& out) {
    if (expression.op != Operator::all) {
        out.push_back(&expression);
        return;
    }
    for (const auto& operand : expression.operands) gather(operand, out);
}

/// What a condition says of one reading: it lies in this range, or equals this word.
struct Bound {
    const Expression* reading = nullptr;
    std::int64_t least = std::numeric_limits<std::int64_t>::min();
    std::int64_t most = std::numeric_limits<std::int64_t>::max();
    const Value* word = nullptr;
};

std::optional<Bound> bound_of(const Expression& condition) {
    if (condition.operands.size() != 2) return std::nullopt;
    const bool literal_first = condition.operands[0].op == Operator::literal;
    const Expression& reading = condition.operands[literal_first ? 1 : 0];
    const Expression& literal = condition.operands[literal_first ? 0 : 1];
    if (literal.op != Operator::literal || reading.op == Operator::literal) return std::nullopt;
    Bound bound;
    bound.reading = &reading;
    if (condition.op == Operator::eq && !is_number(literal)) {
        bound.word = &literal.constant;
        return bound;
    }
    if (!is_number(literal)) return std::nullopt;
    const std::int64_t number = literal.constant.number;
    const bool below = literal_first == (condition.op == Operator::gt);  // the reading is the smaller one
    switch (condition.op) {
        case Operator::eq:
            bound.least = bound.most = number;
            return bound;
        case Operator::lt:
        case Operator::gt:
            (below ? bound.most : bound.least) = below ? number - 1 : number + 1;
            return bound;
        case Operator::le:
            (below ? bound.most : bound.least) = number;
            return bound;
        default:
            return std::nullopt;
    }
}

bool contradict(const Bound& a, const Bound& b) {
    if (!(*a.reading == *b.reading)) return false;
    if (a.word && b.word) return !(*a.word == *b.word);
    return std::max(a.least, b.least) > std::min(a.most, b.most);
}

bool contradict(const Expression& a, const Expression& b) {
    const bool a_denied = a.op == Operator::negation;
    const bool b_denied = b.op == Operator::negation;
    if (a_denied && a.operands[0] == b) return true;
    if (b_denied && b.operands[0] == a) return true;
    const auto bound_a = bound_of(a);
    const auto bound_b = bound_of(b);
    return bound_a && bound_b && contradict(*bound_a, *bound_b);
}

}  // namespace

bool never_holds(const Expression& guard, const Transition& act) {
    if (judge(guard, act) == Holds(false)) return true;
    std::vector<const Expression*> conditions;
    gather(guard, conditions);
    for (std::size_t i = 0; i < conditions.size(); ++i)
        for (std::size_t k = i + 1; k < conditions.size(); ++k)
            if (contradict(*conditions[i], *conditions[k])) return true;
    return false;
}

}  // namespace cityledger::ledger
