#pragma once

#include "core/base/key_value.h"
#include "core/state/node.h"

namespace cityledger::state {

/// The newest value of every key, beside the tree and written in the same batch by Tree::apply: one read for a value,
/// and keys in their own order, where the tree has them by hash. `records` is not owned.
class CurrentState {
  public:
    explicit CurrentState(const KeyValueReader& records) : records_(records) {}

    /// Absent: nullopt. Errors: damaged, io.
    Result<std::optional<Bytes>> get(BytesView key) const;
    /// Visits (key, value) of keys that begin with `prefix`, ascending by bytes, from `from` on (a whole key; empty:
    /// from the first), until the visitor gives false. The views live for the call only.
    Status scan(BytesView prefix, BytesView from, const std::function<bool(BytesView, BytesView)>& visit) const;
    /// The same, descending from `from` (included; empty: from the last).
    Status scan_down(BytesView prefix, BytesView from, const std::function<bool(BytesView, BytesView)>& visit) const;

  private:
    const KeyValueReader& records_;
};

/// Where a key's newest value lies.
Bytes current_key(BytesView key);

}  // namespace cityledger::state
