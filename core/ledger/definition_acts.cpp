#include "core/ledger/definition_reader.h"

#include <algorithm>

namespace cityledger::ledger {

namespace {

/// Visits every act with the index of its type and whether it is an opening.
template <class Visit>
void each_act(const Source& types, Visit visit) {
    const auto sources = types.items();
    for (std::size_t i = 0; i < sources.size(); ++i) {
        for (const auto& act : sources[i].required("open").items(1)) visit(i, act, true);
        for (const auto& act : sources[i].optional("transitions").items()) visit(i, act, false);
    }
}

std::string read_state_of(const Source& source, const RecordType& type) {
    std::string id = source.id();
    if (!id.empty() && !type.state(id))
        source.refuse("definition.state", "type " + type.id + " has no state \"" + id + "\"");
    return id;
}

void read_from(const Source& source, const RecordType& type, Transition& out) {
    UniqueIds states("the state");
    for (const auto& state : source.items(1)) {
        out.from.push_back(read_state_of(state, type));
        states.add(out.from.back(), state);
    }
}

void read_by(const Source& source, const Definition& definition, bool opening, Transition& out) {
    UniqueIds alternatives("the alternative");
    for (const auto& by : source.items(1)) {
        const std::string whom = by.id();
        if (whom == "holder" && opening)
            by.refuse("definition.by", "a record that is not open yet has no holder");
        else if (whom != "any" && whom != "holder" && !definition.role(whom))
            by.refuse("definition.role", "no role \"" + whom + "\" in roles; a role, any or holder stands here");
        alternatives.add(whom, by);
        out.by.push_back(whom);
    }
}

void read_signatures(const Source& source, const Definition& definition, Transition& out) {
    for (const auto& [role, count] : source.members()) {
        if (!definition.role(role)) count.refuse("definition.role", "no role \"" + role + "\" in roles");
        out.signatures[role] = static_cast<std::uint32_t>(count.integer(1, most_signatures));
    }
}

void read_inputs(const Source& source, const RecordType& type, Transition& out) {
    UniqueIds fields("the input");
    for (const auto& input : source.items()) {
        InputRule rule;
        std::string_view word = input.word();
        rule.optional = word.ends_with('?');
        if (rule.optional) word.remove_suffix(1);
        rule.field = std::string(word);
        if (!type.field(word))
            input.refuse("definition.input", "must be a field of type " + type.id +
                                                 ", with ? behind it if it may be "
                                                 "left out");
        fields.add(rule.field, input);
        out.inputs.push_back(std::move(rule));
    }
}

void read_destinations(const Source& source, const RecordType& type, const Scope& scope, Transition& out) {
    if (!source.stands()) return;
    if (!source.is_array()) {
        out.to.push_back({std::nullopt, read_state_of(source, type)});
        return;
    }
    const auto items = source.items(1);
    for (std::size_t i = 0; i < items.size(); ++i) {
        Destination destination;
        if (i + 1 < items.size()) {
            items[i].allow_only({"state", "when"});
            destination.when = read_condition(items[i].required("when"), scope);
        } else {
            items[i].allow_only({"state"});
        }
        destination.state = read_state_of(items[i].required("state"), type);
        out.to.push_back(std::move(destination));
    }
}

Transition read_act(const Source& source, const Definition& definition, const RecordType& type, bool opening,
                    ClaimTypes& claims) {
    if (opening)
        source.allow_only({"id", "title", "to", "by", "signatures", "inputs", "guard", "effects"});
    else
        source.allow_only({"id", "title", "from", "to", "by", "signatures", "inputs", "guard", "effects"});
    Transition act;
    act.id = source.required("id").id();
    act.title = source.required("title").title();
    if (!opening) read_from(source.required("from"), type, act);
    read_by(source.required("by"), definition, opening, act);
    read_signatures(source.optional("signatures"), definition, act);
    read_inputs(source.optional("inputs"), type, act);
    Scope scope{definition, type, &act, opening ? Scope::Place::opening_guard : Scope::Place::transition};
    const Source guard = source.optional("guard");
    if (guard.stands()) act.guard = read_condition(guard, scope);
    if (opening) scope.place = Scope::Place::opening;
    for (const auto& effect : source.optional("effects").items())
        act.effects.push_back(read_effect(effect, scope, claims));
    read_destinations(source.required("to"), type, scope, act);
    return act;
}

}  // namespace

void read_link_kinds(const Source& types, Definition& out) {
    each_act(types, [&](std::size_t index, const Source& act, bool opening) {
        Transition inputs;
        read_inputs(act.optional("inputs"), out.types[index], inputs);
        const Scope scope{out, out.types[index], &inputs, opening ? Scope::Place::opening : Scope::Place::transition};
        for (const auto& effect : act.optional("effects").items()) {
            const RecordType* target = type_linked_to(effect, scope);
            if (!target) continue;
            const std::string kind(effect.items()[1].word());
            const auto [known, first] = out.links.emplace(kind, target->id);
            if (!first && known->second != target->id)
                effect.refuse("definition.link", "links of kind " + kind + " lead to type " + known->second +
                                                     " elsewhere; a kind leads to one type");
        }
    });
}

void read_acts(const Source& types, Definition& out) {
    ClaimTypes claims;
    UniqueIds open_ids("the opening");
    std::vector<UniqueIds> act_ids(out.types.size(), UniqueIds("the act"));
    std::vector<std::pair<std::vector<Transition>, std::vector<Transition>>> acts(out.types.size());
    each_act(types, [&](std::size_t index, const Source& source, bool opening) {
        Transition act = read_act(source, out, out.types[index], opening, claims);
        if (opening) open_ids.add(act.id, source);
        act_ids[index].add(act.id, source);
        (opening ? acts[index].first : acts[index].second).push_back(std::move(act));
    });
    for (std::size_t i = 0; i < out.types.size(); ++i) {
        out.types[i].open = std::move(acts[i].first);
        out.types[i].transitions = std::move(acts[i].second);
    }
    if (out.id != intake_scenario) return;
    const auto definition_claim = claims.find("definition");
    if (definition_claim == claims.end() || definition_claim->second.value_class != ValueClass::digest)
        types.refuse("definition.intake", "intake claims \"definition\" on the digest of the definition it decides on");
}

}  // namespace cityledger::ledger
