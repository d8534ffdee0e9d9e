#include "core/base/base64.h"
#include "core/state/ics23_spec.h"
#include "core/wire/json.h"
#include "tests/conformance/crypto_cases.h"

#include <algorithm>
#include <filesystem>

namespace cityledger::conformance {

namespace {

namespace json = boost::json;

// Members may be absent, null or of any type: the recorded fuzz input is hostile on purpose.

const json::value& member(const json::value& item, std::string_view name) {
    static const json::value none;
    const auto* object = item.if_object();
    const auto* found = object == nullptr ? nullptr : object->if_contains(name);
    return found == nullptr ? none : *found;
}

std::int32_t number_in(const json::value& item, std::string_view name) {
    const auto* number = member(item, name).if_int64();
    return number != nullptr && *number >= 0 && *number <= INT32_MAX ? static_cast<std::int32_t>(*number) : 0;
}

Bytes bytes_in(const json::value& item, std::string_view name) {
    const auto* text = member(item, name).if_string();
    if (text == nullptr) return {};
    const auto bytes = from_base64(std::string_view(*text));
    return bytes ? *bytes : Bytes{};
}

state::HashOp hash_op_in(const json::value& item, std::string_view name) {
    return static_cast<state::HashOp>(number_in(item, name));
}

state::LeafOp leaf_of(const json::value& item) {
    return {hash_op_in(item, "hash"), hash_op_in(item, "prehash_key"), hash_op_in(item, "prehash_value"),
            static_cast<state::LengthOp>(number_in(item, "length")), bytes_in(item, "prefix")};
}

state::InnerOp step_of(const json::value& item) {
    return {hash_op_in(item, "hash"), bytes_in(item, "prefix"), bytes_in(item, "suffix")};
}

state::ExistenceProof existence_of(const json::value& item) {
    state::ExistenceProof proof{bytes_in(item, "key"), bytes_in(item, "value"), {}, {}};
    if (member(item, "leaf").is_object()) proof.leaf = leaf_of(member(item, "leaf"));
    if (const auto* path = member(item, "path").if_array())
        for (const auto& step : *path) proof.path.push_back(step_of(step));
    return proof;
}

state::ProofSpec spec_of(const json::value& item) {
    state::ProofSpec spec;
    spec.leaf = leaf_of(member(item, "leaf_spec"));
    const auto& inner = member(item, "inner_spec");
    if (const auto* order = member(inner, "child_order").if_array())
        for (const auto& child : *order)
            spec.inner.child_order.push_back(child.is_int64() ? static_cast<std::int32_t>(child.as_int64()) : -1);
    spec.inner.child_size = number_in(inner, "child_size");
    spec.inner.min_prefix_length = number_in(inner, "min_prefix_length");
    spec.inner.max_prefix_length = number_in(inner, "max_prefix_length");
    spec.inner.empty_child = bytes_in(inner, "empty_child");
    spec.inner.hash = hash_op_in(inner, "hash");
    spec.min_depth = number_in(item, "min_depth");
    spec.max_depth = number_in(item, "max_depth");
    return spec;
}

template <class Judged>
void judge(const Report& report, const std::string& id, const Judged& judged, bool must_fail) {
    const std::string saw = judged ? "accepted" : "refused: " + judged.error().code;
    report(id, judged.has_value() != must_fail ? Outcome::pass : Outcome::fail, saw);
}

void computed_case(const json::value& item, const std::string& id, const Result<Bytes>& computed,
                   const Report& report) {
    if (item.at("IsErr").as_bool() || !computed) return judge(report, id, computed, item.at("IsErr").as_bool());
    compare(report, id, *computed, bytes_in(item, "Expected"), "hash");
}

void named_case(const std::string& test, const std::string& id, const json::value& item, const Report& report) {
    if (test == "TestDoHashData") {
        const auto hash =
            state::compute(hash_op_in(item, "HashOp"), as_bytes(std::string_view(item.at("Preimage").as_string())));
        if (!hash) return report(id, Outcome::fail, hash.error().message);
        return compare(report, id, *hash, bytes_at(item, "ExpectedHash"), "hash");
    }
    if (test == "TestLeafOpData")
        return computed_case(
            item, id, state::compute(leaf_of(item.at("Op")), bytes_in(item, "Key"), bytes_in(item, "Value")), report);
    if (test == "TestInnerOpData")
        return computed_case(item, id, state::compute(step_of(item.at("Op")), bytes_in(item, "Child")), report);
    if (test == "TestExistenceProofData")
        return computed_case(item, id, state::calculate_root(existence_of(item.at("Proof"))), report);
    if (test == "TestCheckLeafData")
        return judge(report, id, state::check(leaf_of(item.at("Leaf")), leaf_of(item.at("Spec"))),
                     item.at("IsErr").as_bool());
    if (test == "TestCheckAgainstSpecData")
        return judge(report, id, state::check(existence_of(item.at("Proof")), spec_of(item.at("Spec"))),
                     !item.at("Err").as_string().empty());
    if (test == "TestEmptyBranchData") {
        const auto step = step_of(item.at("Op"));
        const auto spec = spec_of(item.at("Spec")).inner;
        const bool alike = state::left_branches_are_empty(step, spec) == item.at("IsLeft").as_bool() &&
                           state::right_branches_are_empty(step, spec) == item.at("IsRight").as_bool();
        return report(id, alike ? Outcome::pass : Outcome::fail, "which branches are empty");
    }
    report(id, Outcome::skip, "no such test is known");
}

void proof_case(const std::string& path, const state::ProofSpec& spec, const Report& report) {
    const json::object item = object_of(path, report);
    if (item.empty()) return;
    const auto proof = state::decode_commitment_proof(bytes_at(item, "proof"));
    if (!proof) return report("", Outcome::fail, proof.error().message);
    if (state::encode(*proof) != bytes_at(item, "proof")) return report("", Outcome::fail, "encodes to other bytes");
    const Bytes value = bytes_at(item, "value");
    const Bytes root = bytes_at(item, "root");
    const Bytes key = bytes_at(item, "key");
    const Status judged = value.empty() ? state::verify_non_membership(spec, root, *proof, key)
                                        : state::verify_membership(spec, root, *proof, key, value);
    report("", judged ? Outcome::pass : Outcome::fail, judged ? "verifies" : judged.error().message);
}

/// The JSON in a Go fuzz corpus file: `[]byte("…")` with Go's escapes. Go matches member names in any case.
std::string fuzz_input(const std::string& text) {
    const auto first = text.find("(\"");
    const auto last = text.rfind("\")");
    if (first == std::string::npos || last == std::string::npos || last < first + 2) return {};
    std::string input;
    for (std::size_t at = first + 2; at < last; ++at) {
        if (text[at] != '\\' || at + 1 >= last) {
            input.push_back(text[at]);
            continue;
        }
        const char escape = text[++at];
        if (escape == 'x' && at + 2 < last) {
            const auto byte = from_hex(std::string_view(text).substr(at + 1, 2));
            if (byte) input += to_text(*byte);
            at += 2;
        } else {
            static constexpr std::string_view letters = "nrtabfv";
            static constexpr std::string_view meant = "\n\r\t\a\b\f\v";
            const auto found = letters.find(escape);
            input.push_back(found == std::string_view::npos ? escape : meant[found]);
        }
    }
    return input;
}

json::value with_lower_names(const json::value& item) {
    if (const auto* array = item.if_array()) {
        json::array lowered;
        for (const auto& element : *array) lowered.push_back(with_lower_names(element));
        return lowered;
    }
    const auto* object = item.if_object();
    if (object == nullptr) return item;
    json::object lowered;
    for (const auto& [name, value] : *object) {
        std::string lower(name);
        std::ranges::transform(lower, lower.begin(), [](char letter) {
            return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + 32) : letter;
        });
        lowered[lower] = with_lower_names(value);
    }
    return lowered;
}

/// Hostile input has no verdict: it passes when every function gives an answer.
void fuzz_case(const std::string& path, const Report& report) {
    const std::string text = read_case_file(path, report);
    if (text.empty()) return;
    const std::string input = fuzz_input(text);
    (void)state::decode_commitment_proof(as_bytes(input)).has_value();
    const auto parsed = wire::parse_json(input);
    if (!parsed) return report("", Outcome::pass, "no JSON: " + parsed.error().code);
    const json::value item = with_lower_names(*parsed);
    const auto spec = spec_of(member(item, "spec"));
    const auto existence = existence_of(member(item, "proof"));
    const auto& reference = member(item, "ref");
    const Bytes root = bytes_in(reference, "roothash");
    const state::NonExistenceProof absence{existence.key, existence, existence};
    const bool accepted =
        state::calculate_root(existence).has_value() || state::check(existence, spec).has_value() ||
        state::verify_membership(spec, root, existence, bytes_in(reference, "key"), bytes_in(reference, "value"))
            .has_value() ||
        state::verify_non_membership(spec, root, absence, bytes_in(reference, "key")).has_value();
    report("", Outcome::pass, accepted ? "answered" : "refused");
}

void ics23_cases(const std::string& path, const Report& report) {
    const std::filesystem::path file(path);
    const std::string folder = file.parent_path().filename().string();
    if (folder == "iavl") return proof_case(path, state::iavl_spec(), report);
    if (folder == "smt") return proof_case(path, state::smt_spec(), report);
    if (folder == "tendermint") return proof_case(path, state::tendermint_spec(), report);
    if (folder.starts_with("Fuzz")) return fuzz_case(path, report);
    const std::string text = read_case_file(path, report);
    if (text.empty()) return;
    const auto cases = wire::parse_json(text);
    if (!cases) return report("", Outcome::fail, cases.error().message);
    if (const auto* list = cases->if_array()) {
        int number = 0;
        for (const auto& item : *list) named_case(file.stem().string(), std::to_string(number++), item, report);
    } else if (const auto* named = cases->if_object()) {
        for (const auto& [name, item] : *named) named_case(file.stem().string(), std::string(name), item, report);
    }
}

}  // namespace

CITYLEDGER_FAMILY(ics23, ics23_cases)

}  // namespace cityledger::conformance
