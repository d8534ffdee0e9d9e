#include "core/ledger/definition_reader.h"

#include <algorithm>
#include <array>

namespace cityledger::ledger {

namespace {

const ValueType time_type{ValueClass::time, {}, 0, {}, {}};
const ValueType party_type{ValueClass::party, {}, 0, {}, {}};

constexpr std::array<Effect::Kind, 8> kinds{Effect::Kind::set,   Effect::Kind::claim, Effect::Kind::share,
                                            Effect::Kind::free,  Effect::Kind::hold,  Effect::Kind::pass,
                                            Effect::Kind::count, Effect::Kind::link};

bool is_opening(const Scope& scope) {
    return scope.place == Scope::Place::opening;
}

bool has_parts(const Source& source, std::size_t count, std::size_t least, std::size_t most) {
    if (count >= least && count <= most) return true;
    source.refuse("definition.effect", "this effect takes " + std::to_string(least - 1) +
                                           (most > least ? " or " + std::to_string(most - 1) : "") + " after its name");
    return false;
}

void read_set(const std::vector<Source>& parts, const Scope& scope, Effect& effect) {
    const FieldRule* field = scope.type.field(effect.name);
    if (!field || field->input) {
        parts[1].refuse("definition.field", "must be a stored field of type " + scope.type.id);
        return;
    }
    effect.value = read_whole(parts[2], scope, type_of(*field));
}

void read_claim(const std::vector<Source>& parts, const Scope& scope, ClaimTypes& claims, Effect& effect) {
    effect.name = parts[1].id();
    effect.value = read_whole(parts[2], scope, std::nullopt);
    const ValueClass claimed = effect.value.type.value_class;
    if (claimed == ValueClass::commit)
        parts[2].refuse("definition.claim", "a salted commitment is never twice the same; claim a keyed value");
    if (claimed == ValueClass::boolean || claimed == ValueClass::integer || claimed == ValueClass::state ||
        claimed == ValueClass::document || claimed == ValueClass::officer)
        parts[2].refuse("definition.claim",
                        "a claim is on the value of a field, not on " + describe(effect.value.type));
    const auto [known, first] = claims.emplace(effect.name, effect.value.type);
    if (!first && known->second != effect.value.type)
        parts[2].refuse("definition.claim", "claim " + effect.name + " is on " + describe(known->second) +
                                                " elsewhere; one name is on one class");
    if (parts.size() == 4) effect.until = read_whole(parts[3], scope, time_type);
}

void read_count(const std::vector<Source>& parts, const Scope& scope, Effect& effect) {
    const CounterRule* counter = scope.type.counter(effect.name);
    if (!counter) {
        parts[1].refuse("definition.counter", "type " + scope.type.id + " has no such counter");
        return;
    }
    effect.value = read_whole(parts[2], scope, type_of(*counter));
}

void read_link(const Source& source, const std::vector<Source>& parts, const Scope& scope, Effect& effect) {
    effect.name = parts[1].id();
    effect.value = read_reference(parts[2], scope);
    const RecordType* target = type_linked_to(source, scope);
    if (!target) {
        parts[2].refuse("definition.link", "must be a reading of a reference that names its type");
        return;
    }
    if (parts.size() < 4) return;
    const CounterRule* stock = target->counter(target->stock);
    if (!stock) {
        parts[3].refuse("definition.link", "type " + target->id + " has no stock to draw on");
        return;
    }
    effect.amount = read_whole(parts[3], scope, type_of(*stock));
    if (effect.amount->op == Operator::literal && effect.amount->constant.number < 1)
        parts[3].refuse("definition.link", "a link draws at least 1");
}

void read_party(const Source& source, const std::vector<Source>& parts, const Scope& scope, Effect& effect) {
    if (effect.kind == Effect::Kind::hold && !is_opening(scope))
        source.refuse("definition.effect", "hold stands in openings only; a transition uses pass");
    if (effect.kind == Effect::Kind::pass && is_opening(scope))
        source.refuse("definition.effect", "pass stands in transitions only; an opening uses hold");
    effect.value = read_whole(parts[1], scope, party_type);
}

std::optional<Effect::Kind> kind_of(std::string_view name) {
    const auto found = std::ranges::find(kinds, name, [](Effect::Kind kind) { return name_of(kind); });
    return found == kinds.end() ? std::nullopt : std::optional(*found);
}

}  // namespace

const RecordType* type_linked_to(const Source& effect, const Scope& scope) {
    if (!effect.is_array()) return nullptr;
    const auto parts = effect.items();
    if (parts.size() < 3 || parts[0].word() != "link" || parts[2].word() == "self") return nullptr;
    // Faults of the reference are told when the effect itself is read.
    Faults unheard;
    const Source quiet(parts[2].json(), parts[2].path(), unheard);
    const Expression reference = read_reference(quiet, scope);
    return unheard.first() ? nullptr : scope.definition.type(reference.type.type);
}

Effect read_effect(const Source& source, const Scope& scope, ClaimTypes& claims) {
    Effect effect;
    const auto parts = source.items(1);
    if (parts.empty()) return effect;
    const auto kind = kind_of(parts[0].word());
    if (!kind) {
        parts[0].refuse("definition.effect", "no such effect; there are set claim share free hold pass count link");
        return effect;
    }
    effect.kind = *kind;
    const bool of_party = *kind == Effect::Kind::hold || *kind == Effect::Kind::pass;
    const bool may_have_more =
        *kind == Effect::Kind::claim || *kind == Effect::Kind::share || *kind == Effect::Kind::link;
    if (!has_parts(source, parts.size(), of_party ? 2 : 3, of_party ? 2 : may_have_more ? 4 : 3)) return effect;
    if (of_party) {
        read_party(source, parts, scope, effect);
        return effect;
    }
    effect.name = std::string(parts[1].word());
    switch (*kind) {
        case Effect::Kind::set:
            read_set(parts, scope, effect);
            break;
        case Effect::Kind::count:
            read_count(parts, scope, effect);
            break;
        case Effect::Kind::link:
            read_link(source, parts, scope, effect);
            break;
        default:
            read_claim(parts, scope, claims, effect);
    }
    return effect;
}

}  // namespace cityledger::ledger
