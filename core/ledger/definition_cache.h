#pragma once

#include "core/ledger/definition.h"
#include "core/ledger/working_state.h"

#include <map>
#include <memory>

namespace cityledger::ledger {

/// Definitions as read, by digest: their bytes never change, so what was read once serves every later block. Not
/// thread-safe. Holds at most 64; then it begins anew.
class DefinitionCache {
  public:
    /// Null: not published. Errors: damaged (a published definition that cannot be read), io.
    Result<std::shared_ptr<const Definition>> find(const WorkingState& state, const Hash32& digest);

  private:
    std::map<Hash32, std::shared_ptr<const Definition>> read_;
};

}  // namespace cityledger::ledger
