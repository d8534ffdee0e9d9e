#pragma once

// What one key may do on a record, or open under a definition, in the next block: the ledger's own checks, asked before
// anything is entered. Advice for people; the peers decide when the act comes.

#include "core/ledger/act_context.h"
#include "core/ledger/record_values.h"

namespace cityledger::ledger {

struct PossibleAct {
    const RecordType* type = nullptr;
    const Transition* transition = nullptr;
    std::string role;       ///< the first of `by` in which the key may act; empty: any or holder
    bool together = false;  ///< others must sign, too: `signatures` of the transition
    /// `accepted`: it may be done as far as can be told before inputs and other signatures are there.
    Refusal refusal = Refusal::accepted;
    std::string reason;  ///< English, for people and logs; empty where accepted
};

struct PossibleActs {
    std::shared_ptr<const Definition> definition;  ///< owns what the acts point to
    std::optional<RecordValue> record;             ///< of a change; as it stands now
    std::vector<PossibleAct> acts;                 ///< in the definition's order, all of them
};

/// The transitions of a record. Errors: not_found (act.no_record), damaged, io, those of a store that asks peers.
Result<PossibleActs> possible_changes(const KeyValueReader& store, const BlockFacts& block, std::string_view record,
                                      const KeyId& key);

/// The openings of a definition, of all its types. Errors: not_found (act.no_definition) and as above.
Result<PossibleActs> possible_openings(const KeyValueReader& store, const BlockFacts& block, const Hash32& definition,
                                       const KeyId& key);

/// Whether what an expression comes to can still change with what is entered or who else signs.
bool depends_on_entry(const Expression& expression);

}  // namespace cityledger::ledger
