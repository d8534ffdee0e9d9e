#pragma once

#include "core/base/key_value.h"
#include "core/serve/chain_view.h"

namespace cityledger::serve {

/// The result of a transaction whose code is `code`: all else that results can carry stays empty, but for words.
TxResult tx_result_of(std::uint32_t code);

/// What a peer keeps of its chain beside the application's state, in the same store and written in the same batches
/// (FORMATS.md, "A peer's store"). Reading is thread-safe. The store is not owned.
class PeerStore {
  public:
    explicit PeerStore(const KeyValueReader& store) : store_(store) {}

    /// Where the chain stands; nullopt: no chain yet. Errors: newer_format, damaged.
    struct State {
        chain::Height initial_height = 1;
        chain::Height tip = 0;    ///< initial_height - 1: no block yet
        Bytes app_hash;           ///< after the tip, for the next header
        Bytes last_results_hash;  ///< of the tip, for the next header
    };
    Result<std::optional<State>> state() const;
    Result<std::optional<Bytes>> genesis() const;
    Result<std::optional<Bytes>> block_bytes(chain::Height height) const;
    Result<std::optional<StoredBlock>> block(chain::Height height) const;
    /// The commit that was seen for a block.
    Result<std::optional<chain::Commit>> commit(chain::Height height) const;
    Result<std::optional<chain::ValidatorSet>> validators(chain::Height height) const;
    Result<std::optional<std::uint64_t>> version_app(chain::Height height) const;
    Result<std::optional<BlockResults>> results(chain::Height height) const;
    Result<std::optional<chain::Height>> height_of(BytesView block_hash) const;
    struct TxPlace {
        chain::Height height = 0;
        std::uint32_t index = 0;
    };
    Result<std::optional<TxPlace>> find_tx(BytesView tx_hash) const;

    // Writes, to be put into one batch with the application's.
    static void put_state(KeyValueBatch& batch, const State& state);
    static void put_genesis(KeyValueBatch& batch, std::string_view json);
    /// The block with its indices, its commit and its results.
    static void put_block(KeyValueBatch& batch, const StoredBlock& block, Bytes block_bytes,
                          const chain::Commit& commit, const BlockResults& results);
    /// In force from `height` on.
    static void put_validators(KeyValueBatch& batch, chain::Height height, const chain::ValidatorSet& set);
    static void put_version_app(KeyValueBatch& batch, chain::Height height, std::uint64_t version);

  private:
    const KeyValueReader& store_;
};

}  // namespace cityledger::serve
