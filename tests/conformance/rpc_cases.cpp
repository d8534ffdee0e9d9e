#include "tests/conformance/rpc_cases.h"

#include "core/base/base64.h"
#include "core/base/file.h"
#include "core/base/hex.h"
#include "core/chain/hash.h"
#include "core/chain/validate.h"
#include "core/crypto/digest.h"
#include "core/crypto/ed25519.h"
#include "core/net/json_object.h"
#include "core/state/history.h"

#include <algorithm>
#include <filesystem>
#include <ranges>

namespace cityledger::conformance {

namespace {

using net::JsonNode;

void collect_set(chain::ValidatorSet set, Recorded& recorded) {
    if (set.validators.empty()) return;
    chain::sort_as_hashed(set);
    recorded.sets.emplace(hex(chain::hash(set)), std::move(set));
}

void collect(const JsonNode& result, Recorded& recorded) {
    if (result.find("genesis"))
        if (auto genesis = net::decode_genesis(result)) collect_set(std::move(genesis->validators), recorded);
    if (const auto list = result.find("validators"))
        if (auto set = net::decode_validator_set(*list)) collect_set(std::move(*set), recorded);
    if (const auto nested = result.find("validator_set"))
        if (auto set = net::decode_validator_set(*nested)) collect_set(std::move(*set), recorded);
    const auto add_header = [&](const JsonNode& node) {
        if (const auto header = net::decode_header(node)) recorded.headers.emplace(header->height, *header);
    };
    const auto add_block = [&](const JsonNode& answer) {
        if (const auto block = net::decode_block_answer(answer)) {
            recorded.headers.emplace(block->block.header.height, block->block.header);
            recorded.ids.emplace(block->block.header.height, block->block_id);
        }
    };
    add_block(result);
    if (const auto blocks = result.find("blocks"))
        for (const auto& block : blocks->elements()) add_block(block);
    if (const auto page = net::decode_blockchain_page(result))
        for (const auto& meta : page->metas) {
            recorded.headers.emplace(meta.header.height, meta.header);
            recorded.ids.emplace(meta.header.height, meta.block_id);
        }
    if (const auto header = result.find("header")) add_header(*header);
    if (const auto data = result.find("data"))
        if (const auto value = data->find("value")) {
            if (const auto header = value->find("header")) add_header(*header);
            if (const auto block = value->find("block"))
                if (const auto header = block->find("header")) add_header(*header);
        }
    if (const auto commit = net::decode_commit_answer(result)) {
        recorded.headers.emplace(commit->signed_header.header.height, commit->signed_header.header);
        recorded.ids.emplace(commit->signed_header.commit.height, commit->signed_header.commit.block_id);
    }
}

void collect_text(std::string_view text, Recorded& recorded) {
    const auto document = net::JsonDocument::parse(text, text.size());
    if (!document) return;
    const auto result = document->root().find("result");
    collect(result ? *result : document->root(), recorded);
}

std::string chain_prefix(const std::string& name) {
    for (const char* prefix : {"v1_", "pruned_"})
        if (name.starts_with(prefix)) return prefix;
    return {};
}

std::string joined_height(const char* what, chain::Height height) {
    return std::string(what) + " " + std::to_string(height);
}

}  // namespace

void Findings::same(const std::string& what, BytesView expected, BytesView actual) {
    checked.push_back(what);
    if (!equal(expected, actual))
        wrong.push_back(what + ": recorded " + hex_upper(expected) + ", recomputed " + hex_upper(actual));
}

void Findings::demand(const std::string& what, const Status& status) {
    checked.push_back(what);
    if (!status) wrong.push_back(what + ": " + status.error().code + ": " + status.error().message);
}

Recorded Recorded::beside(const std::string& path) {
    namespace fs = std::filesystem;
    const fs::path file(path);
    fs::path folder = file.parent_path();
    // A folder that is named by its height stands among others of the same chain.
    const std::string name = folder.filename().string();
    if (std::ranges::all_of(name, [](char c) { return c >= '0' && c <= '9'; })) folder = folder.parent_path();
    const std::string prefix = chain_prefix(file.filename().string());
    Recorded recorded;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        const std::string extension = entry.path().extension().string();
        if (!extension.starts_with(".json") || chain_prefix(entry.path().filename().string()) != prefix) continue;
        const auto content = read_file(entry.path(), std::size_t{1} << 28);
        if (!content) continue;
        if (extension == ".json") collect_text(as_text(*content), recorded);
        // .jsonl: a message a line.
        if (extension == ".jsonl")
            for (const auto line : std::views::split(as_text(*content), '\n'))
                collect_text({line.begin(), line.end()}, recorded);
    }
    return recorded;
}

const chain::ValidatorSet* Recorded::set(BytesView hash) const {
    const auto found = sets.find(hex(hash));
    return found == sets.end() ? nullptr : &found->second;
}

