// Repairs of single records: from the copy itself where it can be, else from a peer, checked by the hashes around them.
#include "core/chain/codec.h"
#include "core/chain/hash.h"
#include "core/light/client/fetch.h"
#include "core/light/verify/validator_sets.h"
#include "core/light/verify/verify.h"
#include "core/node/copy_checker.h"
#include "core/store/schema.h"
#include "core/sync/block_check.h"

#include <algorithm>

namespace cityledger::node {

namespace {

/// Every height of the ranges, from the highest down: a header is known by the one above it.
std::vector<chain::Height> descending(const store::HeightRanges& ranges) {
    std::vector<chain::Height> heights;
    for (auto range = ranges.all().rbegin(); range != ranges.all().rend(); ++range)
        for (chain::Height height = range->to; height >= range->from; --height) heights.push_back(height);
    return heights;
}

/// The value, where it can be read at all.
template <class T>
std::optional<T> readable(Result<std::optional<T>> result) {
    return result ? std::move(*result) : std::nullopt;
}

tl::unexpected<Error> stopped_repair() {
    return fail(ErrorKind::stopped, "stopped", "the repair of the copy was stopped; what was repaired stays");
}

}  // namespace

std::optional<chain::Header> CopyChecker::refetched_header(chain::Height height, const chain::Header& above) const {
    for (const auto& peer : peers_) {
        const auto headers = peer->headers(height, height, job_.stop);
        if (headers && headers->size() == 1 && light::verify_backwards(above, headers->front()))
            return headers->front();
    }
    return std::nullopt;
}

bool CopyChecker::is_named_by_commit(const chain::Header& header) const {
    const auto bytes = readable(database_.get(store::height_key(store::commit_prefix, header.height)));
    if (!bytes) return false;
    const auto commit = chain::decode_commit(*bytes);
    const auto set = readable(chain_.validators(header.validators_hash));
    return commit && set && equal(chain::hash(header), commit->block_id.hash) &&
           light::verify_commit(header.chain_id, *commit, *set, header.height, commit->block_id,
                                light::VerifyOptions::Signatures::enough)
               .has_value();
}

std::optional<chain::Header> CopyChecker::header_by_commit(chain::Height height) const {
    for (const auto& peer : peers_) {
        const auto headers = peer->headers(height, height, job_.stop);
        if (headers && headers->size() == 1 && headers->front().height == height &&
            is_named_by_commit(headers->front()))
            return headers->front();
    }
    return std::nullopt;
}

std::optional<chain::Block> CopyChecker::refetched_block(const chain::Header& header, const chain::BlockId& id) const {
    for (const auto& peer : peers_) {
        auto blocks = peer->blocks(header.height, header.height, job_.stop);
        if (blocks && blocks->size() == 1 && sync::check_block(blocks->front(), header, id))
            return std::move(blocks->front());
    }
    return std::nullopt;
}

std::optional<light::LightBlock> CopyChecker::refetched_light_block(const chain::Header& header) const {
    for (const auto& peer : peers_) {
        auto block = light::fetch_light_block(*peer, header.height, job_.stop);
        if (!block || !light::check_validators_of(header, block->validators)) continue;
        const chain::Commit& commit = block->signed_header.commit;
        if (!equal(commit.block_id.hash, chain::hash(header))) continue;
        if (light::verify_commit(header.chain_id, commit, block->validators, header.height, commit.block_id,
                                 light::VerifyOptions::Signatures::enough))
            return std::move(*block);
    }
    return std::nullopt;
}

light::HeaderOrigin CopyChecker::origin_of(chain::Height height) const {
    if (const auto own = readable(chain_.origin(height))) return *own;
    const auto above = readable(chain_.origin(height + 1));
    const bool by_link = above && above->by == light::HeaderOrigin::By::hash_link;
    return {light::HeaderOrigin::By::hash_link, by_link ? above->from : height + 1, above ? above->skips : 0};
}

Result<void> CopyChecker::mend_headers(const store::HeightRanges& bad, CopyCheck& check) {
    for (const chain::Height height : descending(bad)) {
        if (stopped()) return stopped_repair();
        store::Mending mending;
        const auto above = readable(chain_.header(height + 1));
        auto header = readable(chain_.header(height));
        const bool stands =
            header && header->height == height &&
            (above ? equal(above->last_block_id.hash, chain::hash(*header)) : is_named_by_commit(*header));
        // The newest has none above it: the commit kept with it names it, by the signatures of its set.
        if (!stands) {
            header = above ? refetched_header(height, *above) : header_by_commit(height);
            check.refetched += header ? 1 : 0;
        }
        if (!header) continue;
        mending.headers.push_back({*header, origin_of(height)});
        CITYLEDGER_CHECK(store::mend(database_, mending));
    }
    return {};
}

Result<void> CopyChecker::mend_sets(const std::vector<Bytes>& bad) {
    if (bad.empty()) return {};
    CITYLEDGER_TRY(coverage, chain_.coverage());
    for (const auto& range : coverage.headers) {
        Bytes looked_at;
        for (chain::Height height = range.from; height <= range.to; ++height) {
            if (stopped()) return stopped_repair();
            const auto header = readable(chain_.header(height));
            if (!header || header->validators_hash == looked_at) continue;
            looked_at = header->validators_hash;
            if (std::ranges::find(bad, looked_at) == bad.end()) continue;
            if (auto block = refetched_light_block(*header)) {
                store::Mending mending;
                mending.validators.push_back(std::move(block->validators));
                CITYLEDGER_CHECK(store::mend(database_, mending));
            }
        }
    }
    return {};
}

Result<void> CopyChecker::mend_commits(const store::HeightRanges& bad) {
    CITYLEDGER_TRY(coverage, chain_.coverage());
    for (const chain::Height height : descending(bad)) {
        if (stopped()) return stopped_repair();
        store::Mending mending;
        const auto header = readable(chain_.header(height));
        const auto set = header ? readable(chain_.validators(header->validators_hash)) : std::nullopt;
        const auto held = readable(chain_.commit(height));
        const bool held_is_good = header && set && held && equal(held->block_id.hash, chain::hash(*header)) &&
                                  light::verify_commit(header->chain_id, *held, *set, height, held->block_id,
                                                       light::VerifyOptions::Signatures::enough);
        if (held_is_good)
            mending.commits.push_back(*held);
        else if (auto block = header ? refetched_light_block(*header) : std::nullopt)
            mending.commits.push_back(std::move(block->signed_header.commit));
        else if (!coverage.headers.empty() && height < coverage.headers.back().to)
            mending.no_light_block.push_back(height);  // the header above, itself verified, names this one
        CITYLEDGER_CHECK(store::mend(database_, mending));
    }
    return {};
}

Result<void> CopyChecker::mend_blocks(const store::HeightRanges& bad, CopyCheck& check) {
    for (const chain::Height height : descending(bad)) {
        if (stopped()) return stopped_repair();
        const auto header = readable(chain_.header(height));
        const auto above = readable(chain_.header(height + 1));
        const auto light = above ? std::nullopt : readable(chain_.light_block(height));
        if (!header || (!above && !light)) continue;
        const auto& id = above ? above->last_block_id : light->signed_header.commit.block_id;
        // Its header may have been all that was wrong.
        if (const auto held = readable(chain_.block(height)); held && sync::check_block(*held, *header, id)) continue;
        if (auto block = refetched_block(*header, id)) {
            store::Mending mending;
            mending.blocks.push_back(std::move(*block));
            CITYLEDGER_CHECK(store::mend(database_, mending));
            ++check.refetched;
        }
    }
    return {};
}

Result<void> CopyChecker::mend_records(const store::IntegrityReport& report, CopyCheck& check) {
    store::Mending strays;
    strays.erase = report.strays;
    CITYLEDGER_CHECK(store::mend(database_, strays));
    CITYLEDGER_CHECK(mend_headers(report.bad_headers, check));
    if (report.bad_held) {
        CITYLEDGER_CHECK(store::mend_held(database_));
        CITYLEDGER_CHECK(chain_.reload());
    }
    CITYLEDGER_CHECK(mend_sets(report.bad_sets));
    CITYLEDGER_CHECK(mend_blocks(report.bad_blocks, check));
    CITYLEDGER_CHECK(mend_commits(report.bad_commits));
    if (report.is_whole()) return {};
    CITYLEDGER_CHECK(store::mend_held(database_));
    return chain_.reload();
}

}  // namespace cityledger::node
