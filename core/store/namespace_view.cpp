#include "core/store/namespace_view.h"

namespace cityledger::store {

namespace {

Bytes prefixed(std::uint8_t prefix, BytesView key) {
    Bytes whole;
    whole.reserve(1 + key.size());
    whole.push_back(prefix);
    append(whole, key);
    return whole;
}

}  // namespace

Bytes NamespaceView::full(BytesView key) const {
    return prefixed(prefix_, key);
}

Result<std::optional<Bytes>> NamespaceView::get(BytesView key) const {
    return below_.get(full(key));
}

Status NamespaceView::scan(BytesView prefix, BytesView from,
                           const std::function<bool(BytesView, BytesView)>& visit) const {
    return below_.scan(full(prefix), from.empty() ? Bytes() : full(from),
                       [&](BytesView key, BytesView value) { return visit(key.subspan(1), value); });
}

Status NamespaceView::scan_down(BytesView prefix, BytesView from,
                                const std::function<bool(BytesView, BytesView)>& visit) const {
    return below_.scan_down(full(prefix), from.empty() ? Bytes() : full(from),
                            [&](BytesView key, BytesView value) { return visit(key.subspan(1), value); });
}

void append_in_namespace(KeyValueBatch& to, std::uint8_t prefix, const KeyValueBatch& within) {
    to.writes.reserve(to.writes.size() + within.writes.size());
    for (const auto& write : within.writes) to.writes.push_back({prefixed(prefix, write.key), write.value});
}

}  // namespace cityledger::store
