#include "core/node/remote/client_desk.h"

namespace cityledger::node {

void FollowWishes::set(const void* who, bool wanted) {
    const std::scoped_lock lock(mutex_);
    const bool before = !who_.empty();
    if (wanted)
        who_.insert(who);
    else
        who_.erase(who);
    if (before == !who_.empty()) return;
    if (before)
        node_.stop_following();
    else
        node_.follow();
}

Result<std::uint64_t> ClientDesk::begin_verdicts() {
    const auto too_many = [] {
        return fail(ErrorKind::limit, "remote.verdicts",
                    "too many verifications are under way at once; try again when one has ended");
    };
    {
        const std::scoped_lock lock(mutex_);
        if (open_.size() >= max_verdicts) return too_many();
    }
    CITYLEDGER_TRY(verdicts, node_.verdict_desk().begin());
    auto open = std::make_shared<Open>();
    open->verdicts = std::move(verdicts);
    const std::scoped_lock lock(mutex_);
    if (open_.size() >= max_verdicts) return too_many();
    open_.emplace(next_, std::move(open));
    return next_++;
}

Result<VerdictRow> ClientDesk::judge(std::uint64_t number, const DigestedFile& file, const std::stop_token& stop) {
    std::shared_ptr<Open> open;
    {
        const std::scoped_lock lock(mutex_);
        if (const auto found = open_.find(number); found != open_.end()) open = found->second;
    }
    if (!open)
        return fail(ErrorKind::not_found, "remote.verdicts",
                    "no verification has the number " + std::to_string(number) + " here");
    const std::scoped_lock turn(open->turn);
    return open->verdicts->judge(file, stop);
}

void ClientDesk::end_verdicts(std::uint64_t number) {
    const std::scoped_lock lock(mutex_);
    open_.erase(number);
}

}  // namespace cityledger::node
