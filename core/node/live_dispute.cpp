// What LiveNode does about an attack: keep, hand over, let a person decide.
#include "core/node/live_node.h"

namespace cityledger::node {

Result<std::string> LiveNode::take_attack(const light::Attack& attack, std::stop_token stop) {
    DisputeDesk::Finding finding{attack, *chain_, 0, settings().client.verify, clock_.now(), {}};
    {
        const std::scoped_lock lock(mutex_);
        finding.root = copy_.profile.trust_height;
    }
    finding.name_of = [this](BytesView address) { return validator_name(address); };
    const auto id = disputes_->take(finding);
    if (!id) return fail(id.error().within("keeping the attack dossier"));
    peers()->set_aside(disputes_->set_aside());
    const auto providers = peers()->providers();
    std::vector<light::Provider*> pointers;
    for (const auto& provider : providers) pointers.push_back(provider.get());
    const auto taken = light::submit_evidence(attack, pointers, stop);
    if (!taken.empty()) CITYLEDGER_CHECK(disputes_->submitted(*id, taken));
    return *id;
}

Result<Bytes> LiveNode::dossier(const std::string& id) const {
    return disputes_->file(id);
}

Result<void> LiveNode::decide(const std::string& id, AttackSide side) {
    CITYLEDGER_CHECK(disputes_->decide(id, side, clock_.now()));
    peers()->set_aside(disputes_->set_aside());
    {
        const std::scoped_lock lock(mutex_);
        if (sync_state_.phase == SyncPhase::disputed && !disputes_->dispute_from()) {
            sync_state_.phase = SyncPhase::waiting;
            sync_state_.last_error.reset();
        }
    }
    tell();
    {
        const std::scoped_lock lock(waking_);
        woken_ = true;
    }
    wake_.notify_all();
    return {};
}

}  // namespace cityledger::node
