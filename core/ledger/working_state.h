#pragma once

#include "core/base/key_value.h"
#include "core/ledger/values.h"
#include "core/state/current_state.h"
#include "core/state/tree.h"

namespace cityledger::ledger {

/// The state as the acts of a block see it: what the store holds, what the block's transactions before have changed,
/// and what the transaction that runs has changed so far, which can be dropped as a whole. The store is not owned.
class WorkingState {
  public:
    explicit WorkingState(const KeyValueReader& store) : below_(store) {}

    /// Absent: nullopt. Errors: damaged, io.
    Result<std::optional<Bytes>> get(const Bytes& key) const;
    /// The value under the key by its form. Errors: damaged (state.value) too, for bytes that are no such value.
    template <class M>
    Result<std::optional<M>> read(const Bytes& key) const {
        CITYLEDGER_TRY(bytes, get(key));
        if (!bytes) return std::optional<M>();
        auto value = decode_state_value<M>(*bytes);
        if (!value) return damaged(key, value.error());
        return std::optional<M>(std::move(*value));
    }
    /// Keys that begin with `prefix`, ascending.
    Result<std::vector<Bytes>> keys_under(BytesView prefix) const;

    template <class M>
    void write(const Bytes& key, const M& value) {
        running_[key] = encode(value);
    }
    void erase(const Bytes& key) { running_[key] = std::nullopt; }

    /// What ran since the last keep or drop becomes part of the block, or has not happened.
    void keep();
    void drop() { running_.clear(); }

    /// What was kept: the block's changes. Deletions are of keys that the store holds, and of no others.
    Result<state::Changes> changes() const;

  private:
    static tl::unexpected<Error> damaged(const Bytes& key, const Error& why);

    state::CurrentState below_;
    state::Changes kept_;
    state::Changes running_;
};

}  // namespace cityledger::ledger
