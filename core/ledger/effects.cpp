// The effects of a definition (ledger.md, "Effects"), each on what the one before left.

#include "core/ledger/claims.h"
#include "core/ledger/grant.h"
#include "core/ledger/inputs.h"
#include "core/ledger/record_run.h"
#include "core/ledger/state_keys.h"

#include <algorithm>

namespace cityledger::ledger {

Status RecordRun::apply(const Effect& effect) {
    switch (effect.kind) {
        case Effect::Kind::set:
            return set(effect);
        case Effect::Kind::claim:
            return claim(effect, true);
        case Effect::Kind::share:
            return claim(effect, false);
        case Effect::Kind::free: {
            CITYLEDGER_TRY(value, value_of(effect.value));
            return free_claim(context_, record_.value.scenario, effect.name, claim_bytes(value),
                              std::string(record_.id()), record_.value);
        }
        case Effect::Kind::hold:
            return hold(effect);
        case Effect::Kind::pass:
            return pass(effect);
        case Effect::Kind::count:
            return count(effect);
        case Effect::Kind::link:
            return link(effect);
    }
    return fail(ErrorKind::damaged, "state.definition", "an effect of " + transition_.id + " is of no known kind");
}

Status RecordRun::set(const Effect& effect) {
    const FieldRule& field = *record_.type().field(effect.name);
    CITYLEDGER_TRY(value, value_of(effect.value));
    const bool is_number = field.field_class == FieldClass::quantity || field.field_class == FieldClass::time;
    if (is_number && value.number < 0) return refuse(Refusal::overflow, field.id + " would become negative");
    value.field_class = field.field_class;
    if (auto why = misfit(record_.definition(), field, value); !why.empty())
        return refuse(Refusal::input, std::move(why));
    return store(field, std::move(value));
}

Status RecordRun::claim(const Effect& effect, bool exclusive) {
    CITYLEDGER_TRY(value, value_of(effect.value));
    std::int64_t until = 0;
    if (effect.until) {
        CITYLEDGER_TRY(end, value_of(*effect.until));
        if (end.number < 0)
            return refuse(Refusal::overflow, "the end of the claim " + effect.name + " would be negative");
        until = std::max<std::int64_t>(end.number, 1);
    }
    return make_claim(context_, record_.value.scenario, effect.name, claim_bytes(value), exclusive, until,
                      std::string(record_.id()), record_.value);
}

Status RecordRun::hold(const Effect& effect) {
    CITYLEDGER_TRY(value, value_of(effect.value));
    CITYLEDGER_TRY(party, context_.state.get(state_keys::party(value.text)));
    if (!party) return refuse(Refusal::reference, "the party " + value.text + " is not registered");
    record_.value.holder = value.text;
    return {};
}

Status RecordRun::pass(const Effect& effect) {
    CITYLEDGER_TRY(value, value_of(effect.value));
    const std::string& holder = record_.value.holder;
    if (holder.empty() || !context_.is_signed_by_party(holder) || !context_.is_signed_by_party(value.text))
        return refuse(Refusal::pass, "both the holder" + (holder.empty() ? "" : " " + holder) + " and the taker " +
                                         value.text + " must sign");
    record_.value.holder = value.text;
    return {};
}

Status RecordRun::count(const Effect& effect) {
    CITYLEDGER_TRY(value, value_of(effect.value));
    return add_to_counter(record_, *record_.type().counter(effect.name), value.number);
}

Status RecordRun::link(const Effect& effect) {
    CITYLEDGER_TRY(target, value_of(effect.value));
    const Definition& definition = record_.definition();
    CITYLEDGER_TRY(other, facts_.other(target.text));
    const auto leads_to = definition.links.find(effect.name);
    if (!other || leads_to == definition.links.end() || other->value.scenario != definition.id ||
        other->value.type != leads_to->second)
        return refuse(Refusal::link, effect.name + " does not lead to " + target.text);
    if (record_.value.links.size() >= most_links) return refuse(Refusal::limit, "more than 256 links of one record");
    std::int64_t quantity = 0;
    if (effect.amount) {
        CITYLEDGER_TRY(amount, value_of(*effect.amount));
        if (amount.number < 1) return refuse(Refusal::limit, "a link draws at least 1");
        quantity = amount.number;
        CITYLEDGER_CHECK(draw(*other, quantity));
    }
    record_.value.links.push_back({effect.name, target.text, quantity});
    return {};
}

Status RecordRun::draw(StoredRecord& from, std::int64_t amount) {
    const CounterRule* stock = from.type().stock.empty() ? nullptr : from.type().counter(from.type().stock);
    if (!stock) return refuse(Refusal::link, std::string(from.id()) + " has no stock to draw on");
    CITYLEDGER_CHECK(add_to_counter(from, *stock, amount));
    // The one write on another record: its head stays, so that its own next change is not disturbed.
    context_.state.write(state_keys::record(from.id()), from.value);
    return {};
}

Status add_to_counter(StoredRecord& record, const CounterRule& rule, std::int64_t amount) {
    std::int64_t limit = largest_integer;
    if (rule.limit) limit = *rule.limit;
    if (!rule.limit_field.empty()) {
        const RecordField* field = record.value.field(rule.limit_field);
        if (!field) return refuse(Refusal::missing, rule.limit_field + ", the limit of " + rule.id + ", is not set");
        limit = field->value.number;
    }
    const std::int64_t before = record.value.counter(rule.id);
    // Both lie within 2^53, so the sum cannot leave 64 bits.
    const std::int64_t sum = before + amount;
    if (sum > largest_integer || sum < -largest_integer)
        return refuse(Refusal::overflow, rule.id + " would leave the range of integers");
    if (sum < 0 || sum > limit)
        return refuse(Refusal::limit, rule.id + " would become " + std::to_string(sum) + "; it lies between 0 and " +
                                          std::to_string(limit));
    auto& counters = record.value.counters;
    auto at = std::lower_bound(counters.begin(), counters.end(), rule.id,
                               [](const RecordCounter& c, const std::string& id) { return c.id < id; });
    if (at == counters.end() || at->id != rule.id) at = counters.insert(at, RecordCounter{rule.id, 0});
    at->value = sum;
    return {};
}

}  // namespace cityledger::ledger
