#pragma once

#include "core/ledger/application.h"
#include "core/ledger/definition_cache.h"
#include "core/ledger/transaction.h"

#include <set>

namespace cityledger::ledger {

/// A refusal travels as an Error of kind `refused` whose code is the refusal's name; any other kind is damage or I/O
/// and stops the block.
tl::unexpected<Error> refuse(Refusal refusal, std::string reason);

/// A signer as the checks before the acts have found it. A key that this very transaction registers, or one of the
/// council that is no officer's, has no party: it signs, and acts for no one.
struct Signer {
    KeyId id{};
    PublicKey key;
    std::string party;
    std::string officer;  ///< the part behind the slash

    bool is_officer() const { return !party.empty(); }
    std::string full_officer() const { return party + "/" + officer; }
};

struct BlockFacts {
    std::string chain_id;
    std::int64_t height = 0;
    std::int64_t now = 0;  ///< the block's time, whole seconds
    std::uint64_t rules = rules_version;
};

/// What a block does besides changing the state.
struct BlockOutcome {
    std::vector<ValidatorUpdate> validator_updates;
    std::optional<std::uint64_t> new_rules_version;
};

/// One act while it runs. Everything is borrowed for that long.
struct ActContext {
    WorkingState& state;
    DefinitionCache& definitions;
    const BlockFacts& block;
    const std::vector<Signer>& signers;
    const Act& act;
    const Hash32& body_hash;
    BlockOutcome& outcome;

    const Signer& actor() const { return signers[act.signer]; }
    bool is_signed_by(const KeyId& id) const;
    bool is_signed_by_party(std::string_view party) const;
};

/// Each runs one kind of act: done, refused, or damage. Order of checks: subject, inputs, authority, then the effect.
Status run_party(const ActContext& context, const PartyAct& act);
Status run_key(const ActContext& context, const KeyAct& act);
Status run_role(const ActContext& context, const RoleAct& act);
Status run_scenario(const ActContext& context, const ScenarioAct& act);
Status run_open(const ActContext& context, const OpenAct& act);
Status run_change(const ActContext& context, const ChangeAct& act);
Status run_seal(const ActContext& context, const SealAct& act);
Status run_govern(const ActContext& context, const GovernAct& act);
Status run(const ActContext& context);

}  // namespace cityledger::ledger
