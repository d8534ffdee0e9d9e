#pragma once

// The first state of a chain (ledger.md, "Genesis, and from one to many"; the JSON's members: FORMATS.md).

#include "core/ledger/definition.h"
#include "core/ledger/record_values.h"

namespace cityledger::ledger {

inline constexpr std::size_t most_app_state_bytes = 16u << 20;

/// `app_state` as plain values.
struct GenesisState {
    struct Party {
        std::string id;
        PartyKind kind = PartyKind::department;
        Title name;
    };
    struct Key {
        std::string party;
        std::string officer;
        NewKey key;
    };
    /// Of a party where `officer` is empty. Nothing is added by itself: a party's admin needs `admin` in scope `city`
    /// for the party and for the officer.
    struct Grant {
        std::string scope;
        std::string role;
        std::string party;
        std::string officer;
        std::int64_t from = 0;
        std::int64_t until = 0;
    };
    Params params;
    Council council;
    std::vector<Party> parties;
    std::vector<Key> keys;
    std::vector<Grant> roles;
    std::vector<Bytes>
        definitions;  ///< canonical bytes; adopted from the first block; `intake` and `finding` among them
};

/// Strict: RFC 8785 bytes, every member known, needed ones there, every id, key, period, definition and reference
/// between them checked. Errors: invalid (json.*, genesis.*, definition.*) with field `path`; genesis.carry: a
/// hand-over's genesis, which this version does not read.
Result<GenesisState> read_genesis(BytesView app_state);

/// The bytes that read_genesis takes. Not checked. Errors: json.*
Result<Bytes> genesis_app_state(const GenesisState& genesis);

}  // namespace cityledger::ledger
