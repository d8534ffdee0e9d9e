// rpc/*, recorded-commits/* and engine-recorded/*: recorded answers of real nodes, read by the node's own decoder;
// every hash that recomputes, and the signatures of commits whose validators are at hand.
#include "core/base/base64.h"
#include "core/base/hex.h"
#include "core/chain/hash.h"
#include "core/chain/validate.h"
#include "core/crypto/digest.h"
#include "tests/conformance/family.h"
#include "tests/conformance/rpc_cases.h"

#include <algorithm>
#include <filesystem>

namespace cityledger::conformance {

namespace {

using net::JsonNode;

std::string joined(const std::vector<std::string>& parts) {
    std::string text;
    for (const auto& part : parts) text += (text.empty() ? "" : "; ") + part;
    return text;
}

void judge_blockchain(const net::BlockchainPage& page, Findings& findings) {
    for (std::size_t i = 0; i < page.metas.size(); ++i) {
        const auto& meta = page.metas[i];
        findings.demand("header", chain::validate_basic(meta.header));
        findings.same("header hash " + std::to_string(meta.header.height), meta.block_id.hash,
                      chain::hash(meta.header));
        if (i + 1 < page.metas.size() && meta.header.last_block_id != page.metas[i + 1].block_id)
            findings.wrong.push_back("header " + std::to_string(meta.header.height) +
                                     " does not link to the one below");
    }
    if (page.metas.size() < 2) findings.wrong.push_back("fewer than two headers");
}

void judge_validators(const JsonNode& result, const Recorded& recorded, Findings& findings) {
    const auto set = net::decode_validator_set(*result.find("validators"));
    if (!findings.read("validators", set)) return;
    findings.demand("validator set is valid", chain::validate_basic(*set));
    const auto height_node = result.find("block_height");
    const auto height = std::stoll(std::string(height_node ? height_node->text().value_or("0") : "0"));
    const auto header = recorded.headers.find(height);
    if (header == recorded.headers.end())
        findings.left_out.push_back("no header of height " + std::to_string(height) + " is recorded");
    else
        findings.same("validators hash", header->second.validators_hash, chain::hash(*set));
}

void judge_block_results(const JsonNode& result, const Recorded& recorded, Findings& findings) {
    const auto answer = net::decode_block_results(result);
    if (!findings.read("block results", answer)) return;
    std::vector<chain::TxResultDigest> digests;
    for (const auto& one : answer->results) digests.push_back({one.code, one.data, one.gas_wanted, one.gas_used});
    const auto above = recorded.headers.find(answer->height + 1);
    if (above == recorded.headers.end())
        findings.left_out.push_back("no header of height " + std::to_string(answer->height + 1) +
                                    " is recorded, which holds the results' hash");
    else
        findings.same("results hash", above->second.last_results_hash, chain::results_hash(digests));
}

void judge_consensus_params(const JsonNode& result, const Recorded& recorded, Findings& findings) {
    const auto params = net::decode_consensus_params(result);
    if (!findings.read("consensus parameters", params)) return;
    if (recorded.headers.empty())
        findings.left_out.push_back("no header is recorded, which holds the parameters' hash");
    else
        findings.same("consensus hash", recorded.headers.begin()->second.consensus_hash,
                      chain::consensus_hash(*params));
}

void judge_event(const JsonNode& result, const Recorded& recorded, Findings& findings) {
    const auto data = result.find("data");
    const auto value = data->find("value");
    const auto type = data->find("type")->text().value_or("");
    if (type == "tendermint/event/NewBlock") {
        const auto block = net::decode_new_block_event(result);
        if (!findings.read("event", block) || !*block) return;
        const auto id_node = value->find("block_id");
        const auto id = id_node ? net::decode_block_id(*id_node) : Result<chain::BlockId>(chain::BlockId{});
        if (findings.read("block id", id)) judge_block(**block, id_node ? &*id : nullptr, recorded, findings);
    } else if (type == "tendermint/event/NewBlockHeader") {
        const auto header = net::decode_header(*value->find("header"));
        if (findings.read("header", header)) judge_header(*header, recorded, findings);
    } else if (type == "tendermint/event/Tx") {
        const auto tx = from_base64(value->find("TxResult")->find("tx")->text().value_or("*"));
        const auto hashes = result.find("events")->find("tx.hash");
        if (findings.read("transaction", tx) && hashes && !hashes->elements().empty())
            findings.same("transaction hash", *from_hex(hashes->elements().front().text().value_or("")),
                          crypto::sha256(*tx));
    } else {
        findings.left_out.push_back("an event that the node does not use");
    }
}

void judge_query(const JsonNode& result, Findings& findings) {
    if (!result.find("response")->find("code")) {
        findings.left_out.push_back("abci_info holds nothing that recomputes");
        return;
    }
    const auto answer = net::decode_abci_query(result);
    if (findings.read("abci_query", answer))
        findings.checked.push_back("form of the query's answer (this application gives no proof)");
}

void judge_genesis(const JsonNode& result, Findings& findings) {
    const auto genesis = net::decode_genesis(result);
    if (!findings.read("genesis", genesis)) return;
    findings.checked.push_back("form of the genesis");
    if (!genesis->validators.validators.empty())
        findings.demand("validators of the genesis", chain::validate_basic(genesis->validators));
}

/// One `result`, told apart by its members.
void judge_result(const JsonNode& result, const Recorded& recorded, Findings& findings) {
    const auto has = [&](const char* member) { return result.find(member).has_value(); };
    if (has("block_id") && has("block")) {
        const auto answer = net::decode_block_answer(result);
        if (!answer && answer.error().code == "provider.no_block")
            findings.checked.push_back("an unknown block is told as such");
        else if (findings.read("block answer", answer))
            judge_block(answer->block, &answer->block_id, recorded, findings);
    } else if (has("blocks")) {
        for (const auto& block : result.find("blocks")->elements()) judge_result(block, recorded, findings);
    } else if (has("block_metas")) {
        const auto page = net::decode_blockchain_page(result);
        if (findings.read("blockchain", page)) judge_blockchain(*page, findings);
    } else if (has("signed_header")) {
        const auto answer = net::decode_commit_answer(result);
        if (findings.read("commit", answer)) judge_signed_header(answer->signed_header, recorded, findings);
    } else if (has("header") && has("commit")) {
        const auto header = net::decode_header(*result.find("header"));
        const auto commit = net::decode_commit(*result.find("commit"));
        if (findings.read("header", header) && findings.read("commit", commit))
            judge_signed_header({*header, *commit}, recorded, findings);
        findings.left_out.push_back("data_hash is another kind of root on this network");
    } else if (has("header")) {
        const auto header = net::decode_header(*result.find("header"));
        if (findings.read("header", header)) judge_header(*header, recorded, findings);
    } else if (has("validators")) {
        judge_validators(result, recorded, findings);
    } else if (has("genesis")) {
        judge_genesis(result, findings);
    } else if (has("sync_info")) {
        const auto status = net::decode_status(result);
        if (findings.read("status", status)) findings.checked.push_back("form of the status");
    } else if (has("consensus_params")) {
        judge_consensus_params(result, recorded, findings);
    } else if (has("txs_results")) {
        judge_block_results(result, recorded, findings);
    } else if (has("data") && result.find("data")->find("type")) {
        judge_event(result, recorded, findings);
    } else if (has("tx") && has("hash")) {
        judge_tx(result, findings);
    } else if (has("txs") && has("total_count")) {
        for (const auto& tx : result.find("txs")->elements()) judge_tx(tx, findings);
        if (result.find("txs")->elements().empty()) findings.left_out.push_back("an empty search result");
    } else if (has("response")) {
        judge_query(result, findings);
    } else if (has("code") && has("hash")) {
        const auto answer = net::decode_broadcast_tx(result);
        if (findings.read("broadcast", answer))
            findings.checked.push_back("form of the answer (the transaction is not recorded with it)");
    } else {
        findings.left_out.push_back("an answer that the node does not use and that holds no hash");
    }
}

/// The code that a recorded error must come to.
void judge_error(const Error& error, const std::string& name, Findings& findings) {
    findings.checked.push_back("told as " + error.code);
    std::string expected;
    if (name.find("too_high") != std::string::npos) expected = "provider.height_too_high";
    if (name.starts_with("pruned_"))
        expected = name.find("blockchain") != std::string::npos ? "provider.height_range" : "provider.height_pruned";
    if (name.find("tx_not_found") != std::string::npos) expected = "provider.no_tx";
    if (!expected.empty() && error.code != expected)
        findings.wrong.push_back("the error is told as " + error.code + ", not " + expected);
    if (error.kind == ErrorKind::invalid || error.kind == ErrorKind::limit)
        findings.wrong.push_back("an honest error is blamed on the peer: " + error.code);
}

void judge_reply(const JsonNode& root, const std::string& name, const Recorded& recorded, Findings& findings) {
    // recorded-commits/small-nets holds results without their envelope.
    if (!root.find("jsonrpc")) return judge_result(root, recorded, findings);
    const auto result = net::result_of(root);
    const bool expects_error =
        name.starts_with("err_") || name.find("_err_") != std::string::npos || root.find("error").has_value();
    if (!result)
        judge_error(result.error(), name, findings);
    else if (expects_error)
        findings.wrong.push_back("an error was expected");
    else
        judge_result(*result, recorded, findings);
}

void tell(const Findings& findings, const std::string& id, const Report& report) {
    if (!findings.wrong.empty()) return report(id, Outcome::fail, joined(findings.wrong));
    if (findings.checked.empty()) return report(id, Outcome::skip, joined(findings.left_out));
    const std::string count = std::to_string(findings.checked.size()) + " checked";
    report(id, Outcome::pass, count + (findings.left_out.empty() ? "" : "; left out: " + joined(findings.left_out)));
}

void judge_text(const std::string& text, const std::string& id, const std::string& name, const Recorded& recorded,
                const Report& report) {
    const auto document = net::JsonDocument::parse(text, text.size());
    if (!document) {
        const bool plain = text.starts_with("404 page not found");
        return report(id, plain ? Outcome::pass : Outcome::fail,
                      plain ? "a plain-text answer is no JSON" : document.error().message);
    }
    const JsonNode root = document->root();
    if (root.kind() != JsonNode::Kind::array) {
        Findings findings;
        judge_reply(root, name, recorded, findings);
        return tell(findings, id, report);
    }
    for (std::size_t i = 0; i < root.elements().size(); ++i) {
        Findings findings;
        judge_reply(root.elements()[i], name, recorded, findings);
        tell(findings, std::to_string(i), report);
    }
}

void run_rpc(const std::string& path, const Report& report) {
    const std::filesystem::path file(path);
    const std::string name = file.filename().string();
    if (name == "golden_v038.json") return report("", Outcome::skip, "intermediate values: family engine");
    if (file.extension() == ".bin") return report("", Outcome::skip, "ABCI frames: family abci");
    const std::string text = read_case_file(path, report);
    if (text.empty()) return;
    const Recorded recorded = Recorded::beside(path);
    if (file.extension() != ".jsonl") return judge_text(text, "", name, recorded, report);
    for (std::size_t at = 0, line = 1; at < text.size(); ++line) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        if (end > at) judge_text(text.substr(at, end - at), std::to_string(line), name, recorded, report);
        at = end + 1;
    }
}

}  // namespace

CITYLEDGER_FAMILY(rpc, run_rpc)

}  // namespace cityledger::conformance
