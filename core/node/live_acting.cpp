// What LiveNode's copy gives to acting.
#include "core/ledger/application.h"
#include "core/node/live_node.h"
#include "core/node/proved_state.h"
#include "core/sync/block_check.h"

namespace cityledger::node {

CopyActing::Surroundings LiveNode::acting_surroundings() {
    CopyActing::Surroundings around;
    around.now = [this] { return state_now(); };
    around.peers = [this] {
        return options_.offline ? std::vector<std::shared_ptr<light::Provider>>()
                                : peers()->providers(PeerList::Ask::ready);
    };
    around.advance = [this](const Job& job) { return advance(0, PeerList::Ask::ready, {job.stop, {}}); };
    around.some_peer_is_ahead = [this](const std::stop_token& stop) {
        if (options_.offline) return true;  // so that advancing says why nothing comes
        const auto latest = chain_->latest();
        const Height verified = latest && *latest ? (*latest)->height() : 0;
        for (const auto& peer : peers()->providers(PeerList::Ask::ready))
            if (const auto status = peer->status(stop)) return status->latest > verified;
        return true;
    };
    around.transaction = [this](BytesView number) { return browser_.transaction(number); };
    around.header = [this](Height height) -> std::optional<chain::Header> {
        auto header = chain_->header(height);
        return header ? std::move(*header) : std::nullopt;
    };
    around.block = [this](Height height, std::stop_token stop) { return fetched_block(height, std::move(stop)); };
    around.proved_at = [this](Height height) { return std::make_shared<const ProvedState>(peer_proofs_, height); };
    return around;
}

Result<StateNow> LiveNode::state_now() {
    CITYLEDGER_TRY(survey, this->survey());
    StateNow now;
    {
        const std::scoped_lock lock(mutex_);
        now.block.chain_id = copy_.profile.chain_id;
    }
    now.by_proof = survey.by_proof;
    if (!survey.by_proof) {
        CITYLEDGER_TRY(last, ledger::Application(chain_->state()).last());
        if (last) {
            now.height = last->height;
            now.block.now = last->time.seconds;
            now.state = {std::shared_ptr<const void>(), &chain_->state()};
        }
    } else if (const auto header = chain_->header(survey.as_of); survey.as_of > 0 && header && *header) {
        now.height = survey.as_of;
        now.block.now = (*header)->time.seconds;
        now.state = std::make_shared<const ProvedState>(peer_proofs_, survey.as_of);
    }
    if (!now.state)
        return fail(ErrorKind::cannot_tell, "act.nothing_verified",
                    "this copy has verified no state of the ledger yet; sync first");
    now.block.height = now.height + 1;
    return now;
}

Result<chain::Block> LiveNode::fetched_block(Height height, std::stop_token stop) {
    CITYLEDGER_TRY(held, chain_->block(height));
    if (held) return std::move(*held);
    CITYLEDGER_TRY(header, chain_->header(height));
    CITYLEDGER_TRY(above, chain_->header(height + 1));
    if (!header || !above)
        return fail(ErrorKind::cannot_tell, "act.no_header",
                    "the headers of blocks " + std::to_string(height) + " and above are not verified yet");
    Result<chain::Block> block =
        fail(ErrorKind::unreachable, "act.no_peers", "no peer may be asked for block " + std::to_string(height));
    for (const auto& peer : peers()->providers(PeerList::Ask::ready)) {
        auto blocks = peer->blocks(height, height, stop);
        if (!blocks || blocks->empty()) {
            if (!blocks) block = fail(blocks.error());
            continue;
        }
        const auto checked = sync::check_block(blocks->front(), *header, above->last_block_id);
        if (checked) return std::move(blocks->front());
        peers()->note({sync::PeerNote::Kind::misbehaved, peer->name(), height, checked.error()});
        block = fail(checked.error());
    }
    return block;
}

}  // namespace cityledger::node
