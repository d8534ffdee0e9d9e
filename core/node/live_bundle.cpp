// Blocks as files: out of the copy, and into it as from a peer.
#include "core/node/live_node.h"
#include "core/sync/bundle.h"

#include <algorithm>

namespace cityledger::node {

namespace {

std::string range_text(const light::HeightRange& range) {
    return std::to_string(range.from) + " to " + std::to_string(range.to);
}

/// The part of the file that joins on to what is held up to `held_to`, or else an explanation.
Result<light::HeightRange> fitting_part(const sync::BundleContent& content, Height held_to) {
    const light::HeightRange* fitting = nullptr;
    for (const auto& part : content.heights)
        if (part.from <= held_to + 1) fitting = &part;
    if (fitting != nullptr) return *fitting;
    const Height first = content.heights.front().from;
    return fail(Error{ErrorKind::invalid,
                      "bundle.gap",
                      "the bundle begins at block " + std::to_string(first) + ", the copy ends at block " +
                          std::to_string(held_to) + ": blocks " + range_text({held_to + 1, first - 1}) +
                          " are missing. Nothing was changed; ask for a bundle from block " +
                          std::to_string(held_to + 1),
                      {{"from", std::to_string(held_to + 1)}, {"to", std::to_string(first - 1)}}});
}

/// Of a copy that holds nothing yet: the part with the trust root.
Result<light::HeightRange> part_with(const sync::BundleContent& content, Height root) {
    for (const auto& part : content.heights)
        if (part.from <= root && root <= part.to) return part;
    return fail(Error{ErrorKind::invalid,
                      "bundle.no_root",
                      "this copy's trust begins at block " + std::to_string(root) + ", which the bundle (blocks " +
                          range_text({content.heights.front().from, content.heights.back().to}) +
                          ") does not hold. Nothing was changed",
                      {{"height", std::to_string(root)}}});
}

}  // namespace

std::optional<light::Provider::Genesis> LiveNode::genesis_for_bundle(std::stop_token stop) const {
    auto kept = sync::Index(chain_->index()).genesis();
    if (kept && *kept) return std::move(*kept);
    if (options_.offline) return std::nullopt;
    for (const auto& peer : peers()->providers())
        if (auto genesis = peer->genesis(stop)) return std::move(*genesis);
    return std::nullopt;
}

Result<BundleMade> LiveNode::export_bundle(const std::filesystem::path& path, Height from, Height to, const Job& job) {
    CITYLEDGER_TRY(coverage, chain_->coverage());
    if (coverage.headers.empty())
        return fail(ErrorKind::not_found, "bundle.not_held", "this copy holds no block yet: sync first");
    const light::HeightRange held = coverage.blocks ? *coverage.blocks : coverage.headers.back();
    light::HeightRange range{from > 0 ? from : held.from, to > 0 ? to : held.to};
    if (range.from > range.to)
        return fail(ErrorKind::usage, "bundle.range", "the first block of a bundle cannot be after its last");
    const bool all_held = std::ranges::any_of(coverage.headers, [&](const light::HeightRange& part) {
        return part.from <= range.from && range.to <= part.to;
    });
    if (!all_held)
        return fail(
            Error{ErrorKind::not_found,
                  "bundle.not_held",
                  "this copy does not hold all of blocks " + range_text(range) + "; it holds " + range_text(held),
                  {{"from", std::to_string(held.from)}, {"to", std::to_string(held.to)}}});
    CITYLEDGER_TRY(first, chain_->header(range.from));
    const bool from_start = first && first->last_block_id.is_zero();
    const auto genesis = from_start ? genesis_for_bundle(job.stop) : std::nullopt;
    CITYLEDGER_TRY(bytes, sync::write_bundle(path, *chain_, *chain_, range, genesis, job));
    return BundleMade{range.from, range.to, bytes};
}

Result<BundleTaken> LiveNode::import_bundle(const std::filesystem::path& path, const Job& job) {
    const std::scoped_lock one(syncing_);
    CITYLEDGER_TRY(bundle, sync::BundlePeer::open(path, job.stop));
    const sync::BundleContent& content = bundle->content();
    sync::CopySettings settings = this->settings();
    if (content.chain_id != settings.client.verify.chain_id)
        return fail(Error{ErrorKind::invalid,
                          "bundle.other_chain",
                          "the bundle is of the ledger " + content.chain_id + ", the copy is of " +
                              settings.client.verify.chain_id + ". Nothing was changed",
                          {{"bundle", content.chain_id}, {"copy", settings.client.verify.chain_id}}});
    CITYLEDGER_TRY(before, survey());
    Result<light::HeightRange> part =
        before.verified > 0 ? fitting_part(content, before.verified) : part_with(content, settings.root.height);
    if (!part) return fail(part.error());
    bundle->show_only(*part);

    BundleTaken taken;
    taken.from = part->from;
    taken.to = part->to;
    taken.verified_before = before.verified;
    taken.cut_off = !content.whole;
    for (std::size_t i = 1; i < content.heights.size(); ++i)
        if (content.heights[i - 1] == *part) {
            taken.gap_from = part->to + 1;
            taken.gap_to = content.heights[i].from - 1;
        }
    // What verifies a bundle are the signatures in it. Witnesses are heard at the next sync with the network.
    settings.min_witnesses = 0;
    sync::CopyListener listener;
    listener.on_progress = [&](const sync::CopyProgress& progress) { on_progress(progress, job); };
    sync::Copy copy(std::move(settings), *chain_, *chain_, clock_, std::move(listener));
    light::Provider* const only = bundle.get();
    const auto done = copy.advance(bundle->newest(), {&only, 1}, job.stop);
    {
        const std::scoped_lock lock(mutex_);
        sync_state_.phase = SyncPhase::idle;
        sync_state_.last_error = done ? std::nullopt : std::optional(done.error());
    }
    tell();
    if (!done) return fail(done.error());
    CITYLEDGER_TRY(after, survey());
    taken.verified = after.verified;
    if (after.blocks) {
        taken.covered_from = after.blocks->from;
        taken.covered_to = after.blocks->to;
    }
    taken.nothing_new = after.verified == before.verified && after.blocks == before.blocks;
    return taken;
}

}  // namespace cityledger::node
