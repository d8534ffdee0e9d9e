#include "core/base/base64.h"
#include "core/state/history.h"
#include "tests/conformance/crypto_cases.h"

namespace cityledger::conformance {

namespace {

Bytes base64_at(const boost::json::object& item, const char* member) {
    const auto bytes = from_base64(std::string_view(item.at(member).as_string()));
    return bytes ? *bytes : Bytes{};
}

std::vector<Bytes> proof_in(const boost::json::object& item) {
    std::vector<Bytes> proof;
    const auto& member = item.at("proof");
    if (!member.is_array()) return proof;
    for (const auto& hash : member.as_array()) {
        const auto bytes = from_base64(std::string_view(hash.as_string()));
        proof.push_back(bytes ? *bytes : Bytes{});
    }
    return proof;
}

std::uint64_t number_at(const boost::json::object& item, const char* member) {
    return item.at(member).to_number<std::uint64_t>();
}

Status judge_inclusion(const boost::json::object& item) {
    const auto leaf_hash = hash_from_bytes(base64_at(item, "leafHash"));
    if (!leaf_hash) return fail(leaf_hash.error());
    return state::verify_inclusion(number_at(item, "leafIdx"), number_at(item, "treeSize"), *leaf_hash, proof_in(item),
                                   base64_at(item, "root"));
}

Status judge_consistency(const boost::json::object& item) {
    return state::verify_consistency(number_at(item, "size1"), number_at(item, "size2"), proof_in(item),
                                     base64_at(item, "root1"), base64_at(item, "root2"));
}

void merkle_case(const std::string& path, const Report& report) {
    const boost::json::object item = object_of(path, report);
    if (item.empty()) return;
    if (item.contains("start"))
        return report("", Outcome::skip, "a subtree proof of a newer draft; the ledger has none");
    const Status judged = item.contains("leafIdx") ? judge_inclusion(item) : judge_consistency(item);
    const std::string saw = judged ? "verifies" : "refused: " + judged.error().code;
    report("", judged.has_value() != item.at("wantErr").as_bool() ? Outcome::pass : Outcome::fail, saw);
}

}  // namespace

CITYLEDGER_FAMILY(merkle, merkle_case)

}  // namespace cityledger::conformance
