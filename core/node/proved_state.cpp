#include "core/node/proved_state.h"

#include "core/state/node.h"

namespace cityledger::node {

namespace {

tl::unexpected<Error> needs_blocks() {
    return fail(ErrorKind::cannot_tell, "act.needs_blocks",
                "this copy holds headers only, and this needs a list that no proof gives; set the copy to full");
}

}  // namespace

Result<std::optional<Bytes>> ProvedState::get(BytesView key) const {
    if (key.size() < 2 || key[0] != state::current_prefix) return fail(needs_blocks().value());
    const std::scoped_lock lock(mutex_);
    const Bytes asked = to_bytes(key.subspan(1));
    if (const auto found = asked_.find(asked); found != asked_.end()) return found->second;
    CITYLEDGER_TRY(answer, proofs_.state(asked, height_, {}));
    auto value = answer.value.empty() ? std::nullopt : std::optional<Bytes>(std::move(answer.value));
    return asked_.emplace(asked, std::move(value)).first->second;
}

Result<void> ProvedState::scan(BytesView, BytesView, const std::function<bool(BytesView, BytesView)>&) const {
    return needs_blocks();
}

Result<void> ProvedState::scan_down(BytesView, BytesView, const std::function<bool(BytesView, BytesView)>&) const {
    return needs_blocks();
}

}  // namespace cityledger::node
