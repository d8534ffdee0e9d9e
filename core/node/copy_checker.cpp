#include "core/node/copy_checker.h"

#include <algorithm>
#include <set>

namespace cityledger::node {

namespace {

/// What tells one damage from another, before and after a repair.
std::string name_of_damage(const Error& error) {
    const std::string_view record = error.field("record");
    return error.code + "/" + (record.empty() ? error.message : std::string(record)) + "/" +
           std::string(error.field("height"));
}

}  // namespace

CopyChecker::CopyChecker(std::filesystem::path folder, store::Database& database, store::ChainStore& chain, Peers peers,
                         const Job& job)
    : folder_(std::move(folder)), database_(database), chain_(chain), peers_(std::move(peers)), job_(job) {}

void CopyChecker::report_progress(const Progress& progress) {
    // Tables are compressed, so what is read is more than what lies on disk.
    job_.report({bytes_ + progress.done, 0, items_ + progress.items_done, 0});
}

Result<store::IntegrityReport> CopyChecker::look(CopyCheck& check) {
    Job job = job_;
    Progress last;
    job.on_progress = [&](const Progress& progress) {
        last = progress;
        report_progress(progress);
    };
    CITYLEDGER_TRY(report, store::check_integrity(database_, job));
    bytes_ += report.bytes;
    items_ += last.items_done;
    check.headers = report.headers;
    check.blocks = report.blocks;
    check.validator_sets = report.validator_sets;
    check.state_keys = report.state_keys;
    return std::move(report);
}

Result<CopyCheck> CopyChecker::check(CheckMode mode) {
    auto check = look_and_repair(mode);
    // What the repair of the files put aside is not needed any more once everything is whole again.
    std::error_code ignored;
    if (mode == CheckMode::repair && check && check->left() == 0 && check->unchecked.empty())
        std::filesystem::remove_all(database_.folder() / "lost", ignored);
    return check;
}

Result<CopyCheck> CopyChecker::look_and_repair(CheckMode mode) {
    CopyCheck check;
    CITYLEDGER_TRY(before, look(check));
    for (const Error& damage : before.damages) check.damages.push_back({damage, false});
    store::IntegrityReport now = std::move(before);
    if (mode == CheckMode::repair && !now.is_whole()) {
        if (now.unreadable) {
            CITYLEDGER_CHECK(database_.salvage());
            CITYLEDGER_CHECK(chain_.reload());
            CITYLEDGER_TRY(readable, look(check));
            // What the repair of the files left out is damage, too, that was hidden behind theirs.
            for (const Error& damage : readable.damages) check.damages.push_back({damage, false});
            now = std::move(readable);
        }
        CITYLEDGER_CHECK(mend_records(now, check));
        CITYLEDGER_TRY(mended, look(check));
        now = std::move(mended);
    }
    CITYLEDGER_CHECK(compare_with_rebuilt(now, mode, check));
    if (mode == CheckMode::look || check.damages.empty()) return check;

    if (check.state_rebuilt) {
        CITYLEDGER_TRY(rebuilt, look(check));
        now = std::move(rebuilt);
    }
    std::set<std::string> left;
    for (const Error& damage : now.damages) left.insert(name_of_damage(damage));
    for (CopyDamage& damage : check.damages)
        if (damage.error.code != "index.differs") damage.repaired = !left.contains(name_of_damage(damage.error));
    for (const Error& damage : now.damages)
        if (std::ranges::none_of(check.damages, [&](const CopyDamage& known) {
                return name_of_damage(known.error) == name_of_damage(damage);
            }))
            check.damages.push_back({damage, false});
    return check;
}

}  // namespace cityledger::node
