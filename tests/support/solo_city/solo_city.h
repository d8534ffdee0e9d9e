#pragma once

#include "core/ledger/build.h"
#include "core/serve/sealer.h"

#include <stdexcept>

namespace cityledger::test {

inline constexpr Timestamp solo_start{1767196800, 0};  ///< 2026-01-01 00:00 UTC+8

/// A small chain with the real application: one party with one officer, a council of one key.
serve::GenesisDoc solo_genesis(std::int64_t own_power = 10, std::int64_t other_power = 0);
serve::ValidatorKey solo_key();
ledger::TransactionSigner solo_officer();
ledger::TransactionSigner solo_council();

/// A transaction that any height up to 1 000 accepts: it seals the digest of `label`.
Bytes seal_tx(const std::string& label);
/// One that is refused (an act in a role the officer lacks), and is in form.
Bytes refused_tx(const std::string& label);
/// The council gives another validator's key this power.
Bytes validator_tx(std::int64_t power);

template <class T>
T must(Result<T> result) {
    if (!result) throw std::runtime_error(result.error().code + ": " + result.error().message);
    return std::move(*result);
}

}  // namespace cityledger::test
