#pragma once

#include "core/node/api/acting.h"

#include <atomic>
#include <mutex>

namespace cityledger::test {

/// Acting on the ledger of the pictures: a prescription that may be dispensed again or let go, and may not be cancelled
/// or reviewed. What is handed over is kept; waiting takes slices of a millisecond.
class FakeActing final : public node::Acting {
  public:
    Result<node::LedgerPlace> place() const override;
    Result<node::KeyStanding> key(const std::string& key) const override;
    Result<node::CouncilView> council() const override;
    Result<Bytes> definition(const Hash32& digest) const override;
    Result<node::ActChoices> changes(const std::string& record, const std::string& key) const override;
    Result<node::ActChoices> openings(const std::string& scenario, const std::string& key) const override;
    Result<node::Rehearsal> rehearse(const Bytes& body) const override;
    Result<std::vector<node::ActRow>> describe(const Bytes& body) const override;
    Result<node::Submission> submit(const Bytes& transaction, const Job& job) override;
    Result<node::ActOutcome> await(const node::AwaitedAct& act, const Job& job) override;

    std::atomic<int> submitted{0};
    std::atomic<int> wait_slices{20};
    /// What await() and submit() come to instead; set before they are asked.
    std::optional<Error> submit_error;
    std::optional<node::ActOutcome> outcome;
    node::Rehearsal rehearsal;
};

}  // namespace cityledger::test
