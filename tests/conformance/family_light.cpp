// Single steps of light verification: each file is one case, a trusted state and blocks judged against it in turn.
#include "core/chain/hash.h"
#include "core/light/verify/verify.h"
#include "core/net/rpc_decode.h"
#include "tests/conformance/family.h"
#include "tests/conformance/light_block_reader.h"

namespace cityledger::conformance {

namespace {

/// The folder rs-main lists validators in another order than is hashed, and gives absent votes the Unix epoch.
struct Source {
    bool unsorted = false;

    void mend(light::LightBlock& block) const {
        if (!unsorted) return;
        chain::sort_as_hashed(block.validators);
        chain::sort_as_hashed(block.next_validators);
        for (auto& vote : block.signed_header.commit.signatures)
            if (vote.flag == chain::BlockIdFlag::absent && vote.time == Timestamp{0, 0}) vote.time = {};
    }
};

struct Trusted {
    chain::Header header;
    chain::ValidatorSet next_validators;
    light::VerifyOptions options;
};

Result<Trusted> read_trusted(const net::JsonNode& initial, const Source& source) {
    light::LightBlock block;
    CITYLEDGER_TRY(signed_header, member(initial, "signed_header"));
    CITYLEDGER_TRY(read_header, read_signed_header(signed_header));
    CITYLEDGER_TRY(next, member(initial, "next_validator_set"));
    CITYLEDGER_TRY(read_set, net::decode_validator_set(next));
    block.signed_header = std::move(read_header);
    block.next_validators = std::move(read_set);
    source.mend(block);
    CITYLEDGER_TRY(period, number_member(initial, "trusting_period"));
    Trusted trusted{block.header(), block.next_validators, {}};
    trusted.options.chain_id = "test-chain";
    trusted.options.trusting_period = Duration{period};
    trusted.options.clock_drift = Duration{0};
    return trusted;
}

std::string word_of(light::Verdict::Kind kind) {
    switch (kind) {
        case light::Verdict::Kind::success:
            return "SUCCESS";
        case light::Verdict::Kind::not_enough_trust:
            return "NOT_ENOUGH_TRUST";
        case light::Verdict::Kind::invalid:
            return "INVALID";
    }
    return {};
}

/// A block that cannot be decoded is an invalid block, not a reader's failure.
light::Verdict judge(const Trusted& trusted, const Result<light::LightBlock>& block, Timestamp now) {
    if (!block) return light::Verdict::invalid(block.error());
    if (block->height() == trusted.header.height + 1)
        return light::verify_adjacent(trusted.header, *block, trusted.options, now);
    return light::verify_non_adjacent(trusted.header, trusted.next_validators, *block, trusted.options, now);
}

Status run_steps(const net::JsonNode& root, const Source& source) {
    CITYLEDGER_TRY(initial, member(root, "initial"));
    CITYLEDGER_TRY(trusted, read_trusted(initial, source));
    CITYLEDGER_TRY(input, member(root, "input"));
    std::size_t number = 0;
    for (const auto& step : input.elements()) {
        CITYLEDGER_TRY(node, member(step, "block"));
        CITYLEDGER_TRY(now, time_member(step, "now"));
        CITYLEDGER_TRY(expected, text_member(step, "verdict"));
        auto block = read_light_block(node);
        if (block) source.mend(*block);
        const light::Verdict verdict = judge(trusted, block, now);
        if (word_of(verdict.kind) != expected)
            return fail(ErrorKind::invalid, "case.verdict",
                        "step " + std::to_string(number) + ": expected " + expected + ", got " + word_of(verdict.kind) +
                            (verdict.error ? " (" + verdict.error->code + ": " + verdict.error->message + ")" : ""));
        if (verdict.ok()) {
            trusted.header = block->header();
            trusted.next_validators = block->next_validators;
        }
        ++number;
    }
    if (number == 0) return fail(ErrorKind::invalid, "case.empty", "the case has no steps");
    return {};
}

void run(const std::string& path, const Report& report) {
    const std::string text = read_case_file(path, report);
    if (text.empty()) return;
    const auto document = net::JsonDocument::parse(text, text.size());
    if (!document) return report("", Outcome::fail, document.error().message);
    const Source source{path.find("rs-main") != std::string::npos};
    const auto judged = run_steps(document->root(), source);
    report("", judged ? Outcome::pass : Outcome::fail, judged ? "" : judged.error().message);
}

}  // namespace

CITYLEDGER_FAMILY(light, run)

}  // namespace cityledger::conformance
