#include "core/ledger/definition_warnings.h"

#include "core/ledger/lint.h"
#include "core/ledger/never_holds.h"

#include <algorithm>
#include <set>

namespace cityledger::ledger {

namespace {

std::string at(std::string_view list, std::size_t index) {
    return std::string(list) + "[" + std::to_string(index) + "]";
}

bool is_end(DocumentWord word) {
    return word == DocumentWord::used_up || word == DocumentWord::revoked || word == DocumentWord::superseded ||
           word == DocumentWord::expired;
}

template <class Visit>
void each_expression(const Expression& expression, const Visit& visit) {
    visit(expression);
    for (const auto& operand : expression.operands) each_expression(operand, visit);
}

template <class Visit>
void each_expression(const Transition& act, const Visit& visit) {
    if (act.guard) each_expression(*act.guard, visit);
    for (const auto& effect : act.effects) {
        each_expression(effect.value, visit);
        if (effect.until) each_expression(*effect.until, visit);
        if (effect.amount) each_expression(*effect.amount, visit);
    }
    for (const auto& destination : act.to)
        if (destination.when) each_expression(*destination.when, visit);
}

/// A reading that is `target` or goes on through it.
bool reads_through(const Expression& reading, const Expression& target) {
    return reading.op == target.op && !target.steps.empty() && reading.steps.size() >= target.steps.size() &&
           std::equal(target.steps.begin(), target.steps.end(), reading.steps.begin());
}

class Warnings {
  public:
    explicit Warnings(const Definition& definition) : definition_(definition) {}

    std::vector<DefinitionWarning> all() {
        gather();
        roles();
        for (std::size_t i = 0; i < definition_.types.size(); ++i) {
            const std::string path = at("types", i);
            states(definition_.types[i], path);
            holders(definition_.types[i], path);
            acts(definition_.types[i].open, path + ".open");
            acts(definition_.types[i].transitions, path + ".transitions");
        }
        return std::move(found_);
    }

  private:
    void warn(std::string code, std::string path, std::string message) {
        found_.push_back({std::move(code), std::move(path), std::move(message)});
    }
    void gather();
    void title(const Title& title, const std::string& path);
    void roles();
    void states(const RecordType& type, const std::string& path);
    void holders(const RecordType& type, const std::string& path);
    void acts(const std::vector<Transition>& acts, const std::string& path);
    void link(const Transition& act, const Effect& effect, const std::string& path);

    const Definition& definition_;
    std::vector<DefinitionWarning> found_;
    std::set<std::string, std::less<>> roles_used_;
    std::set<std::string, std::less<>> kinds_followed_;
};

void Warnings::gather() {
    const auto note = [&](const Expression& expression) {
        if (expression.op == Operator::signed_role) roles_used_.insert(expression.name);
        if (expression.op == Operator::upward) kinds_followed_.insert(expression.name);
    };
    for (const auto& type : definition_.types) {
        for (const auto* list : {&type.open, &type.transitions}) {
            for (const auto& act : *list) {
                roles_used_.insert(act.by.begin(), act.by.end());
                for (const auto& [role, count] : act.signatures) roles_used_.insert(role);
                each_expression(act, note);
            }
        }
    }
    for (const auto& rule : definition_.rules) each_expression(rule.when, note);
}

void Warnings::title(const Title& title, const std::string& path) {
    if (holds_personal_number(title.zh) || holds_personal_number(title.en))
        warn("personal_number", path, "the text holds what looks like a personal number; definitions are public");
}

void Warnings::roles() {
    title(definition_.title, "title");
    for (std::size_t i = 0; i < definition_.roles.size(); ++i) {
        const Role& role = definition_.roles[i];
        title(role.title, at("roles", i) + ".title");
        if (!roles_used_.contains(role.id))
            warn("role_unused", at("roles", i), "nothing is done in role " + role.id + " and nobody signs in it");
    }
}

void Warnings::states(const RecordType& type, const std::string& path) {
    std::set<std::string, std::less<>> reached;
    std::set<std::string, std::less<>> left;
    const auto arrive = [&](const Transition& act) {
        bool grew = false;
        for (const auto& destination : act.to) grew |= reached.insert(destination.state).second;
        return grew;
    };
    for (const auto& act : type.open) arrive(act);
    for (bool grew = true; grew;) {
        grew = false;
        for (const auto& act : type.transitions)
            if (std::ranges::any_of(act.from, [&](const auto& state) { return reached.contains(state); }))
                grew |= arrive(act);
    }
    for (const auto& act : type.transitions) left.insert(act.from.begin(), act.from.end());
    for (std::size_t i = 0; i < type.states.size(); ++i) {
        const State& state = type.states[i];
        const std::string place = path + "." + at("states", i);
        title(state.title, place + ".title");
        if (!reached.contains(state.id))
            warn("unreachable_state", place, "no act of type " + type.id + " leads to state " + state.id);
        // A type without transitions is a receipt: opened once and never changed.
        else if (!type.transitions.empty() && !left.contains(state.id) && !is_end(state.document))
            warn("dead_end", place,
                 "nothing leads out of state " + state.id + ", and its document stays " +
                     std::string(name_of(state.document)) +
                     "; say used_up, revoked, superseded or expired if it is an end");
    }
}

void Warnings::holders(const RecordType& type, const std::string& path) {
    const bool is_named = std::ranges::any_of(type.open, [](const Transition& act) {
        return std::ranges::any_of(act.effects, [](const Effect& effect) { return effect.kind == Effect::Kind::hold; });
    });
    for (std::size_t i = 0; i < type.transitions.size() && !is_named; ++i)
        if (type.transitions[i].allows("holder"))
            warn("holder_never_set", path + "." + at("transitions", i) + ".by",
                 "no opening of type " + type.id + " has the effect hold, so nobody can do this as its holder");
}

void Warnings::acts(const std::vector<Transition>& acts, const std::string& path) {
    for (std::size_t i = 0; i < acts.size(); ++i) {
        const std::string place = path + "[" + std::to_string(i) + "]";
        title(acts[i].title, place + ".title");
        if (acts[i].guard && never_holds(*acts[i].guard, acts[i]))
            warn("guard_never", place + ".guard", "the guard of " + acts[i].id + " cannot hold, so it is never done");
        for (std::size_t k = 0; k < acts[i].effects.size(); ++k)
            if (acts[i].effects[k].kind == Effect::Kind::link)
                link(acts[i], acts[i].effects[k], place + "." + at("effects", k));
    }
}

void Warnings::link(const Transition& act, const Effect& effect, const std::string& path) {
    if (!effect.amount) {
        if (!kinds_followed_.contains(effect.name))
            warn("link_unused", path, "nothing goes upward along links of kind " + effect.name);
        return;
    }
    bool is_read = false;
    if (act.guard)
        each_expression(*act.guard, [&](const Expression& part) { is_read |= reads_through(part, effect.value); });
    if (!is_read)
        warn("link_unread", path,
             "the guard of " + act.id +
                 " does not look at the record it draws on; whether that may be drawn on, by "
                 "whom and until when is not asked");
}

}  // namespace

std::vector<DefinitionWarning> warnings_of(const Definition& definition) {
    return Warnings(definition).all();
}

}  // namespace cityledger::ledger
