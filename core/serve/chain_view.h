#pragma once

// What the RPC server shows of a chain and its application. The sealer implements both; tests put recorded answers
// behind them. All calls are thread-safe, give values and never wait for a block.

#include "core/base/result.h"
#include "core/chain/types.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace cityledger::serve {

/// Who serves: what `status` says of the node itself.
struct NodeDescription {
    std::string chain_id;
    std::string moniker;
    std::string version;              ///< of the program
    std::uint64_t rules_version = 0;  ///< header.version.app of the next block
    chain::PublicKey validator_key;
    std::int64_t voting_power = 0;  ///< of that key at the next height
};

struct StoredBlock {
    chain::Block block;
    chain::BlockId id;
    std::uint64_t bytes = 0;  ///< of the block's protobuf
};

struct CommitAnswer {
    chain::Commit commit;
    bool canonical = false;  ///< false at the tip: the commit that was seen, not yet one in a block
};

struct ValidatorRow {
    chain::Validator validator;
    std::int64_t proposer_priority = 0;
};

/// All consensus parameters, as the engine's JSON names them.
struct ConsensusParams {
    chain::HashedParams block;
    std::int64_t evidence_max_age_blocks = 100000;
    std::int64_t evidence_max_age_nanos = 172800000000000;
    std::int64_t evidence_max_bytes = 1048576;
    std::vector<std::string> key_types{"ed25519"};
    std::uint64_t version_app = 0;
    std::int64_t vote_extensions_height = 0;
};

struct EventAttribute {
    std::string key;
    std::string value;
    bool index = false;
};
struct Event {
    std::string type;
    std::vector<EventAttribute> attributes;
};

/// A transaction's result in a block, or the answer of CheckTx.
struct TxResult {
    std::uint32_t code = 0;
    Bytes data;
    std::string log;
    std::string info;
    std::int64_t gas_wanted = 0;
    std::int64_t gas_used = 0;
    std::vector<Event> events;
    std::string codespace;
};

struct ValidatorUpdate {
    chain::PublicKey key;
    std::int64_t power = 0;
};

struct BlockResults {
    chain::Height height = 0;
    std::vector<TxResult> txs;
    std::vector<ValidatorUpdate> validator_updates;
    std::optional<std::uint64_t> new_version_app;
    Bytes app_hash;
};

struct FoundTx {
    chain::Height height = 0;
    std::uint32_t index = 0;
    Bytes tx;
    TxResult result;
};

/// A block that has just been stored, with what the engine's NewBlock event tells.
struct NewBlock {
    StoredBlock block;
    BlockResults results;
};
using OnNewBlock = std::function<void(std::shared_ptr<const NewBlock>)>;

/// Ends its subscription when destroyed; no call is under way afterwards.
class Subscription {
  public:
    virtual ~Subscription() = default;
};

class ChainView {
  public:
    virtual ~ChainView() = default;
    virtual NodeDescription node() const = 0;
    /// Lowest and highest height held; 0 and 0 before the first block.
    virtual chain::Height base() const = 0;
    virtual chain::Height tip() const = 0;
    /// nullopt where there is none; errors are damage or I/O.
    virtual Result<std::optional<StoredBlock>> block(chain::Height height) const = 0;
    virtual Result<std::optional<CommitAnswer>> commit(chain::Height height) const = 0;
    /// Also of tip + 1.
    virtual Result<std::optional<std::vector<ValidatorRow>>> validators(chain::Height height) const = 0;
    virtual Result<std::optional<ConsensusParams>> consensus_params(chain::Height height) const = 0;
    virtual Result<std::optional<BlockResults>> results(chain::Height height) const = 0;
    virtual Result<std::optional<chain::Height>> height_of(BytesView block_hash) const = 0;
    virtual Result<std::optional<FoundTx>> find_tx(BytesView tx_hash) const = 0;
    /// The genesis document as the engine's JSON, one document.
    virtual std::string genesis_json() const = 0;
    /// Called after each block is stored, in order, on the sealing thread: take a copy and return.
    virtual std::unique_ptr<Subscription> on_new_block(OnNewBlock callback) = 0;
};

struct ApplicationInfo {
    std::string data;
    std::string version;
    std::uint64_t version_app = 0;
    chain::Height last_height = 0;
    Bytes last_app_hash;
};

struct ProofOperator {
    std::string type;
    Bytes key;
    Bytes data;
};

/// The answer of abci_query. `code` other than 0: no answer, `log` says why (FORMATS.md, "Peer queries").
struct QueryAnswer {
    std::uint32_t code = 0;
    std::string log;
    std::string info;
    std::int64_t index = 0;
    Bytes key;
    Bytes value;
    std::vector<ProofOperator> proof;
    chain::Height height = 0;
    std::string codespace;
};

struct PendingTxs {
    std::vector<Bytes> txs;
    std::uint64_t total = 0;
    std::uint64_t total_bytes = 0;
};

class ApplicationView {
  public:
    virtual ~ApplicationView() = default;
    virtual Result<ApplicationInfo> info() const = 0;
    virtual Result<QueryAnswer> query(std::string_view path, BytesView data, chain::Height height,
                                      bool prove) const = 0;
    /// CheckTx alone: nothing is kept.
    virtual Result<TxResult> check_tx(BytesView tx) const = 0;
    /// CheckTx, and into the pool where it is accepted. The error's message is the engine's own sentence
    /// ("tx already exists in cache", "mempool is full: …", "Tx too large. …").
    virtual Result<TxResult> submit(BytesView tx) = 0;
    virtual PendingTxs pending(std::size_t limit) const = 0;
};

}  // namespace cityledger::serve
