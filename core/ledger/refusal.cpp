#include "core/ledger/refusal.h"

#include <algorithm>
#include <array>

namespace cityledger::ledger {

namespace {

constexpr std::array<RefusalWords, 36> table{{
    {Refusal::accepted, "accepted", "Accepted."},
    {Refusal::size, "size", "The transaction is empty or larger than 65 536 bytes."},
    {Refusal::canonical, "canonical", "The bytes are not the canonical form of a transaction."},
    {Refusal::bounds, "bounds",
     "A part of the transaction is longer, shorter or more numerous than allowed, or an id or text is malformed."},
    {Refusal::chain_id, "chain_id", "The transaction is for another chain."},
    {Refusal::valid_until, "valid_until",
     "The block is past the transaction's last one, or its last one is too far ahead."},
    {Refusal::spent, "spent", "A block holds this act already; its first answer is final."},
    {Refusal::signer, "signer", "A signer's key is not registered."},
    {Refusal::revoked, "revoked", "A signer's key was revoked."},
    {Refusal::period, "period", "A signer's key is not in its period of validity."},
    {Refusal::signature, "signature", "A signature is wrong."},
    {Refusal::record, "record", "The record does not exist or, for an opening, exists already."},
    {Refusal::head, "head", "The record has changed since the head this act builds on."},
    {Refusal::definition, "definition", "The scenario definition is not published, not adopted or suspended."},
    {Refusal::trial, "trial", "The scenario's trial allows no further openings."},
    {Refusal::act, "act", "The definition has no such opening or transition."},
    {Refusal::state, "state", "The transition does not leave from the record's state."},
    {Refusal::input, "input",
     "An input is missing, unknown, of another class, not in its list, or looks like a personal number."},
    {Refusal::reference, "reference",
     "An input refers to a record or party that does not exist or is of another type."},
    {Refusal::role, "role", "The actor does not hold, now, the role this act asks for."},
    {Refusal::signatures, "signatures", "Too few different parties or officers of a role have signed."},
    {Refusal::separation, "separation", "The same officer or party may not act in both of these roles."},
    {Refusal::guard, "guard", "The condition of this opening or transition does not hold."},
    {Refusal::missing, "missing", "A rule reads something that is not there."},
    {Refusal::overflow, "overflow", "A sum leaves the range of integers."},
    {Refusal::limit, "limit", "A counter, list or quantity would pass its limit."},
    {Refusal::claim, "claim", "Another record holds this claim."},
    {Refusal::pass, "pass", "Holder and taker must both sign."},
    {Refusal::link, "link", "A link does not lead to a record of the type it must lead to."},
    {Refusal::upward, "upward", "More records stand above this one than the rule may visit."},
    {Refusal::party, "party", "The party does not exist or, when registered, exists already."},
    {Refusal::key, "key", "The key is unacceptable, known already, unknown, or another officer's."},
    {Refusal::scenario, "scenario", "The definition cannot be read by this version of the rules, or stands already."},
    {Refusal::seal, "seal", "The party has sealed this digest already."},
    {Refusal::govern, "govern", "The council's act is out of its bounds."},
    {Refusal::ended, "ended", "This chain has handed over to another one and accepts nothing more."},
}};

constexpr bool in_order() {
    for (std::size_t i = 0; i < table.size(); ++i)
        if (static_cast<std::size_t>(table[i].refusal) != i) return false;
    return true;
}
static_assert(in_order(), "the table is indexed by number");

}  // namespace

std::span<const RefusalWords> refusals() {
    return table;
}

std::string_view name_of(Refusal refusal) {
    return table[static_cast<std::size_t>(refusal)].name;
}

std::string_view english_of(Refusal refusal) {
    return table[static_cast<std::size_t>(refusal)].english;
}

std::optional<Refusal> refusal_of(std::uint32_t code) {
    if (code >= table.size()) return std::nullopt;
    return table[code].refusal;
}

std::optional<Refusal> refusal_of(std::string_view name) {
    const auto found =
        std::find_if(table.begin(), table.end(), [&](const RefusalWords& words) { return words.name == name; });
    if (found == table.end()) return std::nullopt;
    return found->refusal;
}

}  // namespace cityledger::ledger
