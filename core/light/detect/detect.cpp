#include "core/light/detect/detect.h"

#include "core/light/detect/evidence.h"
#include "core/light/detect/examine.h"

namespace cityledger::light {

namespace {

/// nullopt: the witness could not prove its side; `answer` then says why.
Result<std::optional<Attack>> examine_witness(const Trace& trace, WitnessAnswer& answer, Provider& witness,
                                              Provider& primary, const VerifyOptions& options, Timestamp now,
                                              std::stop_token stop) {
    auto proved = examine_conflict(trace, *answer.block, witness, options, now, stop);
    if (!proved) {
        if (proved.error().kind == ErrorKind::stopped) return fail(proved.error());
        answer.kind = WitnessAnswer::Kind::bad;
        answer.error = std::move(proved).error();
        return std::optional<Attack>{};
    }
    Attack attack;
    attack.witness = witness.name();
    attack.common = proved->source_trace.front();
    attack.primary_block = proved->other_block;
    attack.witness_block = proved->source_trace.back();
    CITYLEDGER_TRY(evidence, make_attack_evidence(attack.primary_block, attack.witness_block, attack.common));
    attack.against_primary = std::move(evidence);

    // The other way round: the primary may be able to prove its side along the witness's trace, so both are charged.
    auto answered = examine_conflict(proved->source_trace, attack.primary_block, primary, options, now, stop);
    if (!answered && answered.error().kind == ErrorKind::stopped) return fail(answered.error());
    if (answered) {
        CITYLEDGER_TRY(counter, make_attack_evidence(answered->other_block, answered->source_trace.back(),
                                                     answered->source_trace.front()));
        attack.against_witness = std::move(counter);
    }
    return std::optional<Attack>{std::move(attack)};
}

}  // namespace

Result<Comparison> compare_with_witnesses(const Trace& trace, std::span<Provider* const> witnesses, Provider& primary,
                                          const VerifyOptions& options, Timestamp now, std::stop_token stop) {
    Comparison comparison;
    for (Provider* witness : witnesses) {
        CITYLEDGER_TRY(answer, ask_witness(trace.back(), *witness, stop));
        if (answer.kind == WitnessAnswer::Kind::conflicting) {
            CITYLEDGER_TRY(attack, examine_witness(trace, answer, *witness, primary, options, now, stop));
            comparison.attack = std::move(attack);
        }
        if (answer.kind == WitnessAnswer::Kind::agrees) ++comparison.agree;
        comparison.answers.push_back(std::move(answer));
        if (comparison.attack) break;
    }
    return comparison;
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
        CITYLEDGER_TRY(comparison, compare_with_witnesses(trace, witnesses, primary, options.verify, now, stop));
        CITYLEDGER_CHECK(conclude(comparison, trace.back().height()));
    }
    CITYLEDGER_CHECK(keep(trace, store));
    return std::move(trace);
}

Status compare_trust_root(const LightBlock& root, std::span<Provider* const> witnesses, std::stop_token stop) {
    for (Provider* witness : witnesses) {
        CITYLEDGER_TRY(answer, ask_witness(root, *witness, stop));
        if (answer.kind != WitnessAnswer::Kind::conflicting) continue;
        return fail(Error{ErrorKind::attack,
                          "trust.witness_differs",
                          "the peer " + answer.witness + " has another block at the trusted height " +
                              std::to_string(root.height()) + ": find out which of the peers is right",
                          {{"height", std::to_string(root.height())}, {"peer", answer.witness}}});
    }
    return {};
}

}  // namespace cityledger::light
