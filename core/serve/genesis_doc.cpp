#include "core/serve/genesis_doc.h"

#include "core/base/base64.h"
#include "core/base/hex.h"
#include "core/chain/hash.h"
#include "core/chain/validate.h"
#include "core/serve/rpc_encode.h"
#include "core/wire/json.h"

#include <boost/json/array.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include <charconv>

namespace cityledger::serve {

namespace {

using boost::json::array;
using boost::json::object;
using boost::json::value;

constexpr wire::JsonLimits limits{16U << 20, 20, 16U << 20};
constexpr std::size_t max_chain_id = 50;  // the engine's own limit

tl::unexpected<Error> bad(const std::string& where, const std::string& what) {
    return fail(ErrorKind::invalid, "genesis_doc." + where, "genesis document: " + where + " " + what);
}

/// An object's members, each taken once; what is left at the end is a stranger.
class Members {
  public:
    static Result<Members> of(const value& json, std::string where) {
        const auto* found = json.if_object();
        if (found == nullptr) return bad(where, "is not an object");
        return Members(*found, std::move(where));
    }
    const value* take(std::string_view name) {
        const value* found = json_->if_contains(name);
        if (found != nullptr) ++taken_;
        return found;
    }
    Result<std::string> text(std::string_view name) {
        const value* found = take(name);
        if (found == nullptr || !found->is_string()) return bad(where_, "needs the text " + std::string(name));
        return std::string(found->get_string());
    }
    /// The engine writes 64-bit integers as strings; hand-written files have plain numbers, too.
    Result<std::int64_t> integer(std::string_view name) {
        const value* found = take(name);
        if (found != nullptr && found->is_int64()) return found->get_int64();
        std::int64_t number = 0;
        if (found != nullptr && found->is_string()) {
            const auto& text = found->get_string();
            const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
            if (error == std::errc{} && end == text.data() + text.size()) return number;
        }
        return bad(where_, "needs the integer " + std::string(name));
    }
    Status finish() const {
        if (taken_ != json_->size()) return bad(where_, "has a member that is not known");
        return {};
    }

