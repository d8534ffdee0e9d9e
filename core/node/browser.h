#pragma once

#include "core/node/api/node.h"
#include "core/node/known.h"
#include "core/store/chain_store.h"
#include "core/sync/index.h"

namespace cityledger::node {

/// Shows what the copy holds. Everything is read when asked; nothing is kept but definitions. Thread-safe.
class CopyBrowser final : public Browser {
  public:
    /// None is owned. `peer_name`: the name of the profile's peer with that validator address, if it can be told.
    CopyBrowser(const store::ChainStore& chain, const Known& known, std::function<Text(BytesView)> proposer_name)
        : chain_(chain), known_(known), index_(chain.index()), proposer_name_(std::move(proposer_name)) {}

    Result<std::vector<BlockRow>> blocks(Height from, std::size_t count) const override;
    Result<BlockDetail> block(Height height) const override;
    Result<BlockDetail> block_by_hash(BytesView hash) const override;
    Result<TransactionRow> transaction(BytesView hash) const override;
    Result<RecordPage> records(const RecordFilter& filter, std::size_t skip, std::size_t count) const override;
    Result<RecordDetail> record(const std::string& id) const override;
    Result<std::vector<PartyRow>> parties() const override;
    Result<PartyDetail> party(const std::string& id) const override;
    Result<std::vector<ScenarioRow>> scenarios() const override;
    Result<Bytes> definition(BytesView digest) const override;
    Result<std::vector<Activity>> latest_acts(std::size_t count) const override;
    Result<std::vector<Found>> find(const std::string& text) const override;

  private:
    /// Seconds of the newest header: what "now" means for validity periods here.
    std::int64_t now() const;
    Result<TransactionRow> transaction_at(const sync::Place& place) const;
    Result<void> add_signers(const chain::Header& header, BlockDetail& detail) const;
    Result<std::vector<std::string>> records_of_digest(const std::string& hex) const;

    const store::ChainStore& chain_;
    const Known& known_;
    sync::Index index_;
    std::function<Text(BytesView)> proposer_name_;
};

}  // namespace cityledger::node
