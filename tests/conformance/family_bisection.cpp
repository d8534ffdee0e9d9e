// Whole verifications with a primary and witnesses: each file is one case.
#include "core/base/hex.h"
#include "core/light/detect/detect.h"
#include "tests/conformance/family.h"
#include "tests/conformance/light_block_reader.h"

#include <map>

namespace cityledger::conformance {

namespace {

/// Serves the blocks of a case; a height that is not there is one the peer does not have.
class CasePeer final : public light::Provider {
  public:
    CasePeer(std::string name, std::map<chain::Height, Result<light::LightBlock>> blocks)
        : name_(std::move(name)), blocks_(std::move(blocks)) {}

    std::string name() const override { return name_; }
    Result<light::LightBlock> light_block(chain::Height height, bool with_next, std::stop_token) override {
        if (height == 0 && !blocks_.empty()) height = blocks_.rbegin()->first;
        CITYLEDGER_TRY(block, find(height));
        if (!with_next) block.next_validators = {};
        return std::move(block);
    }
    Result<std::vector<chain::Header>> headers(chain::Height from, chain::Height to, std::stop_token) override {
        std::vector<chain::Header> page;
        for (chain::Height height = from; height <= to; ++height) {
            CITYLEDGER_TRY(block, find(height));
            page.push_back(block.header());
        }
        return page;
    }
    Result<light::PeerStatus> status(std::stop_token) override { return nothing(); }
    Result<std::vector<chain::Block>> blocks(chain::Height, chain::Height, std::stop_token) override {
        return nothing();
    }
    Result<Genesis> genesis(std::stop_token) override { return nothing(); }
    Result<light::StateAnswer> state(BytesView, chain::Height, std::stop_token) override { return nothing(); }
    Result<light::SubmitAnswer> submit(BytesView, std::stop_token) override { return nothing(); }
    Result<void> submit_evidence(const chain::Evidence&, std::stop_token) override { return nothing(); }

  private:
    Result<light::LightBlock> find(chain::Height height) const {
        if (const auto found = blocks_.find(height); found != blocks_.end()) return found->second;
        const bool above = blocks_.empty() || height > blocks_.rbegin()->first;
        return fail(ErrorKind::not_found, above ? "provider.height_too_high" : "provider.height_pruned",
                    name_ + " does not have height " + std::to_string(height));
    }
    static tl::unexpected<Error> nothing() {
        return fail(ErrorKind::unreachable, "provider.no_response", "not part of a recorded case");
    }

    std::string name_;
    std::map<chain::Height, Result<light::LightBlock>> blocks_;
};

/// A block that cannot be decoded stays there as its error, as a peer would answer it.
Result<std::unique_ptr<CasePeer>> read_peer(const net::JsonNode& node, std::string name) {
    CITYLEDGER_TRY(list, member(node, "lite_blocks"));
    std::map<chain::Height, Result<light::LightBlock>> blocks;
    for (const auto& element : list.elements()) {
        CITYLEDGER_TRY(signed_header, member(element, "signed_header"));
        CITYLEDGER_TRY(header, member(signed_header, "header"));
        CITYLEDGER_TRY(height, number_member(header, "height"));
        blocks.emplace(height, read_light_block(element));
    }
    return std::make_unique<CasePeer>(std::move(name), std::move(blocks));
}

class CaseStore final : public light::LightStore {
  public:
    Result<std::optional<light::LightBlock>> light_block(chain::Height height) const override {
        const auto found = blocks_.find(height);
        return found == blocks_.end() ? std::nullopt : std::optional(found->second);
    }
    Result<std::optional<light::LightBlock>> latest() const override {
        return blocks_.empty() ? std::nullopt : std::optional(blocks_.rbegin()->second);
    }
    Result<std::optional<light::LightBlock>> latest_at_or_below(chain::Height height) const override {
        const auto above = blocks_.upper_bound(height);
        return above == blocks_.begin() ? std::nullopt : std::optional(std::prev(above)->second);
    }
    Result<std::optional<light::LightBlock>> first() const override {
        return blocks_.empty() ? std::nullopt : std::optional(blocks_.begin()->second);
    }
    Status put(const light::LightBlock& block) override {
        blocks_.insert_or_assign(block.height(), block);
        return {};
    }

