#pragma once

#include "core/base/result.h"
#include "core/serve/chain_view.h"

#include <deque>
#include <functional>
#include <list>
#include <mutex>
#include <unordered_map>

namespace cityledger::serve {

struct PoolLimits {
    std::size_t max_txs = 5000;
    std::uint64_t max_bytes = std::uint64_t{64} << 20;
    std::size_t max_tx_bytes = 1'048'576;
    std::size_t seen = 10'000;  ///< transactions remembered, so that one is not taken twice
};

/// Transactions that wait for a block, in the order of their arrival, with the engine's rules: one that was seen is not
/// taken again unless it was refused; after each block the rest is checked anew. Thread-safe.
class TransactionPool {
  public:
    using Check = std::function<Result<TxResult>(BytesView)>;
    explicit TransactionPool(PoolLimits limits = {}) : limits_(limits) {}

    /// Checks and keeps a transaction. Errors carry the engine's sentences: limit (pool.full, pool.tx_too_large),
    /// refused (pool.seen); others are those of `check`.
    Result<TxResult> submit(BytesView tx, const Check& check);
    std::vector<Bytes> all() const;
    PendingTxs pending(std::size_t limit) const;
    bool empty() const;

    /// After a block: its transactions leave, the others are checked again and leave where they are refused now.
    Status update(const std::vector<Bytes>& sealed, const std::vector<TxResult>& results, const Check& check);

  private:
    struct HashOfHash {
        std::size_t operator()(const Hash32& hash) const noexcept;
    };
    bool remember(const Hash32& hash);
    void forget(const Hash32& hash);

    PoolLimits limits_;
    mutable std::mutex mutex_;
    std::deque<Bytes> txs_;
    std::uint64_t bytes_ = 0;
    std::list<Hash32> seen_order_;  ///< oldest first
    std::unordered_map<Hash32, std::list<Hash32>::iterator, HashOfHash> seen_;
};

}  // namespace cityledger::serve
