#pragma once

#include "core/proof/attack_dossier.h"
#include "tests/support/chain/chain_builder.h"

namespace cityledger::test {

/// Two chains of the same four validators, equal up to `common`, each with blocks of its own above it up to `tip`.
struct ForkedChain {
    enum class Kind { equivocation, lunatic, amnesia };
    explicit ForkedChain(Kind kind = Kind::equivocation, chain::Height common = 10, chain::Height tip = 20);

    ChainBuilder honest;
    ChainBuilder other;
    chain::Height common;
    chain::Height tip;
    Kind kind;

    /// The other chain's light block; of an amnesia its commit is of a later round.
    light::LightBlock other_block(chain::Height height) const;
    /// From the first block to the common one, and to the tips of both.
    proof::AttackDossier dossier() const;
};

}  // namespace cityledger::test
