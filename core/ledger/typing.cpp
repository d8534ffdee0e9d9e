#include "core/ledger/typing.h"

#include "core/ledger/cost.h"
#include "core/ledger/lint.h"
#include "core/ledger/typing_reader.h"

#include <algorithm>

namespace cityledger::ledger {

namespace {

bool is_integer(const Source& source) {
    return source.stands() && source.json()->is_int64();
}

std::vector<std::string> split_dots(std::string_view text) {
    std::vector<std::string> names;
    for (std::size_t from = 0; from <= text.size();) {
        const auto dot = std::min(text.find('.', from), text.size());
        names.emplace_back(text.substr(from, dot - from));
        from = dot + 1;
    }
    return names;
}

bool is_reading(std::string_view word) {
    return word.starts_with("in.") || word.starts_with("self.");
}

}  // namespace

Expression expression_of(Operator op, ValueClass value_class) {
    Expression expression;
    expression.op = op;
    expression.type.value_class = value_class;
    expression.constant.field_class = carrier(value_class);
    return expression;
}

bool is_open_literal(const Source& source) {
    return is_integer(source) ||
           (!source.word().empty() && source.word() != "self" && source.word().find('.') == std::string_view::npos);
}

Expression TypingReader::read(const Source& source, const Expected& expected, std::size_t depth) {
    Expression result = expression_of(Operator::literal, ValueClass::boolean);
    if (!source.stands()) return result;
    if (depth > deepest_expression) {
        source.refuse("definition.depth", "an expression is at most 8 deep; split it over several conditions",
                      ErrorKind::limit);
        return result;
    }
    if (source.json()->is_bool()) {
        result.constant.number = source.json()->get_bool() ? 1 : 0;
    } else if (is_integer(source)) {
        result = number(source, expected);
    } else if (source.json()->is_string()) {
        result = word(source, expected);
    } else if (source.is_array()) {
        result = operation(source, expected, depth);
    } else {
        source.refuse("definition.expression", "must be an integer, true, false, a string or an array [operator, …]");
        return result;
    }
    if (expected && result.type != *expected)
        source.refuse("definition.type",
                      "is " + describe(result.type) + " where " + describe(*expected) + " is needed");
    return result;
}

Expression TypingReader::number(const Source& source, const Expected& expected) {
    Expression result = expression_of(Operator::literal, ValueClass::integer);
    if (expected && (expected->value_class == ValueClass::quantity || expected->value_class == ValueClass::time))
        result.type = *expected;
    result.constant.field_class = carrier(result.type.value_class);
    result.constant.number = source.json()->get_int64();
    return result;
}

Expression TypingReader::word(const Source& source, const Expected& expected) {
    const std::string_view text = source.word();
    if (text == "self") return self();
    const bool acts = scope_.place != Scope::Place::rule && scope_.outside != Scope::Place::rule;
    if (text == "me.party" || text == "me.officer") {
        if (!acts) source.refuse("definition.reading", "nobody acts here; only \"self\" can be read");
        return text == "me.party" ? expression_of(Operator::my_party, ValueClass::party)
                                  : expression_of(Operator::my_officer, ValueClass::officer);
    }
    if (is_reading(text)) return reading(source);
    if (text.find('.') != std::string_view::npos) {
        source.refuse("definition.reading", "a reading begins with in., self., or is me.party or me.officer");
        return expression_of(Operator::literal, ValueClass::boolean);
    }
    return open_id(source, expected);
}

Expression TypingReader::open_id(const Source& source, const Expected& expected) {
    Expression result = expression_of(Operator::literal, ValueClass::boolean);
    const std::string id(source.word());
    if (!expected) {
        source.refuse("definition.open_id", "the id \"" + id + "\" meets nothing here that says what it is");
        return result;
    }
    result.type = *expected;
    result.constant.field_class = carrier(expected->value_class);
    switch (expected->value_class) {
        case ValueClass::code:
        case ValueClass::codes: {
            const auto* list = scope_.definition.list(expected->list);
            if (!list || std::ranges::none_of(*list, [&](const auto& entry) { return entry.id == id; }))
                source.refuse("definition.code", "list " + expected->list + " has no code \"" + id + "\"");
            result.constant.codes = {id};
            break;
        }
        case ValueClass::state: {
            const auto* type = scope_.definition.type(expected->type);
            if (!type || !type->state(id))
                source.refuse("definition.state", "type " + expected->type + " has no state \"" + id + "\"");
            result.constant.text = id;
            break;
        }
        case ValueClass::document:
            if (!document_word(id)) source.refuse("definition.word", "\"" + id + "\" is no document word");
            result.constant.text = id;
            break;
        case ValueClass::party:
            if (!is_id(id)) source.refuse("definition.id", "\"" + id + "\" is no party id");
            result.constant.text = id;
            break;
        default:
            source.refuse("definition.type", "is the id \"" + id + "\" where " + describe(*expected) + " is needed");
    }
    return result;
}

Expression TypingReader::self() const {
    Expression result = expression_of(Operator::self, ValueClass::reference);
    result.type.type = scope_.type.id;
    return result;
}

const RecordType* TypingReader::referred_type(const ValueType& type) const {
    return type.value_class == ValueClass::reference ? scope_.definition.type(type.type) : nullptr;
}

Expression TypingReader::reading(const Source& source) {
    auto names = split_dots(source.word());
    const bool of_input = names.front() == "in";
    names.erase(names.begin());
    Expression result = expression_of(of_input ? Operator::in : Operator::field, ValueClass::boolean);
    if (names.size() > 3) {
        source.refuse("definition.reading", "a reading goes through at most two references", ErrorKind::limit);
        return result;
    }
    if (scope_.place == Scope::Place::reached && names.size() > 1) {
        source.refuse("definition.reading", "inside upward only the record visited can be read");
        return result;
    }
    const FieldRule* first = scope_.type.field(names.front());
    if (!first) {
        source.refuse("definition.field", "type " + scope_.type.id + " has no field \"" + names.front() + "\"");
    } else if (of_input && (!scope_.act || scope_.place == Scope::Place::reached ||
                            scope_.place == Scope::Place::rule || !scope_.act->input(names.front()))) {
        source.refuse("definition.input",
                      "\"" + names.front() + "\" is no input here; add it to inputs, or read self.");
    } else if (!of_input && first->input) {
        source.refuse("definition.field", "\"" + names.front() + "\" is never stored; read in." + names.front());
    } else if (!of_input &&
               (scope_.place == Scope::Place::opening_guard || scope_.outside == Scope::Place::opening_guard)) {
        source.refuse("definition.reading", "at an opening the record has no fields yet; read in." + names.front());
    } else {
        result.steps.push_back({names.front(), type_of(*first)});
        follow(result, names, source);
    }
    return result;
}

void TypingReader::follow(Expression& reading, const std::vector<std::string>& names, const Source& source) {
    for (std::size_t i = 1; i < names.size(); ++i) {
        const RecordType* type = referred_type(reading.steps.back().type);
        if (!type) {
            source.refuse("definition.reading", "\"" + names[i - 1] + "\" is no reference to a known type");
            return;
        }
        const FieldRule* field = type->field(names[i]);
        if (!field || field->input) {
            source.refuse("definition.field", "type " + type->id + " stores no field \"" + names[i] + "\"");
            return;
        }
        reading.steps.push_back({names[i], type_of(*field)});
    }
    reading.type = reading.steps.back().type;
}

Expression TypingReader::reference(const Source& source, std::size_t depth) {
    Expression result = expression_of(Operator::self, ValueClass::reference);
    if (source.stands() && source.word() != "self" && !is_reading(source.word())) {
        source.refuse("definition.reference", "must be \"self\" or a reading of class reference (in.… or self.…)");
        return result;
    }
    result = read(source, std::nullopt, depth);
    if (source.stands() && result.type.value_class != ValueClass::reference)
        source.refuse("definition.reference", "is " + describe(result.type) + " where a reference is needed");
    if (scope_.place == Scope::Place::reached && result.op != Operator::self)
        source.refuse("definition.reference", "inside upward only \"self\", the record visited, can be looked at");
    return result;
}

Expression read_expression(const Source& source, const Scope& scope, const std::optional<ValueType>& expected) {
    return TypingReader(scope).read(source, expected, 1);
}

Expression read_whole(const Source& source, const Scope& scope, const std::optional<ValueType>& expected) {
    Expression result = read_expression(source, scope, expected);
    if (node_count(result) > most_nodes)
        source.refuse("definition.nodes", "an expression has at most 256 nodes", ErrorKind::limit);
    return result;
}

Expression read_condition(const Source& source, const Scope& scope) {
    return read_whole(source, scope, ValueType{ValueClass::boolean, {}, 0, {}, {}});
}

Expression read_reference(const Source& source, const Scope& scope) {
    return TypingReader(scope).reference(source, 1);
}

}  // namespace cityledger::ledger
