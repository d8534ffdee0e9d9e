#pragma once

#include "core/serve/chain_view.h"
#include "tests/support/chain/chain_builder.h"

#include <map>
#include <mutex>

namespace cityledger::test {

/// A built chain and a pretended application behind the server's two interfaces. The test may grow the chain while it
/// is served; `tell` then plays the sealing thread.
class BuiltView final : public serve::ChainView, public serve::ApplicationView {
  public:
    explicit BuiltView(ChainBuilder& chain) : chain_(chain) {}

    /// Seals one more block and tells those who listen.
    void add_block(const std::vector<Bytes>& txs = {});
    chain::Height lowest = 0;  ///< 0: all blocks are there

    serve::NodeDescription node() const override;
    chain::Height base() const override { return lowest != 0 ? lowest : chain_.first(); }
    chain::Height tip() const override;
    Result<std::optional<serve::StoredBlock>> block(chain::Height height) const override;
    Result<std::optional<serve::CommitAnswer>> commit(chain::Height height) const override;
    Result<std::optional<std::vector<serve::ValidatorRow>>> validators(chain::Height height) const override;
    Result<std::optional<serve::ConsensusParams>> consensus_params(chain::Height height) const override;
    Result<std::optional<serve::BlockResults>> results(chain::Height height) const override;
    Result<std::optional<chain::Height>> height_of(BytesView block_hash) const override;
    Result<std::optional<serve::FoundTx>> find_tx(BytesView tx_hash) const override;
    std::string genesis_json() const override { return R"({"chain_id":"test-chain"})"; }
    std::unique_ptr<serve::Subscription> on_new_block(serve::OnNewBlock callback) override;

    Result<serve::ApplicationInfo> info() const override;
    Result<serve::QueryAnswer> query(std::string_view path, BytesView data, chain::Height height,
                                     bool prove) const override;
    /// Refuses transactions that begin with "bad".
    Result<serve::TxResult> check_tx(BytesView tx) const override;
    /// Refuses a transaction twice.
    Result<serve::TxResult> submit(BytesView tx) override;
    serve::PendingTxs pending(std::size_t limit) const override;

  private:
    serve::StoredBlock stored(chain::Height height) const;

    ChainBuilder& chain_;
    mutable std::mutex mutex_;
    std::map<std::uint64_t, serve::OnNewBlock> listeners_;
    std::vector<Bytes> pool_;
    friend class Listening;
};

}  // namespace cityledger::test
