#pragma once

// A block while it runs: its transactions in order, each accepted whole or not at all (ledger.md, "Results and
// refusals").

#include "core/ledger/act_context.h"

namespace cityledger::ledger {

/// What a transaction's checks came to.
struct Answer {
    Refusal refusal = Refusal::accepted;
    std::string reason;  ///< English, for people and logs; empty where accepted
    bool is_accepted() const { return refusal == Refusal::accepted; }
};

class BlockRun {
  public:
    /// `store` and `definitions` are borrowed.
    BlockRun(const KeyValueReader& store, DefinitionCache& definitions, BlockFacts facts)
        : state_(store), definitions_(definitions), facts_(std::move(facts)) {}

    /// Checks 1 to 8 on what the transactions before have left; an accepted one's changes stay, of one refused from
    /// check 8 on the spent mark alone. Errors: damaged, io.
    Result<Answer> execute(BytesView tx);

    /// What execute() would answer to the body, were it signed by all its signers. Nothing of it stays. Errors:
    /// damaged, io, and those of a store that asks peers.
    Result<Answer> rehearse(const Body& body);
    /// As check 6 finds a signer. `body` may register the key itself. Refused: signer, revoked, period.
    Result<Signer> find_signer(const Body& body, const KeyId& id) const;

    /// A body that a block held, until which height it stands in the state.
    struct Spent {
        Hash32 body{};
        std::uint64_t valid_until = 0;
    };
    const std::vector<Spent>& spent() const { return spent_; }
    const BlockOutcome& outcome() const { return outcome_; }
    WorkingState& state() { return state_; }

  private:
    Status check_and_run(const Transaction& transaction);
    Status check_before_acts(const Body& body, const Hash32& body_hash) const;
    Status run_acts(const Body& body, const Hash32& body_hash, const std::vector<Signer>& signers);
    Status check_height(const Body& body) const;
    Result<std::vector<Signer>> find_signers(const Body& body) const;

    WorkingState state_;
    DefinitionCache& definitions_;
    BlockFacts facts_;
    BlockOutcome outcome_;
    std::vector<Spent> spent_;
};

/// Checks 1 to 3, which bytes alone decide.
Answer check_bytes(BytesView tx, std::string_view chain_id);

}  // namespace cityledger::ledger
