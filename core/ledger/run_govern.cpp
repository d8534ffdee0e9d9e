// The council's acts.

#include "core/crypto/digest.h"
#include "core/crypto/ed25519.h"
#include "core/ledger/grant.h"
#include "core/ledger/record_values.h"
#include "core/ledger/state_keys.h"

#include <algorithm>
#include <set>

namespace cityledger::ledger {

namespace {

constexpr std::uint64_t least_max_ahead = 1'000;
constexpr std::uint64_t most_max_ahead = 1'000'000;
constexpr std::int64_t most_power = std::int64_t{1} << 40;
constexpr std::size_t most_validators = 100;

Status demand_council(const ActContext& context) {
    if (!context.act.role.empty()) return refuse(Refusal::role, "the council acts in no role");
    CITYLEDGER_TRY(council, context.state.read<Council>(state_keys::council()));
    if (!council) return refuse(Refusal::signatures, "this chain has no council");
    const auto count = std::count_if(council->keys.begin(), council->keys.end(),
                                     [&](const PublicKey& key) { return context.is_signed_by(key.id()); });
    if (count < std::int64_t{council->threshold})
        return refuse(Refusal::signatures, std::to_string(council->threshold) + " keys of the council must sign, " +
                                               std::to_string(count) + " did");
    return {};
}

Bytes address_of(const Hash32& key) {
    const Hash32 hash = crypto::sha256(key);
    return Bytes(hash.begin(), hash.begin() + 20);
}

Status change_validators(const ActContext& context, const ValidatorChanges& act) {
    CITYLEDGER_TRY(standing, context.state.keys_under(as_bytes("validator/")));
    std::set<Bytes> validators(standing.begin(), standing.end());
    for (const auto& change : act.changes) {
        const Bytes key = state_keys::validator(address_of(change.key));
        if (!crypto::is_acceptable_public_key(change.key))
            return refuse(Refusal::govern, "a validator's key is not acceptable");
        if (change.power > most_power) return refuse(Refusal::govern, "a validator's power is at most 2^40");
        if (change.power == 0 && !validators.contains(key))
            return refuse(Refusal::govern, "a validator that is none cannot be removed");
        const auto& done = context.outcome.validator_updates;
        if (std::any_of(done.begin(), done.end(),
                        [&](const ValidatorUpdate& update) { return equal(update.ed25519_key, change.key); }))
            return refuse(Refusal::govern, "a validator changes once a block");
        context.outcome.validator_updates.push_back({to_bytes(change.key), change.power});
        if (change.power == 0) {
            validators.erase(key);
            context.state.erase(key);
        } else {
            validators.insert(key);
            context.state.write(key, ValidatorValue{change.key, change.power});
        }
    }
    if (validators.empty() || validators.size() > most_validators)
        return refuse(Refusal::govern, "there must be 1 to 100 validators");
    return {};
}

Status suspend(const ActContext& context, const Suspension& act) {
    CITYLEDGER_TRY(scenario, context.state.read<ScenarioValue>(state_keys::scenario(act.scenario)));
    if (!scenario) return refuse(Refusal::scenario, "there is no scenario " + act.scenario);
    if (scenario->suspended != act.lifted)
        return refuse(Refusal::govern,
                      act.lifted ? "the scenario is not suspended" : "the scenario is suspended already");
    scenario->suspended = !act.lifted;
    context.state.write(state_keys::scenario(act.scenario), *scenario);
    return {};
}

Status raise_rules(const ActContext& context, std::uint64_t version) {
    // One step at a time, and known to every program that can follow at all: the check must not depend on what this one
    // runs.
    if (version != context.block.rules + 1 || context.outcome.new_rules_version)
        return refuse(Refusal::govern,
                      "the next rules version is " + std::to_string(context.block.rules + 1) + ", set once a block");
    context.outcome.new_rules_version = version;
    return {};
}

Status hand_over(const ActContext& context, const HandoverAct& act) {
    if (act.chain_id == context.block.chain_id) return refuse(Refusal::govern, "the new chain has another chain id");
    if (act.initial_height != context.block.height + 2)
        return refuse(Refusal::govern, "the new chain begins at height " + std::to_string(context.block.height + 2));
    context.state.write(state_keys::handover(), Handover{act.chain_id, act.initial_height, act.validators_hash,
                                                         act.not_before, context.block.height, context.body_hash});
    return {};
}

Status change_city_role(const ActContext& context, const RoleAct& act) {
    CITYLEDGER_CHECK(demand_party(context, act.party));
    return apply_grant(context, act);
}

Status change_params(const ActContext& context, const ParamsChange& act) {
    if (act.max_ahead < least_max_ahead || act.max_ahead > most_max_ahead)
        return refuse(Refusal::govern, "max_ahead lies between 1 000 and 1 000 000 blocks");
    context.state.write(state_keys::params(), Params{act.max_ahead});
    return {};
}

}  // namespace

Status run_govern(const ActContext& context, const GovernAct& act) {
    CITYLEDGER_CHECK(demand_council(context));
    if (act.council) {
        context.state.write(state_keys::council(), Council{act.council->threshold, act.council->keys});
        return {};
    }
    if (act.city_role) return change_city_role(context, *act.city_role);
    if (act.params) return change_params(context, *act.params);
    if (act.suspension) return suspend(context, *act.suspension);
    if (act.validators) return change_validators(context, *act.validators);
    if (act.handover) return hand_over(context, *act.handover);
    return raise_rules(context, act.rules_version);
}

}  // namespace cityledger::ledger
