#pragma once

#include "core/base/key_value.h"
#include "core/ledger/application.h"
#include "core/serve/genesis_doc.h"
#include "core/serve/peer_store.h"
#include "core/serve/validator_key.h"
#include "core/store/namespace_view.h"

#include <atomic>

namespace cityledger::serve {

/// Seals blocks of the engine's format with one key, running the application on each. It has no clock and no thread of
/// its own: `solo` (solo_peer.h) and the sample city drive it.
///
/// A block, its commit and the state after it are one batch: at any moment the store holds whole blocks and nothing
/// else, and what was not written was never shown to anyone. One thread seals; reading through `peer_store` and
/// `application_view` may go on beside it. `store` is not owned.
class Sealer {
  public:
    /// Opens the chain in `store`, or begins it with InitChain. The genesis must be the one the store began with
    /// (sealer.other_genesis), the key a validator's with more than two thirds of the power (sealer.power). Errors
    /// also: what InitChain refuses (genesis.*), damaged, io.
    static Result<std::unique_ptr<Sealer>> open(KeyValueStore& store, const GenesisDoc& genesis, ValidatorKey key);

    const GenesisDoc& genesis() const { return genesis_; }
    const std::string& genesis_text() const { return genesis_text_; }
    const ValidatorKey& key() const { return key_; }
    const PeerStore& peer_store() const { return peer_store_; }
    /// Thread-safe. initial_height - 1: no block yet.
    chain::Height tip() const { return tip_; }
    chain::Height initial_height() const { return genesis_.initial_height; }
    /// When the tip's commit was signed, which is the next block's time; before the first block the genesis time.
    Timestamp next_time() const { return next_time_; }

    /// Of these, in order, those that the next block would accept, within its size.
    Result<std::vector<Bytes>> choose(const std::vector<Bytes>& candidates) const;
    /// Seals one block of these transactions as they are, and signs it at `now` (or a millisecond after the block's own
    /// time, if that is later). `sync`: on disk before it returns. Errors: invalid (sealer.power: this key no longer
    /// has two thirds; hand over to the engine), damaged, io: then the chain stands where it stood.
    Result<NewBlock> seal(const std::vector<Bytes>& txs, Timestamp now, bool sync);

    /// The application over a reader of the whole store (the store itself or a snapshot of it).
    static store::NamespaceView application_view(const KeyValueReader& reader);

  private:
    Sealer(KeyValueStore& store, GenesisDoc genesis, std::string genesis_text, ValidatorKey key);
    Status begin();
    Status resume(const PeerStore::State& state);
    Result<chain::Header> next_header() const;
    /// Where our key stands in a set, if it can seal alone.
    Result<std::size_t> own_index(const chain::ValidatorSet& set, chain::Height height) const;
    Result<chain::Commit> sign(const chain::BlockId& id, const chain::Header& header, const chain::ValidatorSet& set,
                               Timestamp now) const;
    Result<chain::ValidatorSet> validators_at(chain::Height height) const;

    KeyValueStore& store_;
    GenesisDoc genesis_;
    std::string genesis_text_;
    ValidatorKey key_;
    PeerStore peer_store_;
    PeerStore::State state_;
    chain::Commit last_commit_;
    chain::BlockId last_block_id_;
    Timestamp next_time_;
    std::atomic<chain::Height> tip_{0};
};

}  // namespace cityledger::serve
