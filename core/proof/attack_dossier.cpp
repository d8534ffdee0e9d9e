#include "core/proof/attack_dossier.h"

#include "core/base/hex.h"
#include "core/chain/hash.h"
#include "core/proof/container.h"
#include "core/wire/json.h"

#include <boost/json.hpp>

namespace cityledger::proof {

namespace {

namespace json = boost::json;

constexpr std::size_t max_statement_bytes = std::size_t{8} << 20;
constexpr MemberRule members_of_attack[] = {
    {"proof.json", max_statement_bytes}, {"trace", max_fork_bytes}, {"summary.txt", 256u << 10}};
constexpr std::size_t max_peers = 64;

json::object place(const light::LightBlock& block) {
    return {{"height", block.height()},
            {"hash", hex_upper(chain::hash(block.header()))},
            {"time", rfc3339(block.header().time)}};
}

json::object side(const light::LightBlock& block) {
    json::object object = place(block);
    object["round"] = block.signed_header.commit.round;
    object["app_hash"] = hex_upper(block.header().app_hash);
    object["validators_hash"] = hex_upper(block.header().validators_hash);
    return object;
}

json::object found_json(const AttackFound& found) {
    json::object names;
    for (const auto& [address, name] : found.names)
        names[hex_upper(address)] = json::object{{"zh", name.zh}, {"en", name.en}};
    return {{"at", rfc3339(found.at)},
            {"first", json::value_from(found.first_peers)},
            {"second", json::value_from(found.second_peers)},
            {"names", std::move(names)}};
}

json::object statement(const AttackDossier& dossier) {
    const AttackFacts facts = facts_of(dossier.fork);
    json::array signers;
    for (const auto& signer : facts.signers)
        signers.push_back(json::object{{"address", hex_upper(signer.address)},
                                       {"power", signer.power},
                                       {"first", name_of(signer.first)},
                                       {"second", name_of(signer.second)}});
    return {{"format", 1},
            {"kind", "attack"},
            {"attack", name_of(facts.kind)},
            {"chain_id", dossier.fork.common().header().chain_id},
            {"root", place(dossier.fork.root())},
            {"common", place(dossier.fork.common())},
            {"first", side(dossier.fork.first_block())},
            {"second", side(dossier.fork.second_block())},
            {"signers", std::move(signers)},
            {"found", found_json(dossier.found)}};
}

tl::unexpected<Error> form(const std::string& why) {
    return fail(ErrorKind::invalid, "proof.form", "proof.json breaks its form: " + why);
}

Result<std::string> text(const json::object& object, std::string_view name) {
    const auto* value = object.if_contains(name);
    if (value == nullptr || !value->is_string()) return form("\"" + std::string(name) + "\" is no text");
    return std::string(value->get_string());
}

Result<std::vector<std::string>> texts(const json::object& object, std::string_view name) {
    const auto* value = object.if_contains(name);
    if (value == nullptr || !value->is_array() || value->get_array().size() > max_peers)
        return form("\"" + std::string(name) + "\" is no list of at most 64 names");
    std::vector<std::string> all;
    for (const auto& one : value->get_array()) {
        if (!one.is_string()) return form("\"" + std::string(name) + "\" holds something that is no name");
        all.emplace_back(one.get_string());
    }
    return all;
}

Result<AttackFound> read_found(const json::object& proof) {
    const auto* value = proof.if_contains("found");
    if (value == nullptr || !value->is_object()) return form("\"found\" is missing");
    const auto& object = value->get_object();
    AttackFound found;
    CITYLEDGER_TRY(at, text(object, "at"));
    CITYLEDGER_TRY(time, from_rfc3339(at));
    CITYLEDGER_TRY(first, texts(object, "first"));
    CITYLEDGER_TRY(second, texts(object, "second"));
    found.at = time;
    found.first_peers = std::move(first);
    found.second_peers = std::move(second);
    const auto* names = object.if_contains("names");
    if (names == nullptr || !names->is_object()) return form("\"names\" is missing");
    for (const auto& [address, name] : names->get_object()) {
        CITYLEDGER_TRY(bytes, from_hex(address, 20));
        if (bytes.size() != 20 || !name.is_object()) return form("\"names\" holds something that is no address");
        chain::Address key{};
        std::copy(bytes.begin(), bytes.end(), key.begin());
        CITYLEDGER_TRY(zh, text(name.get_object(), "zh"));
        CITYLEDGER_TRY(en, text(name.get_object(), "en"));
        found.names[key] = {zh, en};
    }
    return found;
}

/// Format and kind come first: a newer file is not a wrong one.
Status check_kind(const json::object& proof) {
    const auto* number = proof.if_contains("format");
    if (number == nullptr || !number->is_int64() || number->get_int64() < 1) return form("it names no format");
    if (number->get_int64() > 1)
        return fail(ErrorKind::newer_format, "proof.newer_format",
                    "this proof file was made by a newer version of the program: update it to read the file");
    CITYLEDGER_TRY(kind, text(proof, "kind"));
    if (kind == "attack") return {};
    return fail(ErrorKind::invalid, "proof.kind",
                "this is a proof of the kind \"" + kind.substr(0, 32) + "\", not an attack dossier");
}

}  // namespace

Result<Bytes> encode(const AttackDossier& dossier) {
    CITYLEDGER_TRY(proof, wire::canonical_json(statement(dossier)));
    const Member members[] = {{"proof.json", std::move(proof)},
                              {"trace", encode(dossier.fork)},
                              {"summary.txt", to_bytes(summary_of(dossier))}};
    return write_container(members);
}

Result<AttackDossier> decode_attack_dossier(BytesView file) {
    CITYLEDGER_TRY(members, read_container(file, members_of_attack));
    CITYLEDGER_TRY(parsed, wire::parse_canonical_json(members[0].bytes, {max_statement_bytes, 16}));
    if (!parsed.is_object()) return form("it is no object");
    CITYLEDGER_CHECK(check_kind(parsed.get_object()));
    AttackDossier dossier;
    CITYLEDGER_TRY(fork, decode_fork(members[1].bytes));
    dossier.fork = std::move(fork);
    CITYLEDGER_TRY(found, read_found(parsed.get_object()));
    dossier.found = std::move(found);
    CITYLEDGER_TRY(expected, wire::canonical_json(statement(dossier)));
    if (expected != members[0].bytes)
        return fail(ErrorKind::invalid, "proof.statement", "proof.json does not say what the headers in trace say");
    if (to_bytes(summary_of(dossier)) != members[2].bytes)
        return fail(ErrorKind::invalid, "proof.summary", "summary.txt does not say what proof.json says");
    return dossier;
}

}  // namespace cityledger::proof
