#pragma once

// Verified blocks as one file, for a machine with no network (FORMATS.md, "Bundle"). What is read is trusted no more
// than a peer: BundlePeer is a light::Provider, and a copy takes from it what it would take from a peer. Sizes are
// bounded before anything is decoded; neither writing nor reading holds more than a page of blocks in memory.

#include "core/base/progress.h"
#include "core/light/verify/ports.h"

#include <filesystem>
#include <functional>
#include <memory>

namespace cityledger::sync {

enum class BundleRecord : std::uint8_t {
    chain = 'I',       ///< first: the chain's id
    genesis = 'G',     ///< genesis_record.h; only where the bundle begins with the chain's first block
    validators = 'V',  ///< the set of this height and of those after it, up to the next such record
    block = 'B',
    header = 'H',  ///< in place of a block whose data is not held
    commit = 'C',  ///< of a block or header; a block's commit also stands in the block above it
    end = 'Z',     ///< last, at the height of the last block: without it the file was cut off
};

inline constexpr std::string_view bundle_magic = "city-ledger bundle\n";
inline constexpr std::uint8_t bundle_version = 1;
inline constexpr std::size_t bundle_record_head = 13;  ///< kind(1), height(8), length(4), big-endian
/// Most bytes of a record of that kind; 0: no such kind.
std::size_t most_bytes_of(BundleRecord kind);

/// Writes the blocks (or headers) from..to that the copy holds, beside a name of its own until it is whole.
/// `genesis`: where `from` is the chain's first. job.on_progress in blocks and bytes. Gives the file's size.
/// Errors: not_found (bundle.not_held), io, damaged, stopped: nothing is left behind.
Result<std::uint64_t> write_bundle(const std::filesystem::path& path, const light::LightStore& light,
                                   const light::BlockStore& blocks, const light::HeightRange& range,
                                   const std::optional<light::Provider::Genesis>& genesis, const Job& job);

/// What a file says it holds, found by walking over its records.
struct BundleContent {
    std::string chain_id;
    std::vector<light::HeightRange> heights;  ///< blocks and headers, ascending, more than one where there are gaps
    bool whole = false;                       ///< its end is there
    std::uint64_t bytes = 0;
};

/// A bundle as a peer. It has no state to prove and takes no transactions (unreachable, bundle.no_state). Thread-safe.
class BundlePeer final : public light::Provider {
  public:
    /// Errors: not_found, io; invalid (bundle.not_one: other content; bundle.order; bundle.record; bundle.empty),
    /// newer_format (bundle.version), limit (bundle.record_too_large, bundle.too_many), stopped.
    static Result<std::unique_ptr<BundlePeer>> open(const std::filesystem::path& path, std::stop_token stop);
    ~BundlePeer() override;

    const BundleContent& content() const;
    /// Of a bundle with gaps, only these heights are shown; at first those of the first part.
    void show_only(const light::HeightRange& part);
    /// The newest shown height whose commit is there, 0: none.
    chain::Height newest() const;

    std::string name() const override;
    Result<light::PeerStatus> status(std::stop_token stop) override;
    Result<light::LightBlock> light_block(chain::Height height, bool with_next, std::stop_token stop) override;
    Result<std::vector<chain::Header>> headers(chain::Height from, chain::Height to, std::stop_token stop) override;
    Result<std::vector<chain::Block>> blocks(chain::Height from, chain::Height to, std::stop_token stop) override;
    Result<Genesis> genesis(std::stop_token stop) override;
    Result<light::StateAnswer> state(BytesView key, chain::Height height, std::stop_token stop) override;
    Result<light::SubmitAnswer> submit(BytesView tx, std::stop_token stop) override;
    Result<void> submit_evidence(const chain::Evidence& evidence, std::stop_token stop) override;

  private:
    class File;
    explicit BundlePeer(std::unique_ptr<File> file);
    Result<std::optional<chain::Block>> block(chain::Height height) const;
    Result<chain::Header> header(chain::Height height) const;
    Result<chain::Commit> commit(chain::Height height) const;
    Result<chain::ValidatorSet> validators(chain::Height height) const;

    std::unique_ptr<File> file_;
};

}  // namespace cityledger::sync
