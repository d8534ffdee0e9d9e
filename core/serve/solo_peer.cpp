#include "core/serve/solo_peer.h"

#include <algorithm>

namespace cityledger::serve {

namespace {

constexpr std::chrono::milliseconds shortest_pause = std::chrono::minutes(1);

std::chrono::milliseconds milliseconds_between(Timestamp earlier, Timestamp later) {
    return std::chrono::milliseconds((later - earlier).nanos / 1'000'000);
}

}  // namespace

SoloPeer::SoloPeer(KeyValueStore& store, std::unique_ptr<Sealer> sealer, const Clock& clock, SoloOptions options)
    : store_(store), sealer_(std::move(sealer)), clock_(clock), options_(std::move(options)), pool_(options_.pool) {
    // A peer that stopped between a block with transactions and the one that carries their root still owes that one.
    if (const auto last = results(tip()); last && *last) root_pending_ = !(*last)->txs.empty();
    // A block bears the time of the commit before it, so the tip may be old though it was sealed just now.
    if (const auto last = block(tip()); last && *last)
        time_pending_ = milliseconds_between((*last)->block.header.time, clock_.now()) >= pause();
}

SoloPeer::~SoloPeer() {
    stop();
}

void SoloPeer::run() {
    thread_ = std::jthread([this](std::stop_token stop) { seal_until(stop); });
}

void SoloPeer::stop() {
    if (!thread_.joinable()) return;
    thread_.request_stop();
    changed_.notify_all();
    thread_.join();
}

std::optional<Error> SoloPeer::failure() const {
    const std::lock_guard lock(mutex_);
    return failure_;
}

void SoloPeer::wait(std::stop_token stop) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, stop, [this] { return failure_.has_value(); });
}

std::chrono::milliseconds SoloPeer::pause() const {
    return std::max(shortest_pause, 3 * options_.idle_interval);
}

SoloPeer::Due SoloPeer::due(Timestamp now) const {
    const auto since_last = milliseconds_between(sealer_->next_time(), now);
    if (tip() < sealer_->initial_height()) return Due::empty_block;
    const bool waiting = !pool_.empty();
    if (since_last >= options_.idle_interval) return Due::empty_block;
    if (waiting) return since_last >= options_.block_interval ? Due::block : Due::nothing;
    return root_pending_ || time_pending_ ? Due::empty_block : Due::nothing;
}

std::chrono::milliseconds SoloPeer::until_due(Timestamp now) const {
    const auto since_last = milliseconds_between(sealer_->next_time(), now);
    const auto wanted =
        pool_.empty() ? options_.idle_interval : std::min(options_.block_interval, options_.idle_interval);
    return std::clamp(wanted - since_last, std::chrono::milliseconds(1), wanted);
}

void SoloPeer::seal_until(std::stop_token stop) {
    while (!stop.stop_requested()) {
        const Timestamp now = clock_.now();
        const Due what = due(now);
        if (what == Due::nothing) {
            std::unique_lock lock(mutex_);
            const bool was_empty = pool_.empty();
            changed_.wait_for(lock, stop, until_due(now), [&] { return was_empty && !pool_.empty(); });
            continue;
        }
        if (const Status sealed = seal_one(what); !sealed) {
            const std::lock_guard lock(mutex_);
            failure_ = sealed.error();
            changed_.notify_all();
            return;
        }
    }
}

Status SoloPeer::seal_one(Due what) {
    std::vector<Bytes> txs;
    if (what == Due::block) {
        CITYLEDGER_TRY(chosen, sealer_->choose(pool_.all()));
        txs = std::move(chosen);
    }
    const auto check = [this](BytesView tx) { return check_tx(tx); };
    // All that waited would be refused after what was sealed meanwhile: checking again empties the pool of it.
    if (what == Due::block && txs.empty()) CITYLEDGER_CHECK(pool_.update({}, {}, check));
    const Timestamp now = clock_.now();
    const bool after_pause = milliseconds_between(sealer_->next_time(), now) >= pause();
    auto sealed = sealer_->seal(txs, now, true);
    if (!sealed) return fail(std::move(sealed).error());
    root_pending_ = !txs.empty();
    time_pending_ = after_pause;
    CITYLEDGER_CHECK(pool_.update(txs, sealed->results.txs, check));
    const auto block = std::make_shared<const NewBlock>(std::move(*sealed));
    const std::lock_guard lock(listeners_mutex_);
    for (const auto& [id, listener] : listeners_) listener(block);
    return {};
}

Result<TxResult> SoloPeer::submit(BytesView tx) {
    auto result = pool_.submit(tx, [this](BytesView one) { return check_tx(one); });
    const std::lock_guard lock(mutex_);
    changed_.notify_all();
    return result;
}

PendingTxs SoloPeer::pending(std::size_t limit) const {
    return pool_.pending(limit);
}

}  // namespace cityledger::serve
