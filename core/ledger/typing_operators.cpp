#include "core/ledger/typing_reader.h"

#include <array>

namespace cityledger::ledger {

namespace {

const ValueType boolean_type{ValueClass::boolean, {}, 0, {}, {}};
const ValueType integer_type{ValueClass::integer, {}, 0, {}, {}};
const ValueType time_type{ValueClass::time, {}, 0, {}, {}};
const ValueType party_type{ValueClass::party, {}, 0, {}, {}};

constexpr std::array<std::pair<std::string_view, Operator>, 22> operator_names{{
    {"all", Operator::all},         {"any", Operator::any},         {"not", Operator::negation},
    {"eq", Operator::eq},           {"lt", Operator::lt},           {"le", Operator::le},
    {"gt", Operator::gt},           {"subset", Operator::subset},   {"add", Operator::add},
    {"sub", Operator::sub},         {"now", Operator::now},         {"day", Operator::day},
    {"has", Operator::has},         {"state", Operator::state},     {"document", Operator::document},
    {"holder", Operator::holder},   {"opened", Operator::opened},   {"party", Operator::party},
    {"officer", Operator::officer}, {"counter", Operator::counter}, {"signed", Operator::signed_role},
    {"upward", Operator::upward},
}};

bool is_ordered(const ValueType& type) {
    return type.value_class == ValueClass::integer || type.value_class == ValueClass::time ||
           type.value_class == ValueClass::quantity;
}

/// The class of a sum; absent where the two cannot be added or subtracted.
std::optional<ValueType> sum_type(Operator op, const ValueType& left, const ValueType& right) {
    if (left == right && (left.value_class == ValueClass::integer || left.value_class == ValueClass::quantity))
        return left;
    if (left == time_type && right == integer_type) return time_type;
    if (op == Operator::sub && left == time_type && right == time_type) return integer_type;
    return std::nullopt;
}

}  // namespace

bool TypingReader::takes(const Source& source, Operands operands, std::size_t least, std::size_t most) const {
    if (operands.size() >= least && operands.size() <= most) return true;
    source.refuse("definition.operands", "this operator takes " + std::to_string(least) +
                                             (most > least ? " or more" : "") + " after its name");
    return false;
}

Expression TypingReader::operation(const Source& source, const Expected& expected, std::size_t depth) {
    const auto parts = source.items(1);
    Expression nothing = expression_of(Operator::literal, ValueClass::boolean);
    if (parts.empty()) return nothing;
    const auto operands = Operands(parts).subspan(1);
    for (const auto& [name, op] : operator_names) {
        if (parts[0].word() != name) continue;
        switch (op) {
            case Operator::all:
            case Operator::any:
            case Operator::negation:
                return connective(op, source, operands, depth);
            case Operator::eq:
            case Operator::lt:
            case Operator::le:
            case Operator::gt:
                return comparison(op, source, operands, depth);
            case Operator::subset:
                return subset(source, operands, depth);
            case Operator::add:
            case Operator::sub:
                return sum(op, source, operands, expected, depth);
            case Operator::now:
                takes(source, operands, 0, 0);
                return expression_of(op, ValueClass::time);
            case Operator::day: {
                Expression result = expression_of(op, ValueClass::integer);
                if (takes(source, operands, 1, 1)) result.operands.push_back(read(operands[0], time_type, depth + 1));
                return result;
            }
            case Operator::has:
                return has(source, operands, depth);
            case Operator::counter:
                return counter(source, operands, depth);
            case Operator::signed_role:
                return signed_by(source, operands, depth);
            case Operator::upward:
                return upward(source, operands, depth);
            default:
                return about_record(op, source, operands, depth);
        }
    }
    parts[0].refuse("definition.operator",
                    "no such operator; there are all any not eq lt le gt subset add sub now day has state document "
                    "holder opened party officer counter signed upward");
    return nothing;
}

Expression TypingReader::connective(Operator op, const Source& source, Operands operands, std::size_t depth) {
    Expression result = expression_of(op, ValueClass::boolean);
    if (!takes(source, operands, 1, op == Operator::negation ? 1 : most_nodes)) return result;
    for (const auto& operand : operands) result.operands.push_back(read(operand, boolean_type, depth + 1));
    return result;
}

std::pair<Expression, Expression> TypingReader::two_sides(Operands operands, std::size_t depth) {
    if (is_open_literal(operands[0]) && !is_open_literal(operands[1])) {
        Expression right = read(operands[1], std::nullopt, depth + 1);
        Expression left = read(operands[0], right.type, depth + 1);
        return {std::move(left), std::move(right)};
    }
    Expression left = read(operands[0], std::nullopt, depth + 1);
    Expression right = read(operands[1], left.type, depth + 1);
    return {std::move(left), std::move(right)};
}

Expression TypingReader::comparison(Operator op, const Source& source, Operands operands, std::size_t depth) {
    Expression result = expression_of(op, ValueClass::boolean);
    if (!takes(source, operands, 2, 2)) return result;
    auto [left, right] = two_sides(operands, depth);
    if (op != Operator::eq && !is_ordered(left.type))
        source.refuse("definition.order", "orders integers, times and quantities; this is " + describe(left.type));
    if (left.type.value_class == ValueClass::codes)
        source.refuse("definition.order", "several codes are compared with subset");
    result.operands = {std::move(left), std::move(right)};
    return result;
}

Expression TypingReader::subset(const Source& source, Operands operands, std::size_t depth) {
    Expression result = expression_of(Operator::subset, ValueClass::boolean);
    if (!takes(source, operands, 2, 2)) return result;
    Expression whole = read(operands[1], std::nullopt, depth + 1);
    Expected of_list;
    if (is_open_literal(operands[0])) of_list = ValueType{ValueClass::code, {}, 0, whole.type.list, {}};
    Expression part = read(operands[0], of_list, depth + 1);
    const auto is_codes = [](const Expression& side) {
        return side.type.value_class == ValueClass::code || side.type.value_class == ValueClass::codes;
    };
    if (!is_codes(part) || !is_codes(whole) || part.type.list != whole.type.list)
        source.refuse("definition.type", "subset compares codes of one list; these are " + describe(part.type) +
                                             " and " + describe(whole.type));
    result.operands = {std::move(part), std::move(whole)};
    return result;
}

Expression TypingReader::sum(Operator op, const Source& source, Operands operands, const Expected& expected,
                             std::size_t depth) {
    Expression result = expression_of(op, ValueClass::integer);
    if (!takes(source, operands, 2, 2)) return result;
    const bool left_open = is_open_literal(operands[0]);
    const bool right_open = is_open_literal(operands[1]);
    // Two literals become what is asked for; beside a time a literal is a number of seconds.
    const Expected wanted = expected && expected->value_class == ValueClass::quantity ? expected : std::nullopt;
    Expression left = expression_of(Operator::literal, ValueClass::integer);
    Expression right = left;
    if (left_open && !right_open) {
        right = read(operands[1], std::nullopt, depth + 1);
        left = read(operands[0], right.type.value_class == ValueClass::quantity ? Expected(right.type) : std::nullopt,
                    depth + 1);
    } else {
        left = read(operands[0], left_open ? wanted : std::nullopt, depth + 1);
        const bool same = right_open && left.type.value_class == ValueClass::quantity;
        right = read(operands[1], same ? Expected(left.type) : std::nullopt, depth + 1);
    }
    if (const auto type = sum_type(op, left.type, right.type))
        result.type = *type;
    else
        source.refuse("definition.type", "cannot add or subtract " + describe(left.type) + " and " +
                                             describe(right.type) + "; a time comes first, with seconds behind it");
    result.constant.field_class = carrier(result.type.value_class);
    result.operands = {std::move(left), std::move(right)};
    return result;
}

Expression TypingReader::has(const Source& source, Operands operands, std::size_t depth) {
    Expression result = expression_of(Operator::has, ValueClass::boolean);
    if (!takes(source, operands, 1, 1)) return result;
    const std::string_view word = operands[0].word();
    if (word.starts_with("in.") || word.starts_with("self."))
        result.operands.push_back(read(operands[0], std::nullopt, depth + 1));
    else
        operands[0].refuse("definition.reading", "has takes a reading: in.… or self.…");
    return result;
}

Expression TypingReader::about_record(Operator op, const Source& source, Operands operands, std::size_t depth) {
    Expression result = expression_of(op, ValueClass::boolean);
    if (!takes(source, operands, 1, 1)) return result;
    Expression record = reference(operands[0], depth + 1);
    const auto stands_at = [&](Scope::Place place) { return scope_.place == place || scope_.outside == place; };
    const bool opening =
        record.op == Operator::self && (stands_at(Scope::Place::opening) || stands_at(Scope::Place::opening_guard));
    switch (op) {
        case Operator::state:
            if (record.type.type.empty())
                source.refuse("definition.reference", "states are known only of a reference that names its type");
            result.type = {ValueClass::state, {}, 0, {}, record.type.type};
            break;
        case Operator::document:
            result.type.value_class = ValueClass::document;
            break;
        case Operator::opened:
            result.type.value_class = ValueClass::time;
            break;
        case Operator::officer:
            result.type.value_class = ValueClass::officer;
            break;
        default:
            result.type.value_class = ValueClass::party;
    }
    if (opening && (op == Operator::state || op == Operator::document))
        source.refuse("definition.reading", "at an opening the record has no state yet");
    if (opening && op == Operator::holder && stands_at(Scope::Place::opening_guard))
        source.refuse("definition.reading", "at an opening the record has no holder yet");
    result.constant.field_class = carrier(result.type.value_class);
    result.operands.push_back(std::move(record));
    return result;
}

Expression TypingReader::counter(const Source& source, Operands operands, std::size_t depth) {
    Expression result = expression_of(Operator::counter, ValueClass::quantity);
    if (!takes(source, operands, 2, 2)) return result;
    Expression record = reference(operands[0], depth + 1);
    result.name = std::string(operands[1].word());
    const RecordType* type = referred_type(record.type);
    const CounterRule* rule = type ? type->counter(result.name) : nullptr;
    if (!type)
        source.refuse("definition.reference", "counters are known only of a reference that names its type");
    else if (!rule)
        operands[1].refuse("definition.counter", "type " + type->id + " has no such counter");
    else
        result.type = type_of(*rule);
    if (record.op == Operator::self &&
        (scope_.place == Scope::Place::opening_guard || scope_.outside == Scope::Place::opening_guard))
        source.refuse("definition.reading", "at an opening nothing is counted yet");
    result.operands.push_back(std::move(record));
    return result;
}

Expression TypingReader::signed_by(const Source& source, Operands operands, std::size_t depth) {
    Expression result = expression_of(Operator::signed_role, ValueClass::boolean);
    if (!takes(source, operands, 1, 1)) return result;
    if (scope_.place == Scope::Place::rule || scope_.outside == Scope::Place::rule)
        source.refuse("definition.operator", "nobody signs here; signed belongs into guards, effects and to");
    if (is_open_literal(operands[0])) {
        // A plain id here is a role and never a party: a mistyped role must not become a party that nobody is of.
        result.name = std::string(operands[0].word());
        if (!scope_.definition.role(result.name))
            operands[0].refuse("definition.role", "no such role in roles; a party is given by a reading");
        return result;
    }
    result.op = Operator::signed_party;
    result.operands.push_back(read(operands[0], party_type, depth + 1));
    return result;
}

Expression TypingReader::upward(const Source& source, Operands operands, std::size_t depth) {
    Expression result = expression_of(Operator::upward, ValueClass::boolean);
    // Two operands always stand, so that reckoning a faulty expression's cost is safe.
    result.operands.assign(2, expression_of(Operator::literal, ValueClass::boolean));
    if (!takes(source, operands, 3, 3)) return result;
    if (scope_.place == Scope::Place::reached) {
        source.refuse("definition.operator", "upward does not stand inside upward");
        return result;
    }
    result.name = std::string(operands[0].word());
    result.most = static_cast<std::uint32_t>(operands[2].integer(1, most_upward));
    const auto kind = scope_.definition.links.find(result.name);
    const RecordType* reached = kind == scope_.definition.links.end() ? nullptr : scope_.definition.type(kind->second);
    if (!reached) {
        operands[0].refuse("definition.link", "no effect makes a link of this kind");
        return result;
    }
    const Scope here{scope_.definition, scope_.type, nullptr, Scope::Place::reached, scope_.place};
    // The records reached stand finished in the ledger, so nothing of an opening is missing there.
    const auto place = scope_.place == Scope::Place::rule ? Scope::Place::rule : Scope::Place::transition;
    const Scope there{scope_.definition, *reached, nullptr, Scope::Place::reached, place};
    result.operands[0] = TypingReader(here).read(operands[1], boolean_type, depth + 1);
    result.operands[1] = TypingReader(there).read(operands[1], boolean_type, depth + 1);
    return result;
}

}  // namespace cityledger::ledger
