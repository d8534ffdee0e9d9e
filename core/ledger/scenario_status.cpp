// Which definitions may be used (ledger.md, "Status"). `scenario/ID` mirrors what the intake records say of each
// version, so that an opening needs one reading, not a search.

#include "core/ledger/scenario_status.h"

#include "core/base/hex.h"
#include "core/ledger/state_keys.h"

#include <algorithm>

namespace cityledger::ledger {

namespace {

constexpr std::string_view definition_claim = "definition";

ScenarioStatus status_of(const StoredRecord& record) {
    const State* state = record.type().state(record.value.state);
    if (!state || !state->scenario) return ScenarioStatus::none;
    switch (*state->scenario) {
        case ScenarioWord::proposed:
            return ScenarioStatus::proposed;
        case ScenarioWord::trial:
            return ScenarioStatus::trial;
        case ScenarioWord::adopted:
            return ScenarioStatus::adopted;
        case ScenarioWord::suspended:
            return ScenarioStatus::suspended;
        case ScenarioWord::retired:
            return ScenarioStatus::retired;
    }
    return ScenarioStatus::none;
}

std::vector<Hash32> claimed_definitions(const std::vector<RecordClaim>& claims) {
    std::vector<Hash32> digests;
    for (const auto& claim : claims)
        if (claim.name == definition_claim)
            if (const auto digest = hash_from_bytes(claim.value)) digests.push_back(*digest);
    return digests;
}

Status demand_room_in_trial(const ActContext& context, const ScenarioVersion& version) {
    CITYLEDGER_TRY(intake, context.state.read<RecordValue>(state_keys::record(version.record)));
    const RecordField* cap = intake ? intake->field("cap") : nullptr;
    const RecordField* until = intake ? intake->field("until") : nullptr;
    if (!cap || cap->value.field_class != FieldClass::quantity || !until ||
        until->value.field_class != FieldClass::time)
        return refuse(Refusal::trial, "the trial has no cap or no end, so nothing can be opened in it");
    if (version.opens >= static_cast<std::uint64_t>(cap->value.number))
        return refuse(Refusal::trial,
                      "the trial's cap of " + std::to_string(cap->value.number) + " openings is reached");
    if (context.block.now > until->value.number) return refuse(Refusal::trial, "the trial is over");
    return {};
}

/// Sets one version's status from the record that claims it, or has let it go (`none`).
Status follow_version(const ActContext& context, const Hash32& digest, ScenarioStatus status,
                      const std::string& record_id) {
    const bool usable = status == ScenarioStatus::trial || status == ScenarioStatus::adopted;
    CITYLEDGER_TRY(definition, context.definitions.find(context.state, digest));
    if (!definition) {
        if (usable) return refuse(Refusal::definition, "the definition " + hex(digest) + " is not published");
        return {};
    }
    const Bytes key = state_keys::scenario(definition->id);
    CITYLEDGER_TRY(standing, context.state.read<ScenarioValue>(key));
    ScenarioVersion* version = standing ? standing->version(digest) : nullptr;
    if (!usable) {
        // Only its own record lowers a version that is only proposed or let go: a proposal of anyone's must not
        // switch off what is adopted.
        const bool own = version && version->record == record_id;
        const bool lowers =
            version && (own || status == ScenarioStatus::suspended || status == ScenarioStatus::retired);
        if (!lowers) return {};
        version->status = status;
        version->record = record_id;
        context.state.write(key, *standing);
        return {};
    }
    if (!standing) standing = ScenarioValue{definition->owner, {}, std::nullopt, false};
    if (standing->owner != definition->owner)
        return refuse(Refusal::definition, "the scenario " + definition->id + " belongs to " + standing->owner +
                                               ", the definition says " + definition->owner);
    version = standing->version(digest);
    if (!version) {
        standing->versions.push_back({digest, status, 0, record_id});
    } else {
        version->status = status;
        version->record = record_id;
    }
    context.state.write(key, *standing);
    return {};
}

}  // namespace

Status demand_running(const ActContext& context, const std::string& scenario) {
    CITYLEDGER_TRY(value, context.state.read<ScenarioValue>(state_keys::scenario(scenario)));
    if (value && value->suspended)
        return refuse(Refusal::definition, "the council has suspended the scenario " + scenario);
    return {};
}

Status demand_open_and_count(const ActContext& context, const Definition& definition) {
    CITYLEDGER_CHECK(demand_running(context, definition.id));
    const Bytes key = state_keys::scenario(definition.id);
    CITYLEDGER_TRY(scenario, context.state.read<ScenarioValue>(key));
    ScenarioVersion* version = scenario ? scenario->version(definition.digest) : nullptr;
    if (!version || (version->status != ScenarioStatus::adopted && version->status != ScenarioStatus::trial))
        return refuse(Refusal::definition, "this version of " + definition.id + " is neither adopted nor in trial");
    if (version->status == ScenarioStatus::trial) CITYLEDGER_CHECK(demand_room_in_trial(context, *version));
    ++version->opens;
    context.state.write(key, *scenario);
    return {};
}

Status follow_intake(const ActContext& context, const std::vector<RecordClaim>& before, const StoredRecord& record) {
    if (record.definition().id != intake_scenario) return {};
    const auto after = claimed_definitions(record.value.claims);
    const std::string id(record.id());
    for (const Hash32& digest : claimed_definitions(before))
        if (std::find(after.begin(), after.end(), digest) == after.end())
            CITYLEDGER_CHECK(follow_version(context, digest, ScenarioStatus::none, id));
    for (const Hash32& digest : after) {
        // A claim past its end may have passed to another record.
        CITYLEDGER_TRY(claim,
                       context.state.read<ClaimValue>(state_keys::claim(intake_scenario, definition_claim, digest)));
        const bool holds =
            claim && std::any_of(claim->holders.begin(), claim->holders.end(), [&](const ClaimHolder& holder) {
                return holder.record == id && holder.counts_at(context.block.now);
            });
        CITYLEDGER_CHECK(follow_version(context, digest, holds ? status_of(record) : ScenarioStatus::none, id));
    }
    return {};
}

}  // namespace cityledger::ledger
