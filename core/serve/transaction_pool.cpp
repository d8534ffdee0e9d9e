#include "core/serve/transaction_pool.h"

#include "core/crypto/digest.h"

#include <algorithm>
#include <cstring>
#include <set>

namespace cityledger::serve {

std::size_t TransactionPool::HashOfHash::operator()(const Hash32& hash) const noexcept {
    std::size_t value = 0;
    std::memcpy(&value, hash.data(), sizeof value);
    return value;
}

bool TransactionPool::remember(const Hash32& hash) {
    if (seen_.contains(hash)) return false;
    if (seen_.size() >= limits_.seen && !seen_order_.empty()) {
        seen_.erase(seen_order_.front());
        seen_order_.pop_front();
    }
    seen_order_.push_back(hash);
    seen_.emplace(hash, std::prev(seen_order_.end()));
    return true;
}

void TransactionPool::forget(const Hash32& hash) {
    const auto at = seen_.find(hash);
    if (at == seen_.end()) return;
    seen_order_.erase(at->second);
    seen_.erase(at);
}

Result<TxResult> TransactionPool::submit(BytesView tx, const Check& check) {
    const std::lock_guard lock(mutex_);
    if (txs_.size() >= limits_.max_txs || bytes_ + tx.size() > limits_.max_bytes)
        return fail(ErrorKind::limit, "pool.full",
                    "mempool is full: number of txs " + std::to_string(txs_.size()) +
                        " (max: " + std::to_string(limits_.max_txs) + "), total txs bytes " + std::to_string(bytes_) +
                        " (max: " + std::to_string(limits_.max_bytes) + ")");
    if (tx.size() > limits_.max_tx_bytes)
        return fail(ErrorKind::limit, "pool.tx_too_large",
                    "Tx too large. Max size is " + std::to_string(limits_.max_tx_bytes) + ", but got " +
                        std::to_string(tx.size()));
    const Hash32 hash = crypto::sha256(tx);
    if (!remember(hash)) return fail(ErrorKind::refused, "pool.seen", "tx already exists in cache");
    auto result = check(tx);
    if (!result || result->code != 0) {
        forget(hash);
        return result;
    }
    txs_.push_back(to_bytes(tx));
    bytes_ += tx.size();
    return result;
}

std::vector<Bytes> TransactionPool::all() const {
    const std::lock_guard lock(mutex_);
    return {txs_.begin(), txs_.end()};
}

PendingTxs TransactionPool::pending(std::size_t limit) const {
    const std::lock_guard lock(mutex_);
    const auto count = static_cast<std::ptrdiff_t>(std::min(limit, txs_.size()));
    return {{txs_.begin(), txs_.begin() + count}, txs_.size(), bytes_};
}

bool TransactionPool::empty() const {
    const std::lock_guard lock(mutex_);
    return txs_.empty();
}

Status TransactionPool::update(const std::vector<Bytes>& sealed, const std::vector<TxResult>& results,
                               const Check& check) {
    const std::lock_guard lock(mutex_);
    std::set<Hash32> gone;
    for (std::size_t i = 0; i < sealed.size(); ++i) {
        const Hash32 hash = crypto::sha256(sealed[i]);
        gone.insert(hash);
        if (i < results.size() && results[i].code == 0) {
            remember(hash);
        } else {
            forget(hash);
        }
    }
    std::deque<Bytes> kept;
    std::uint64_t kept_bytes = 0;
    for (Bytes& tx : txs_) {
        const Hash32 hash = crypto::sha256(tx);
        if (gone.contains(hash)) continue;
        CITYLEDGER_TRY(result, check(tx));
        if (result.code != 0) {
            forget(hash);
            continue;
        }
        kept_bytes += tx.size();
        kept.push_back(std::move(tx));
    }
    txs_ = std::move(kept);
    bytes_ = kept_bytes;
    return {};
}

}  // namespace cityledger::serve