  private:
    std::map<chain::Height, light::LightBlock> blocks_;
};

struct Case {
    light::TrustRoot root;
    light::ClientOptions options;
    Timestamp now;
    chain::Height target = 0;
    std::string expected;
    std::unique_ptr<CasePeer> primary;
    std::vector<std::unique_ptr<CasePeer>> witnesses;
};

Result<Case> read_case(const net::JsonNode& root) {
    Case read;
    CITYLEDGER_TRY(trust, member(root, "trust_options"));
    CITYLEDGER_TRY(level, member(trust, "trust_level"));
    CITYLEDGER_TRY(height, number_member(trust, "height"));
    CITYLEDGER_TRY(hash_text, text_member(trust, "hash"));
    CITYLEDGER_TRY(hash, hash_from_hex(hash_text));
    CITYLEDGER_TRY(period, number_member(trust, "period"));
    CITYLEDGER_TRY(numerator, number_member(level, "numerator"));
    CITYLEDGER_TRY(denominator, number_member(level, "denominator"));
    CITYLEDGER_TRY(drift, number_member(root, "max_clock_drift"));
    CITYLEDGER_TRY(mode, text_member(root, "mode"));
    CITYLEDGER_TRY(now, time_member(root, "now"));
    CITYLEDGER_TRY(target, number_member(root, "height_to_verify"));
    CITYLEDGER_TRY(expected, text_member(root, "expected_output"));
    CITYLEDGER_TRY(primary_node, member(root, "primary"));
    CITYLEDGER_TRY(chain_id, text_member(primary_node, "chain_id"));
    CITYLEDGER_TRY(primary, read_peer(primary_node, "primary"));
    CITYLEDGER_TRY(witness_nodes, member(root, "witnesses"));
    for (const auto& node : witness_nodes.elements()) {
        CITYLEDGER_TRY(value, member(node, "value"));
        CITYLEDGER_TRY(witness, read_peer(value, "witness " + std::to_string(read.witnesses.size())));
        read.witnesses.push_back(std::move(witness));
    }
    read.root = {height, hash};
    read.options.verify = {chain_id, Duration{period}, Duration{drift}, {numerator, denominator}};
    read.options.mode =
        mode == "sequential" ? light::ClientOptions::Mode::sequential : light::ClientOptions::Mode::skipping;
    read.now = now;
    read.target = target;
    read.expected = expected;
    read.primary = std::move(primary);
    return read;
}

Status verify(Case& given) {
    std::vector<light::Provider*> witnesses;
    for (const auto& witness : given.witnesses) witnesses.push_back(witness.get());
    CITYLEDGER_TRY(root, light::fetch_trust_root(given.root, *given.primary, given.options.verify, {}));
    CITYLEDGER_CHECK(light::compare_trust_root(root, witnesses, {}));
    CaseStore store;
    CITYLEDGER_CHECK(store.put(root));
    CITYLEDGER_TRY(
        trace, light::verify_and_keep(given.target, store, *given.primary, witnesses, given.options, given.now, {}));
    if (trace.back().height() == given.target) return {};
    return fail(ErrorKind::invalid, "case.height", "another height was verified");
}

void run(const std::string& path, const Report& report) {
    const std::string text = read_case_file(path, report);
    if (text.empty()) return;
    const auto document = net::JsonDocument::parse(text, text.size());
    if (!document) return report("", Outcome::fail, document.error().message);
    auto given = read_case(document->root());
    if (!given) return report("", Outcome::fail, given.error().message);
    const auto verified = verify(*given);
    const std::string outcome = verified ? "no error" : "error";
    const std::string why = verified ? "" : verified.error().code + ": " + verified.error().message;
    report("", outcome == given->expected ? Outcome::pass : Outcome::fail,
           outcome == given->expected ? why : "expected " + given->expected + ", got " + outcome + " " + why);
}

}  // namespace

CITYLEDGER_FAMILY(bisection, run)

}  // namespace cityledger::conformance
