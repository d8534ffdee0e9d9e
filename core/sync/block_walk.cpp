#include "core/sync/block_walk.h"

#include "core/base/hex.h"
#include "core/chain/hash.h"
#include "core/chain/validate.h"
#include "core/light/client/fetch.h"
#include "core/light/verify/validator_sets.h"
#include "core/light/verify/verify.h"
#include "core/sync/block_fetch.h"
#include "core/sync/header_fetch.h"
#include "core/sync/index_write.h"

#include <algorithm>

namespace cityledger::sync {

namespace {

/// A page whose blocks are whole and hang together; whether its uppermost is the one wanted is for the taker to see.
Result<FetchedPage> load_linked(light::Provider& peer, const light::HeightRange& page, std::stop_token stop) {
    CITYLEDGER_TRY(blocks, peer.blocks(page.from, page.to, stop));
    if (blocks.size() != static_cast<std::size_t>(page.to - page.from + 1))
        return fail(blocks_missing(peer, page, blocks.size()));
    FetchedPage fetched;
    fetched.range = page;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const auto named = [&](Error error) {
            return error.within("block " + std::to_string(page.from + static_cast<chain::Height>(i)))
                .with("height", std::to_string(page.from + static_cast<chain::Height>(i)));
        };
        if (auto content = chain::validate_content(blocks[i]); !content) return fail(named(content.error()));
        fetched.bytes += bytes_of(blocks[i]);
        if (i + 1 == blocks.size()) break;
        const chain::Header& above = blocks[i + 1].header;
        CITYLEDGER_CHECK(light::verify_backwards(above, blocks[i].header));
        if (auto whole = chain::validate_parts(blocks[i], above.last_block_id.parts); !whole)
            return fail(named(whole.error()));
    }
    fetched.blocks = std::move(blocks);
    return fetched;
}

Result<FetchedPage> load(light::Provider& peer, const light::HeightRange& page, std::stop_token stop) {
    auto whole = load_linked(peer, page, stop);
    if (whole || page.from == page.to) return whole;
    // Large blocks together may exceed what one answer may hold, and of a page that is not all there the upper end may
    // be: neither is a fault.
    const bool too_large = whole.error().kind == ErrorKind::limit;
    if (!too_large && whole.error().kind != ErrorKind::not_found) return whole;
    auto one = load_linked(peer, {page.to, page.to}, stop);
    if (one) one->too_large = too_large;
    return one;
}

}  // namespace

Status BlockWalk::begin(chain::Height upper) {
    CITYLEDGER_TRY(coverage, blocks_.coverage());
    held_ = std::move(coverage.headers);
    CITYLEDGER_TRY(above, blocks_.header(upper + 1));
    if (above) {
        above_ = std::move(above);
        next_ = above_->last_block_id;
        CITYLEDGER_TRY(origin, origin_below(blocks_, upper + 1));
        origin_ = origin;
        return {};
    }
    CITYLEDGER_TRY(tip, light_.light_block(upper));
    CITYLEDGER_TRY(header, blocks_.header(upper));
    if (!tip || !header) return header_missing(upper + 1);
    next_ = tip->signed_header.commit.block_id;
    CITYLEDGER_TRY(origin, origin_below(blocks_, upper));
    origin_ = origin;
    return {};
}

/// Without a header above, the block's own is held, and is compared with what is held like any other.
Status BlockWalk::check_top(const chain::Block& block) const {
    if (above_) {
        CITYLEDGER_CHECK(light::verify_backwards(*above_, block.header));
    } else if (!equal(chain::hash(block.header), next_.hash)) {
        return fail(ErrorKind::invalid, "sync.wrong_block",
                    "the peer sent another block " + std::to_string(block.header.height) + " than the verified one");
    }
    return chain::validate_parts(block, next_.parts);
}

Status BlockWalk::check_held(const chain::Header& header) {
    const bool is_held = std::ranges::any_of(held_, [&](const light::HeightRange& range) {
        return range.from <= header.height && header.height <= range.to;
    });
    if (!is_held) return {};
    CITYLEDGER_TRY(held, blocks_.header(header.height));
    if (!held) return header_missing(header.height);
    if (*held != header) return fail(chains_part(header.height + 1, header.height));
    CITYLEDGER_TRY(origin, origin_below(blocks_, header.height));
    origin_ = origin;
    return {};
}

Status BlockWalk::add_validators(const chain::Header& header, Peers& peers, light::CopyWrite& write,
                                 std::stop_token stop) {
    if (sets_.contains(header.validators_hash)) return {};
    CITYLEDGER_TRY(held, blocks_.validators(header.validators_hash));
    if (!held) {
        auto block = peers.ask<light::LightBlock>([&](light::Provider& peer) -> Result<light::LightBlock> {
            CITYLEDGER_TRY(found, light::fetch_light_block(peer, header.height, stop));
            CITYLEDGER_CHECK(light::check_validators_of(header, found.validators));
            return std::move(found);
        });
        if (!block) return fail(block.error().within("validator set of block " + std::to_string(header.height)));
        write.validators.push_back(std::move(block->validators));
    }
    sets_.insert(header.validators_hash);
    return {};
}

Status BlockWalk::take(FetchedPage page, Peers& peers, std::stop_token stop, bool sync) {
    light::CopyWrite write;
    CITYLEDGER_TRY(index, index_blocks(blocks_.index(), page.blocks));
    write.index = std::move(index);
    for (auto block = page.blocks.rbegin(); block != page.blocks.rend(); ++block) {
        CITYLEDGER_CHECK(add_validators(block->header, peers, write, stop));
        write.headers.push_back({block->header, origin_, hash_from_bytes(next_.hash).value()});
        CITYLEDGER_CHECK(check_held(block->header));
        next_ = block->header.last_block_id;
    }
    above_ = page.blocks.front().header;
    std::ranges::reverse(page.blocks);
    write.blocks = std::move(page.blocks);
    return blocks_.put(write, sync);
}

Status BlockWalk::fetch(const light::HeightRange& range, Peers& peers, std::stop_token stop, const OnBlock& on_block) {
    CITYLEDGER_CHECK(begin(range.to));
    PageQueueOptions options;
    options.page = blocks_per_page;
    options.downward = true;
    PageFetch pages(range, peers, options, load, stop);
    chain::Height unflushed = 0;
    for (chain::Height upper = range.to; upper >= range.from;) {
        if (stop.stop_requested()) return fail(light::stopped_error());
        auto page = pages.next();
        if (!page) return fail(withheld(std::move(page).error(), upper));
        if (const Status fits = check_top(page->blocks.back()); !fits) {
            pages.reject(*page, fits.error());
            continue;
        }
        const chain::Height lower = page->range.from;
        if (lower == range.from) CITYLEDGER_CHECK(check_lower_end(blocks_, page->blocks.front().header));
        unflushed += upper - lower + 1;
        const bool sync = lower == range.from || unflushed >= blocks_per_flush;
        if (sync) unflushed = 0;
        CITYLEDGER_CHECK(take(std::move(*page), peers, stop, sync));
        for (; upper >= lower; --upper) on_block(upper);
    }
    return {};
}

}  // namespace cityledger::sync
