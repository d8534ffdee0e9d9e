#include "core/ledger/evaluate.h"

#include <algorithm>
#include <deque>
#include <set>

namespace cityledger::ledger {

namespace {

std::string path_of(const Expression& reading, std::size_t steps) {
    std::string path = reading.op == Operator::in ? "in" : "self";
    for (std::size_t i = 0; i < steps; ++i) path += "." + reading.steps[i].field;
    return path;
}

/// Midnight at UTC+8 begins a day; earlier than 1970 counts downwards.
std::int64_t day_number(std::int64_t time) {
    const std::int64_t shifted = time + 28'800;
    const std::int64_t day = shifted / 86'400;
    return shifted % 86'400 < 0 ? day - 1 : day;
}

/// One evaluation; `self` differs from the facts' inside `upward`.
class Evaluation {
  public:
    Evaluation(const Facts& facts, const RecordFacts& self) : facts_(facts), self_(self) {}

    Result<Evaluated> run(const Expression& expression);

  private:
    static Evaluated of(const Expression& expression, Value value) {
        value.field_class = carrier(expression.type.value_class);
        return {std::move(value), Refusal::accepted, {}};
    }
    static Evaluated number(const Expression& expression, std::int64_t value) {
        Value out;
        out.number = value;
        return of(expression, std::move(out));
    }
    static Evaluated text(const Expression& expression, std::string_view value) {
        Value out;
        out.text = std::string(value);
        return of(expression, std::move(out));
    }
    static Evaluated refused(Refusal refusal, std::string reason) { return {{}, refusal, std::move(reason)}; }
    static Evaluated missing(std::string reason) { return refused(Refusal::missing, std::move(reason)); }

    Result<const RecordFacts*> record(std::string_view id) const {
        if (id == self_.id()) return &self_;
        if (id == facts_.self().id()) return &facts_.self();
        return facts_.record(id);
    }
    static std::optional<Value> stored(const RecordFacts& record, const ReadingStep& step);
    Result<Evaluated> reading(const Expression& expression);
    Result<Evaluated> connective(const Expression& expression);
    Result<Evaluated> two_sided(const Expression& expression);
    static Evaluated combine(const Expression& expression, const Value& left, const Value& right);
    Result<Evaluated> about_record(const Expression& expression);
    static Evaluated look(const Expression& expression, const RecordFacts& record, std::int64_t now);
    Result<Evaluated> upward(const Expression& expression);

