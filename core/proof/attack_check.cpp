#include "core/proof/attack_check.h"

#include "core/base/hex.h"
#include "core/chain/hash.h"

#include <algorithm>
#include <tuple>

namespace cityledger::proof {

namespace {

using Outcome = AttackCheck::Outcome;

class Check {
  public:
    Check(const Fork& fork, const ProofRoot& root) : fork_(fork), root_(root) {
        options_.chain_id = fork.root().header().chain_id;
        options_.trusting_period = root.trusting_period;
        options_.signatures = light::VerifyOptions::Signatures::all;  // each vote shown is an accusation
    }

    /// Nothing: confirmed.
    std::optional<std::pair<Outcome, Error>> run() {
        const auto start = std::ranges::find(fork_.path, root_.height, &light::LightBlock::height);
        if (start == fork_.path.end())
            return {{Outcome::cannot_tell,
                     Error{ErrorKind::cannot_tell,
                           "proof.other_root",
                           "the trust root of height " + std::to_string(root_.height) +
                               " does not lie on this file's way; it goes from " +
                               std::to_string(fork_.root().height()) + " to " + std::to_string(fork_.common().height()),
                           {{"from", std::to_string(fork_.root().height())},
                            {"to", std::to_string(fork_.common().height())}}}}};
        if (chain::hash(start->header()) != root_.hash)
            return refuted("proof.root_mismatch", "the file's header of height " + std::to_string(root_.height) +
                                                      " is not the trusted one: it speaks of another chain");
        if (auto root = check_root(*start)) return root;
        for (auto step = start; std::next(step) != fork_.path.end(); ++step)
            if (auto wrong = walk(*step, {&*std::next(step), 1})) return wrong;
        if (auto wrong = walk(fork_.common(), fork_.first)) return wrong;
        if (auto wrong = walk(fork_.common(), fork_.second)) return wrong;
        return contradiction();
    }

  private:
    using Answer = std::optional<std::pair<Outcome, Error>>;

    static Answer refuted(const char* code, std::string why) {
        return {{Outcome::refuted, Error{ErrorKind::invalid, code, std::move(why), {}}}};
    }

    /// The header is the trusted one by its hash; its set must be the one it names.
    Answer check_root(const light::LightBlock& root) const {
        if (!equal(chain::hash(root.validators), root.header().validators_hash))
            return refuted("proof.root_validators", "the file's validator set is not the one the trusted header names");
        const auto carried =
            light::verify_commit(options_.chain_id, root.signed_header.commit, root.validators, root.height(),
                                 {to_bytes(root_.hash), parts(root)}, options_.signatures);
        if (carried) return std::nullopt;
        return std::pair(Outcome::refuted, carried.error().within("the commit of the trusted header"));
    }

    static const chain::PartSetHeader& parts(const light::LightBlock& block) {
        return block.signed_header.commit.block_id.parts;
    }

    Answer walk(const light::LightBlock& from, std::span<const light::LightBlock> steps) const {
        const light::LightBlock* trusted = &from;
        for (const auto& step : steps) {
            const light::Verdict verdict = light::verify_step(*trusted, step, options_, step.header().time);
            if (!verdict.ok()) {
                const bool late = verdict.error->kind == ErrorKind::expired;
                return {{late ? Outcome::cannot_tell : Outcome::refuted,
                         verdict.error->within("the step from height " + std::to_string(trusted->height()) + " to " +
                                               std::to_string(step.height()))}};
            }
            trusted = &step;
        }
        return std::nullopt;
    }

    Answer contradiction() const {
        const chain::Header& first = fork_.first_block().header();
        const chain::Header& second = fork_.second_block().header();
        if (chain::hash(first) == chain::hash(second))
            return refuted("proof.same_block", "both sides show the same block");
        if (first.height == second.height) return std::nullopt;
        // One chain has fewer blocks at a later time: the two cannot be beginnings of one chain (forward lunatic).
        const auto& [lower, higher] = first.height < second.height ? std::tie(first, second) : std::tie(second, first);
        if (lower.time >= higher.time) return std::nullopt;
        return refuted("proof.no_contradiction",
                       "the two blocks are of different heights and may both be of one chain");
    }

    const Fork& fork_;
    const ProofRoot& root_;
    light::VerifyOptions options_;
};

}  // namespace

AttackCheck check_attack(AttackDossier dossier, const ProofRoot& root) {
    AttackCheck check;
    auto wrong = Check(dossier.fork, root).run();
    check.outcome = wrong ? wrong->first : Outcome::confirmed;
    if (wrong) check.why = std::move(wrong->second);
    check.dossier = std::move(dossier);
    return check;
}

Result<AttackCheck> check_attack(BytesView file, const ProofRoot& root) {
    auto dossier = decode_attack_dossier(file);
    if (dossier) return check_attack(std::move(*dossier), root);
    if (dossier.error().kind == ErrorKind::newer_format) return fail(std::move(dossier).error());
    AttackCheck check;
    check.why = std::move(dossier).error();
    return check;
}

}  // namespace cityledger::proof
