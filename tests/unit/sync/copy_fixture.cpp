#include "tests/unit/sync/copy_fixture.h"

namespace cityledger::test {

CopyFixture::CopyFixture(const ChainBuilder& built, bool full, chain::Height root)
    : chain(built), peer(built), clock(built.time_of(built.tip() + 1)) {
    settings.client.verify.chain_id = built.options().chain_id;
    settings.root = {root, built.hash(root)};
    settings.full = full;
}

sync::CopyListener CopyFixture::listener() {
    sync::CopyListener listener;
    listener.on_progress = [this](const sync::CopyProgress& now) {
        progress.push_back(now);
        if (on_progress) on_progress(now);
    };
    listener.on_peer = [this](const sync::PeerNote& note) { notes.push_back(note); };
    listener.on_odd_signatures = [this](chain::Height height) { odd.push_back(height); };
    listener.on_attack = [this](const light::Attack& attack) {
        if (on_attack) on_attack(attack);
    };
    return listener;
}

std::string CopyFixture::examine(std::vector<light::Provider*> peers) {
    const auto examined = sync::Copy(settings, light, blocks, clock, listener()).examine_peers(peers, stop.get_token());
    return examined ? "ok" : examined.error().code;
}

Status CopyFixture::advance(chain::Height to, std::vector<light::Provider*> peers) {
    if (peers.empty()) peers.push_back(&peer);
    sync::Copy copy(settings, light, blocks, clock, listener());
    return copy.advance(to, peers, stop.get_token());
}

sync::CopySurvey CopyFixture::survey() const {
    return sync::survey(light, blocks, settings.full).value();
}

std::string CopyFixture::code_of_advance(chain::Height to, std::vector<light::Provider*> peers) {
    const auto advanced = advance(to, std::move(peers));
    return advanced ? "ok" : advanced.error().code;
}

}  // namespace cityledger::test