void judge_signatures(const chain::Commit& commit, std::string_view chain_id, BytesView validators_hash,
                      const Recorded& recorded, Findings& findings) {
    const chain::ValidatorSet* set = recorded.set(validators_hash);
    if (set == nullptr) {
        findings.left_out.push_back(joined_height("the validators of height", commit.height) + " are not recorded");
        return;
    }
    findings.checked.push_back(joined_height("signatures of height", commit.height));
    if (set->validators.size() != commit.signatures.size()) {
        findings.wrong.push_back("the commit has another number of signatures than its set has validators");
        return;
    }
    std::int64_t signed_power = 0;
    for (std::size_t i = 0; i < commit.signatures.size(); ++i) {
        const auto& signature = commit.signatures[i];
        if (signature.flag == chain::BlockIdFlag::absent) continue;
        const auto& validator = set->validators[i];
        if (!equal(validator.address, signature.validator_address))
            findings.wrong.push_back("signature " + std::to_string(i) + " is of another validator");
        if (!crypto::verify_zip215(validator.public_key.bytes, chain::vote_sign_bytes(chain_id, commit, i),
                                   signature.signature))
            findings.wrong.push_back("signature " + std::to_string(i) + " does not verify");
        if (signature.flag == chain::BlockIdFlag::commit) signed_power += validator.voting_power;
    }
    if (signed_power <= chain::total_power(*set).value_or(0) * 2 / 3)
        findings.wrong.push_back("two thirds of the power did not sign");
}

void judge_header(const chain::Header& header, const Recorded& recorded, Findings& findings) {
    findings.demand("header is valid", chain::validate_basic(header));
    const Hash32 own = chain::hash(header);
    if (const auto id = recorded.ids.find(header.height);
        id != recorded.ids.end() && recorded.headers.at(header.height).chain_id == header.chain_id)
        findings.same("header hash by another answer", id->second.hash, own);
    if (const auto above = recorded.headers.find(header.height + 1);
        above != recorded.headers.end() && above->second.chain_id == header.chain_id)
        findings.same("header hash by the block above", above->second.last_block_id.hash, own);
}

void judge_signed_header(const chain::SignedHeader& signed_header, const Recorded& recorded, Findings& findings) {
    const auto& header = signed_header.header;
    findings.demand("signed header is valid", chain::validate_basic(signed_header, header.chain_id));
    findings.same("header hash", signed_header.commit.block_id.hash, chain::hash(header));
    judge_signatures(signed_header.commit, header.chain_id, header.validators_hash, recorded, findings);
    const auto below = recorded.headers.find(header.height - 1);
    if (below == recorded.headers.end() || below->second.chain_id != header.chain_id) return;
    findings.same("link to the header below", header.last_block_id.hash, chain::hash(below->second));
    findings.same("set announced by the header below", below->second.next_validators_hash, header.validators_hash);
}

void judge_block(const chain::Block& block, const chain::BlockId* id, const Recorded& recorded, Findings& findings) {
    findings.demand("header, content, last commit and evidence", chain::validate_basic(block));
    if (id != nullptr) findings.demand("block hash and part set", chain::validate_block_id(block, *id));
    const auto& header = block.header;
    if (block.last_commit.height == 0) return;
    if (block.last_commit.block_id != header.last_block_id)
        findings.wrong.push_back("the last commit is for another block than last_block_id");
    findings.checked.push_back("last commit's block id");
    const auto below = recorded.headers.find(header.height - 1);
    const bool known = below != recorded.headers.end() && equal(chain::hash(below->second), header.last_block_id.hash);
    // The set below is the one of this height unless a header says otherwise; its hash decides whether it is at hand.
    judge_signatures(block.last_commit, header.chain_id, known ? below->second.validators_hash : header.validators_hash,
                     recorded, findings);
}

void judge_tx(const JsonNode& tx, Findings& findings) {
    net::JsonObject in(tx, "transaction");
    in.others_are_fine();
    Bytes hash;
    Bytes bytes;
    in.hex("hash", hash);
    in.base64("tx", bytes, 1u << 24);
    if (!findings.read("transaction", in.done())) return;
    const Hash32 digest = crypto::sha256(bytes);
    findings.same("transaction hash", hash, digest);
    const auto proof_node = in.optional("proof");
    if (!proof_node) return;
    net::JsonObject outer(*proof_node, "transaction proof");
    Bytes root;
    Bytes data;
    outer.hex("root_hash", root);
    outer.base64("data", data, 1u << 24);
    const auto inner_node = outer.optional("proof");
    if (!findings.read("proof", outer.done()) || !inner_node) return;
    net::JsonObject inner(*inner_node, "proof");
    std::uint64_t total = 0;
    std::uint64_t index = 0;
    Bytes leaf_hash;
    std::vector<Bytes> aunts;
    inner.uint64("total", total);
    inner.uint64("index", index);
    inner.base64("leaf_hash", leaf_hash, 32);
    if (const auto list = inner.optional("aunts"))
        for (const auto& aunt : list->elements())
            aunts.push_back(from_base64(aunt.text().value_or("")).value_or(Bytes{}));
    if (!findings.read("proof", inner.done())) return;
    findings.same("data of the proof", bytes, data);
    const std::vector<Bytes> leaf{to_bytes(digest)};
    const Hash32 own_leaf = chain::merkle_root(leaf);
    findings.same("leaf hash", leaf_hash, own_leaf);
    findings.demand("Merkle proof", state::verify_inclusion(index, total, own_leaf, aunts, root));
}

}  // namespace cityledger::conformance
