#include "tests/support/chain/memory_stores.h"

#include "core/chain/hash.h"

namespace cityledger::test {

using light::LightBlock;

Result<std::optional<LightBlock>> MemoryLightStore::light_block(chain::Height height) const {
    const std::lock_guard lock(mutex_);
    const auto found = blocks_.find(height);
    return found == blocks_.end() ? std::optional<LightBlock>{} : found->second;
}

Result<std::optional<LightBlock>> MemoryLightStore::latest() const {
    const std::lock_guard lock(mutex_);
    return blocks_.empty() ? std::optional<LightBlock>{} : blocks_.rbegin()->second;
}

Result<std::optional<LightBlock>> MemoryLightStore::latest_at_or_below(chain::Height height) const {
    const std::lock_guard lock(mutex_);
    const auto above = blocks_.upper_bound(height);
    return above == blocks_.begin() ? std::optional<LightBlock>{} : std::prev(above)->second;
}

Result<std::optional<LightBlock>> MemoryLightStore::first() const {
    const std::lock_guard lock(mutex_);
    return blocks_.empty() ? std::optional<LightBlock>{} : blocks_.begin()->second;
}

Status MemoryLightStore::put(const LightBlock& block) {
    const std::lock_guard lock(mutex_);
    blocks_.insert_or_assign(block.height(), block);
    return {};
}

MemoryBlockStore::MemoryBlockStore() : state_(make_memory_store()), index_(make_memory_store()) {}

Result<std::optional<chain::Header>> MemoryBlockStore::header(chain::Height height) const {
    const std::lock_guard lock(mutex_);
    const auto found = headers_.find(height);
    return found == headers_.end() ? std::optional<chain::Header>{} : found->second.header;
}

Result<std::optional<light::HeaderOrigin>> MemoryBlockStore::origin(chain::Height height) const {
    const std::lock_guard lock(mutex_);
    const auto found = headers_.find(height);
    return found == headers_.end() ? std::optional<light::HeaderOrigin>{} : found->second.origin;
}

Result<std::vector<chain::Header>> MemoryBlockStore::headers(chain::Height from, std::size_t count) const {
    const std::lock_guard lock(mutex_);
    std::vector<chain::Header> rows;
    for (auto at = headers_.find(from); at != headers_.end() && rows.size() < count; ++at) {
        if (at->first != from + static_cast<chain::Height>(rows.size())) break;
        rows.push_back(at->second.header);
    }
    return rows;
}

Result<std::optional<chain::Block>> MemoryBlockStore::block(chain::Height height) const {
    const std::lock_guard lock(mutex_);
    const auto found = blocks_.find(height);
    return found == blocks_.end() ? std::optional<chain::Block>{} : found->second;
}

Result<std::optional<chain::Commit>> MemoryBlockStore::commit(chain::Height height) const {
    CITYLEDGER_TRY(above, block(height + 1));
    return above ? std::optional<chain::Commit>{above->last_commit} : std::nullopt;
}

Result<std::optional<chain::ValidatorSet>> MemoryBlockStore::validators(BytesView hash) const {
    const std::lock_guard lock(mutex_);
    const auto found = sets_.find(to_bytes(hash));
    return found == sets_.end() ? std::optional<chain::ValidatorSet>{} : found->second;
}

Result<light::BlockStore::Coverage> MemoryBlockStore::coverage() const {
    const std::lock_guard lock(mutex_);
    Coverage coverage;
    for (const auto& [height, header] : headers_) {
        if (coverage.headers.empty() || coverage.headers.back().to + 1 != height)
            coverage.headers.push_back({height, height});
        else
            coverage.headers.back().to = height;
    }
    if (!blocks_.empty()) coverage.blocks = light::HeightRange{blocks_.begin()->first, blocks_.rbegin()->first};
    return coverage;
}

Status MemoryBlockStore::put(const light::CopyWrite& write, bool sync) {
    const std::lock_guard lock(mutex_);
    if (fail_after >= 0 && puts >= fail_after) return fail(ErrorKind::io, "store.disk_full", "no space is left");
    chain::Height first = blocks_.empty() ? 0 : blocks_.begin()->first;
    chain::Height last = blocks_.empty() ? 0 : blocks_.rbegin()->first;
    for (const auto& block : write.blocks) {
        const chain::Height height = block.header.height;
        if (first != 0 && height != last + 1 && height != first - 1)
            return fail(ErrorKind::invalid, "copy.block_gap", "block " + std::to_string(height) + " leaves a gap");
        first = first == 0 ? height : std::min(first, height);
        last = std::max(last, height);
    }
    CITYLEDGER_CHECK(state_->write(write.state, sync));
    CITYLEDGER_CHECK(index_->write(write.index, sync));
    for (const auto& header : write.headers) headers_.emplace(header.header.height, header);
    for (const auto& set : write.validators) sets_.insert_or_assign(to_bytes(chain::hash(set)), set);
    for (const auto& block : write.blocks) blocks_.emplace(block.header.height, block);
    ++puts;
    return {};
}

}  // namespace cityledger::test
