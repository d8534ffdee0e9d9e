#include "core/sync/block_fetch.h"

#include "core/light/client/fetch.h"
#include "core/light/verify/validator_sets.h"
#include "core/sync/block_check.h"
#include "core/sync/index_write.h"

#include <algorithm>
#include <utility>

namespace cityledger::sync {

tl::unexpected<Error> header_missing(chain::Height height) {
    return fail(ErrorKind::damaged, "sync.header_missing",
                "header " + std::to_string(height) + " should be in the copy and is not: check the copy");
}

Error blocks_missing(const light::Provider& peer, const light::HeightRange& page, std::size_t sent) {
    return {ErrorKind::invalid,
            "sync.page_size",
            "asked for blocks " + std::to_string(page.from) + " to " + std::to_string(page.to) + ", the peer " +
                peer.name() + " sent " + std::to_string(sent),
            {}};
}

Error withheld(Error error, chain::Height height) {
    if (error.kind != ErrorKind::not_found) return error;
    return {ErrorKind::unreachable,
            "sync.block_withheld",
            "no peer gives block " + std::to_string(height) + ", whose header is verified: " + error.message,
            {{"height", std::to_string(height)}}};
}

std::size_t bytes_of(const chain::Block& block) {
    constexpr std::size_t fixed = 2048, each_transaction = 48, each_signature = 192;
    std::size_t bytes = fixed + block.last_commit.signatures.size() * each_signature;
    for (const Bytes& tx : block.txs) bytes += tx.size() + each_transaction;
    return bytes;
}

Result<std::optional<light::HeightRange>> BlockFetch::held_to_run() const {
    if (!ours_) return std::optional<light::HeightRange>{};
    CITYLEDGER_TRY(coverage, blocks_.coverage());
    CITYLEDGER_TRY(last, rerun_.last());
    if (!coverage.blocks || !last) return std::optional<light::HeightRange>{};
    if (coverage.blocks->from > *last + 1) return std::optional<light::HeightRange>{};  // the ones before are missing
    light::HeightRange range{*last + 1, coverage.blocks->to};
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
        CITYLEDGER_TRY(above, blocks_.header(height + 1));
        if (!above) return header_missing(height + 1);
        CITYLEDGER_TRY(run, rerun_.run_block(*block, *above));
        CITYLEDGER_CHECK(blocks_.put(run, height == range->to || height % blocks_per_flush == 0));
        on_block(height);
    }
    return {};
}

/// What names the blocks of a page: their verified headers, and the id of each in the header above it. The newest block
/// is named by its own verified commit.
Result<FetchedPage> BlockFetch::load_checked(light::Provider& peer, const light::HeightRange& page,
                                             std::stop_token stop) {
    const auto count = static_cast<std::size_t>(page.to - page.from + 1);
    CITYLEDGER_TRY(headers, blocks_.headers(page.from, count + 1));
    if (headers.size() < count) return header_missing(page.from + static_cast<chain::Height>(headers.size()));
    chain::BlockId last;
    if (headers.size() > count) {
        last = headers[count].last_block_id;
    } else {
        CITYLEDGER_TRY(tip, light_.light_block(page.to));
        if (!tip) return header_missing(page.to + 1);
        last = tip->signed_header.commit.block_id;
    }
    CITYLEDGER_TRY(blocks, peer.blocks(page.from, page.to, stop));
    if (blocks.size() != count) return fail(blocks_missing(peer, page, blocks.size()));
    FetchedPage fetched;
    fetched.range = page;
    for (std::size_t i = 0; i < count; ++i) {
        CITYLEDGER_CHECK(check_block(blocks[i], headers[i], i + 1 < count ? headers[i + 1].last_block_id : last));
        CITYLEDGER_CHECK(add_validators(headers[i], peer, fetched, stop));
        fetched.bytes += bytes_of(blocks[i]);
    }
    fetched.blocks = std::move(blocks);
    fetched.headers = std::move(headers);
    return fetched;
}

Result<FetchedPage> BlockFetch::load(light::Provider& peer, const light::HeightRange& page, std::stop_token stop) {
    auto whole = load_checked(peer, page, stop);
    if (whole || page.from == page.to) return whole;
    // Large blocks together may exceed what one answer may hold, which is no fault; and of a page that is not all there
    // the beginning may be. Then they are asked for one by one.
    const bool too_large = whole.error().kind == ErrorKind::limit;
    if (!too_large && whole.error().kind != ErrorKind::not_found) return whole;
    auto one = load_checked(peer, {page.from, page.from}, stop);
    if (one) one->too_large = too_large;
    return one;
}

Status BlockFetch::add_validators(const chain::Header& header, light::Provider& peer, FetchedPage& page,
                                  std::stop_token stop) {
    const Bytes& hash = header.validators_hash;
    {
        const std::scoped_lock lock(sets_mutex_);
        const auto known = sets_.find(hash);
        if (known != sets_.end() && known->second <= header.height) return {};
    }
    CITYLEDGER_TRY(held, blocks_.validators(hash));
    chain::Height brought_at = 0;
    if (!held) {
        auto block = light::fetch_light_block(peer, header.height, stop);
        auto right = block ? light::check_validators_of(header, block->validators) : Status{};
        if (!block || !right)
            return fail((block ? right.error() : block.error())
                            .within("validator set of block " + std::to_string(header.height)));
        page.validators.push_back(std::move(block->validators));
        brought_at = header.height;
    }
    const std::scoped_lock lock(sets_mutex_);
    const auto [known, is_new] = sets_.emplace(hash, brought_at);
    if (!is_new) known->second = std::min(known->second, brought_at);
    return {};
}

Status BlockFetch::take(chain::Block block, std::vector<chain::ValidatorSet> validators,
                        const std::optional<chain::Header>& above, bool sync) {
    light::CopyWrite write;
    write.validators = std::move(validators);
    CITYLEDGER_TRY(index, index_block(blocks_.index(), block));
    write.index = std::move(index);
    if (ours_ && above) {
        CITYLEDGER_TRY(run, rerun_.run_block(block, *above));
        write.state = std::move(run.state);
        write.index.append(std::move(run.index));
    }
    write.blocks.push_back(std::move(block));
    return blocks_.put(write, sync);
}

Status BlockFetch::fetch(chain::Height first, chain::Height tip, const Peers& peers, std::stop_token stop,
                         const OnBlock& on_block) {
    CITYLEDGER_TRY(coverage, blocks_.coverage());
    chain::Height next = coverage.blocks ? coverage.blocks->to + 1 : first;
    if (next > tip) return {};
    PageQueueOptions options;
    options.page = blocks_per_page;
    PageFetch pages(
        {next, tip}, peers, options,
        [this](light::Provider& peer, const light::HeightRange& page, std::stop_token token) {
            return load(peer, page, std::move(token));
        },
        stop);
    while (next <= tip) {
        auto page = pages.next();
        if (!page) return fail(withheld(std::move(page).error(), next));
        for (std::size_t i = 0; i < page->blocks.size(); ++i) {
            if (stop.stop_requested()) return fail(light::stopped_error());
            const bool sync = next == tip || next % blocks_per_flush == 0;
            const auto above = i + 1 < page->headers.size() ? std::optional(page->headers[i + 1]) : std::nullopt;
            CITYLEDGER_CHECK(take(std::move(page->blocks[i]), std::exchange(page->validators, {}), above, sync));
            on_block(next++);
        }
    }
    return {};
}

}  // namespace cityledger::sync
