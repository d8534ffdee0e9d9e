#pragma once

#include "core/sync/page_fetch.h"
#include "core/sync/rerun.h"

namespace cityledger::sync {

inline constexpr chain::Height blocks_per_flush = 256;  ///< what a power failure may cost while catching up
inline constexpr chain::Height blocks_per_page = 10;    ///< the engine takes no more calls in one batch

/// sync.header_missing, damaged.
tl::unexpected<Error> header_missing(chain::Height height);
/// sync.page_size: the peer sent so many blocks for the page.
Error blocks_missing(const light::Provider& peer, const light::HeightRange& page, std::size_t sent);
/// The peers' own words for what none of them gives: sync.block_withheld. Any other error stays what it is.
Error withheld(Error error, chain::Height height);
/// About what a block holds in memory.
std::size_t bytes_of(const chain::Block& block);

/// Takes the blocks of a copy from all peers side by side, ascending, each checked against its verified header and run
/// again as soon as the header above it is held; one atomic write a block. All headers of the blocks, and the one above
/// each of them but the tip's, must be held.
class BlockFetch {
  public:
    /// `ours`: run the application; false: transactions are opaque, or cannot be run yet.
    BlockFetch(light::BlockStore& blocks, const light::LightStore& light, bool ours)
        : blocks_(blocks), light_(light), rerun_(blocks), ours_(ours) {}

    using OnBlock = std::function<void(chain::Height)>;

    /// Runs blocks that are held but were not run, as far as the headers above them are held. Asks no peer.
    Status run_held(std::stop_token stop, const OnBlock& on_block);
    /// Heights run_held() would run.
    Result<std::optional<light::HeightRange>> held_to_run() const;
    /// Blocks above those held, or from `first` where none are. Errors: unreachable (sync.block_withheld), the last
    /// peer's, those of Rerun, stopped.
    Status fetch(chain::Height first, chain::Height tip, const Peers& peers, std::stop_token stop,
                 const OnBlock& on_block);

  private:
    Result<FetchedPage> load(light::Provider& peer, const light::HeightRange& page, std::stop_token stop);
    Result<FetchedPage> load_checked(light::Provider& peer, const light::HeightRange& page, std::stop_token stop);
    /// Adds the block's validator set to the page, unless the copy holds it or a page below brings it.
    Status add_validators(const chain::Header& header, light::Provider& peer, FetchedPage& page, std::stop_token stop);
    Status take(chain::Block block, std::vector<chain::ValidatorSet> validators,
                const std::optional<chain::Header>& above, bool sync);

    light::BlockStore& blocks_;
    const light::LightStore& light_;
    Rerun rerun_;
    bool ours_;
    std::mutex sets_mutex_;
    std::map<Bytes, chain::Height> sets_;  ///< hash of a set -> lowest height whose page brings it; 0: held
};

}  // namespace cityledger::sync
