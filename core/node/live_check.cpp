// Checking and repairing the copy while it is open.
#include "core/node/copy_checker.h"
#include "core/node/live_node.h"

namespace cityledger::node {

Result<CopyCheck> LiveNode::check_copy(CheckMode mode, const Job& job) {
    const auto turn = syncing_.take(job.stop);
    if (!turn) return fail(ErrorKind::stopped, "stopped", "the check of the copy was stopped");
    if (mode == CheckMode::repair) CITYLEDGER_CHECK(make_ready_to_write());
    log_.write(LogLevel::info, "check.begun", {{"mode", mode == CheckMode::repair ? "repair" : "look"}});
    CopyChecker checker(folder_, *database_, *chain_, options_.offline ? CopyChecker::Peers() : peers()->providers(),
                        job);
    auto check = checker.check(mode);
    if (!check) {
        log_.write("check.failed", check.error());
        return check;
    }
    log_.write(check->left() == 0 ? LogLevel::info : LogLevel::error, "check.done",
               {{"headers", std::to_string(check->headers)},
                {"blocks", std::to_string(check->blocks)},
                {"damages", std::to_string(check->damages.size())},
                {"left", std::to_string(check->left())}});
    if (check->state_rebuilt || check->index_rebuilt || check->refetched > 0) tell();
    return check;
}

}  // namespace cityledger::node
