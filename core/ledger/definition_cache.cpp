#include "core/ledger/definition_cache.h"

#include "core/base/hex.h"
#include "core/ledger/record_values.h"
#include "core/ledger/state_keys.h"

namespace cityledger::ledger {

namespace {
constexpr std::size_t most_cached = 64;
}

Result<std::shared_ptr<const Definition>> DefinitionCache::find(const WorkingState& state, const Hash32& digest) {
    // Whether it is published is asked of the state each time: another block's view may be behind the cache.
    CITYLEDGER_TRY(published, state.get(state_keys::definition(digest)));
    if (!published) return std::shared_ptr<const Definition>();
    if (const auto found = read_.find(digest); found != read_.end()) return found->second;
    CITYLEDGER_TRY(value, state.read<DefinitionValue>(state_keys::definition(digest)));
    auto definition = read_definition(value->bytes);
    if (!definition)
        return fail(ErrorKind::damaged, "state.definition",
                    "the published definition " + hex(digest) + " cannot be read: " + definition.error().message);
    if (read_.size() >= most_cached) read_.clear();
    auto shared = std::make_shared<const Definition>(std::move(*definition));
    read_.emplace(digest, shared);
    return shared;
}

}  // namespace cityledger::ledger
