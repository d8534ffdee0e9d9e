#include "core/ledger/cost.h"

#include <algorithm>

namespace cityledger::ledger {

namespace {

constexpr std::uint64_t per_effect = 20;
constexpr std::uint64_t per_record = 20;
constexpr std::uint64_t per_signed = 20;

bool looks_into_a_record(Operator op) {
    return op == Operator::state || op == Operator::document || op == Operator::holder || op == Operator::opened ||
           op == Operator::party || op == Operator::officer || op == Operator::counter;
}

}  // namespace

std::size_t node_count(const Expression& expression) {
    std::size_t count = 1;
    for (const auto& operand : expression.operands) {
        count += node_count(operand);
        if (expression.op == Operator::upward) break;  // the second is the same text, typed for the records reached
    }
    return count;
}

std::uint64_t cost_of(const Expression& expression) {
    if (expression.op == Operator::upward) {
        const std::uint64_t inner = std::max(cost_of(expression.operands[0]), cost_of(expression.operands[1]));
        return 1 + expression.most * (per_record + inner);
    }
    std::uint64_t cost = 1;
    if (!expression.steps.empty()) cost += per_record * (expression.steps.size() - 1);
    if (expression.op == Operator::signed_role || expression.op == Operator::signed_party) cost += per_signed;
    if (looks_into_a_record(expression.op) && expression.operands[0].op != Operator::self) cost += per_record;
    for (const auto& operand : expression.operands) cost += cost_of(operand);
    return cost;
}

std::uint64_t cost_of(const Effect& effect) {
    std::uint64_t cost = per_effect + cost_of(effect.value);
    if (effect.kind == Effect::Kind::link) cost += per_record;
    if (effect.until) cost += cost_of(*effect.until);
    if (effect.amount) cost += cost_of(*effect.amount);
    return cost;
}

std::uint64_t cost_of(const Transition& transition) {
    std::uint64_t cost = transition.guard ? cost_of(*transition.guard) : 0;
    for (const auto& effect : transition.effects) cost += cost_of(effect);
    for (const auto& destination : transition.to)
        if (destination.when) cost += cost_of(*destination.when);
    return cost;
}

}  // namespace cityledger::ledger
