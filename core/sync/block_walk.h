#pragma once

#include "core/sync/page_fetch.h"

#include <set>

namespace cityledger::sync {

/// Takes whole blocks from all peers side by side, downward, each named by the one above it: a block carries its own
/// header, so that a copy which holds neither need not ask for headers besides. Headers that are held already must be
/// those of the blocks. Nothing is run; a page of blocks is one atomic write. One walk a range.
class BlockWalk {
  public:
    BlockWalk(light::BlockStore& blocks, const light::LightStore& light) : blocks_(blocks), light_(light) {}

    using OnBlock = std::function<void(chain::Height)>;

    /// The blocks of `range` from its upper end on. The header above it must be held, or the verified light block of
    /// its upper end; the blocks held must begin right above it, or there are none. Stops within one page. Errors:
    /// unreachable (sync.block_withheld, with the field `height`), the last peer's, attack (sync.chains_part), damaged,
    /// io, stopped.
    Status fetch(const light::HeightRange& range, Peers& peers, std::stop_token stop, const OnBlock& on_block);

  private:
    Status begin(chain::Height upper);
    Status check_top(const chain::Block& block) const;
    Status check_held(const chain::Header& header);
    Status take(FetchedPage page, Peers& peers, std::stop_token stop, bool sync);
    Status add_validators(const chain::Header& header, Peers& peers, light::CopyWrite& write, std::stop_token stop);

    light::BlockStore& blocks_;
    const light::LightStore& light_;
    std::optional<chain::Header> above_;  ///< of the block right above the next one
    chain::BlockId next_;                 ///< what the next block must be
    light::HeaderOrigin origin_;          ///< what its header leans on
    std::vector<light::HeightRange> held_;
    std::set<Bytes> sets_;  ///< hashes of sets that are held
};

}  // namespace cityledger::sync
