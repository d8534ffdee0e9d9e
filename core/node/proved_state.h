#pragma once

#include "core/base/key_value.h"
#include "core/light/verify/ports.h"

#include <map>
#include <mutex>

namespace cityledger::node {

/// The state after one block as a copy without blocks can have it: each value by a proof, asked for once. Reads like
/// the application's namespace of a full copy, so that the ledger's own checks run over either. Lists of keys cannot be
/// proved: cannot_tell (act.needs_blocks). Thread-safe; `proofs` (which checks them) is not owned.
class ProvedState final : public KeyValueReader {
  public:
    ProvedState(light::ProofSource& proofs, chain::Height height) : proofs_(proofs), height_(height) {}
    Result<std::optional<Bytes>> get(BytesView key) const override;
    Result<void> scan(BytesView prefix, BytesView from,
                const std::function<bool(BytesView, BytesView)>& visit) const override;
    Result<void> scan_down(BytesView prefix, BytesView from,
                     const std::function<bool(BytesView, BytesView)>& visit) const override;

  private:
    light::ProofSource& proofs_;
    chain::Height height_;
    mutable std::mutex mutex_;
    mutable std::map<Bytes, std::optional<Bytes>> asked_;
};

}  // namespace cityledger::node