  private:
    Members(const object& json, std::string where) : json_(&json), where_(std::move(where)) {}
    const object* json_;
    std::string where_;
    std::size_t taken_ = 0;
};

Result<GenesisValidator> read_validator(const value& json) {
    CITYLEDGER_TRY(members, Members::of(json, "validators"));
    GenesisValidator validator;
    CITYLEDGER_TRY(power, members.integer("power"));
    if (power <= 0) return bad("validators", "have powers above 0 only");
    validator.validator.voting_power = power;
    if (members.take("name") != nullptr) validator.name = std::string(json.at("name").get_string());
    const value* key = members.take("pub_key");
    if (key == nullptr) return bad("validators", "need a pub_key each");
    CITYLEDGER_TRY(key_members, Members::of(*key, "pub_key"));
    CITYLEDGER_TRY(type, key_members.text("type"));
    CITYLEDGER_TRY(encoded, key_members.text("value"));
    CITYLEDGER_CHECK(key_members.finish());
    CITYLEDGER_TRY(bytes, from_base64(encoded, 64));
    if (type != "tendermint/PubKeyEd25519" || bytes.size() != 32)
        return bad("pub_key", "is not an Ed25519 key: " + type);
    validator.validator.public_key = {chain::KeyType::ed25519, bytes};
    CITYLEDGER_TRY(address, chain::address_of(validator.validator.public_key));
    validator.validator.address = address;
    if (const value* given = members.take("address")) {
        const bool same = given->is_string() && std::string_view(given->get_string()) == hex_upper(address);
        if (!same) return bad("validators", "name an address that is not the key's; leave it out");
    }
    CITYLEDGER_CHECK(members.finish());
    return validator;
}

Result<std::vector<GenesisValidator>> read_validators(const value& json) {
    const auto* list = json.if_array();
    if (list == nullptr || list->empty() || list->size() > 100) return bad("validators", "is not a list of 1 to 100");
    std::vector<GenesisValidator> validators;
    for (const value& one : *list) {
        const auto* name = one.is_object() ? one.get_object().if_contains("name") : nullptr;
        if (name != nullptr && !name->is_string()) return bad("validators", "have a name that is no text");
        CITYLEDGER_TRY(validator, read_validator(one));
        validators.push_back(std::move(validator));
    }
    return validators;
}

Result<ConsensusParams> read_params(const value& json) {
    CITYLEDGER_TRY(members, Members::of(json, "consensus_params"));
    ConsensusParams params;
    if (const value* block = members.take("block")) {
        CITYLEDGER_TRY(inner, Members::of(*block, "block"));
        CITYLEDGER_TRY(max_bytes, inner.integer("max_bytes"));
        CITYLEDGER_TRY(max_gas, inner.integer("max_gas"));
        CITYLEDGER_CHECK(inner.finish());
        params.block = {max_bytes, max_gas};
    }
    if (const value* evidence = members.take("evidence")) {
        CITYLEDGER_TRY(inner, Members::of(*evidence, "evidence"));
        CITYLEDGER_TRY(blocks, inner.integer("max_age_num_blocks"));
        CITYLEDGER_TRY(nanos, inner.integer("max_age_duration"));
        CITYLEDGER_TRY(bytes, inner.integer("max_bytes"));
        CITYLEDGER_CHECK(inner.finish());
        params.evidence_max_age_blocks = blocks;
        params.evidence_max_age_nanos = nanos;
        params.evidence_max_bytes = bytes;
    }
    if (const value* validator = members.take("validator"))
        if (*validator != value(object{{"pub_key_types", array{"ed25519"}}}))
            return bad("validator", "allows other keys than ed25519");
    if (const value* version = members.take("version")) {
        CITYLEDGER_TRY(inner, Members::of(*version, "version"));
        CITYLEDGER_TRY(app, inner.integer("app"));
        CITYLEDGER_CHECK(inner.finish());
        if (app < 0) return bad("version", "has an app version below 0");
        params.version_app = static_cast<std::uint64_t>(app);
    }
    if (const value* abci = members.take("abci")) {
        CITYLEDGER_TRY(inner, Members::of(*abci, "abci"));
        CITYLEDGER_TRY(height, inner.integer("vote_extensions_enable_height"));
        CITYLEDGER_CHECK(inner.finish());
        if (height != 0) return bad("abci", "enables vote extensions, which are not run here");
    }
    CITYLEDGER_CHECK(members.finish());
    return params;
}

}  // namespace

chain::ValidatorSet GenesisDoc::validator_set() const {
    chain::ValidatorSet set;
    for (const GenesisValidator& one : validators) set.validators.push_back(one.validator);
    chain::sort_as_hashed(set);
    return set;
}

Result<std::string> genesis_json(const GenesisDoc& genesis) {
    CITYLEDGER_TRY(app_state, wire::parse_canonical_json(genesis.app_state, limits));
    array validators;
    for (const GenesisValidator& one : genesis.validators)
        validators.push_back(object{{"address", hex_upper(one.validator.address)},
                                    {"pub_key", json_of(one.validator.public_key)},
                                    {"power", std::to_string(one.validator.voting_power)},
                                    {"name", one.name}});
    return boost::json::serialize(object{{"genesis_time", rfc3339(genesis.time)},
                                         {"chain_id", genesis.chain_id},
                                         {"initial_height", std::to_string(genesis.initial_height)},
                                         {"consensus_params", json_of(genesis.params)},
                                         {"validators", std::move(validators)},
                                         {"app_hash", ""},
                                         {"app_state", app_state}});
}

Result<GenesisDoc> parse_genesis(std::string_view json) {
    CITYLEDGER_TRY(document, wire::parse_json(json, limits));
    CITYLEDGER_TRY(members, Members::of(document, "document"));
    GenesisDoc genesis;
    CITYLEDGER_TRY(chain_id, members.text("chain_id"));
    if (chain_id.empty() || chain_id.size() > max_chain_id) return bad("chain_id", "is not 1 to 50 bytes long");
    genesis.chain_id = chain_id;
    CITYLEDGER_TRY(time_text, members.text("genesis_time"));
    CITYLEDGER_TRY(time, from_rfc3339(time_text));
    genesis.time = time;
    CITYLEDGER_TRY(initial_height, members.integer("initial_height"));
    if (initial_height < 1) return bad("initial_height", "is not above 0");
    genesis.initial_height = initial_height;
    if (const value* params = members.take("consensus_params")) {
        CITYLEDGER_TRY(read, read_params(*params));
        genesis.params = read;
    }
    const value* validators = members.take("validators");
    if (validators == nullptr) return bad("validators", "is missing");
    CITYLEDGER_TRY(read, read_validators(*validators));
    genesis.validators = std::move(read);
    CITYLEDGER_CHECK(chain::validate_basic(genesis.validator_set()));
    if (const value* app_hash = members.take("app_hash"); app_hash != nullptr && *app_hash != value(""))
        return bad("app_hash", "is not empty; the application makes it");
    const value* app_state = members.take("app_state");
    if (app_state == nullptr) return bad("app_state", "is missing");
    CITYLEDGER_TRY(canonical, wire::canonical_json(*app_state));
    genesis.app_state = std::move(canonical);
    CITYLEDGER_CHECK(members.finish());
    return genesis;
}

Result<std::vector<GenesisValidator>> parse_validators(std::string_view json) {
    CITYLEDGER_TRY(list, wire::parse_json(json, limits));
    return read_validators(list);
}

}  // namespace cityledger::serve
