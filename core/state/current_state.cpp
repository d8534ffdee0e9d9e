#include "core/state/current_state.h"

namespace cityledger::state {

Bytes current_key(BytesView key) {
    Bytes record_key{current_prefix};
    record_key.reserve(1 + key.size());
    append(record_key, key);
    return record_key;
}

Result<std::optional<Bytes>> CurrentState::get(BytesView key) const {
    return records_.get(current_key(key));
}

Status CurrentState::scan(BytesView prefix, BytesView from,
                          const std::function<bool(BytesView, BytesView)>& visit) const {
    return records_.scan(current_key(prefix), from.empty() ? Bytes() : current_key(from),
                         [&](BytesView key, BytesView value) { return visit(key.subspan(1), value); });
}

Status CurrentState::scan_down(BytesView prefix, BytesView from,
                               const std::function<bool(BytesView, BytesView)>& visit) const {
    return records_.scan_down(current_key(prefix), from.empty() ? Bytes() : current_key(from),
                              [&](BytesView key, BytesView value) { return visit(key.subspan(1), value); });
}

}  // namespace cityledger::state
