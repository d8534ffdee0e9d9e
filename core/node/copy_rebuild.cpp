// State and index: compared with, or made anew from, the copy's own blocks.
#include "core/base/hex.h"
#include "core/base/key_value_difference.h"
#include "core/node/copy_checker.h"
#include "core/store/schema.h"
#include "core/sync/genesis_record.h"
#include "core/sync/rebuild.h"
#include "core/sync/rerun.h"

#include <algorithm>

namespace cityledger::node {

namespace {

constexpr std::size_t most_differences = 100;

/// A database of its own within the copy's folder, gone when this is.
class Workshop {
  public:
    explicit Workshop(std::filesystem::path folder) : folder_(std::move(folder)) { clear(); }
    Workshop(const Workshop&) = delete;
    Workshop& operator=(const Workshop&) = delete;
    ~Workshop() {
        store_.reset();
        database_.reset();
        clear();
    }
    Result<store::ChainStore*> open() {
        CITYLEDGER_TRY(database, store::Database::open(folder_));
        database_ = std::move(database);
        CITYLEDGER_TRY(store, store::ChainStore::open(*database_));
        store_ = std::move(store);
        return store_.get();
    }

  private:
    void clear() const {
        std::error_code ignored;
        std::filesystem::remove_all(folder_, ignored);
    }
    const std::filesystem::path folder_;
    std::unique_ptr<store::Database> database_;
    std::unique_ptr<store::ChainStore> store_;
};

Error no_genesis() {
    return {ErrorKind::cannot_tell,
            "copy.no_genesis",
            "the genesis of the chain is not in this copy and no peer gives it, so state and index cannot be made anew "
            "from the blocks; try again while a peer can be reached",
            {}};
}

}  // namespace

Result<light::Provider::Genesis> CopyChecker::genesis(bool keep) {
    const auto kept = chain_.genesis();
    if (kept && *kept)
        if (auto decoded = sync::decode_genesis(**kept)) return decoded;
    // Whatever a peer sends is only used if its run gives the root in the first header.
    for (const auto& peer : peers_) {
        auto genesis = peer->genesis(job_.stop);
        if (!genesis) continue;
        if (keep) {
            store::Mending mending;
            mending.genesis = sync::encode_genesis(*genesis);
            CITYLEDGER_CHECK(store::mend(database_, mending));
        }
        return std::move(*genesis);
    }
    return fail(no_genesis());
}

Result<void> CopyChecker::compare_index(const KeyValueReader& made, CopyCheck& check, std::size_t& differing) {
    CITYLEDGER_TRY(
        entries, compare(chain_.index(), made, [&](const KeyValueDifference& difference) {
            if (++differing <= most_differences)
                check.damages.push_back({Error{ErrorKind::damaged,
                                               "index.differs",
                                               "the entry " + hex(difference.key) +
                                                   " of the browsing index is not what the blocks give; check the copy "
                                                   "with doctor",
                                               {{"record", hex(difference.key)}}},
                                         false});
            return !stopped();
        }));
    check.index_entries = entries;
    return {};
}

Result<void> CopyChecker::replace(std::uint8_t prefix, const KeyValueReader& made) {
    CITYLEDGER_TRY(unfinished, store::being_rebuilt(database_));
    Bytes marked = unfinished;
    if (std::find(marked.begin(), marked.end(), prefix) == marked.end()) marked.push_back(prefix);
    CITYLEDGER_CHECK(store::mark_rebuilding(database_, marked));
    CITYLEDGER_CHECK(store::replace_namespace(database_, prefix, made, job_.stop));
    std::erase(marked, prefix);
    return store::mark_rebuilding(database_, marked);
}

Result<void> CopyChecker::compare_with_rebuilt(const store::IntegrityReport& report, CheckMode mode, CopyCheck& check) {
    CITYLEDGER_TRY(coverage, chain_.coverage());
    if (!coverage.blocks) return {};
    if (!report.bad_blocks.all().empty() || !report.bad_headers.all().empty() || report.unreadable) {
        check.unchecked.push_back({ErrorKind::cannot_tell,
                                   "copy.index_unchecked",
                                   "the browsing index was not compared, because blocks that it comes from are damaged",
                                   {}});
        return {};
    }
    CITYLEDGER_TRY(unfinished, store::being_rebuilt(database_));
    const auto application = sync::Index(chain_.index()).application();
    using Kind = sync::ApplicationKind::Kind;
    // Damaged words about the application are made anew as those of ours, which the genesis' root then proves or not.
    const auto last_run = sync::Rerun(chain_).last();
    // Until its first block is there nothing of a copy is run, and whose application it is has not been asked.
    const bool not_run = application && application->kind == Kind::unknown && last_run && !*last_run;
    const bool as_it_says = application && (application->kind == Kind::other || (not_run && !report.bad_state));
    const sync::ApplicationKind kind = as_it_says ? *application : sync::ApplicationKind{Kind::ours, {}, {}};
    light::Provider::Genesis from;
    if (kind.kind == Kind::ours) {
        auto found = genesis(mode == CheckMode::repair);
        if (!found && found.error().kind != ErrorKind::cannot_tell) return fail(found.error());
        if (!found) {
            check.unchecked.push_back(found.error());
            return {};
        }
        from = std::move(*found);
    }
    std::optional<chain::Height> run_to;
    if (last_run && !report.bad_state) run_to = *last_run;
    Workshop workshop(folder_ / "rebuild");
    CITYLEDGER_TRY(made, workshop.open());
    const auto done = sync::rebuild(chain_, kind, from, run_to, *made, job_.stop, [&](chain::Height) {
        ++items_;
        report_progress({});
    });
    if (!done && (done.error().kind == ErrorKind::stopped || done.error().kind == ErrorKind::io)) return done;
    if (!done) {
        check.damages.push_back({done.error(), false});
        return {};
    }
    std::size_t differing = 0;
    CITYLEDGER_CHECK(compare_index(made->index(), check, differing));
    if (stopped()) return fail(ErrorKind::stopped, "stopped", "the check of the copy was stopped");
    if (mode == CheckMode::look) return {};
    if (differing > 0 || !unfinished.empty()) {
        CITYLEDGER_CHECK(replace(store::index_namespace, made->index()));
        check.index_rebuilt = true;
        for (CopyDamage& damage : check.damages)
            if (damage.error.code == "index.differs") damage.repaired = true;
    }
    if (report.bad_state ||
        std::find(unfinished.begin(), unfinished.end(), store::state_namespace) != unfinished.end()) {
        CITYLEDGER_CHECK(replace(store::state_namespace, made->state()));
        check.state_rebuilt = true;
    }
    return {};
}

Result<void> CopyChecker::finish_rebuild() {
    CITYLEDGER_TRY(unfinished, store::being_rebuilt(database_));
    if (unfinished.empty()) return {};
    CopyCheck check;
    CITYLEDGER_CHECK(compare_with_rebuilt({}, CheckMode::repair, check));
    for (const CopyDamage& damage : check.damages)
        if (!damage.repaired) return fail(damage.error);
    if (!check.unchecked.empty()) return fail(check.unchecked.front());
    return {};
}

}  // namespace cityledger::node
