#include "core/light/detect/detect.h"

#include "core/chain/hash.h"
#include "core/light/detect/evidence.h"
#include "core/light/detect/examine.h"
#include "core/light/detect/held.h"

#include <algorithm>
#include <thread>

namespace cityledger::light {

namespace {

bool same(const LightBlock& a, const LightBlock& b) {
    return chain::hash(a.header()) == chain::hash(b.header());
}

struct Examination {
    const Trace& trace;
    Provider& primary;
    const VerifyOptions& options;
    Timestamp now;
    const LightStore* held;
};

/// What the witness proved against the trace, or, where it shares not even the trace's beginning, against what is held.
Result<Attack> prove(const Examination& of, const LightBlock& conflicting, Provider& witness, std::stop_token stop) {
    auto proved = examine_conflict(of.trace, conflicting, witness, of.options, of.now, stop);
    if (!proved && of.held != nullptr && proved.error().code == "light.conflict_without_root")
        return examine_held(*of.held, conflicting, witness, of.options, of.now, stop);
    if (!proved) return fail(std::move(proved).error());
    if (proved->source_trace.size() < 2)
        return fail(ErrorKind::invalid, "light.conflict_unproved",
                    "the peer " + witness.name() + " shows no header of its own above the last one shared");
    Attack attack;
    attack.primary = of.primary.name();
    attack.witness = witness.name();
    attack.common = proved->source_trace.front();
    for (const auto& block : of.trace)
        if (block.height() <= attack.common.height()) attack.shared.push_back(block);
    attack.primary_path = {proved->other_block};
    attack.primary_block = proved->other_block;
    attack.witness_path.assign(proved->source_trace.begin() + 1, proved->source_trace.end());
    attack.witness_block = proved->source_trace.back();
    CITYLEDGER_TRY(evidence, make_attack_evidence(attack.primary_block, attack.witness_block, attack.common));
    attack.against_primary = std::move(evidence);

    // The other way round: the primary may be able to prove its side along the witness's trace, so both are charged.
    auto answered = examine_conflict(proved->source_trace, attack.primary_block, of.primary, of.options, of.now, stop);
    if (!answered && answered.error().kind == ErrorKind::stopped) return fail(answered.error());
    if (answered) {
        CITYLEDGER_TRY(counter, make_attack_evidence(answered->other_block, answered->source_trace.back(),
                                                     answered->source_trace.front()));
        attack.against_witness = std::move(counter);
    }
    return attack;
}

/// nullopt: the witness could not prove its side; `answer` then says why.
Result<std::optional<Attack>> examine_witness(const Examination& of, WitnessAnswer& answer, Provider& witness,
                                              std::stop_token stop) {
    auto attack = prove(of, *answer.block, witness, stop);
    if (attack) return std::optional<Attack>(std::move(*attack));
    switch (attack.error().kind) {
        case ErrorKind::stopped:
        case ErrorKind::io:
        case ErrorKind::damaged:
            return fail(std::move(attack).error());  // ours, not the witness's
        default:
            break;
    }
    answer.kind = WitnessAnswer::Kind::bad;
    answer.error = std::move(attack).error();
    return std::optional<Attack>{};
}

/// Who showed which of the two headers.
void take_sides(Comparison& comparison, const LightBlock& shown_by_witness) {
    Attack& attack = *comparison.attack;
    attack.primary_side.clear();
    attack.witness_side.clear();
    if (!attack.primary.empty()) attack.primary_side.push_back(attack.primary);
    for (const auto& answer : comparison.answers) {
        if (answer.kind == WitnessAnswer::Kind::agrees) attack.primary_side.push_back(answer.witness);
        if (answer.kind == WitnessAnswer::Kind::conflicting && same(*answer.block, shown_by_witness))
            attack.witness_side.push_back(answer.witness);
    }
}

/// Side by side: one that does not answer holds up nobody else.
std::vector<Result<WitnessAnswer>> ask_all(const LightBlock& verified, std::span<Provider* const> witnesses,
                                           std::stop_token stop) {
    std::vector<Result<WitnessAnswer>> answers(witnesses.size(), Result<WitnessAnswer>(WitnessAnswer{}));
    std::vector<std::jthread> askers;
    for (std::size_t i = 0; i < witnesses.size(); ++i)
        askers.emplace_back([&, i] { answers[i] = ask_witness(verified, *witnesses[i], stop); });
    askers.clear();
    return answers;
}

}  // namespace

Result<Comparison> compare_with_witnesses(const Trace& trace, std::span<Provider* const> witnesses, Provider& primary,
                                          const VerifyOptions& options, Timestamp now, std::stop_token stop,
                                          const LightStore* held) {
    const Examination examination{trace, primary, options, now, held};
    Comparison comparison;
    std::optional<LightBlock> shown_by_witness;
    auto answers = ask_all(trace.back(), witnesses, stop);
    for (std::size_t i = 0; i < witnesses.size(); ++i) {
        Provider* witness = witnesses[i];
        CITYLEDGER_TRY(answer, std::move(answers[i]));
        if (answer.kind == WitnessAnswer::Kind::conflicting && !comparison.attack) {
            CITYLEDGER_TRY(attack, examine_witness(examination, answer, *witness, stop));
            comparison.attack = std::move(attack);
            if (comparison.attack) shown_by_witness = answer.block;
        }
        if (answer.kind == WitnessAnswer::Kind::agrees) ++comparison.agree;
        comparison.answers.push_back(std::move(answer));
    }
    if (comparison.attack) take_sides(comparison, *shown_by_witness);
    return comparison;
}

std::vector<std::string> submit_evidence(const Attack& attack, std::span<Provider* const> peers, std::stop_token stop) {
    std::vector<std::string> taken;
    const auto among = [](const std::vector<std::string>& side, const std::string& name) {
        return std::ranges::find(side, name) != side.end();
    };
    for (Provider* peer : peers) {
        const std::string name = peer->name();
        if (among(attack.witness_side, name)) {
            if (peer->submit_evidence(attack.against_primary, stop)) taken.push_back(name);
        } else if (among(attack.primary_side, name) && attack.against_witness) {
            if (peer->submit_evidence(*attack.against_witness, stop)) taken.push_back(name);
        }
    }
    return taken;
}

Status conclude(const Comparison& comparison, chain::Height height) {
    const std::string at = std::to_string(height);
    if (comparison.attack)
        return fail(Error{ErrorKind::attack,
                          "light.attack",
                          "two different blocks at height " + at + " are both signed by trusted validators: the peer " +
                              comparison.attack->witness + " proved another one than was verified; nothing is accepted",
                          {{"height", at},
                           {"common", std::to_string(comparison.attack->common.height())},
                           {"witness", comparison.attack->witness}}});
    if (comparison.answers.empty() || comparison.agree > 0) return {};
    return fail(Error{ErrorKind::untrusted,
                      "light.no_witness_agrees",
                      "none of the " + std::to_string(comparison.answers.size()) +
                          " other peers confirms the header of height " + at + "; nothing is accepted",
                      {{"height", at}}});
}

Result<Trace> verify_and_keep(chain::Height target, LightStore& store, Provider& primary,
                              std::span<Provider* const> witnesses, const ClientOptions& options, Timestamp now,
                              std::stop_token stop) {
    CITYLEDGER_TRY(trace, verify_to_height(target, store, primary, options, now, stop));
    if (trace.size() > 1 && !witnesses.empty()) {
        CITYLEDGER_TRY(comparison,
                       compare_with_witnesses(trace, witnesses, primary, options.verify, now, stop, &store));
        CITYLEDGER_CHECK(conclude(comparison, trace.back().height()));
    }
    CITYLEDGER_CHECK(keep(trace, store));
    return std::move(trace);
}

Status compare_trust_root(const LightBlock& root, std::span<Provider* const> witnesses, std::stop_token stop) {
    for (auto& asked : ask_all(root, witnesses, stop)) {
        CITYLEDGER_TRY(answer, std::move(asked));
        if (answer.kind != WitnessAnswer::Kind::conflicting) continue;
        return fail(Error{ErrorKind::untrusted,
                          "trust.witness_differs",
                          "the peer " + answer.witness + " has another block at the trusted height " +
                              std::to_string(root.height()) + ": find out which of the peers is right",
                          {{"height", std::to_string(root.height())}, {"peer", answer.witness}}});
    }
    return {};
}

}  // namespace cityledger::light
