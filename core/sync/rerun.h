#pragma once

#include "core/ledger/application.h"
#include "core/light/verify/ports.h"

namespace cityledger::sync {

/// The application, run again over a copy. Writes nothing: what a run gives is written with its block, and the next run
/// must see it.
class Rerun {
  public:
    explicit Rerun(const light::BlockStore& blocks);

    /// What takes effect together: `state` and `index` of it are filled.
    using Run = light::CopyWrite;

    /// Height of the last block run; nullopt: the genesis was not run.
    Result<std::optional<chain::Height>> last() const;

    /// Runs `app_state` and compares its root with what the first header carries; nothing else of a genesis is trusted.
    /// Errors: invalid (sync.genesis_root: the peer's genesis is not this chain's), what ledger::Application says of a
    /// genesis that is not its own.
    Result<Run> run_genesis(const light::Provider::Genesis& genesis, const chain::Header& first) const;

    /// Runs the block after the last one and compares with the verified header above it: state root, results, and
    /// whether the validators change as the application said.
    /// Errors: invalid (sync.state_root_mismatch, sync.results_mismatch, sync.validators_mismatch) with `height`,
    /// `computed`, `expected`; newer_format (sync.newer_rules); damaged, io.
    Result<Run> run_block(const chain::Block& block, const chain::Header& above) const;

  private:
    const light::BlockStore& blocks_;
    ledger::Application application_;
};

}  // namespace cityledger::sync
