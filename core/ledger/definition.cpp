#include "core/ledger/definition.h"

#include "core/wire/json.h"

#include <algorithm>
#include <array>

namespace cityledger::ledger {

namespace {

constexpr std::array<std::pair<std::string_view, DocumentWord>, 7> document_words{{
    {"in_force", DocumentWord::in_force},
    {"pending", DocumentWord::pending},
    {"suspended", DocumentWord::suspended},
    {"superseded", DocumentWord::superseded},
    {"revoked", DocumentWord::revoked},
    {"expired", DocumentWord::expired},
    {"used_up", DocumentWord::used_up},
}};

constexpr std::array<std::pair<std::string_view, ScenarioWord>, 5> scenario_words{{
    {"proposed", ScenarioWord::proposed},
    {"trial", ScenarioWord::trial},
    {"adopted", ScenarioWord::adopted},
    {"suspended", ScenarioWord::suspended},
    {"retired", ScenarioWord::retired},
}};

template <class T, class Words>
std::string_view word_for(const Words& words, T meaning) {
    for (const auto& [name, word] : words)
        if (word == meaning) return name;
    return {};
}

template <class T, class Words>
std::optional<T> meaning_of(const Words& words, std::string_view name) {
    for (const auto& [known, word] : words)
        if (known == name) return word;
    return std::nullopt;
}

template <class Items>
auto* with_id(Items& items, std::string_view id) {
    const auto found = std::ranges::find(items, id, [](const auto& item) -> std::string_view { return item.id; });
    return found == items.end() ? nullptr : &*found;
}

}  // namespace

std::string_view name_of(DocumentWord word) {
    return word_for(document_words, word);
}
std::string_view name_of(ScenarioWord word) {
    return word_for(scenario_words, word);
}
std::optional<DocumentWord> document_word(std::string_view name) {
    return meaning_of<DocumentWord>(document_words, name);
}
std::optional<ScenarioWord> scenario_word(std::string_view name) {
    return meaning_of<ScenarioWord>(scenario_words, name);
}

std::string_view name_of(Effect::Kind kind) {
    switch (kind) {
        case Effect::Kind::set:
            return "set";
        case Effect::Kind::claim:
            return "claim";
        case Effect::Kind::share:
            return "share";
        case Effect::Kind::free:
            return "free";
        case Effect::Kind::hold:
            return "hold";
        case Effect::Kind::pass:
            return "pass";
        case Effect::Kind::count:
            return "count";
        case Effect::Kind::link:
            return "link";
    }
    return "set";
}

std::string_view name_of(CheckRule::Kind kind) {
    return kind == CheckRule::Kind::finding ? "finding" : "indicator";
}

std::string_view name_of(CheckRule::Severity severity) {
    switch (severity) {
        case CheckRule::Severity::note:
            return "note";
        case CheckRule::Severity::ordinary:
            return "ordinary";
        case CheckRule::Severity::serious:
            return "serious";
    }
    return "note";
}

ValueType type_of(const FieldRule& field) {
    ValueType type;
    switch (field.field_class) {
        case FieldClass::code:
            type.value_class = field.many ? ValueClass::codes : ValueClass::code;
            break;
        case FieldClass::digest:
            type.value_class = ValueClass::digest;
            break;
        case FieldClass::commit:
            type.value_class = ValueClass::commit;
            break;
        case FieldClass::keyed:
            type.value_class = ValueClass::keyed;
            break;
        case FieldClass::reference:
            type.value_class = ValueClass::reference;
            break;
        case FieldClass::party:
            type.value_class = ValueClass::party;
            break;
        case FieldClass::quantity:
            type.value_class = ValueClass::quantity;
            break;
        case FieldClass::time:
            type.value_class = ValueClass::time;
            break;
        case FieldClass::text:
            type.value_class = ValueClass::text;
            break;
    }
    type.unit = field.unit;
    type.scale = field.scale;
    type.list = field.list;
    type.type = field.type;
    return type;
}

ValueType type_of(const CounterRule& counter) {
    return {ValueClass::quantity, counter.unit, counter.scale, {}, {}};
}

const InputRule* Transition::input(std::string_view field) const {
    const auto found =
        std::ranges::find(inputs, field, [](const auto& rule) -> std::string_view { return rule.field; });
    return found == inputs.end() ? nullptr : &*found;
}

bool Transition::allows(std::string_view by_whom) const {
    return std::ranges::find(by, by_whom) != by.end();
}

const FieldRule* RecordType::field(std::string_view field_id) const {
    return with_id(fields, field_id);
}
const State* RecordType::state(std::string_view state_id) const {
    return with_id(states, state_id);
}
const CounterRule* RecordType::counter(std::string_view counter_id) const {
    return with_id(counters, counter_id);
}
const Transition* RecordType::transition(std::string_view transition_id) const {
    return with_id(transitions, transition_id);
}
bool RecordType::limits_a_counter(std::string_view field_id) const {
    return std::ranges::any_of(counters, [&](const auto& rule) { return rule.limit_field == field_id; });
}

const Role* Definition::role(std::string_view role_id) const {
    return with_id(roles, role_id);
}
const RecordType* Definition::type(std::string_view type_id) const {
    return with_id(types, type_id);
}
const std::vector<ListEntry>* Definition::list(std::string_view list_id) const {
    const auto found = lists.find(std::string(list_id));
    return found == lists.end() ? nullptr : &found->second;
}

std::optional<Definition::Opening> Definition::opening(std::string_view open_id) const {
    for (const auto& record_type : types)
        if (const auto* found = with_id(record_type.open, open_id)) return Opening{&record_type, found};
    return std::nullopt;
}

Result<Bytes> canonical_definition(BytesView any_json) {
    CITYLEDGER_TRY(value, wire::parse_json(as_text(any_json)));
    return wire::canonical_json(value);
}

DocumentWord word_at(DocumentWord state_word, std::optional<std::int64_t> valid_from,
                     std::optional<std::int64_t> valid_until, std::int64_t now) {
    if (state_word != DocumentWord::in_force) return state_word;
    if (valid_until && now > *valid_until) return DocumentWord::expired;
    if (valid_from && now < *valid_from) return DocumentWord::pending;
    return DocumentWord::in_force;
}

}  // namespace cityledger::ledger
