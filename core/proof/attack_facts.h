#pragma once

#include "core/proof/fork.h"

namespace cityledger::proof {

/// How the two blocks came to be, as the engine tells attacks apart (specification: light client attack detector).
enum class AttackKind {
    lunatic,       ///< fields that follow from executing the chain differ: one of the blocks is made up
    equivocation,  ///< votes in one round for two blocks
    amnesia,       ///< two blocks in different rounds of one height
};
std::string_view name_of(AttackKind kind);

/// What a validator signed. `none`: it is not of that block's set.
enum class AttackVote { none, absent, nil, commit };
std::string_view name_of(AttackVote vote);

struct AttackSigner {
    chain::Address address{};
    std::int64_t power = 0;  ///< in the common header's set, else in the first or second block's
    AttackVote first = AttackVote::none;
    AttackVote second = AttackVote::none;
    bool signed_both() const { return first == AttackVote::commit && second == AttackVote::commit; }
};

/// What the two signed blocks say by themselves; nothing here is anyone's word.
struct AttackFacts {
    AttackKind kind = AttackKind::lunatic;
    std::vector<AttackSigner> signers;  ///< who signed at least one; by power, then address
};
AttackFacts facts_of(const Fork& fork);

}  // namespace cityledger::proof
