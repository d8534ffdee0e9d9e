#include "core/ledger/act_context.h"

#include <algorithm>

namespace cityledger::ledger {

tl::unexpected<Error> refuse(Refusal refusal, std::string reason) {
    return fail(ErrorKind::refused, std::string(name_of(refusal)), std::move(reason));
}

bool ActContext::is_signed_by(const KeyId& id) const {
    return std::any_of(signers.begin(), signers.end(), [&](const Signer& signer) { return signer.id == id; });
}

bool ActContext::is_signed_by_party(std::string_view party) const {
    return std::any_of(signers.begin(), signers.end(),
                       [&](const Signer& signer) { return signer.is_officer() && signer.party == party; });
}

Status run(const ActContext& context) {
    const Act& act = context.act;
    if (act.party) return run_party(context, *act.party);
    if (act.key) return run_key(context, *act.key);
    if (act.grant) return run_role(context, *act.grant);
    if (act.scenario) return run_scenario(context, *act.scenario);
    if (act.open) return run_open(context, *act.open);
    if (act.change) return run_change(context, *act.change);
    if (act.seal) return run_seal(context, *act.seal);
    return run_govern(context, *act.govern);
}

}  // namespace cityledger::ledger
