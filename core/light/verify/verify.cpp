#include "core/light/verify/verify.h"

#include "core/base/hex.h"
#include "core/chain/hash.h"
#include "core/chain/validate.h"
#include "core/light/verify/commit_shape.h"
#include "core/light/verify/header_order.h"
#include "core/light/verify/signatures.h"
#include "core/light/verify/trusting_period.h"
#include "core/light/verify/validator_sets.h"
#include "core/light/verify/voting_power.h"

namespace cityledger::light {

namespace {

Error too_little_power(ErrorKind kind, const char* code, chain::Height height, const Tally& tally,
                       std::string_view of_what) {
    return Error{kind,
                 code,
                 "block " + std::to_string(height) + " is signed by " + std::to_string(tally.power) + " of " +
                     std::to_string(tally.total) + " of the voting power of " + std::string(of_what) +
                     ", which is not enough",
                 {{"height", std::to_string(height)},
                  {"power", std::to_string(tally.power)},
                  {"total", std::to_string(tally.total)}}};
}

Result<Tally> tally_of_own_set(const chain::Commit& commit, const chain::ValidatorSet& set, chain::Height height) {
    CITYLEDGER_TRY(tally, tally_by_index(commit, set));
    if (exceeds(tally.power, tally.total, two_thirds)) return tally;
    return fail(too_little_power(ErrorKind::invalid, "commit.not_two_thirds", height, tally, "its own validators"));
}

Status check_signatures(CommitSignatures& commit, const chain::ValidatorSet& set, std::int64_t total,
                        VerifyOptions::Signatures signatures) {
    if (signatures == VerifyOptions::Signatures::all) return commit.check_all(set);
    return commit.check_by_index(set, total, two_thirds);
}

/// All that both kinds of step ask of the new block, short of who signed it.
Status check_block(const chain::Header& trusted, const LightBlock& block, const VerifyOptions& options, Timestamp now) {
    const chain::Header& header = block.header();
    CITYLEDGER_CHECK(check_trusting_period(trusted, options.trusting_period, now));
    CITYLEDGER_CHECK(check_chain_id(header, options.chain_id));
    CITYLEDGER_CHECK(check_height_above(header, trusted));
    CITYLEDGER_CHECK(check_time_after(header, trusted));
    CITYLEDGER_CHECK(check_not_from_future(header, now, options.clock_drift));
    CITYLEDGER_CHECK(chain::validate_basic(block.signed_header, options.chain_id));
    CITYLEDGER_CHECK(chain::validate_basic(block.validators));
    CITYLEDGER_CHECK(check_validators_of(header, block.validators));
    if (!block.next_validators.validators.empty())
        CITYLEDGER_CHECK(check_next_validators_of(header, block.next_validators));
    const chain::Commit& commit = block.signed_header.commit;
    return check_commit_shape(commit, block.validators, header.height, commit.block_id);
}

}  // namespace

Verdict verify_adjacent(const chain::Header& trusted, const LightBlock& block, const VerifyOptions& options,
                        Timestamp now) {
    if (block.height() != trusted.height + 1)
        return Verdict::invalid({ErrorKind::invalid,
                                 "light.not_adjacent",
                                 "header " + std::to_string(block.height()) + " is not right above header " +
                                     std::to_string(trusted.height),
                                 {}});
    bool odd = false;
    const auto judge = [&]() -> Status {
        CITYLEDGER_CHECK(check_block(trusted, block, options, now));
        CITYLEDGER_CHECK(check_announced_set(block.header(), trusted));
        const chain::Commit& commit = block.signed_header.commit;
        CITYLEDGER_TRY(own, tally_of_own_set(commit, block.validators, block.height()));
        CommitSignatures signatures(options.chain_id, commit);
        CITYLEDGER_CHECK(check_signatures(signatures, block.validators, own.total, options.signatures));
        odd = signatures.are_odd();
        return {};
    };
    if (auto judged = judge(); !judged) return Verdict::invalid(std::move(judged).error());
    return Verdict::success(odd);
}

Verdict verify_non_adjacent(const chain::Header& trusted, const chain::ValidatorSet& trusted_validators,
                            const LightBlock& block, const VerifyOptions& options, Timestamp now) {
    if (auto checked = check_trust_level(options.trust_level); !checked) return Verdict::invalid(checked.error());
    if (auto checked = check_block(trusted, block, options, now); !checked) return Verdict::invalid(checked.error());
    const chain::Commit& commit = block.signed_header.commit;

    const auto overlap = tally_by_address(commit, trusted_validators);
    if (!overlap) return Verdict::invalid(overlap.error());
    if (!exceeds(overlap->power, overlap->total, options.trust_level))
        return Verdict::not_enough_trust(too_little_power(ErrorKind::untrusted, "light.not_enough_trust",
                                                          block.height(), *overlap, "the validators trusted so far"));
    bool odd = false;
    const auto judge = [&]() -> Status {
        CITYLEDGER_TRY(own, tally_of_own_set(commit, block.validators, block.height()));
        CommitSignatures signatures(options.chain_id, commit);
        CITYLEDGER_CHECK(signatures.check_by_address(trusted_validators, overlap->total, options.trust_level));
        CITYLEDGER_CHECK(check_signatures(signatures, block.validators, own.total, options.signatures));
        odd = signatures.are_odd();
        return {};
    };
    if (auto judged = judge(); !judged) return Verdict::invalid(std::move(judged).error());
    return Verdict::success(odd);
}

Verdict verify_step(const LightBlock& trusted, const LightBlock& block, const VerifyOptions& options, Timestamp now) {
    if (block.height() == trusted.height() + 1) return verify_adjacent(trusted.header(), block, options, now);
    const bool has_next = !trusted.next_validators.validators.empty();
    return verify_non_adjacent(trusted.header(), has_next ? trusted.next_validators : trusted.validators, block,
                               options, now);
}

Status verify_backwards(const chain::Header& verified, const chain::Header& below) {
    const auto refuse = [&](const char* code, std::string message) {
        return fail(Error{ErrorKind::invalid, code, std::move(message), {{"height", std::to_string(below.height)}}});
    };
    CITYLEDGER_CHECK(check_chain_id(below, verified.chain_id));
    if (below.height + 1 != verified.height)
        return refuse("light.not_adjacent", "header " + std::to_string(below.height) + " is not right below header " +
                                                std::to_string(verified.height));
    if (below.time >= verified.time)
        return refuse("light.time_not_before", "header " + std::to_string(below.height) + " has the time " +
                                                   rfc3339(below.time) + ", which is not before the " +
                                                   rfc3339(verified.time) + " of the header above it");
    CITYLEDGER_CHECK(chain::validate_basic(below));
    const Hash32 hash = chain::hash(below);
    if (!equal(hash, verified.last_block_id.hash))
        return refuse("light.hash_link", "header " + std::to_string(below.height) + " hashes to " + hex_upper(hash) +
                                             ", but the verified header above it names " +
                                             hex_upper(verified.last_block_id.hash) + " as the block before it");
    return {};
}

Status verify_commit(std::string_view chain_id, const chain::Commit& commit, const chain::ValidatorSet& set,
                     chain::Height height, const chain::BlockId& block_id, VerifyOptions::Signatures signatures) {
    CITYLEDGER_CHECK(check_commit_shape(commit, set, height, block_id));
    CITYLEDGER_TRY(own, tally_of_own_set(commit, set, height));
    CommitSignatures checked(chain_id, commit);
    return check_signatures(checked, set, own.total, signatures);
}

}  // namespace cityledger::light
