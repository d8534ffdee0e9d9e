#include "core/ledger/working_state.h"

#include <algorithm>
#include <set>

namespace cityledger::ledger {

Result<std::optional<Bytes>> WorkingState::get(const Bytes& key) const {
    if (const auto running = running_.find(key); running != running_.end()) return running->second;
    if (const auto kept = kept_.find(key); kept != kept_.end()) return kept->second;
    return below_.get(key);
}

Result<std::vector<Bytes>> WorkingState::keys_under(BytesView prefix) const {
    std::set<Bytes> keys;
    CITYLEDGER_CHECK(below_.scan(prefix, {}, [&](BytesView key, BytesView) {
        keys.insert(to_bytes(key));
        return true;
    }));
    for (const auto* layer : {&kept_, &running_}) {
        for (auto it = layer->lower_bound(to_bytes(prefix)); it != layer->end(); ++it) {
            const auto& [key, value] = *it;
            if (key.size() < prefix.size() || !equal(BytesView(key).first(prefix.size()), prefix)) break;
            if (value)
                keys.insert(key);
            else
                keys.erase(key);
        }
    }
    return std::vector<Bytes>(keys.begin(), keys.end());
}

void WorkingState::keep() {
    for (auto& [key, value] : running_) kept_[key] = std::move(value);
    running_.clear();
}

Result<state::Changes> WorkingState::changes() const {
    state::Changes changes;
    for (const auto& [key, value] : kept_) {
        if (!value) {
            CITYLEDGER_TRY(before, below_.get(key));
            if (!before) continue;
        }
        changes.emplace(key, value);
    }
    return changes;
}

tl::unexpected<Error> WorkingState::damaged(const Bytes& key, const Error& why) {
    return fail(ErrorKind::damaged, "state.value",
                "the state's value under " + to_text(key) + " cannot be read: " + why.message +
                    "; repair or fetch the copy again");
}

}  // namespace cityledger::ledger
