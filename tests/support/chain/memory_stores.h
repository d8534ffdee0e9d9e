#pragma once

#include "core/light/verify/ports.h"

#include <map>
#include <mutex>

namespace cityledger::test {

class MemoryLightStore final : public light::LightStore {
  public:
    Result<std::optional<light::LightBlock>> light_block(chain::Height height) const override;
    Result<std::optional<light::LightBlock>> latest() const override;
    Result<std::optional<light::LightBlock>> latest_at_or_below(chain::Height height) const override;
    Result<std::optional<light::LightBlock>> first() const override;
    Status put(const light::LightBlock& block) override;

  private:
    mutable std::mutex mutex_;
    std::map<chain::Height, light::LightBlock> blocks_;
};

/// Everything in memory; can be told to fail, as a full disk does.
class MemoryBlockStore final : public light::BlockStore {
  public:
    MemoryBlockStore();

    int fail_after = -1;  ///< this many put() calls succeed, then all give io (store.disk_full); -1: never
    int puts = 0;

    Result<std::optional<chain::Header>> header(chain::Height height) const override;
    Result<std::optional<light::HeaderOrigin>> origin(chain::Height height) const override;
    Result<std::vector<chain::Header>> headers(chain::Height from, std::size_t count) const override;
    Result<std::optional<chain::Block>> block(chain::Height height) const override;
    Result<std::optional<chain::Commit>> commit(chain::Height height) const override;
    Result<std::optional<chain::ValidatorSet>> validators(BytesView hash) const override;
    Result<std::optional<Bytes>> genesis() const override;
    Result<Coverage> coverage() const override;
    Status put(const light::CopyWrite& write, bool sync) override;
    const KeyValueReader& state() const override { return *state_; }
    const KeyValueReader& index() const override { return *index_; }

  private:
    mutable std::mutex mutex_;
    std::map<chain::Height, light::VerifiedHeader> headers_;
    std::map<chain::Height, chain::Block> blocks_;
    std::map<Bytes, chain::ValidatorSet> sets_;
    std::optional<Bytes> genesis_;
    std::unique_ptr<KeyValueStore> state_, index_;
};

}  // namespace cityledger::test
