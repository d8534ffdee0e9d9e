// `by`, `signatures` and `separation` of an act on a record (ledger.md, "Who may do what").

#include "core/ledger/authority.h"
#include "core/ledger/record_values.h"

#include <algorithm>
#include <set>

namespace cityledger::ledger {

namespace {

RoleHolder holder_of(const Definition& definition, std::string_view role) {
    const Role* found = definition.role(role);
    return found ? found->per : RoleHolder::officer;
}

Result<bool> may_act(const ActContext& context, const Definition& definition, const Transition& transition,
                     const RecordValue* record) {
    const Signer& actor = context.actor();
    if (!actor.is_officer()) return false;
    if (!context.act.role.empty()) {
        if (!definition.role(context.act.role) || !transition.allows(context.act.role)) return false;
        return signer_holds_for(context.state, definition.id, context.act.role, actor, context.block.now);
    }
    if (transition.allows("any")) return true;
    return transition.allows("holder") && record && !record->holder.empty() && record->holder == actor.party;
}

/// The signers that hold the role, provided that enough different ones do.
Result<std::vector<const Signer*>> counted(const ActContext& context, const Definition& definition,
                                           const std::string& role, std::uint32_t needed) {
    std::vector<const Signer*> holders;
    std::set<std::string> different;
    for (const Signer& signer : context.signers) {
        CITYLEDGER_TRY(holds, signer_holds_for(context.state, definition.id, role, signer, context.block.now));
        if (!holds) continue;
        holders.push_back(&signer);
        different.insert(holder_of(definition, role) == RoleHolder::party ? signer.party : signer.full_officer());
    }
    if (different.size() < needed)
        return refuse(Refusal::signatures, std::to_string(needed) + " different holders of " + role + " must sign, " +
                                               std::to_string(different.size()) + " did");
    return holders;
}

/// Whether the signer, judged as a party or as an officer, also holds `other` now or has used it on the record.
Result<bool> is_other_too(const ActContext& context, const Definition& definition, const RoleInUse& use,
                          const std::string& other, const RecordValue* record) {
    const Signer& signer = *use.signer;
    const bool by_party =
        holder_of(definition, use.role) == RoleHolder::party || holder_of(definition, other) == RoleHolder::party;
    if (record && std::any_of(record->uses.begin(), record->uses.end(), [&](const RoleUse& used) {
            return used.role == other && used.party == signer.party && (by_party || used.officer == signer.officer);
        }))
        return true;
    if (by_party) return party_holds_for(context.state, definition.id, other, signer.party, context.block.now);
    return signer_holds_for(context.state, definition.id, other, signer, context.block.now);
}

}  // namespace

Result<std::vector<RoleInUse>> authorise(const ActContext& context, const Definition& definition,
                                         const Transition& transition, const RecordValue* record) {
    CITYLEDGER_TRY(may, may_act(context, definition, transition, record));
    if (!may)
        return refuse(Refusal::role,
                      context.act.role.empty()
                          ? std::string("the actor may not do this without a role, nor as holder")
                          : "the actor does not hold the role " + context.act.role + " now, or it may not do this");
    std::vector<RoleInUse> in_use;
    if (!context.act.role.empty()) in_use.push_back({context.act.role, &context.actor()});
    for (const auto& [role, needed] : transition.signatures) {
        CITYLEDGER_TRY(holders, counted(context, definition, role, needed));
        for (const Signer* signer : holders) in_use.push_back({role, signer});
    }
    for (const auto& use : in_use) {
        for (const auto& [one, two] : definition.separation) {
            if (use.role != one && use.role != two) continue;
            const std::string& other = use.role == one ? two : one;
            CITYLEDGER_TRY(other_too, is_other_too(context, definition, use, other, record));
            if (other_too)
                return refuse(Refusal::separation,
                              use.signer->full_officer() + " acts as " + use.role + " and holds or has used " + other);
        }
    }
    return in_use;
}

Status remember_uses(RecordValue& record, const Definition& definition, const std::vector<RoleInUse>& in_use) {
    for (const auto& use : in_use) {
        const bool kept =
            std::any_of(definition.separation.begin(), definition.separation.end(),
                        [&](const auto& pair) { return pair.first == use.role || pair.second == use.role; });
        const RoleUse entry{use.role, use.signer->party, use.signer->officer};
        if (!kept || std::find(record.uses.begin(), record.uses.end(), entry) != record.uses.end()) continue;
        if (record.uses.size() >= most_uses)
            return refuse(Refusal::limit, "more than 64 uses of separated roles on one record");
        record.uses.push_back(entry);
    }
    return {};
}

}  // namespace cityledger::ledger
