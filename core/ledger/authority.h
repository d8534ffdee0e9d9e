#pragma once

// Who may do what (ledger.md). A role is held by the party and, given by the party's admin, by the officer, both in
// their period at block time and both in the same scope.

#include "core/ledger/act_context.h"

namespace cityledger::ledger {

inline constexpr std::string_view admin_role = "admin";
inline constexpr std::string_view registrar_role = "registrar";
inline constexpr std::string_view office_role = "office";

Result<bool> party_holds(const WorkingState& state, std::string_view scope, std::string_view role,
                         std::string_view party, std::int64_t now);
Result<bool> officer_holds(const WorkingState& state, std::string_view scope, std::string_view role,
                           std::string_view party, std::string_view officer, std::int64_t now);
/// A scenario's role is held within the scenario, or city-wide.
Result<bool> party_holds_for(const WorkingState& state, std::string_view scenario, std::string_view role,
                             std::string_view party, std::int64_t now);
Result<bool> signer_holds_for(const WorkingState& state, std::string_view scenario, std::string_view role,
                              const Signer& signer, std::int64_t now);

/// The act names the city-wide role and its actor holds it; else `role`.
Status demand_city_role(const ActContext& context, std::string_view role);
/// The act names `admin` and its actor is an admin of the party; else `role`.
Status demand_admin_of(const ActContext& context, std::string_view party);
/// The actor is an officer and names no role; else `role`.
Status demand_any_officer(const ActContext& context);

/// Who counts for the act by a role: the actor by the role it names, every signer by the roles of `signatures`.
struct RoleInUse {
    std::string role;
    const Signer* signer = nullptr;
};
/// `by`, `signatures` and `separation` of an opening or transition, in this order. `record` is as it stands before the
/// act; nullptr at an opening. Gives whose roles counted.
struct RecordValue;
Result<std::vector<RoleInUse>> authorise(const ActContext& context, const Definition& definition,
                                         const Transition& transition, const RecordValue* record);
/// Adds to the record's `uses` what of `in_use` stands in a separation pair; `limit` past 64.
Status remember_uses(RecordValue& record, const Definition& definition, const std::vector<RoleInUse>& in_use);

}  // namespace cityledger::ledger