    const Facts& facts_;
    const RecordFacts& self_;
};

Result<Evaluated> Evaluation::run(const Expression& expression) {
    switch (expression.op) {
        case Operator::literal:
            return of(expression, expression.constant);
        case Operator::self:
            return text(expression, self_.id());
        case Operator::in:
        case Operator::field:
            return reading(expression);
        case Operator::my_party:
            return text(expression, facts_.my_party());
        case Operator::my_officer:
            return text(expression, facts_.my_officer());
        case Operator::now:
            return number(expression, facts_.now());
        case Operator::all:
        case Operator::any:
            return connective(expression);
        case Operator::negation: {
            CITYLEDGER_TRY(inner, run(expression.operands[0]));
            return inner.has_value() ? number(expression, inner.value.number == 0 ? 1 : 0) : inner;
        }
        case Operator::day: {
            CITYLEDGER_TRY(time, run(expression.operands[0]));
            return time.has_value() ? number(expression, day_number(time.value.number)) : time;
        }
        case Operator::has: {
            CITYLEDGER_TRY(inner, run(expression.operands[0]));
            return number(expression, inner.has_value() ? 1 : 0);
        }
        case Operator::eq:
        case Operator::lt:
        case Operator::le:
        case Operator::gt:
        case Operator::subset:
        case Operator::add:
        case Operator::sub:
            return two_sided(expression);
        case Operator::state:
        case Operator::document:
        case Operator::holder:
        case Operator::opened:
        case Operator::party:
        case Operator::officer:
        case Operator::counter:
            return about_record(expression);
        case Operator::signed_role: {
            CITYLEDGER_TRY(signs, facts_.signed_by_role(expression.name));
            return number(expression, signs ? 1 : 0);
        }
        case Operator::signed_party: {
            CITYLEDGER_TRY(party, run(expression.operands[0]));
            if (!party.has_value()) return party;
            CITYLEDGER_TRY(signs, facts_.signed_by_party(party.value.text));
            return number(expression, signs ? 1 : 0);
        }
        case Operator::upward:
            return upward(expression);
    }
    return fail(ErrorKind::invalid, "evaluate.operator", "an expression that was never read cannot be run");
}

std::optional<Value> Evaluation::stored(const RecordFacts& record, const ReadingStep& step) {
    const FieldRule* rule = record.type().field(step.field);
    if (!rule || rule->input || type_of(*rule) != step.type) return std::nullopt;
    return record.field(step.field);
}

Result<Evaluated> Evaluation::reading(const Expression& expression) {
    std::optional<Value> value =
        expression.op == Operator::in ? facts_.input(expression.steps[0].field) : stored(self_, expression.steps[0]);
    for (std::size_t i = 1; value && i < expression.steps.size(); ++i) {
        CITYLEDGER_TRY(found, record(value->text));
        if (!found) return missing(path_of(expression, i) + " names no record");
        value = stored(*found, expression.steps[i]);
        if (!value) return missing(path_of(expression, i + 1) + " is not there");
    }
    if (!value) return missing(path_of(expression, 1) + " is not there");
    return of(expression, std::move(*value));
}

Result<Evaluated> Evaluation::connective(const Expression& expression) {
    const bool decides = expression.op == Operator::any;
    for (const auto& operand : expression.operands) {
        CITYLEDGER_TRY(value, run(operand));
        if (!value.has_value()) return value;
        if (value.is_true() == decides) return number(expression, decides ? 1 : 0);
    }
    return number(expression, decides ? 0 : 1);
}

Result<Evaluated> Evaluation::two_sided(const Expression& expression) {
    CITYLEDGER_TRY(left, run(expression.operands[0]));
    if (!left.has_value()) return left;
    CITYLEDGER_TRY(right, run(expression.operands[1]));
    if (!right.has_value()) return right;
    return combine(expression, left.value, right.value);
}

Evaluated Evaluation::combine(const Expression& expression, const Value& left, const Value& right) {
    const auto truth = [&](bool holds) { return number(expression, holds ? 1 : 0); };
    switch (expression.op) {
        case Operator::eq:
            return truth(left == right);
        case Operator::lt:
            return truth(left.number < right.number);
        case Operator::le:
            return truth(left.number <= right.number);
        case Operator::gt:
            return truth(left.number > right.number);
        case Operator::subset:
            return truth(std::ranges::all_of(left.codes, [&](const auto& code) {
                return std::ranges::find(right.codes, code) != right.codes.end();
            }));
        default:
            break;
    }
    // Both are within 2^53, so neither sum leaves 64 bits.
    const std::int64_t result =
        expression.op == Operator::add ? left.number + right.number : left.number - right.number;
    if (result > largest_integer || result < -largest_integer)
        return refused(Refusal::overflow, "a sum is beyond 2^53 - 1");
    return number(expression, result);
}

Result<Evaluated> Evaluation::about_record(const Expression& expression) {
    CITYLEDGER_TRY(reference, run(expression.operands[0]));
    if (!reference.has_value()) return reference;
    CITYLEDGER_TRY(found, record(reference.value.text));
    if (!found) return missing(reference.value.text + " is no record");
    return look(expression, *found, facts_.now());
}

Evaluated Evaluation::look(const Expression& expression, const RecordFacts& record, std::int64_t now) {
    switch (expression.op) {
        case Operator::state:
            if (record.state().empty()) return missing("the record has no state yet");
            return text(expression, record.state());
        case Operator::document:
            return text(expression, name_of(document_of(record, now)));
        case Operator::opened:
            return number(expression, record.opened());
        case Operator::party:
            return text(expression, record.party());
        case Operator::officer:
            return text(expression, record.officer());
        case Operator::holder: {
            const auto holder = record.holder();
            return holder ? text(expression, *holder) : missing("nobody holds " + std::string(record.id()));
        }
        default:
            break;
    }
    const CounterRule* rule = record.type().counter(expression.name);
    if (!rule || type_of(*rule) != expression.type)
        return missing("counter " + expression.name + " of " + std::string(record.id()) + " is not there");
    return number(expression, record.counter(expression.name));
}

Result<Evaluated> Evaluation::upward(const Expression& expression) {
    CITYLEDGER_TRY(here, run(expression.operands[0]));
    if (!here.has_value() || here.is_true()) return here;
    std::set<std::string, std::less<>> seen{std::string(self_.id())};
    std::deque<std::string> waiting;
    const auto queue_links = [&](const RecordFacts& from) {
        for (auto& id : from.links(expression.name))
            if (seen.insert(id).second) waiting.push_back(std::move(id));
    };
    queue_links(self_);
    for (std::uint32_t reached = 1; !waiting.empty(); ++reached) {
        if (reached > expression.most)
            return refused(Refusal::upward, "more than " + std::to_string(expression.most) +
                                                " records are reached by " + expression.name);
        const std::string id = std::move(waiting.front());
        waiting.pop_front();
        CITYLEDGER_TRY(found, record(id));
        if (!found) return missing(id + " is no record");
        CITYLEDGER_TRY(there, Evaluation(facts_, *found).run(expression.operands[1]));
        if (!there.has_value() || there.is_true()) return there;
        queue_links(*found);
    }
    return number(expression, 0);
}

}  // namespace

Result<Evaluated> evaluate(const Expression& expression, const Facts& facts) {
    return Evaluation(facts, facts.self()).run(expression);
}

DocumentWord document_of(const RecordFacts& record, std::int64_t now) {
    const RecordType& type = record.type();
    const auto time = [&](const std::string& field) -> std::optional<std::int64_t> {
        const auto value = field.empty() ? std::nullopt : record.field(field);
        return value ? std::optional(value->number) : std::nullopt;
    };
    const State* state = type.state(record.state());
    return word_at(state ? state->document : DocumentWord::in_force, time(type.valid_from), time(type.valid_until),
                   now);
}

}  // namespace cityledger::ledger
