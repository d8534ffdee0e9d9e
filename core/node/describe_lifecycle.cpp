#include "core/node/describe_lifecycle.h"

namespace cityledger::node {

namespace {
Text text_of(const ledger::Title& title) {
    return {title.zh, title.en};
}
}  // namespace

Lifecycle lifecycle_of(const ledger::RecordType& type, const LifecycleWay& way) {
    Lifecycle out;
    std::set<std::string> with_way_out;
    const auto steps = [&](const ledger::Transition& transition, const std::string& from) {
        for (const auto& to : transition.to) {
            out.steps.push_back({transition.id, text_of(transition.title), from, to.state,
                                 way.taken.contains({transition.id, to.state})});
            if (!from.empty() && from != to.state) with_way_out.insert(from);
        }
    };
    for (const auto& opening : type.open) steps(opening, "");
    for (const auto& transition : type.transitions)
        for (const auto& from : transition.from) steps(transition, from);
    for (const auto& state : type.states)
        out.states.push_back({state.id, text_of(state.title), std::string(ledger::name_of(state.document)),
                              way.visited.contains(state.id), state.id == way.current,
                              !with_way_out.contains(state.id)});
    return out;
}

}  // namespace cityledger::node
