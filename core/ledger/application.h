#pragma once

// The application behind the chain (ledger.md): deterministic, without clock, threads or I/O of its own. The sealer and
// the ABCI server drive it in a peer; core/sync runs it again over a full copy and compares roots.

#include "core/base/key_value.h"
#include "core/base/time.h"
#include "core/state/tree.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace cityledger::ledger {

inline constexpr std::uint64_t rules_version = 1;
inline constexpr std::string_view codespace = "cityledger";

struct ValidatorUpdate {
    Bytes ed25519_key;  ///< 32 bytes
    std::int64_t power = 0;
};

struct GenesisInput {
    std::string chain_id;
    std::int64_t initial_height = 1;
    Timestamp time;
    Bytes app_state;  ///< RFC 8785 bytes
    std::vector<ValidatorUpdate> validators;
};

struct Misbehaviour {
    bool light_client_attack = false;
    Bytes validator_address;
    std::int64_t power = 0;
    std::int64_t height = 0;
    Timestamp time;
};

struct BlockInput {
    std::string chain_id;
    std::int64_t height = 0;
    Timestamp time;
    Hash32 hash{};  ///< the block's hash, for `history`
    std::vector<Bytes> txs;
    std::uint64_t rules_version = 1;  ///< header.version.app
    std::vector<Misbehaviour> misbehaviour;
};

struct BlockOutput {
    std::vector<std::uint32_t> codes;  ///< one a transaction; 0: accepted
    Hash32 app_hash{};                 ///< the state root after this block
    std::vector<ValidatorUpdate> validator_updates;
    std::optional<std::uint64_t> new_rules_version;
    state::Changes changes;  ///< what the block did to the state
    KeyValueBatch batch;     ///< all writes of this block: the caller commits them with the block, atomically
};

class DefinitionCache;

/// One chain's application over `store` (not owned). Calls are serial; none writes to the store: output batches are the
/// caller's to write, and the next call must see them.
class Application {
  public:
    explicit Application(const KeyValueReader& store);
    Application(Application&&) noexcept;
    ~Application();

    /// Errors: invalid (genesis.*) naming the member; invalid (application.exists) over a store that holds a chain.
    Result<BlockOutput> init_chain(const GenesisInput& genesis) const;
    /// Height of the last committed block and its root; nullopt before init_chain. After init_chain: initial height
    /// - 1.
    struct Last {
        std::int64_t height = 0;
        Hash32 root{};
        Timestamp time;
    };
    Result<std::optional<Last>> last() const;

    /// Checks 1 to 8 at last height + 1. The error tells of damage or I/O; a refusal is a code.
    struct CheckOutput {
        std::uint32_t code = 0;
        std::string name;  ///< the refusal's name ("spent"), empty when accepted
        std::string log;   ///< in English, for people; not consensus
    };
    Result<CheckOutput> check_tx(BytesView tx) const;
    /// The transactions, in order, that would be accepted, within max_bytes together.
    Result<std::vector<Bytes>> prepare_proposal(const BlockInput& block, std::int64_t max_bytes) const;
    /// Rejects only for checks 1 to 3.
    Result<bool> process_proposal(const BlockInput& block) const;
    /// Errors: invalid (application.height, application.chain_id): not the block after the last; newer_format
    /// (application.rules_version): its rules are not known here; damaged, io.
    Result<BlockOutput> finalize_block(const BlockInput& block) const;

    /// `/state`: value and ICS 23 proof after block `height`; 0: the newest whose root stands in a header already, the
    /// one before the last block. Errors: not_found (state.version: not there yet, or no longer kept).
    struct StateOutput {
        Bytes value;  ///< empty: absent
        Bytes proof;
        std::int64_t height = 0;
    };
    Result<StateOutput> query_state(BytesView key, std::int64_t height, bool prove) const;

  private:
    const KeyValueReader& store_;
    std::unique_ptr<DefinitionCache> definitions_;  ///< read from the state once; nothing depends on what it holds
};

}  // namespace cityledger::ledger
