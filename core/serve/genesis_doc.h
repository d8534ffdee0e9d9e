#pragma once

#include "core/base/result.h"
#include "core/base/time.h"
#include "core/serve/chain_view.h"

namespace cityledger::serve {

struct GenesisValidator {
    chain::Validator validator;
    std::string name;
};

/// The engine's genesis document (genesis.json), as it stands in a peer's home and in /genesis.
struct GenesisDoc {
    std::string chain_id;
    chain::Height initial_height = 1;
    Timestamp time;
    ConsensusParams params;
    std::vector<GenesisValidator> validators;
    Bytes app_state;  ///< RFC 8785 bytes, ledger.md "Genesis"

    /// In the order that is hashed.
    chain::ValidatorSet validator_set() const;
};

/// The document as one line of JSON, in the engine's order of members.
Result<std::string> genesis_json(const GenesisDoc& genesis);

/// Reads a document of at most 16 MiB. Members the engine does not know are refused, validators need an Ed25519 key and
/// power above 0, app_hash must be empty (it comes from InitChain). Errors: invalid (genesis_doc.*, json.*), limit.
Result<GenesisDoc> parse_genesis(std::string_view json);

/// The list of validators alone, as `init --validators` reads it: `[{"name","power","pub_key":{"type","value"}}]`.
Result<std::vector<GenesisValidator>> parse_validators(std::string_view json);

}  // namespace cityledger::serve
