// engine-unit/*.json (sign bytes, Merkle roots, header hashes from the engine's unit tests) and
// engine-recorded/golden_v038.json (every intermediate value of chosen blocks).
#include "core/base/hex.h"
#include "core/chain/codec.h"
#include "core/chain/hash.h"
#include "core/chain/validate.h"
#include "core/crypto/digest.h"
#include "core/crypto/ed25519.h"
#include "core/net/json_object.h"
#include "core/net/rpc_decode.h"
#include "tests/conformance/family.h"

#include <algorithm>
#include <cctype>

namespace cityledger::conformance {

namespace {

using net::JsonNode;
using net::JsonObject;

std::string text_of(const JsonNode& node, std::string_view member) {
    const auto found = node.find(member);
    const auto text = found ? found->text() : std::nullopt;
    return text ? std::string(*text) : std::string();
}

std::string lower(std::string text) {
    std::ranges::transform(text, text.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

/// Collects what differs in one case, and reports it as one.
class Case {
  public:
    Case(const Report& report, std::string id) : report_(report), id_(std::move(id)) {}
    ~Case() {
        if (wrong_.empty() && checked_ == 0) wrong_ = "nothing to check";
        report_(id_, wrong_.empty() ? Outcome::pass : Outcome::fail, wrong_.empty() ? note_ : wrong_);
    }
    Case(const Case&) = delete;
    Case& operator=(const Case&) = delete;

    void same(const std::string& what, const std::string& expected, BytesView actual) {
        ++checked_;
        if (lower(expected) != hex(actual))
            wrong(what + ": expected " + lower(expected).substr(0, 200) + ", got " + hex(actual).substr(0, 200));
    }
    void same_list(const std::string& what, const JsonNode& expected, const std::vector<Bytes>& actual) {
        const auto elements = expected.elements();
        if (elements.size() != actual.size())
            return wrong(what + ": expected " + std::to_string(elements.size()) + ", got " +
                         std::to_string(actual.size()));
        for (std::size_t i = 0; i < actual.size(); ++i)
            same(what + " " + std::to_string(i), std::string(elements[i].text().value_or("?")), actual[i]);
        ++checked_;
    }
    template <class T>
    bool good(const std::string& what, const Result<T>& result) {
        ++checked_;
        if (!result) wrong(what + ": " + result.error().code + ": " + result.error().message);
        return result.has_value();
    }
    void note(const std::string& what) { note_ = what; }
    void wrong(const std::string& what) { wrong_ += (wrong_.empty() ? "" : "; ") + what; }

  private:
    const Report& report_;
    std::string id_;
    std::string wrong_;
    std::string note_;
    int checked_ = 0;
};

Bytes bytes_of(const JsonNode& node) {
    const auto text = node.text();
    const auto bytes = from_hex(text.value_or(""));
    return bytes ? *bytes : Bytes{};
}

void judge_sign_bytes(const JsonNode& node, Case& one) {
    JsonObject in(node, "vote case");
    in.others_are_fine();
    chain::Vote vote;
    std::string chain_id;
    in.int32("type", vote.type);
    if (const auto height = node.find("height")) vote.height = height->integer().value_or(0);
    in.int32("round", vote.round);
    in.value("block_id", vote.block_id, net::decode_block_id);
    in.time("timestamp", vote.time);
    in.text("chain_id", chain_id);
    if (one.good("vote", in.done()))
        one.same("sign bytes", text_of(node, "sign_bytes"), chain::vote_sign_bytes(chain_id, vote));
}

void judge_merkle(const JsonNode& node, Case& one) {
    std::vector<Bytes> leaves;
    if (const auto list = node.find("leaves"))
        for (const auto& leaf : list->elements()) leaves.push_back(bytes_of(leaf));
    one.same("root", text_of(node, "root"), chain::merkle_root(leaves));
}

void judge_signatures(const JsonNode& expected, std::string_view chain_id, const chain::Commit& commit,
                      const chain::ValidatorSet& set, Case& one) {
    const auto sign_bytes = expected.elements();
    if (sign_bytes.size() != commit.signatures.size() || set.validators.size() != commit.signatures.size())
        return one.wrong("sign bytes, signatures and validators differ in number");
    for (std::size_t i = 0; i < sign_bytes.size(); ++i) {
        const auto& signature = commit.signatures[i];
        if (signature.flag == chain::BlockIdFlag::absent) {
            if (!sign_bytes[i].is_null()) one.wrong("an absent vote has sign bytes");
            continue;
        }
        const Bytes own = chain::vote_sign_bytes(chain_id, commit, i);
        one.same("sign bytes " + std::to_string(i), hex(bytes_of(sign_bytes[i])), own);
        if (!crypto::verify_zip215(set.validators[i].public_key.bytes, own, signature.signature))
            one.wrong("signature " + std::to_string(i) + " does not verify");
    }
}

void judge_block(const JsonNode& node, const chain::Header& header, const chain::BlockId& id, Case& one) {
    const Bytes bytes = bytes_of(*node.find("block_proto_hex"));
    const auto block = chain::decode_block(bytes);
    if (!one.good("block bytes", block)) return;
    one.same("block bytes", hex(bytes), chain::encode(*block));
    one.same("block sha256", text_of(node, "block_proto_sha256"), crypto::sha256(bytes));
    one.same("header of the block", hex(chain::encode(header)), chain::encode(block->header));
    one.same("last commit hash", text_of(node, "last_commit_hash"), chain::hash(block->last_commit));
    one.same_list("last commit leaf", *node.find("last_commit_sig_leaves_hex"),
                  chain::commit_leaves(block->last_commit));
    one.good("block is valid", chain::validate_basic(*block));
    one.good("block id", chain::validate_block_id(*block, id));
    const auto parts = chain::part_set_header(bytes);
    one.same("part set", text_of(*node.find("part_set"), "hash"), parts.hash);
    if (node.find("part_set")->find("total")->integer() != parts.total) one.wrong("part set: another number of parts");
}

/// Header, validators, votes, block bytes and results of one height.
void judge_golden(const JsonNode& node, std::string_view chain_id, Case& one) {
    for (const char* member :
         {"header_json", "commit_json", "validators_json", "header_leaves_hex", "validator_leaves_hex",
          "sign_bytes_hex", "block_proto_hex", "last_commit_sig_leaves_hex", "part_set", "exec_result_leaves_hex"})
        if (!node.find(member)) return one.wrong(std::string("no member ") + member);
    const auto header = net::decode_header(*node.find("header_json"));
    const auto commit = net::decode_commit(*node.find("commit_json"));
    const auto set = net::decode_validator_set(*node.find("validators_json"));
    if (!one.good("header", header) || !one.good("commit", commit) || !one.good("validators", set)) return;

    one.same_list("header leaf", *node.find("header_leaves_hex"), chain::header_leaves(*header));
    one.same("header hash", text_of(node, "header_hash"), chain::hash(*header));
    one.same_list("validator leaf", *node.find("validator_leaves_hex"), chain::validator_leaves(*set));
    one.same("validators hash", text_of(node, "validators_hash"), chain::hash(*set));
    one.good("set is valid", chain::validate_basic(*set));
    one.good("signed header is valid", chain::validate_basic({*header, *commit}, chain_id));
    judge_signatures(*node.find("sign_bytes_hex"), chain_id, *commit, *set, one);

    if (node.find("block_proto_hex")->is_null())
        one.note("its block bytes are not recorded: header, votes and results only");
    else
        judge_block(node, *header, commit->block_id, one);
    const auto expected = node.find("exec_result_leaves_hex")->elements();
    const std::vector<chain::TxResultDigest> results(expected.size());  // all recorded results are the plain success
    one.same_list("result leaf", *node.find("exec_result_leaves_hex"), chain::result_leaves(results));
    one.same("results hash", text_of(node, "results_hash_goes_in_next_header"), chain::results_hash(results));
}

void run_engine(const std::string& path, const Report& report) {
    const std::string text = read_case_file(path, report);
    if (text.empty()) return;
    const auto document = net::JsonDocument::parse(text, text.size());
    if (!document) return report("", Outcome::fail, document.error().message);
    const JsonNode root = document->root();
    if (const auto header_node = root.find("header")) {
        Case one(report, "");
        const auto header = net::decode_header(*header_node);
        if (one.good("header", header)) one.same("hash", text_of(root, "hash"), chain::hash(*header));
        return;
    }
    if (const auto cases = root.find("cases")) {
        const std::string chain_id = text_of(root, "chain_id");
        for (const auto& node : cases->elements()) {
            Case one(report, text_of(*node.find("header_json"), "height"));
            judge_golden(node, chain_id, one);
        }
        return;
    }
    const auto tests = root.find("tests");
    if (!tests) return report("", Outcome::fail, "neither a header, nor tests, nor golden cases");
    for (const auto& node : tests->elements()) {
        Case one(report, node.find("id") ? node.find("id")->minified() : "?");
        if (node.find("sign_bytes"))
            judge_sign_bytes(node, one);
        else
            judge_merkle(node, one);
    }
}

}  // namespace

CITYLEDGER_FAMILY(engine, run_engine)

}  // namespace cityledger::conformance
