#pragma once

#include "core/base/time.h"
#include "core/serve/chain_view.h"
#include "core/serve/sealer.h"
#include "core/serve/transaction_pool.h"

#include <chrono>
#include <condition_variable>
#include <map>
#include <thread>

namespace cityledger::serve {

struct SoloOptions {
    std::chrono::milliseconds block_interval{1000};
    std::chrono::milliseconds idle_interval{30'000};
    std::string moniker = "solo";
    std::string version;
    PoolLimits pool;
};

/// A whole peer in one process: it seals when transactions wait (at most one block in a block interval), once more
/// right after so that their root stands in a header, and an empty block every idle interval. After a longer pause an
/// empty block comes first, so that block time has caught up when transactions are judged by it, and one more where
/// none wait, so that nobody takes the time before the pause for the present. Seals on a thread of
/// its own from run() on; everything else is thread-safe. The store and the clock are not owned.
class SoloPeer final : public ChainView, public ApplicationView {
  public:
    SoloPeer(KeyValueStore& store, std::unique_ptr<Sealer> sealer, const Clock& clock, SoloOptions options);
    ~SoloPeer() override;

    void run();
    /// After the block that is being sealed, if one is.
    void stop();
    /// Why sealing ended by itself; nullopt while it goes on. Serving goes on all the same.
    std::optional<Error> failure() const;
    /// Waits until sealing has failed, or `stop` is asked for.
    void wait(std::stop_token stop);

    NodeDescription node() const override;
    chain::Height base() const override;
    chain::Height tip() const override;
    Result<std::optional<StoredBlock>> block(chain::Height height) const override;
    Result<std::optional<CommitAnswer>> commit(chain::Height height) const override;
    Result<std::optional<std::vector<ValidatorRow>>> validators(chain::Height height) const override;
    Result<std::optional<ConsensusParams>> consensus_params(chain::Height height) const override;
    Result<std::optional<BlockResults>> results(chain::Height height) const override;
    Result<std::optional<chain::Height>> height_of(BytesView block_hash) const override;
    Result<std::optional<FoundTx>> find_tx(BytesView tx_hash) const override;
    std::string genesis_json() const override;
    std::unique_ptr<Subscription> on_new_block(OnNewBlock callback) override;

    Result<ApplicationInfo> info() const override;
    Result<QueryAnswer> query(std::string_view path, BytesView data, chain::Height height, bool prove) const override;
    Result<TxResult> check_tx(BytesView tx) const override;
    Result<TxResult> submit(BytesView tx) override;
    PendingTxs pending(std::size_t limit) const override;

  private:
    class Listening;
    void seal_until(std::stop_token stop);
    /// What is due at `now`; absent: nothing yet.
    enum class Due { nothing, empty_block, block };
    Due due(Timestamp now) const;
    Status seal_one(Due what);
    std::chrono::milliseconds until_due(Timestamp now) const;
    /// So long after a block's time it is no longer the present.
    std::chrono::milliseconds pause() const;

    KeyValueStore& store_;
    std::unique_ptr<Sealer> sealer_;
    const Clock& clock_;
    SoloOptions options_;
    TransactionPool pool_;

    bool time_pending_ = false;  ///< the tip was sealed after a pause and bears the time before it; likewise
    bool root_pending_ = false;  ///< the tip holds transactions and no header carries their root; the sealing thread's

    mutable std::mutex mutex_;  ///< of failure_, and to wait with
    std::condition_variable_any changed_;
    std::optional<Error> failure_;

    std::mutex listeners_mutex_;
    std::uint64_t next_listener_ = 1;
    std::map<std::uint64_t, OnNewBlock> listeners_;
    std::jthread thread_;
};

}  // namespace cityledger::serve
