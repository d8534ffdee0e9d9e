#pragma once

#include "core/base/key_value.h"
#include "core/ledger/definition.h"
#include "core/ledger/record_values.h"
#include "core/node/api/values.h"
#include "core/state/current_state.h"

#include <memory>
#include <mutex>

namespace cityledger::node {

/// What the copy's current state says of parties, definitions and records, for showing names beside ids. It serves
/// words, never a verdict. Thread-safe; `state` (the application's namespace) is not owned.
class Known {
  public:
    explicit Known(const KeyValueReader& state) : state_(state) {}

    const state::CurrentState& current() const { return state_; }
    /// Names of a party; empty where it is not registered.
    Text party_name(std::string_view party) const;
    /// Null where it was never published, or is not readable by this version. Definitions never change, so each is read
    /// once.
    std::shared_ptr<const ledger::Definition> definition(const Hash32& digest) const;
    Result<std::optional<ledger::RecordValue>> record(std::string_view id) const;
    /// A decoded value, nullopt where the key is absent.
    template <class Value>
    Result<std::optional<Value>> value(BytesView key) const {
        CITYLEDGER_TRY(bytes, state_.get(key));
        if (!bytes) return std::optional<Value>();
        auto decoded = ledger::decode_state_value<Value>(*bytes);
        if (!decoded) return fail(decoded.error().within("the copy's state at " + to_text(key)));
        return std::optional<Value>(std::move(*decoded));
    }

  private:
    state::CurrentState state_;
    mutable std::mutex mutex_;
    mutable std::map<Hash32, std::shared_ptr<const ledger::Definition>> definitions_;
};

inline Text text_of(const ledger::Title& title) {
    return {title.zh, title.en};
}

}  // namespace cityledger::node
