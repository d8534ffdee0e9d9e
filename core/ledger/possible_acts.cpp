#include "core/ledger/possible_acts.h"

#include "core/base/hex.h"
#include "core/ledger/authority.h"
#include "core/ledger/block_run.h"
#include "core/ledger/record_run.h"
#include "core/ledger/scenario_status.h"

#include <algorithm>

namespace cityledger::ledger {

namespace {

/// Tries the acts of one key, one after the other; the state is borrowed and left as it was.
class Trial {
  public:
    Trial(const KeyValueReader& store, const BlockFacts& block, const KeyId& key)
        : state_(store), block_(block), run_(store, definitions_, block), key_(key) {}

    WorkingState& state() { return state_; }
    DefinitionCache& definitions() { return definitions_; }

    /// The signer, or why it may do nothing at all.
    Status know_signer() {
        CITYLEDGER_TRY(signer, run_.find_signer({}, key_));
        signers_ = {std::move(signer)};
        return {};
    }

    ActContext context(const Act& act) { return {state_, definitions_, block_, signers_, act, number_, outcome_}; }

    /// `record` null: an opening.
    Status may(const Definition& definition, const Transition& transition, const RecordValue* record,
               PossibleAct& possible) {
        std::optional<Error> best;
        for (const auto& whom : transition.by) {
            Act act;
            act.role = whom == "any" || whom == "holder" ? std::string() : whom;
            const Status done = authorise_alone(definition, transition, record, act, possible.together);
            if (done) {
                possible.role = act.role;
                return {};
            }
            // That the role is held, but separated, says more than that another one is not held.
            const bool more = !best || best->code == name_of(Refusal::role);
            if (done.error().kind != ErrorKind::refused) return done;
            if (more) best = done.error();
        }
        if (best) return fail(*best);
        return refuse(Refusal::role, "nobody may do this");
    }

    /// Guard, effects and `to` on a copy of the record, where nothing more has to be entered for it.
    Status would_run(const Transition& transition, const std::string& role, StoredRecord& record, bool opening,
                     bool together) {
        Act act;
        act.role = role;
        const std::vector<Input> none;
        const ActContext context = this->context(act);
        const bool whole = !together && std::all_of(transition.inputs.begin(), transition.inputs.end(),
                                                    [](const InputRule& input) { return input.optional; });
        if (!whole || (transition.guard && depends_on_entry(*transition.guard)))
            return guard_holds(transition, record, none, context, opening);
        const Status done = RecordRun(context, transition, none, record, opening).run();
        state_.drop();
        // What is missing may be an input that can be left out, and is not.
        if (!done && done.error().code == name_of(Refusal::missing) && !transition.inputs.empty()) return {};
        return done;
    }

  private:
    Status authorise_alone(const Definition& definition, const Transition& transition, const RecordValue* record,
                           const Act& act, bool& together) {
        const auto alone = authorise(context(act), definition, transition, record);
        if (alone) return {};
        if (alone.error().code != name_of(Refusal::signatures)) return fail(alone.error());
        Transition without = transition;
        without.signatures.clear();
        if (const auto roles = authorise(context(act), definition, without, record); !roles)
            return fail(roles.error());
        together = true;
        return {};
    }

    Status guard_holds(const Transition& transition, StoredRecord& record, const std::vector<Input>& inputs,
                       const ActContext& context, bool opening) {
        if (!transition.guard) return {};
        const ActFacts facts(context, inputs, record, opening);
        CITYLEDGER_TRY(value, evaluate(*transition.guard, facts));
        if (value.is_true() || depends_on_entry(*transition.guard)) {
            // `all` stops at the first that fails: what fails before an input is read fails for good.
            if (!transition.guard || value.is_true() || transition.guard->op != Operator::all) return {};
            for (const auto& part : transition.guard->operands) {
                if (depends_on_entry(part)) continue;
                CITYLEDGER_TRY(one, evaluate(part, facts));
                if (!one.is_true())
                    return refuse(Refusal::guard, "the condition of " + transition.id + " does not hold");
            }
            return {};
        }
        if (!value.has_value()) return refuse(value.refusal, transition.id + ": " + value.reason);
        return refuse(Refusal::guard, "the condition of " + transition.id + " does not hold");
    }

    WorkingState state_;
    DefinitionCache definitions_;
    const BlockFacts& block_;
    BlockRun run_;
    KeyId key_;
    std::vector<Signer> signers_;
    Hash32 number_{};
    BlockOutcome outcome_;
};

/// Keeps a refusal with the act; every other error ends the whole.
Status note(const Status& done, PossibleAct& possible) {
    if (done) return {};
    const auto refusal = done.error().kind == ErrorKind::refused ? refusal_of(done.error().code) : std::nullopt;
    if (!refusal) return done;
    possible.refusal = *refusal;
    possible.reason = done.error().message;
    return {};
}

}  // namespace

bool depends_on_entry(const Expression& expression) {
    switch (expression.op) {
        case Operator::in:
        case Operator::signed_role:
        case Operator::signed_party:
            return true;
        default:
            return std::any_of(expression.operands.begin(), expression.operands.end(), depends_on_entry);
    }
}

Result<PossibleActs> possible_changes(const KeyValueReader& store, const BlockFacts& block, std::string_view record_id,
                                      const KeyId& key) {
    Trial trial(store, block, key);
    CITYLEDGER_TRY(record, load_record(trial.state(), trial.definitions(), record_id));
    if (!record) return fail(ErrorKind::not_found, "act.no_record", "there is no record " + std::string(record_id));
    CITYLEDGER_TRY(definition, trial.definitions().find(trial.state(), record->value.definition));
    PossibleActs possible{definition, record->value, {}};
    const Status known = trial.know_signer();
    const Status running = demand_running(trial.context({}), definition->id);
    for (const auto& transition : record->type().transitions) {
        PossibleAct act{&record->type(), &transition, {}, false, Refusal::accepted, {}};
        const auto check = [&]() -> Status {
            if (!known) return known;
            if (!running) return running;
            const auto& from = transition.from;
            if (std::find(from.begin(), from.end(), record->value.state) == from.end())
                return refuse(Refusal::state, transition.id + " does not leave from " + record->value.state);
            CITYLEDGER_CHECK(trial.may(*definition, transition, &record->value, act));
            StoredRecord copy(std::string(record_id), record->value, definition);
            return trial.would_run(transition, act.role, copy, false, act.together);
        };
        CITYLEDGER_CHECK(note(check(), act));
        possible.acts.push_back(std::move(act));
    }
    return possible;
}

Result<PossibleActs> possible_openings(const KeyValueReader& store, const BlockFacts& block, const Hash32& digest,
                                       const KeyId& key) {
    Trial trial(store, block, key);
    CITYLEDGER_TRY(definition, trial.definitions().find(trial.state(), digest));
    if (!definition)
        return fail(ErrorKind::not_found, "act.no_definition", "the definition " + hex(digest) + " is not published");
    PossibleActs possible{definition, {}, {}};
    const Status known = trial.know_signer();
    const Status usable = demand_open_and_count(trial.context({}), *definition);
    trial.state().drop();
    for (const auto& type : definition->types) {
        for (const auto& opening : type.open) {
            PossibleAct act{&type, &opening, {}, false, Refusal::accepted, {}};
            const auto check = [&]() -> Status {
                if (!known) return known;
                if (!usable) return usable;
                return trial.may(*definition, opening, nullptr, act);
            };
            CITYLEDGER_CHECK(note(check(), act));
            possible.acts.push_back(std::move(act));
        }
    }
    return possible;
}

}  // namespace cityledger::ledger
