#include "core/node/known.h"

#include "core/ledger/state_keys.h"

namespace cityledger::node {

Text Known::party_name(std::string_view party) const {
    if (party.empty()) return {};
    const auto found = value<ledger::PartyValue>(ledger::state_keys::party(party));
    if (!found || !*found) return {};
    return {(*found)->name_zh, (*found)->name_en};
}

std::shared_ptr<const ledger::Definition> Known::definition(const Hash32& digest) const {
    {
        const std::scoped_lock lock(mutex_);
        if (const auto it = definitions_.find(digest); it != definitions_.end()) return it->second;
    }
    const auto found = value<ledger::DefinitionValue>(ledger::state_keys::definition(digest));
    if (!found || !*found) return nullptr;
    auto read = ledger::read_definition((*found)->bytes);
    if (!read) return nullptr;
    auto definition = std::make_shared<const ledger::Definition>(std::move(*read));
    const std::scoped_lock lock(mutex_);
    return definitions_.emplace(digest, std::move(definition)).first->second;
}

Result<std::optional<ledger::RecordValue>> Known::record(std::string_view id) const {
    return value<ledger::RecordValue>(ledger::state_keys::record(id));
}

}  // namespace cityledger::node
