// The act `seal`.

#include "core/base/hex.h"
#include "core/ledger/authority.h"
#include "core/ledger/state_keys.h"

#include <algorithm>

namespace cityledger::ledger {

namespace {

constexpr std::size_t most_seal_entries = 64;

Status add_seal(const ActContext& context, const SealAct& act, crypto::DigestAlgorithm algorithm,
                const Hash32& digest) {
    const Signer& actor = context.actor();
    const Bytes key = state_keys::seal(algorithm, digest);
    CITYLEDGER_TRY(standing, context.state.read<SealValue>(key));
    SealValue value = standing.value_or(SealValue{});
    if (std::any_of(value.entries.begin(), value.entries.end(),
                    [&](const SealEntry& entry) { return entry.party == actor.party; }))
        return refuse(Refusal::seal, actor.party + " has sealed " + hex(digest) + " already");
    if (value.entries.size() >= most_seal_entries)
        return refuse(Refusal::limit, "more than 64 parties seal one digest");
    value.entries.push_back(
        {act.purpose, actor.party, actor.officer, context.block.height, context.block.now, context.body_hash});
    context.state.write(key, value);
    return {};
}

}  // namespace

Status run_seal(const ActContext& context, const SealAct& act) {
    CITYLEDGER_CHECK(demand_any_officer(context));
    if (act.sha256) CITYLEDGER_CHECK(add_seal(context, act, crypto::DigestAlgorithm::sha256, *act.sha256));
    if (act.sm3) CITYLEDGER_CHECK(add_seal(context, act, crypto::DigestAlgorithm::sm3, *act.sm3));
    return {};
}

}  // namespace cityledger::ledger
