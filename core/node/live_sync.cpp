// The syncing half of LiveNode: one advance at a time, on the caller's thread or on the follower's.
#include "core/net/new_block_watch.h"
#include "core/node/live_node.h"
#include "core/node/peer_score.h"
#include "core/node/room.h"

#include <algorithm>
#include <utility>

namespace cityledger::node {

namespace {

/// Between two questions whether there is a new block, where no peer has told of one.
constexpr auto poll_interval = std::chrono::milliseconds(1000);
/// After this time without a new block the peers are compared all the same.
constexpr auto compare_interval = std::chrono::seconds(15);
constexpr auto first_backoff = std::chrono::seconds(5);
constexpr auto watch_again = std::chrono::seconds(5);
constexpr auto longest_backoff = std::chrono::seconds(60);
constexpr std::uint64_t blocks_between_looks_at_room = 64;
/// A copy without the chain's first blocks asks this often whether some peer has them.
constexpr auto look_below_interval = std::chrono::minutes(10);
constexpr auto watch_silence = std::chrono::seconds(90);

SyncPhase phase_of(sync::Phase phase) {
    switch (phase) {
        case sync::Phase::connecting:
            return SyncPhase::connecting;
        case sync::Phase::skipping:
            return SyncPhase::skipping;
        case sync::Phase::headers:
            return SyncPhase::headers;
        case sync::Phase::replay:
            return SyncPhase::replay;
        case sync::Phase::blocks:
            return SyncPhase::blocks;
    }
    return SyncPhase::connecting;
}

/// What a single peer's error means once all of them, and what was decided, are looked at together.
std::optional<Error> explained(std::optional<Error> error, const std::optional<ClockDoubt>& doubt,
                               const std::optional<AttackDossier>& against_this_copy) {
    if (error && error->code == "sync.disputed" && against_this_copy) {
        const std::string from = std::to_string(against_this_copy->from);
        return Error{
            ErrorKind::attack,
            "sync.copy_of_other_side",
            "it was decided to go on with the peers of the other side, and this copy holds blocks from height " + from +
                " on that are not theirs: join again into a new folder, with a trust root of theirs",
            {{"height", from}}};
    }
    if (!error || !doubt || !doubt->behind || error->code != "light.from_future") return error;
    return Error{ErrorKind::cannot_tell,
                 "node.clock_behind",
                 "the newest blocks of all peers lie at least " + std::to_string(doubt->seconds) +
                     " s in the future: this computer's clock is slow. Set it, then sync again",
                 {{"seconds", std::to_string(doubt->seconds)}}};
}

}  // namespace

void LiveNode::on_progress(const sync::CopyProgress& progress, const Job& job) {
    bool say = false;
    {
        const std::scoped_lock lock(mutex_);
        const SyncPhase phase = phase_of(progress.phase);
        say = phase != sync_state_.phase || progress.done % 50 == 0 || progress.done == progress.total;
        sync_state_.phase = phase;
        sync_state_.at = progress.at;
        sync_state_.target = progress.target;
    }
    job.report({progress.done, progress.total, progress.done, progress.total});
    if (say) tell();
}

bool LiveNode::has_room() const {
    const auto free_bytes = database_->free_bytes();
    return !free_bytes || *free_bytes >= least_room;
}

Result<void> LiveNode::make_ready_to_write() {
    if (!has_room()) return fail(no_room(folder_.string(), database_->free_bytes().value_or(0)));
    if (database_->takes_writes()) return {};
    CITYLEDGER_CHECK(database_->reopen());
    CITYLEDGER_CHECK(chain_->reload());
    log_.write(LogLevel::info, "store.reopened");
    return {};
}

std::size_t LiveNode::least_peers() const {
    const std::scoped_lock lock(mutex_);
    return static_cast<std::size_t>(copy_.profile.min_witnesses) + 1;
}

Result<void> LiveNode::advance(Height to, PeerList::Ask ask, const Job& job) {
    const auto turn = syncing_.take(job.stop);
    if (!turn) return fail(ErrorKind::stopped, "node.stopped", "stopped before its turn to sync had come");
    if (options_.offline)
        return fail(ErrorKind::unreachable, "node.offline",
                    "this copy was opened without network; nothing new can be fetched");
    {
        const std::scoped_lock lock(mutex_);
        sync_state_.phase = SyncPhase::connecting;
        sync_state_.next_try.reset();
    }
    tell();
    const auto peers = this->peers();
    const auto providers = peers->providers(ask, least_peers());
    std::vector<light::Provider*> pointers;
    for (const auto& provider : providers) pointers.push_back(provider.get());
    sync::CopyListener listener;
    std::stop_source stop;
    bool full = false;
    const std::stop_callback pass_on(job.stop, [&] { stop.request_stop(); });
    listener.on_progress = [&](const sync::CopyProgress& progress) {
        on_progress(progress, job);
        if (progress.done % blocks_between_looks_at_room != 0 || has_room()) return;
        full = true;
        stop.request_stop();
    };
    std::optional<Error> not_kept;
    listener.on_attack = [&](const light::Attack& attack) {
        if (const auto taken = take_attack(attack, job.stop); !taken) not_kept = taken.error();
    };
    listener.on_odd_signatures = [&](Height height) {
        const std::scoped_lock lock(mutex_);  // written to the copy's file when this sync is settled
        ++copy_.odd_signatures.commits;
        copy_.odd_signatures.last = std::max(copy_.odd_signatures.last, height);
    };
    listener.on_peer = [&](const sync::PeerNote& note) { peers->note(note); };
    sync::CopySettings settings = this->settings();
    const auto now = std::chrono::steady_clock::now();
    settings.look_below = !looked_below_ || now - *looked_below_ >= look_below_interval;
    if (settings.look_below) looked_below_ = now;
    sync::Copy copy(std::move(settings), *chain_, *chain_, clock_, std::move(listener));
    Result<void> done = make_ready_to_write();
    if (done) done = copy.advance(to, pointers, stop.get_token());
    if (full && !done) done = fail(no_room(folder_.string(), database_->free_bytes().value_or(0)));
    auto error = settle(done ? std::nullopt : std::optional(done.error()), ask, copy, job.stop);
    if (not_kept) error = std::move(not_kept);  // an attack whose evidence could not be kept is the worse news
    if (error) return fail(std::move(*error));
    return {};
}

std::optional<Error> LiveNode::settle(std::optional<Error> error, PeerList::Ask ask, sync::Copy& copy,
                                      std::stop_token stop) {
    const auto peers = this->peers();
    const auto survey = this->survey();
    const Height height = survey ? survey->as_of : 0;
    const auto hash = hash_at(height);
    if (error && error->kind != ErrorKind::stopped)
        log_.write("sync.failed", *error);
    else
        log_.write(error ? LogLevel::debug : LogLevel::info, error ? "sync.stopped" : "sync.done",
                   {{"as_of", std::to_string(height)}});
    int agree = 0;
    if (!stop.stop_requested())
        agree = peers->compare(ask, least_peers(), hash ? height : 0, hash.value_or(Hash32{}), stop);
    const auto states = peers->states();
    std::set<std::string> differing;
    for (const auto& state : states)
        if (state.standing == PeerStanding::differs && !state.set_aside) differing.insert(state.name);
    if (!error && !differing.empty() && !stop.stop_requested()) {
        const auto providers = peers->named(differing);
        std::vector<light::Provider*> pointers;
        for (const auto& provider : providers) pointers.push_back(provider.get());
        if (const auto examined = copy.examine_peers(pointers, stop); !examined) error = examined.error();
    }
    const auto doubt = doubt_of_clock(states, clock_.now());
    error = explained(std::move(error), doubt, disputes_->against_this_copy());
    {
        const std::scoped_lock lock(mutex_);
        clock_doubt_ = doubt;
        sync_state_.last_error = error;
        sync_state_.phase = !error                                  ? SyncPhase::up_to_date
                            : error->kind == ErrorKind::stopped     ? SyncPhase::stopped
                            : disputes_->dispute_from().has_value() ? SyncPhase::disputed
                                                                    : SyncPhase::waiting;
        if (!error) {
            sync_state_.last_success = clock_.now();
            copy_.synced_at = sync_state_.last_success;
        }
        if (hash && !stop.stop_requested()) {
            // A peer that compared equal at this very height stays compared, though it cannot be reached now; one that
            // shows another header does not.
            const bool still = height == copy_.agreed_height && differing.empty();
            copy_.agree = still ? std::max(agree, copy_.agree) : agree;
            copy_.agreed_height = height;
        }
        copy_.standings = peers->states();
        // What was learnt of the peers is a convenience: failing to keep it loses nothing that matters.
        if (const auto kept = write_copy_file(folder_, copy_); !kept && !sync_state_.last_error)
            sync_state_.last_error = kept.error();
    }
    tell();
    return error;
}

Result<void> LiveNode::sync(Height to, const Job& job) {
    return advance(to, PeerList::Ask::all, job);
}

void LiveNode::follow() {
    if (follower_.joinable() || options_.offline) return;
    follower_ = std::jthread([this](const std::stop_token& stop) { follow_loop(stop); });
    watcher_ = std::jthread([this](const std::stop_token& stop) { watch_loop(stop); });
}

void LiveNode::stop_following() {
    watcher_.request_stop();
    follower_.request_stop();
    wake_.notify_all();
    if (watcher_.joinable()) watcher_.join();
    if (follower_.joinable()) follower_.join();
    watcher_ = {};
    follower_ = {};
}

void LiveNode::follow_loop(const std::stop_token& stop) {
    auto pause = std::chrono::seconds(first_backoff);
    while (!stop.stop_requested()) {
        const auto done = advance(0, PeerList::Ask::ready, {stop, {}});
        if (stop.stop_requested()) return;
        if (done) {
            pause = first_backoff;
            wait_for_news(compare_interval, stop);
            continue;
        }
        {
            const std::scoped_lock lock(mutex_);
            sync_state_.next_try = clock_.now() + Duration::seconds(pause.count());
        }
        tell();
        {
            std::unique_lock lock(waking_);
            wake_.wait_for(lock, stop, pause, [this] { return woken_; });
            woken_ = false;
        }
        pause = std::min<std::chrono::seconds>(pause * 2, longest_backoff);
    }
}

void LiveNode::wait_for_news(std::chrono::milliseconds at_most, const std::stop_token& stop) {
    const auto until = std::chrono::steady_clock::now() + at_most;
    while (!stop.stop_requested() && std::chrono::steady_clock::now() < until) {
        {
            std::unique_lock lock(waking_);
            wake_.wait_for(lock, stop, poll_interval, [this] { return woken_; });
            if (std::exchange(woken_, false)) return;
        }
        if (some_peer_is_ahead(stop)) return;
    }
}

/// One cheap question to the next peer in turn, so that neither a subscription that broke nor one that keeps silent
/// delays a block by more than moments. Peers that wait after a failure are left to the regular sync.
bool LiveNode::some_peer_is_ahead(const std::stop_token& stop) {
    const auto providers = peers()->providers(PeerList::Ask::ready);
    const auto latest = chain_->latest();
    if (!latest || !*latest || providers.empty()) return false;
    const auto status = providers[asked_last_++ % providers.size()]->status(stop);
    return status && status->latest > (*latest)->height();
}

/// A peer's word that there is a new block only wakes the follower up. When the subscription ends, polling goes on.
void LiveNode::watch_loop(const std::stop_token& stop) {
    std::size_t turn = 0;
    while (!stop.stop_requested()) {
        net::HttpProviderOptions options;
        {
            const std::scoped_lock lock(mutex_);
            const auto aside = disputes_->set_aside();
            const auto& all = copy_.profile.peers;
            for (std::size_t i = 0; i < all.size() && aside.contains(all[turn % all.size()].name); ++i) ++turn;
            options = options_for(all[turn++ % all.size()], copy_.reach);
        }
        const auto ended = net::watch_new_blocks(
            options, watch_silence,
            [this](chain::Height) {
                const std::scoped_lock lock(waking_);
                woken_ = true;
                wake_.notify_all();
            },
            stop);
        if (ended || stop.stop_requested()) continue;
        std::unique_lock lock(waking_);
        std::condition_variable_any until_stopped;
        until_stopped.wait_for(lock, stop, watch_again, [] { return false; });
    }
}

}  // namespace cityledger::node
