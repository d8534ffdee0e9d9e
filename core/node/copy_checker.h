#pragma once

#include "core/base/progress.h"
#include "core/node/api/node.h"
#include "core/store/chain_store.h"
#include "core/store/database.h"
#include "core/store/integrity.h"
#include "core/store/mending.h"
#include "core/sync/index.h"

#include <memory>

namespace cityledger::node {

/// Looks at every stored byte of an open copy, and repairs what is damaged. Nobody writes to the copy meanwhile;
/// reading may go on. Used for one check, by one thread.
///
/// What can be had from the copy itself is: a header that the one above still names, a commit that the block above
/// carries, state and index by running the blocks again. The rest comes from `peers`, checked like anything of theirs.
class CopyChecker {
  public:
    using Peers = std::vector<std::shared_ptr<light::Provider>>;

    /// `folder`: of the copy; state and index are made in a folder `rebuild` within it, which is removed again.
    CopyChecker(std::filesystem::path folder, store::Database& database, store::ChainStore& chain, Peers peers,
                const Job& job);

    /// Errors: stopped, io.
    Result<CopyCheck> check(CheckMode mode);
    /// Makes state and index anew where that was begun and not finished. Errors also: cannot_tell (copy.no_genesis),
    /// those of sync::rebuild.
    Result<void> finish_rebuild();

  private:
    Result<CopyCheck> look_and_repair(CheckMode mode);
    Result<store::IntegrityReport> look(CopyCheck& check);
    // Repairs of single records (copy_mending.cpp).
    Result<void> mend_records(const store::IntegrityReport& report, CopyCheck& check);
    Result<void> mend_headers(const store::HeightRanges& bad, CopyCheck& check);
    Result<void> mend_sets(const std::vector<Bytes>& bad);
    Result<void> mend_commits(const store::HeightRanges& bad);
    Result<void> mend_blocks(const store::HeightRanges& bad, CopyCheck& check);
    std::optional<chain::Header> refetched_header(chain::Height height, const chain::Header& above) const;
    /// Whether the light block's commit kept for its height names it, by the signatures of its set.
    bool is_named_by_commit(const chain::Header& header) const;
    std::optional<chain::Header> header_by_commit(chain::Height height) const;
    std::optional<chain::Block> refetched_block(const chain::Header& header, const chain::BlockId& id) const;
    std::optional<light::LightBlock> refetched_light_block(const chain::Header& header) const;
    light::HeaderOrigin origin_of(chain::Height height) const;
    // State and index (copy_rebuild.cpp).
    Result<void> compare_with_rebuilt(const store::IntegrityReport& report, CheckMode mode, CopyCheck& check);
    Result<light::Provider::Genesis> genesis(bool keep);
    Result<void> compare_index(const KeyValueReader& made, CopyCheck& check, std::size_t& differing);
    Result<void> replace(std::uint8_t prefix, const KeyValueReader& made);

    bool stopped() const { return job_.stopped(); }
    void report_progress(const Progress& progress);

    const std::filesystem::path folder_;
    store::Database& database_;
    store::ChainStore& chain_;
    const Peers peers_;
    const Job job_;
    std::uint64_t bytes_ = 0;  ///< of the walks that are over
    std::uint64_t items_ = 0;
};

}  // namespace cityledger::node
