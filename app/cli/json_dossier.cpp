#include "app/cli/json_values.h"
#include "core/base/hex.h"

#include <boost/json.hpp>

namespace cityledger::cli {

namespace json = boost::json;

namespace {

json::object place(const node::Block0& block) {
    return {{"height", block.height}, {"hash", hex_upper(block.hash)}, {"time", rfc3339(block.time)}};
}

json::object side(const node::Block0& block, const std::vector<std::string>& peers) {
    json::object object = place(block);
    object["peers"] = json::value_from(peers);
    return object;
}

}  // namespace

json::object to_json(const node::AttackDossier& dossier) {
    static constexpr const char* votes[] = {"none", "absent", "nil", "commit"};
    json::array signers, decisions;
    for (const auto& signer : dossier.signers)
        signers.push_back(json::object{{"address", hex_upper(signer.address)},
                                       {"name", to_json(signer.name)},
                                       {"power", signer.power},
                                       {"first", votes[static_cast<std::size_t>(signer.first)]},
                                       {"second", votes[static_cast<std::size_t>(signer.second)]}});
    for (const auto& one : dossier.decisions)
        decisions.push_back(
            json::object{{"side", one.side == node::AttackSide::first ? "first" : "second"}, {"at", rfc3339(one.at)}});
    return {{"id", dossier.id},
            {"attack", dossier.kind},
            {"chain_id", dossier.chain_id},
            {"root", place(dossier.root)},
            {"common", place(dossier.common)},
            {"first", side(dossier.first, dossier.first_peers)},
            {"second", side(dossier.second, dossier.second_peers)},
            {"signers", std::move(signers)},
            {"found_at", rfc3339(dossier.found_at)},
            {"size", dossier.size},
            {"from", dossier.from},
            {"held", dossier.held},
            {"submitted_to", json::value_from(dossier.submitted_to)},
            {"decisions", std::move(decisions)}};
}

json::object to_json(const node::ProofCheck& check) {
    static constexpr const char* outcomes[] = {"confirmed", "refuted", "cannot_tell"};
    json::object object{{"outcome", outcomes[static_cast<std::size_t>(check.outcome)]}, {"kind", check.kind}};
    object["why"] = check.why ? json::value(json::object{{"code", check.why->code}, {"message", check.why->message}})
                              : json::value(nullptr);
    if (check.attack) {
        json::object attack = to_json(*check.attack);
        // Of a file alone nothing is known of what a copy did about it.
        for (const char* member : {"from", "held", "submitted_to", "decisions"}) attack.erase(member);
        object["dossier"] = std::move(attack);
    } else {
        object["dossier"] = nullptr;
    }
    return object;
}

}  // namespace cityledger::cli
