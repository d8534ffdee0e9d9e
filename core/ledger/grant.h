#pragma once

#include "core/ledger/act_context.h"

namespace cityledger::ledger {

/// Writes a grant or withdrawal whose authority was checked. A withdrawal of what is not held: `reference`.
Status apply_grant(const ActContext& context, const RoleAct& act);
/// The party is registered; else `party`.
Status demand_party(const ActContext& context, const std::string& party);

}  // namespace cityledger::ledger
