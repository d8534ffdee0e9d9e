#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace cityledger::ledger {

/// Why a transaction was refused: the `code` of its result, hashed into the next header. A number is never used for
/// anything else, nor again (ledger.md, "Results and refusals"). In the order in which checks are made, but for the
/// last ones, which belong to acts other than open and change.
enum class Refusal : std::uint32_t {
    accepted = 0,
    size = 1,
    canonical = 2,
    bounds = 3,
    chain_id = 4,
    valid_until = 5,
    spent = 6,
    signer = 7,
    revoked = 8,
    period = 9,
    signature = 10,
    record = 11,
    head = 12,
    definition = 13,
    trial = 14,
    act = 15,
    state = 16,
    input = 17,
    reference = 18,
    role = 19,
    signatures = 20,
    separation = 21,
    guard = 22,
    missing = 23,
    overflow = 24,
    limit = 25,
    claim = 26,
    pass = 27,
    link = 28,
    upward = 29,
    party = 30,
    key = 31,
    scenario = 32,
    seal = 33,
    govern = 34,
    ended = 35,
};

/// The name by which the window and scripts know it ("valid_until"), and one English sentence for people and logs.
struct RefusalWords {
    Refusal refusal;
    std::string_view name;
    std::string_view english;
};

/// All refusals, `accepted` first, by number.
std::span<const RefusalWords> refusals();
std::string_view name_of(Refusal refusal);
std::string_view english_of(Refusal refusal);
/// nullopt: a code or name this version does not know (a newer rules version's).
std::optional<Refusal> refusal_of(std::uint32_t code);
std::optional<Refusal> refusal_of(std::string_view name);

}  // namespace cityledger::ledger
