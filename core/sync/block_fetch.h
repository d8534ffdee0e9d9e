#pragma once

#include "core/sync/peers.h"
#include "core/sync/rerun.h"

namespace cityledger::sync {

/// Takes the blocks of a copy from peers, ascending, each checked against its verified header and run again as soon as
/// the header above it is held; one atomic write a block. The next page is fetched while one is taken. All headers from
/// the first to `tip` must be held.
class BlockFetch {
  public:
    /// `ours`: run the application; false: transactions are opaque.
    BlockFetch(light::BlockStore& blocks, const light::LightStore& light, bool ours)
        : blocks_(blocks), light_(light), rerun_(blocks), ours_(ours) {}

    using OnBlock = std::function<void(chain::Height)>;

    /// Runs blocks that are held but were not run, as far as the headers above them are held. Asks no peer.
    Status run_held(std::stop_token stop, const OnBlock& on_block);
    /// Heights run_held() would run.
    Result<std::optional<light::HeightRange>> held_to_run() const;
    /// Errors: unreachable (sync.block_withheld), the last peer's, those of Rerun, stopped.
    Status fetch(chain::Height first, chain::Height tip, Peers& peers, std::stop_token stop, const OnBlock& on_block);

  private:
    /// Blocks that were checked, and sets of theirs that the copy does not hold yet.
    struct Page {
        std::vector<chain::Block> blocks;
        std::vector<chain::ValidatorSet> validators;
    };
    Result<chain::Header> header(chain::Height height) const;
    Result<chain::BlockId> block_id(chain::Height height) const;
    Result<std::vector<chain::Block>> fetch_checked(light::Provider& peer, const light::HeightRange& page,
                                                    std::stop_token stop) const;
    Result<std::vector<chain::Block>> fetch_blocks(const light::HeightRange& page, Peers& peers, std::stop_token stop);
    Status add_validators(const chain::Header& header, Page& page, Peers& peers, std::stop_token stop);
    /// The page that begins at `from`. Touches peers and reads the stores, so that it may run ahead of take().
    Result<Page> load(chain::Height from, chain::Height tip, Peers& peers, std::stop_token stop);
    Status take(chain::Block block, std::vector<chain::ValidatorSet> validators, bool sync);

    light::BlockStore& blocks_;
    const light::LightStore& light_;
    Rerun rerun_;
    bool ours_;
    chain::Height page_size_ = 10;  ///< falls to 1 where an answer is too large
    Bytes newest_set_;              ///< hash of the set last looked for
};

}  // namespace cityledger::sync
