#include "core/ledger/claims.h"

#include "core/ledger/state_keys.h"

#include <algorithm>

namespace cityledger::ledger {

namespace {

/// The claim without those past their end and without the record's own entry.
Result<ClaimValue> others(const ActContext& context, const Bytes& key, const std::string& record_id) {
    CITYLEDGER_TRY(standing, context.state.read<ClaimValue>(key));
    ClaimValue value = standing.value_or(ClaimValue{});
    std::erase_if(value.holders, [&](const ClaimHolder& holder) {
        return holder.record == record_id || !holder.counts_at(context.block.now);
    });
    return value;
}

}  // namespace

Status make_claim(const ActContext& context, const std::string& scenario, const std::string& name, const Bytes& value,
                  bool exclusive, std::int64_t until, const std::string& record_id, RecordValue& record) {
    const Bytes key = state_keys::claim(scenario, name, value);
    CITYLEDGER_TRY(claim, others(context, key, record_id));
    for (const auto& holder : claim.holders)
        if (exclusive || holder.exclusive)
            return refuse(Refusal::claim, holder.record + " holds the claim " + name + " on this value");
    if (claim.holders.size() >= most_claim_holders)
        return refuse(Refusal::limit, "more than 256 records share one claim");
    claim.holders.push_back({record_id, until, exclusive});
    context.state.write(key, claim);
    const RecordClaim entry{name, value};
    if (std::find(record.claims.begin(), record.claims.end(), entry) != record.claims.end()) return {};
    if (record.claims.size() >= most_claims) return refuse(Refusal::limit, "more than 64 claims of one record");
    record.claims.push_back(entry);
    return {};
}

Status free_claim(const ActContext& context, const std::string& scenario, const std::string& name, const Bytes& value,
                  const std::string& record_id, RecordValue& record) {
    const RecordClaim entry{name, value};
    const auto found = std::find(record.claims.begin(), record.claims.end(), entry);
    if (found == record.claims.end()) return {};
    record.claims.erase(found);
    const Bytes key = state_keys::claim(scenario, name, value);
    CITYLEDGER_TRY(claim, others(context, key, record_id));
    if (claim.holders.empty())
        context.state.erase(key);
    else
        context.state.write(key, claim);
    return {};
}

}  // namespace cityledger::ledger
