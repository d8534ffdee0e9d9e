#include "tests/unit/serve/built_view.h"

#include "core/chain/codec.h"
#include "core/chain/hash.h"
#include "core/crypto/digest.h"

#include <algorithm>

namespace cityledger::test {

using namespace serve;

class Listening final : public Subscription {
  public:
    Listening(BuiltView& view, std::uint64_t id) : view_(view), id_(id) {}
    ~Listening() override {
        const std::lock_guard lock(view_.mutex_);
        view_.listeners_.erase(id_);
    }

  private:
    BuiltView& view_;
    std::uint64_t id_;
};

StoredBlock BuiltView::stored(chain::Height height) const {
    const chain::Block& block = chain_.block(height);
    return {block, chain::block_id_of(block), chain::encode(block).size()};
}

void BuiltView::add_block(const std::vector<Bytes>& txs) {
    const std::lock_guard lock(mutex_);
    chain_.add({txs, {}, {}, {}, {}});
    std::erase_if(pool_, [&](const Bytes& tx) { return std::find(txs.begin(), txs.end(), tx) != txs.end(); });
    NewBlock block{stored(chain_.tip()), {}};
    block.results.height = chain_.tip();
    block.results.txs.resize(txs.size());
    block.results.app_hash = Bytes(32, 7);
    const auto shared = std::make_shared<const NewBlock>(std::move(block));
    for (const auto& [id, listener] : listeners_) listener(shared);
}

NodeDescription BuiltView::node() const {
    const Signer signer = make_signer("node");
    return {chain_.options().chain_id, "a peer", "0.1.0", 1, signer.validator.public_key, 10};
}

chain::Height BuiltView::tip() const {
    const std::lock_guard lock(mutex_);
    return chain_.tip();
}

Result<std::optional<StoredBlock>> BuiltView::block(chain::Height height) const {
    const std::lock_guard lock(mutex_);
    if (height < chain_.first() || height > chain_.tip()) return std::optional<StoredBlock>();
    return std::optional(stored(height));
}

Result<std::optional<CommitAnswer>> BuiltView::commit(chain::Height height) const {
    const std::lock_guard lock(mutex_);
    return std::optional(CommitAnswer{chain_.commit(height), height < chain_.tip()});
}

Result<std::optional<std::vector<ValidatorRow>>> BuiltView::validators(chain::Height height) const {
    const std::lock_guard lock(mutex_);
    std::vector<ValidatorRow> rows;
    for (const chain::Validator& one : set_of(chain_.signers(height)).validators) rows.push_back({one, 0});
    return std::optional(std::move(rows));
}

Result<std::optional<ConsensusParams>> BuiltView::consensus_params(chain::Height) const {
    return std::optional(ConsensusParams{});
}

Result<std::optional<BlockResults>> BuiltView::results(chain::Height height) const {
    BlockResults results;
    results.height = height;
    results.app_hash = Bytes(8, 0);
    return std::optional(std::move(results));
}

Result<std::optional<chain::Height>> BuiltView::height_of(BytesView block_hash) const {
    const std::lock_guard lock(mutex_);
    for (chain::Height height = chain_.first(); height <= chain_.tip(); ++height)
        if (equal(chain_.hash(height), block_hash)) return std::optional(height);
    return std::optional<chain::Height>();
}

Result<std::optional<FoundTx>> BuiltView::find_tx(BytesView tx_hash) const {
    const std::lock_guard lock(mutex_);
    for (chain::Height height = chain_.first(); height <= chain_.tip(); ++height) {
        const auto& txs = chain_.block(height).txs;
        for (std::size_t i = 0; i < txs.size(); ++i)
            if (equal(crypto::sha256(txs[i]), tx_hash))
                return std::optional(FoundTx{height, static_cast<std::uint32_t>(i), txs[i], {}});
    }
    return std::optional<FoundTx>();
}

std::unique_ptr<Subscription> BuiltView::on_new_block(OnNewBlock callback) {
    const std::lock_guard lock(mutex_);
    const std::uint64_t id = listeners_.empty() ? 1 : listeners_.rbegin()->first + 1;
    listeners_.emplace(id, std::move(callback));
    return std::make_unique<Listening>(*this, id);
}

Result<ApplicationInfo> BuiltView::info() const {
    return ApplicationInfo{"{\"size\":3814}", "2.0.0", 1, 8036, Bytes(8, 1)};
}

Result<QueryAnswer> BuiltView::query(std::string_view path, BytesView data, chain::Height height, bool prove) const {
    QueryAnswer answer;
    answer.log = std::string(path);
    answer.key = to_bytes(data);
    answer.height = height;
    if (prove) answer.proof.push_back({"ics23:jmt", to_bytes(data), Bytes{1, 2, 3}});
    return answer;
}

Result<TxResult> BuiltView::check_tx(BytesView tx) const {
    TxResult result;
    result.code = as_text(tx).starts_with("bad") ? 2 : 0;
    return result;
}

Result<TxResult> BuiltView::submit(BytesView tx) {
    const std::lock_guard lock(mutex_);
    const Bytes bytes = to_bytes(tx);
    if (std::find(pool_.begin(), pool_.end(), bytes) != pool_.end())
        return fail(ErrorKind::refused, "pool.seen", "tx already exists in cache");
    CITYLEDGER_TRY(result, check_tx(tx));
    if (result.code == 0) pool_.push_back(bytes);
    return result;
}

PendingTxs BuiltView::pending(std::size_t limit) const {
    const std::lock_guard lock(mutex_);
    PendingTxs pending{{}, pool_.size(), 0};
    for (const Bytes& tx : pool_) {
        pending.total_bytes += tx.size();
        if (pending.txs.size() < limit) pending.txs.push_back(tx);
    }
    return pending;
}

}  // namespace cityledger::test
