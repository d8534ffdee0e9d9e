#include "core/base/base64.h"
#include "core/base/hex.h"
#include "core/ledger/genesis.h"
#include "core/wire/json.h"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

namespace cityledger::ledger {

namespace {

namespace json = boost::json;

std::string_view name_of(PartyKind kind) {
    switch (kind) {
        case PartyKind::department:
            return "department";
        case PartyKind::institution:
            return "institution";
        case PartyKind::company:
            return "company";
    }
    return {};
}

json::object key_members(const PublicKey& key) {
    return {{"algorithm", name_of(static_cast<KeyAlgorithm>(key.algorithm))}, {"key", hex(key.bytes)}};
}

json::object officer_key(const GenesisState::Key& key) {
    json::object members = key_members(key.key.key);
    members["party"] = key.party;
    members["officer"] = key.officer;
    if (!key.key.label.empty()) members["label"] = key.key.label;
    members["from"] = key.key.from;
    members["until"] = key.key.until;
    return members;
}

json::object grant_members(const GenesisState::Grant& grant) {
    json::object members{{"scope", grant.scope}, {"role", grant.role}, {"party", grant.party}};
    if (!grant.officer.empty()) members["officer"] = grant.officer;
    members["from"] = grant.from;
    members["until"] = grant.until;
    return members;
}

}  // namespace

Result<Bytes> genesis_app_state(const GenesisState& genesis) {
    json::array council_keys, parties, keys, roles, definitions;
    for (const auto& key : genesis.council.keys) council_keys.emplace_back(key_members(key));
    for (const auto& party : genesis.parties)
        parties.emplace_back(json::object{{"id", party.id},
                                          {"kind", name_of(party.kind)},
                                          {"name", json::object{{"zh", party.name.zh}, {"en", party.name.en}}}});
    for (const auto& key : genesis.keys) keys.emplace_back(officer_key(key));
    for (const auto& grant : genesis.roles) roles.emplace_back(grant_members(grant));
    for (const auto& definition : genesis.definitions) definitions.emplace_back(base64(definition));
    return wire::canonical_json(json::object{
        {"format", 1},
        {"params", json::object{{"max_ahead", static_cast<std::int64_t>(genesis.params.max_ahead)}}},
        {"council",
         json::object{{"m", static_cast<std::int64_t>(genesis.council.threshold)}, {"keys", std::move(council_keys)}}},
        {"parties", std::move(parties)},
        {"keys", std::move(keys)},
        {"roles", std::move(roles)},
        {"definitions", std::move(definitions)},
    });
}

}  // namespace cityledger::ledger
