#pragma once

#include "core/light/verify/ports.h"
#include "core/store/height_ranges.h"
#include "core/store/namespace_view.h"

#include <mutex>

namespace cityledger::store {

/// What a copy, or a peer, holds of its chain, laid out by schema.h over any KeyValueStore. Both ports see the same
/// headers: a light block's header is held like any other. Everything put here was verified before.
///
/// Thread-safe: writers wait for each other, readers do not wait. Two different headers of one height never lie here:
/// invalid (copy.other_header), and nothing of that write is kept.
class ChainStore final : public light::LightStore, public light::BlockStore {
  public:
    /// `records` is not owned and must outlive it. Errors: damaged, io.
    static Result<std::unique_ptr<ChainStore>> open(KeyValueStore& records);
    /// Looks anew at what is held: after the records were opened again, or changed past this object. Errors: damaged,
    /// io.
    Status reload();

    Result<std::optional<light::LightBlock>> light_block(chain::Height height) const override;
    Result<std::optional<light::LightBlock>> latest() const override;
    Result<std::optional<light::LightBlock>> latest_at_or_below(chain::Height height) const override;
    Result<std::optional<light::LightBlock>> first() const override;
    /// On disk before it returns. Its next_validators come back where they, or the same set, were ever put.
    Status put(const light::LightBlock& block) override;

    Result<std::optional<chain::Header>> header(chain::Height height) const override;
    Result<std::optional<light::HeaderOrigin>> origin(chain::Height height) const override;
    Result<std::vector<chain::Header>> headers(chain::Height from, std::size_t count) const override;
    Result<std::optional<chain::Block>> block(chain::Height height) const override;
    Result<std::optional<chain::Commit>> commit(chain::Height height) const override;
    Result<std::optional<chain::ValidatorSet>> validators(BytesView hash) const override;
    Result<std::optional<Bytes>> genesis() const override;
    Result<Coverage> coverage() const override;
    /// A block's own header is kept with it, without origin, where `headers` does not bring it.
    Status put(const light::CopyWrite& write, bool sync) override;
    const KeyValueReader& state() const override { return state_; }
    const KeyValueReader& index() const override { return index_; }

    /// The height of the header, or block, with this hash.
    Result<std::optional<chain::Height>> height_of(BytesView header_hash) const;

  private:
    /// What is held, as far as writers and coverage() need it without reading.
    struct Held {
        HeightRanges headers;
        std::optional<light::HeightRange> blocks;
    };
    class Write;

    ChainStore(KeyValueStore& records, Held held);
    static Result<Held> read_held(const KeyValueReader& records);
    Result<std::optional<Bytes>> record(std::uint8_t prefix, chain::Height height) const;
    Result<std::optional<light::LightBlock>> light_block_at(const Result<std::optional<chain::Height>>& height) const;

    KeyValueStore& records_;
    NamespaceView state_;
    NamespaceView index_;
    std::mutex writing_;
    mutable std::mutex held_mutex_;
    Held held_;
};

}  // namespace cityledger::store
