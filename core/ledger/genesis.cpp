#include "core/ledger/genesis.h"

#include "core/base/base64.h"
#include "core/base/hex.h"
#include "core/ledger/definition_source.h"
#include "core/ledger/lint.h"
#include "core/ledger/state_keys.h"
#include "core/wire/json.h"

#include <algorithm>

namespace cityledger::ledger {

namespace {

constexpr std::size_t most_parties = 10'000;
constexpr std::size_t most_keys = 100'000;
constexpr std::size_t most_definition_text = (most_definition_bytes + 2) / 3 * 4;  // in base64

PublicKey read_key(const Source& source) {
    PublicKey key;
    key.algorithm = source.required("algorithm").one_of<std::uint8_t>({{"ed25519", 1}, {"sm2", 2}});
    const Source digits = source.required("key");
    const auto bytes = from_hex(digits.word(), 65);
    if (bytes) key.bytes = *bytes;
    const bool lower =
        std::none_of(digits.word().begin(), digits.word().end(), [](char c) { return c >= 'A' && c <= 'F'; });
    if (digits.stands() && (!bytes || !lower || !key.is_acceptable()))
        digits.refuse("genesis.key", "must be an acceptable public key in lower-case hex");
    return key;
}

void read_period(const Source& source, std::int64_t& from, std::int64_t& until) {
    from = source.required("from").integer(0, largest_integer);
    until = source.required("until").integer(0, largest_integer);
    if (until != 0 && until < from) source.refuse("genesis.period", "ends before it begins; until 0 means no end");
}

void read_council(const Source& source, Council& council) {
    source.allow_only({"m", "keys"});
    UniqueIds unique("the council key");
    for (const auto& item : source.required("keys").items(1, 64)) {
        item.allow_only({"algorithm", "key"});
        council.keys.push_back(read_key(item));
        unique.add(hex(council.keys.back().id()), item);
    }
    const auto most = std::clamp<std::size_t>(council.keys.size(), 1, 16);
    council.threshold = static_cast<std::uint32_t>(source.required("m").integer(1, static_cast<std::int64_t>(most)));
}

GenesisState::Party read_party(const Source& source) {
    source.allow_only({"id", "kind", "name"});
    GenesisState::Party party;
    party.id = source.required("id").id();
    party.kind = source.required("kind").one_of<PartyKind>({{"department", PartyKind::department},
                                                            {"institution", PartyKind::institution},
                                                            {"company", PartyKind::company}});
    const Source name = source.required("name");
    party.name = name.title();
    for (const auto& text : {party.name.zh, party.name.en})
        if (name.stands() && (text.size() > most_name_bytes || holds_personal_number(text)))
            name.refuse("genesis.name", "must be at most 256 bytes and hold no personal number");
    return party;
}

GenesisState::Key read_officer_key(const Source& source) {
    source.allow_only({"party", "officer", "algorithm", "key", "label", "from", "until"});
    GenesisState::Key key;
    key.party = source.required("party").id();
    key.officer = source.required("officer").id();
    key.key.key = read_key(source);
    const Source label = source.optional("label");
    key.key.label = label.text();
    if (key.key.label.size() > most_name_bytes || holds_personal_number(key.key.label))
        label.refuse("genesis.label", "must be at most 256 bytes and hold no personal number");
    read_period(source, key.key.from, key.key.until);
    return key;
}

GenesisState::Grant read_grant(const Source& source) {
    source.allow_only({"scope", "role", "party", "officer", "from", "until"});
    GenesisState::Grant grant;
    grant.scope = source.required("scope").id();
    grant.role = source.required("role").id();
    grant.party = source.required("party").id();
    grant.officer = source.optional("officer").id();
    read_period(source, grant.from, grant.until);
    return grant;
}

Bytes read_definition_bytes(const Source& source, std::vector<Definition>& definitions) {
    auto bytes = from_base64(source.word(), most_definition_bytes);
    if (!bytes) {
        source.refuse("genesis.definition", "must be a definition's bytes in base64: " + bytes.error().message);
        return {};
    }
    auto definition = read_definition(*bytes);
    if (!definition)
        source.refuse("genesis.definition", "is no definition: " + definition.error().message);
    else
        definitions.push_back(std::move(*definition));
    return std::move(*bytes);
}

/// Everything that is named by one member stands in another.
void check_references(const Source& source, const GenesisState& genesis, const std::vector<Definition>& definitions) {
    const auto is_party = [&](const std::string& id) {
        return std::any_of(genesis.parties.begin(), genesis.parties.end(),
                           [&](const auto& party) { return party.id == id; });
    };
    const auto is_scope = [&](const std::string& id) {
        return id == state_keys::city_scope || std::any_of(definitions.begin(), definitions.end(),
                                                           [&](const auto& definition) { return definition.id == id; });
    };
    for (const auto& key : genesis.keys)
        if (!is_party(key.party))
            source.refuse("genesis.party", "a key's party " + key.party + " is not among the parties");
    for (const auto& grant : genesis.roles) {
        if (!is_party(grant.party))
            source.refuse("genesis.party", "a role's party " + grant.party + " is not among the parties");
        if (!is_scope(grant.scope))
            source.refuse("genesis.scope", "a role's scope " + grant.scope + " is neither city nor a definition's id");
    }
    for (const auto& definition : definitions)
        if (!is_party(definition.owner))
            source.refuse("genesis.party",
                          "the owner " + definition.owner + " of " + definition.id + " is not among the parties");
    for (const std::string_view needed : {"intake", "finding"})
        if (std::none_of(definitions.begin(), definitions.end(),
                         [&](const auto& definition) { return definition.id == needed; }))
            source.refuse("genesis.definitions",
                          "the definition " + std::string(needed) + " must be among the definitions");
}

void read_members(const Source& source, GenesisState& genesis) {
    source.allow_only({"format", "params", "council", "parties", "keys", "roles", "definitions"});
    source.required("format").integer(1, 1);
    const Source params = source.required("params");
    params.allow_only({"max_ahead"});
    genesis.params.max_ahead = static_cast<std::uint64_t>(params.required("max_ahead").integer(1'000, 1'000'000));
    read_council(source.required("council"), genesis.council);
    UniqueIds parties("the party");
    for (const auto& item : source.required("parties").items(1, most_parties)) {
        genesis.parties.push_back(read_party(item));
        parties.add(genesis.parties.back().id, item);
    }
    UniqueIds keys("the key");
    for (const auto& item : source.required("keys").items(0, most_keys)) {
        genesis.keys.push_back(read_officer_key(item));
        keys.add(hex(genesis.keys.back().key.key.id()), item);
    }
    UniqueIds grants("the role");
    for (const auto& item : source.required("roles").items(0, most_keys)) {
        genesis.roles.push_back(read_grant(item));
        const auto& grant = genesis.roles.back();
        grants.add(grant.scope + "/" + grant.role + "/" + grant.party + "/" + grant.officer, item);
    }
    std::vector<Definition> definitions;
    UniqueIds unique("the definition");
    for (const auto& item : source.required("definitions").items(1, 256)) {
        genesis.definitions.push_back(read_definition_bytes(item, definitions));
        if (!definitions.empty()) unique.add(definitions.back().id, item);
    }
    if (source.is_object()) check_references(source, genesis, definitions);
}

}  // namespace

Result<GenesisState> read_genesis(BytesView app_state) {
    wire::JsonLimits limits;
    limits.max_bytes = most_app_state_bytes;
    limits.max_text_bytes = most_definition_text;
    CITYLEDGER_TRY(json, wire::parse_canonical_json(app_state, limits));
    Faults faults;
    const Source source(&json, "app_state", faults);
    if (source.optional("carry").stands())
        return fail(ErrorKind::invalid, "genesis.carry",
                    "a genesis that carries another chain's state is not read by this version");
    GenesisState genesis;
    read_members(source, genesis);
    if (!faults.first()) return genesis;
    // The readers of JSON are shared with definitions; here the fault is one of genesis.
    Error fault = *faults.first();
    constexpr std::string_view of_definitions = "definition.";
    if (fault.code.starts_with(of_definitions)) fault.code = "genesis." + fault.code.substr(of_definitions.size());
    return fail(std::move(fault));
}

}  // namespace cityledger::ledger
