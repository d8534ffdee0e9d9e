#include "core/sync/copy.h"

#include "core/light/client/fetch.h"
#include "core/sync/application_choice.h"
#include "core/sync/block_fetch.h"
#include "core/sync/block_walk.h"
#include "core/sync/header_fetch.h"
#include "core/sync/plan.h"

#include <algorithm>

namespace cityledger::sync {

namespace {

/// Reports each height done in one phase.
class PhaseReport {
  public:
    PhaseReport(const CopyListener& listener, Phase phase, chain::Height at, chain::Height target, std::uint64_t total)
        : listener_(listener), progress_{phase, at, target, 0, total} {
        tell();
    }
    void done(chain::Height height) {
        progress_.at = height;
        ++progress_.done;
        tell();
    }

  private:
    void tell() const {
        if (listener_.on_progress) listener_.on_progress(progress_);
    }
    const CopyListener& listener_;
    CopyProgress progress_;
};

std::uint64_t size_of(const light::HeightRange& range) {
    return static_cast<std::uint64_t>(range.to - range.from + 1);
}

}  // namespace

Copy::Copy(CopySettings settings, light::LightStore& light, light::BlockStore& blocks, const Clock& clock,
           CopyListener listener)
    : settings_(std::move(settings)), light_(light), blocks_(blocks), clock_(clock), listener_(std::move(listener)) {}

Status Copy::advance(chain::Height to, std::span<light::Provider* const> given, std::stop_token stop) {
    Peers peers(given, listener_.on_peer);
    if (settings_.full) {
        // A block whose outcome is not the chain's is told below again; what validators sign is followed all the same.
        const Status run = run_held(stop);
        if (!run && run.error().kind != ErrorKind::invalid && run.error().kind != ErrorKind::newer_format) return run;
    }
    PhaseReport(listener_, Phase::connecting, 0, to, 0);
    CITYLEDGER_CHECK(establish_root(peers, stop));

    // An expired trust root forbids new headers only: what hangs on the old ones is still fetched and checked.
    const Status verified = settings_.dispute_from ? disputed() : verify_forward(to, peers, stop);
    if (!verified && verified.error().kind != ErrorKind::expired && verified.error().code != "sync.disputed")
        return verified;
    CITYLEDGER_TRY(latest, light_.latest());
    chain::Height tip = to == 0 ? latest->height() : std::min(to, latest->height());
    if (settings_.dispute_from) tip = std::min(tip, *settings_.dispute_from - 1);
    CITYLEDGER_TRY(lowest, lowest_height(latest->height(), peers, stop));
    const light::HeightRange wanted{lowest, latest->height()};
    CITYLEDGER_CHECK(settings_.full ? fetch_full(wanted, tip, peers, stop)
                                    : fetch_headers(wanted.from, wanted.to, peers, stop));
    return verified;
}

Status Copy::run_held(std::stop_token stop) {
    CITYLEDGER_TRY(application, Index(blocks_.index()).application());
    BlockFetch fetch(blocks_, light_, application.kind == ApplicationKind::Kind::ours);
    CITYLEDGER_TRY(range, fetch.held_to_run());
    if (!range) return {};
    PhaseReport report(listener_, Phase::replay, range->from - 1, range->to, size_of(*range));
    return fetch.run_held(stop, [&](chain::Height height) { report.done(height); });
}

/// Down to where headers are to be held: as far as any peer goes.
Result<chain::Height> Copy::lowest_height(chain::Height tip, const Peers& peers, std::stop_token stop) {
    CITYLEDGER_TRY(coverage, blocks_.coverage());
    if (!coverage.headers.empty()) {
        const chain::Height lowest = coverage.headers.front().from;
        const bool whole = header_gaps(coverage.headers, lowest, tip).empty();
        CITYLEDGER_TRY(header, blocks_.header(lowest));
        const bool is_first = header && header->last_block_id.is_zero();
        if (whole && (is_first || !settings_.look_below)) return lowest;
    }
    return earliest_of(peers, stop);
}

Status Copy::fetch_headers(chain::Height lowest, chain::Height tip, const Peers& peers, std::stop_token stop) {
    CITYLEDGER_TRY(coverage, blocks_.coverage());
    const auto gaps = header_gaps(coverage.headers, lowest, tip);
    std::uint64_t total = 0;
    for (const auto& gap : gaps) total += size_of(gap);
    if (total == 0) return {};
    PhaseReport report(listener_, Phase::headers, tip, lowest, total);
    for (const auto& gap : gaps)
        CITYLEDGER_CHECK(
            fetch_headers_below(gap, blocks_, peers, stop, [&](chain::Height height) { report.done(height); }));
    return {};
}

/// Headers by themselves only where no block brings them: above the newest block that is taken now, and of blocks that
/// nobody gives.
Status Copy::fetch_full(const light::HeightRange& wanted, chain::Height tip, Peers& peers, std::stop_token stop) {
    CITYLEDGER_TRY(coverage, blocks_.coverage());
    const auto& held = coverage.blocks;
    const chain::Height above = held ? held->to + 1 : tip + 1;
    CITYLEDGER_CHECK(fetch_headers(std::max(wanted.from, above), wanted.to, peers, stop));
    const light::HeightRange below{wanted.from, held ? held->from - 1 : tip};
    if (header_gaps(coverage.headers, below.from, below.to).empty()) return fetch_blocks(tip, peers, stop);
    const Status walked = walk(below, peers, stop);
    if (!walked && walked.error().code != "sync.block_withheld") return walked;
    CITYLEDGER_CHECK(fetch_headers(wanted.from, wanted.to, peers, stop));
    return walked ? fetch_blocks(tip, peers, stop) : walked;
}

Status Copy::walk(const light::HeightRange& range, Peers& peers, std::stop_token stop) {
    PhaseReport report(listener_, Phase::blocks, range.to, range.from, size_of(range));
    return BlockWalk(blocks_, light_).fetch(range, peers, stop, [&](chain::Height height) { report.done(height); });
}

/// Of the whole chain: from its first block on, run again. Where its first blocks are not to be had, or no longer: what
/// there is, to be looked at; the state is then a matter of proofs.
Status Copy::fetch_blocks(chain::Height tip, Peers& peers, std::stop_token stop) {
    CITYLEDGER_TRY(coverage, blocks_.coverage());
    const light::HeightRange top = coverage.headers.back();
    const auto& held = coverage.blocks;
    if (held && held->to + 1 < top.from) return {};  // between them lies what no peer has any more
    CITYLEDGER_TRY(first, blocks_.header(top.from));
    if (!first || !first->last_block_id.is_zero()) return fetch_above(top.from, tip, false, peers, stop);
    if (held && held->from > top.from) {
        CITYLEDGER_CHECK(fetch_above(top.from, tip, false, peers, stop));
        if (!settings_.look_below) return {};
        CITYLEDGER_CHECK(fetch_below(top.from, peers, stop));
        CITYLEDGER_TRY(now, blocks_.coverage());
        if (now.blocks->from > top.from) return {};
    }
    CITYLEDGER_TRY(application, choose_application(blocks_, *first, peers, stop));
    CITYLEDGER_CHECK(run_held(stop));  // blocks kept while they could not be run
    const bool ours = application.kind == ApplicationKind::Kind::ours;
    const Status fetched = fetch_above(top.from, tip, ours, peers, stop);
    if (fetched || held || fetched.error().code != "sync.block_withheld") return fetched;
    CITYLEDGER_TRY(earliest, earliest_of(peers, stop));
    if (earliest <= top.from) return fetched;
    return fetch_above(earliest, tip, false, peers, stop);
}

Status Copy::fetch_above(chain::Height first, chain::Height tip, bool ours, const Peers& peers, std::stop_token stop) {
    CITYLEDGER_TRY(coverage, blocks_.coverage());
    const chain::Height held_to = coverage.blocks ? coverage.blocks->to : first - 1;
    if (held_to >= tip) return {};
    BlockFetch fetch(blocks_, light_, ours);
    PhaseReport report(listener_, Phase::blocks, held_to, tip, static_cast<std::uint64_t>(tip - held_to));
    return fetch.fetch(first, tip, peers, stop, [&](chain::Height height) { report.done(height); });
}

/// What no peer has any more is missing, which is no failure; what one says it has and does not give is.
Status Copy::fetch_below(chain::Height first, Peers& peers, std::stop_token stop) {
    CITYLEDGER_TRY(coverage, blocks_.coverage());
    const Status walked = walk({first, coverage.blocks->from - 1}, peers, stop);
    if (walked || walked.error().code != "sync.block_withheld") return walked;
    CITYLEDGER_TRY(now, blocks_.coverage());
    CITYLEDGER_TRY(earliest, earliest_of(peers, stop));
    return earliest < now.blocks->from ? walked : Status{};
}

}  // namespace cityledger::sync
