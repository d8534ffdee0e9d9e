// New headers: verified with one peer by skipping, confirmed by the others, then kept.
#include "core/light/client/fetch.h"
#include "core/light/detect/held.h"
#include "core/sync/copy.h"

#include <algorithm>

namespace cityledger::sync {

namespace {

void note_answers(const light::Comparison& comparison, chain::Height height, const Peers& peers) {
    using Answer = light::WitnessAnswer::Kind;
    for (const auto& answer : comparison.answers) {
        PeerNote note{PeerNote::Kind::silent, answer.witness, height, answer.error};
        if (answer.kind == Answer::agrees) note.kind = PeerNote::Kind::agrees;
        if (answer.kind == Answer::behind) note = {PeerNote::Kind::behind, answer.witness, 0, std::nullopt};
        if (answer.kind == Answer::bad) note.kind = PeerNote::Kind::misbehaved;
        if (answer.kind == Answer::conflicting) {
            note.kind = PeerNote::Kind::differs;
            if (const auto why = light::conclude(comparison, height); !why) note.error = why.error();
        }
        peers.note(std::move(note));
    }
}

std::size_t count(const light::Comparison& comparison, light::WitnessAnswer::Kind kind) {
    return static_cast<std::size_t>(std::ranges::count(comparison.answers, kind, &light::WitnessAnswer::kind));
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
    CITYLEDGER_TRY(comparison, light::compare_with_witnesses(trace, witnesses, *primary, settings_.client.verify, now,
                                                             stop, &light_));
    note_answers(comparison, height, peers);
    if (comparison.attack && listener_.on_attack) listener_.on_attack(*comparison.attack);
    CITYLEDGER_CHECK(accept(comparison, height));
    return keep_trace(trace);
}

/// Lag, split and too few are three things: the first ends by itself, the second needs a person, the third a network.
Status Copy::accept(const light::Comparison& comparison, chain::Height height) const {
    if (comparison.attack) return light::conclude(comparison, height);
    if (comparison.agree >= settings_.min_witnesses) return {};
    using Kind = light::WitnessAnswer::Kind;
    const std::size_t others = count(comparison, Kind::bad) + count(comparison, Kind::conflicting);
    const std::size_t behind = count(comparison, Kind::behind);
    const auto refuse = [&](ErrorKind kind, const char* code, const std::string& why) {
        return fail(Error{kind,
                          code,
                          "the header of height " + std::to_string(height) + " is confirmed by " +
                              std::to_string(comparison.agree) + " other peers, and " +
                              std::to_string(settings_.min_witnesses) + " are demanded: " + why,
                          {{"height", std::to_string(height)},
                           {"agree", std::to_string(comparison.agree)},
                           {"demanded", std::to_string(settings_.min_witnesses)},
                           {"behind", std::to_string(behind)},
                           {"others", std::to_string(others)}}});
    };
    if (others > 0)
        return refuse(ErrorKind::untrusted, "sync.split",
                      std::to_string(others) + " show another header and cannot prove it; nothing new is accepted");
    if (behind > 0)
        return refuse(ErrorKind::unreachable, "sync.witnesses_behind",
                      std::to_string(behind) + " have not reached it yet; it is asked for again");
    return refuse(ErrorKind::untrusted, "sync.few_witnesses", "the others do not answer; nothing new is accepted");
}

Status Copy::disputed() const {
    const std::string height = std::to_string(*settings_.dispute_from);
    return fail(Error{ErrorKind::attack,
                      "sync.disputed",
                      "two different signed blocks are known from height " + height +
                          " on; nothing from there is taken over until a person decides whose peers go on being asked",
                      {{"height", height}}});
}

Status Copy::examine_peers(std::span<light::Provider* const> given, std::stop_token stop) {
    CITYLEDGER_TRY(latest, light_.latest());
    if (!latest) return {};
    const Peers peers(given, listener_.on_peer);
    for (light::Provider* peer : given) {
        CITYLEDGER_TRY(answer, light::ask_witness(*latest, *peer, stop));
        if (answer.kind != light::WitnessAnswer::Kind::conflicting) continue;
        auto attack = light::examine_held(light_, *answer.block, *peer, settings_.client.verify, clock_.now(), stop);
        if (attack) {
            if (listener_.on_attack) listener_.on_attack(*attack);
            light::Comparison comparison;
            comparison.attack = std::move(*attack);
            const Status found = light::conclude(comparison, latest->height());
            peers.note({PeerNote::Kind::differs, peer->name(), latest->height(), found.error()});
            return found;
        }
        if (!Peers::is_of_peer(attack.error()) && attack.error().kind != ErrorKind::untrusted &&
            attack.error().kind != ErrorKind::expired)
            return fail(std::move(attack).error());
        // Past the trusting period nobody can prove anything from there: it differs, and that is all that is known.
        const bool too_late = attack.error().kind == ErrorKind::expired;
        peers.note({too_late ? PeerNote::Kind::differs : PeerNote::Kind::misbehaved, peer->name(), 0, attack.error()});
    }
    return {};
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
    CITYLEDGER_CHECK(light::keep(trace, light_));
    for (std::size_t i = 1; i < trace.size(); ++i)
        if (trace[i].odd_signatures && listener_.on_odd_signatures) listener_.on_odd_signatures(trace[i].height());
    return {};
}

}  // namespace cityledger::sync
