#pragma once

#include "core/ledger/act_context.h"
#include "core/light/verify/ports.h"
#include "core/node/api/acting.h"
#include "core/node/api/node.h"
#include "core/node/known.h"

namespace cityledger::node {

/// The state that acts are judged on here, as of one block, and the facts of the block that would come next.
struct StateNow {
    std::shared_ptr<const KeyValueReader> state;
    ledger::BlockFacts block;
    Height height = 0;  ///< it is the state after this block
    bool by_proof = false;
};

/// Acting over one copy. Thread-safe as far as its surroundings are.
class CopyActing final : public Acting {
  public:
    struct Surroundings {
        /// Errors: cannot_tell (act.nothing_verified).
        std::function<Result<StateNow>()> now;
        std::function<std::vector<std::shared_ptr<light::Provider>>()> peers;
        /// Brings the copy to the newest block that a peer has.
        std::function<Result<void>(const Job&)> advance;
        std::function<bool(const std::stop_token&)> some_peer_is_ahead;
        /// The act as the blocks of a full copy show it. Errors: not_found, damaged.
        std::function<Result<TransactionRow>(BytesView)> transaction;
        /// Verified headers. nullopt: not held.
        std::function<std::optional<chain::Header>(Height)> header;
        /// A block whose data is what that verified header names, from a peer.
        std::function<Result<chain::Block>(Height, std::stop_token)> block;
        /// The same state after an earlier block. Only for copies that go by proof.
        std::function<std::shared_ptr<const KeyValueReader>(Height)> proved_at;
    };
    explicit CopyActing(Surroundings surroundings) : around_(std::move(surroundings)) {}

    Result<LedgerPlace> place() const override;
    Result<KeyStanding> key(const std::string& key) const override;
    Result<CouncilView> council() const override;
    Result<Bytes> definition(const Hash32& digest) const override;
    Result<ActChoices> changes(const std::string& record, const std::string& key) const override;
    Result<ActChoices> openings(const std::string& scenario, const std::string& key) const override;
    Result<Rehearsal> rehearse(const Bytes& body) const override;
    Result<std::vector<ActRow>> describe(const Bytes& body) const override;
    Result<Submission> submit(const Bytes& transaction, const Job& job) override;
    Result<ActOutcome> await(const AwaitedAct& act, const Job& job) override;

  private:
    /// Brings the copy to where it refuses the act as the peers do, so that whoever is told also finds here what changed.
    void see_why(const Bytes& transaction, const std::string& code, const Job& job);
    Result<Hash32> definition_in_use(const std::string& scenario, const StateNow& now) const;
    /// nullopt: not yet.
    Result<std::optional<ActOutcome>> outcome(const Hash32& number, Height valid_until, std::stop_token stop) const;
    Result<std::optional<ActOutcome>> outcome_by_blocks(const Hash32& number, Height valid_until, Height height) const;
    Result<std::optional<ActOutcome>> outcome_by_proof(const Hash32& number, Height valid_until, const StateNow& now,
                                                       std::stop_token stop) const;
    Result<std::optional<ActOutcome>> outcome_in(const Hash32& number, Height height, std::stop_token stop) const;

    /// As the ledger stands now, an act that no block holds would be refused, so that peers leave it out; nullopt: it
    /// may still come, or its bytes are not known.
    Result<std::optional<ActOutcome>> hopeless(const AwaitedAct& act) const;

    Surroundings around_;
};

}  // namespace cityledger::node
