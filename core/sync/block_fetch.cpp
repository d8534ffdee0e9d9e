#include "core/sync/block_fetch.h"

#include "core/light/client/fetch.h"
#include "core/light/verify/validator_sets.h"
#include "core/sync/block_check.h"
#include "core/sync/index_write.h"

#include <algorithm>
#include <future>
#include <utility>

namespace cityledger::sync {

namespace {
constexpr chain::Height blocks_per_flush = 256;  // what a power failure may cost while catching up

/// Cuts short what is being fetched ahead when nobody will take it; must end before the future that waits for it.
struct StopAtEnd {
    std::stop_source& source;
    ~StopAtEnd() { source.request_stop(); }
};
}  // namespace

Result<chain::Header> BlockFetch::header(chain::Height height) const {
    CITYLEDGER_TRY(header, blocks_.header(height));
    if (header) return std::move(*header);
    return fail(ErrorKind::damaged, "sync.header_missing",
                "header " + std::to_string(height) + " should be in the copy and is not: check the copy");
}

/// The header above names it; for the newest block its own commit does, which was verified.
Result<chain::BlockId> BlockFetch::block_id(chain::Height height) const {
    CITYLEDGER_TRY(above, blocks_.header(height + 1));
    if (above) return above->last_block_id;
    CITYLEDGER_TRY(block, light_.light_block(height));
    if (block) return block->signed_header.commit.block_id;
    return fail(
        ErrorKind::damaged, "sync.header_missing",
        "neither a header above block " + std::to_string(height) + " nor its commit is in the copy: check the copy");
}

Result<std::optional<light::HeightRange>> BlockFetch::held_to_run() const {
    if (!ours_) return std::optional<light::HeightRange>{};
    CITYLEDGER_TRY(coverage, blocks_.coverage());
    CITYLEDGER_TRY(last, rerun_.last());
    if (!coverage.blocks || !last) return std::optional<light::HeightRange>{};
    light::HeightRange range{std::max(*last + 1, coverage.blocks->from), coverage.blocks->to};
    CITYLEDGER_TRY(above, blocks_.header(range.to + 1));
    if (!above) --range.to;
    return range.from <= range.to ? std::optional(range) : std::nullopt;
}

Status BlockFetch::run_held(std::stop_token stop, const OnBlock& on_block) {
    CITYLEDGER_TRY(range, held_to_run());
    if (!range) return {};
    for (chain::Height height = range->from; height <= range->to; ++height) {
        if (stop.stop_requested()) return fail(light::stopped_error());
        CITYLEDGER_TRY(block, blocks_.block(height));
        if (!block)
            return fail(ErrorKind::damaged, "sync.block_missing",
                        "block " + std::to_string(height) + " should be in the copy and is not: check the copy");
        CITYLEDGER_TRY(above, header(height + 1));
        CITYLEDGER_TRY(run, rerun_.run_block(*block, above));
        CITYLEDGER_CHECK(blocks_.put(run, height == range->to || height % blocks_per_flush == 0));
        on_block(height);
    }
    return {};
}

Result<std::vector<chain::Block>> BlockFetch::fetch_checked(light::Provider& peer, const light::HeightRange& page,
                                                            std::stop_token stop) const {
    CITYLEDGER_TRY(blocks, peer.blocks(page.from, page.to, stop));
    if (blocks.size() != static_cast<std::size_t>(page.to - page.from + 1))
        return fail(ErrorKind::invalid, "sync.page_size",
                    "asked for blocks " + std::to_string(page.from) + " to " + std::to_string(page.to) + ", the peer " +
                        peer.name() + " sent " + std::to_string(blocks.size()));
    for (const chain::Block& block : blocks) {
        const chain::Height height = page.from + (&block - blocks.data());
        CITYLEDGER_TRY(verified, header(height));
        CITYLEDGER_TRY(id, block_id(height));
        CITYLEDGER_CHECK(check_block(block, verified, id));
    }
    return std::move(blocks);
}

Result<std::vector<chain::Block>> BlockFetch::fetch_blocks(const light::HeightRange& page, Peers& peers,
                                                           std::stop_token stop) {
    auto blocks = peers.ask<std::vector<chain::Block>>([&](light::Provider& peer) {
        auto answer = fetch_checked(peer, page, stop);
        if (answer || page.from == page.to) return answer;
        // Large blocks together may exceed what one answer may hold, which is no fault; and of a page that is not all
        // there the beginning may be. Then they are asked for one by one.
        const bool too_large = answer.error().kind == ErrorKind::limit;
        if (!too_large && answer.error().kind != ErrorKind::not_found) return answer;
        if (too_large) page_size_ = 1;
        return fetch_checked(peer, {page.from, page.from}, stop);
    });
    if (blocks) return blocks;
    const Error& error = blocks.error();
    if (error.kind != ErrorKind::not_found) return blocks;
    return fail(
        Error{ErrorKind::unreachable,
              "sync.block_withheld",
              "no peer gives block " + std::to_string(page.from) + ", whose header is verified: " + error.message,
              {{"height", std::to_string(page.from)}}});
}

Status BlockFetch::add_validators(const chain::Header& header, Page& page, Peers& peers, std::stop_token stop) {
    if (header.validators_hash == newest_set_) return {};
    newest_set_ = header.validators_hash;
    CITYLEDGER_TRY(held, blocks_.validators(header.validators_hash));
    if (held) return {};
    auto set = peers.ask<chain::ValidatorSet>([&](light::Provider& peer) -> Result<chain::ValidatorSet> {
        CITYLEDGER_TRY(block, light::fetch_light_block(peer, header.height, stop));
        CITYLEDGER_CHECK(light::check_validators_of(header, block.validators));
        return std::move(block.validators);
    });
    if (!set) return fail(set.error().within("validator set of block " + std::to_string(header.height)));
    page.validators.push_back(std::move(*set));
    return {};
}

Result<BlockFetch::Page> BlockFetch::load(chain::Height from, chain::Height tip, Peers& peers, std::stop_token stop) {
    if (stop.stop_requested()) return fail(light::stopped_error());
    Page page;
    CITYLEDGER_TRY(blocks, fetch_blocks({from, std::min(tip, from + page_size_ - 1)}, peers, stop));
    for (const chain::Block& block : blocks) CITYLEDGER_CHECK(add_validators(block.header, page, peers, stop));
    page.blocks = std::move(blocks);
    return page;
}

Status BlockFetch::take(chain::Block block, std::vector<chain::ValidatorSet> validators, bool sync) {
    light::CopyWrite write;
    write.validators = std::move(validators);
    CITYLEDGER_TRY(index, index_block(blocks_.index(), block, ours_));
    write.index = std::move(index);
    CITYLEDGER_TRY(above, blocks_.header(block.header.height + 1));
    if (ours_ && above) {
        CITYLEDGER_TRY(run, rerun_.run_block(block, *above));
        write.state = std::move(run.state);
        write.index.append(std::move(run.index));
    }
    write.blocks.push_back(std::move(block));
    return blocks_.put(write, sync);
}

Status BlockFetch::fetch(chain::Height first, chain::Height tip, Peers& peers, std::stop_token stop,
                         const OnBlock& on_block) {
    CITYLEDGER_TRY(coverage, blocks_.coverage());
    chain::Height next = coverage.blocks ? coverage.blocks->to + 1 : first;
    if (next > tip) return {};

    std::stop_source ahead_stop;
    const std::stop_callback pass_on(stop, [&] { ahead_stop.request_stop(); });
    const auto load_ahead = [&](chain::Height from) {
        return std::async(std::launch::async, [&, from] { return load(from, tip, peers, ahead_stop.get_token()); });
    };
    std::future<Result<Page>> ahead = load_ahead(next);
    const StopAtEnd stop_ahead{ahead_stop};
    while (true) {
        Result<Page> page = ahead.get();
        if (!page) return fail(std::move(page).error());
        next += static_cast<chain::Height>(page->blocks.size());
        if (next <= tip) ahead = load_ahead(next);
        for (chain::Block& block : page->blocks) {
            if (stop.stop_requested()) return fail(light::stopped_error());
            const chain::Height height = block.header.height;
            const bool sync = height == tip || height % blocks_per_flush == 0;
            CITYLEDGER_CHECK(take(std::move(block), std::exchange(page->validators, {}), sync));
            on_block(height);
        }
        if (next > tip) return {};
    }
}

}  // namespace cityledger::sync
