// New headers: verified with one peer by skipping, confirmed by the others, then kept.
#include "core/light/client/fetch.h"
#include "core/sync/copy.h"

namespace cityledger::sync {

namespace {

void note_answers(const light::Comparison& comparison, chain::Height height, const Peers& peers) {
    using Answer = light::WitnessAnswer::Kind;
    for (const auto& answer : comparison.answers) {
        PeerNote note{PeerNote::Kind::silent, answer.witness, height, answer.error};
        if (answer.kind == Answer::agrees) note.kind = PeerNote::Kind::agrees;
        if (answer.kind == Answer::bad) note.kind = PeerNote::Kind::misbehaved;
        if (answer.kind == Answer::conflicting) note.kind = PeerNote::Kind::differs;
        peers.note(std::move(note));
    }
}

}  // namespace

Status Copy::verify_forward(chain::Height to, Peers& peers, std::stop_token stop) {
    CITYLEDGER_TRY(before, light_.latest());
    if (to != 0 && before && to <= before->height()) return {};
    if (listener_.on_progress) listener_.on_progress({Phase::skipping, before ? before->height() : 0, to, 0, 0});

    const Timestamp now = clock_.now();
    light::Provider* primary = nullptr;
    const auto verify = [&](light::Provider& peer) -> Result<light::Trace> {
        CITYLEDGER_TRY(trace, light::verify_to_height(to, light_, peer, settings_.client, now, stop));
        peers.note({PeerNote::Kind::answered, peer.name(), trace.back().height(), std::nullopt});
        primary = &peer;
        return std::move(trace);
    };
    // A peer with nothing newer may be stuck, or holding back: the others are asked before that is believed.
    CITYLEDGER_TRY(trace, peers.ask<light::Trace>(verify, [](const light::Trace& found) { return found.size() > 1; }));
    if (trace.size() < 2) return {};
    const chain::Height height = trace.back().height();

    const auto witnesses = peers.others(*primary);
    CITYLEDGER_TRY(comparison,
                   light::compare_with_witnesses(trace, witnesses, *primary, settings_.client.verify, now, stop));
    note_answers(comparison, height, peers);
    if (comparison.attack) return light::conclude(comparison, height);
    if (comparison.agree < settings_.min_witnesses)
        return fail(Error{ErrorKind::untrusted,
                          "sync.few_witnesses",
                          "the header of height " + std::to_string(height) + " is confirmed by " +
                              std::to_string(comparison.agree) + " other peers, and " +
                              std::to_string(settings_.min_witnesses) + " are demanded; nothing new is accepted",
                          {{"height", std::to_string(height)},
                           {"agree", std::to_string(comparison.agree)},
                           {"demanded", std::to_string(settings_.min_witnesses)}}});
    return keep_trace(trace);
}

/// Headers first: a light block without its header among the copy's would leave a gap with nothing to hang on.
Status Copy::keep_trace(const light::Trace& trace) {
    CITYLEDGER_TRY(start, blocks_.origin(trace.front().height()));
    std::int32_t skips = start ? start->skips : 0;
    light::CopyWrite write;
    for (std::size_t i = 1; i < trace.size(); ++i) {
        write.headers.push_back(
            {trace[i].header(), {light::HeaderOrigin::By::skipping, trace[i - 1].height(), ++skips}});
        write.validators.push_back(trace[i].validators);
    }
    CITYLEDGER_CHECK(blocks_.put(write, true));
    return light::keep(trace, light_);
}

}  // namespace cityledger::sync
