#include "core/scenarios/untested.h"

#include "core/ledger/definition.h"
#include "core/ledger/scenario_tests.h"
#include "core/wire/json.h"

#include <algorithm>
#include <atomic>
#include <map>
#include <mutex>
#include <optional>
#include <thread>

namespace cityledger::scenarios {

namespace {

using ledger::RuleRemoval;

class Search {
  public:
    Search(const boost::json::value& definition, std::span<const Bytes> others, const Job& job)
        : definition_(definition),
          others_(others),
          job_(job),
          removals_(ledger::removals_of(definition)),
          untested_(removals_.size(), 0) {}

    Result<UntestedRules> run() {
        const unsigned wanted = std::clamp(std::thread::hardware_concurrency(), 1U, 8U);
        {
            std::vector<std::jthread> workers;
            for (unsigned i = 1; i < wanted; ++i) workers.emplace_back([this] { work(); });
            work();
        }
        if (failed_) return fail(*failed_);
        UntestedRules out;
        out.tried = removals_.size();
        for (std::size_t i = 0; i < removals_.size(); ++i)
            if (untested_[i] != 0) out.untested.push_back(removals_[i]);
        const std::vector<RuleRemoval> all = std::move(out.untested);
        out.untested.clear();
        std::string unused;  // the act itself comes before its rules
        for (const auto& removal : all) {
            if (removal.kind == RuleRemoval::Kind::act) unused = removal.act;
            const bool is_of_unused =
                removal.kind != RuleRemoval::Kind::act && !unused.empty() && removal.act == unused;
            if (!is_of_unused) out.untested.push_back(removal);
        }
        return out;
    }

  private:
    void work() {
        for (std::size_t i = next_++; i < removals_.size(); i = next_++) {
            const auto unnoticed = is_unnoticed(removals_[i]);
            const std::scoped_lock lock(mutex_);
            if (!unnoticed) {
                if (!failed_) failed_ = unnoticed.error();
                next_ = removals_.size();
                return;
            }
            untested_[i] = *unnoticed ? 1 : 0;
            job_.report({0, 0, ++done_, removals_.size()});
        }
    }

    Result<bool> is_unnoticed(const RuleRemoval& removal) const {
        if (job_.stopped()) return fail(ErrorKind::stopped, "scenario_check.stopped", "stopped");
        CITYLEDGER_TRY(changed, ledger::without_rule(definition_, removal));
        const auto passed = ledger::scenario_tests_pass(changed, others_, job_.stop);
        if (passed) return *passed;
        if (passed.error().kind == ErrorKind::stopped) return fail(passed.error());
        return false;  // the definition does not read without it: nobody can lose it
    }

    const boost::json::value& definition_;
    std::span<const Bytes> others_;
    const Job& job_;
    std::vector<RuleRemoval> removals_;
    std::vector<char> untested_;  ///< written by one thread each
    std::atomic<std::size_t> next_ = 0;
    std::mutex mutex_;
    std::size_t done_ = 0;
    std::optional<Error> failed_;
};

}  // namespace

Result<UntestedRules> find_untested_rules(BytesView canonical_json, std::span<const Bytes> others, const Job& job) {
    CITYLEDGER_TRY(definition,
                   wire::parse_canonical_json(canonical_json, {.max_bytes = ledger::most_definition_bytes}));
    CITYLEDGER_TRY(passes, ledger::scenario_tests_pass(canonical_json, others, job.stop));
    if (!passes)
        return fail(ErrorKind::invalid, "scenario_check.tests_fail",
                    "which rules are tested can be told once the definition's own tests pass");
    return Search(definition, others, job).run();
}

}  // namespace cityledger::scenarios
