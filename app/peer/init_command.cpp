#include "app/peer/command.h"
#include "app/peer/peer_home.h"
#include "core/base/base64.h"
#include "core/base/file.h"
#include "core/base/hex.h"
#include "core/crypto/random.h"
#include "core/ledger/genesis.h"
#include "core/scenarios/shipped.h"
#include "core/wire/json.h"

#include <CLI/CLI.hpp>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

#include <cstdio>

namespace cityledger::peer {

namespace {

struct InitOptions {
    std::string home;
    std::string chain_id;
    std::string council;
    std::string validators;
    std::string genesis_time;
    std::vector<std::string> definitions{"finding", "intake", "material-verification"};
};

/// The members of app_state that a person gives; format and definitions are added here.
Result<Bytes> app_state_of(const InitOptions& options) {
    CITYLEDGER_TRY(content, read_file(options.council, std::size_t{1} << 20));
    CITYLEDGER_TRY(json, wire::parse_json(as_text(content)));
    auto* members = json.if_object();
    if (members == nullptr || members->contains("format") || members->contains("definitions"))
        return fail(
            ErrorKind::invalid, "peer.council",
            options.council + " must be an object with council, parties, keys, roles and params (FORMATS.md, Genesis)");
    boost::json::array definitions;
    for (const std::string& name : options.definitions) {
        CITYLEDGER_TRY(bytes, scenarios::shipped_definition(name));
        definitions.emplace_back(base64(bytes));
    }
    (*members)["format"] = 1;
    (*members)["definitions"] = std::move(definitions);
    for (const char* list : {"parties", "keys", "roles"})
        if (!members->contains(list)) (*members)[list] = boost::json::array{};
    if (!members->contains("params"))
        (*members)["params"] =
            boost::json::object{{"max_ahead", static_cast<std::int64_t>(ledger::Params{}.max_ahead)}};
    CITYLEDGER_TRY(app_state, wire::canonical_json(json));
    CITYLEDGER_TRY(checked, ledger::read_genesis(app_state));
    static_cast<void>(checked);
    return app_state;
}

/// The key that is there already, or a new one.
Result<serve::ValidatorKey> own_key(const PeerHome& home) {
    std::error_code ignored;
    if (std::filesystem::exists(home.key_file(), ignored)) return serve::ValidatorKey::read(home.key_file());
    const Bytes random = crypto::random_bytes(32);
    crypto::Ed25519Seed seed{};
    std::copy(random.begin(), random.end(), seed.begin());
    const serve::ValidatorKey key = serve::ValidatorKey::from_seed(seed);
    CITYLEDGER_CHECK(key.write(home.key_file()));
    return key;
}

Status init(const InitOptions& options) {
    const PeerHome home(options.home);
    std::error_code ignored;
    if (std::filesystem::exists(home.genesis_file(), ignored))
        return fail(ErrorKind::invalid, "peer.exists",
                    home.genesis_file().string() + " is there already; take another home");
    serve::GenesisDoc genesis;
    genesis.chain_id = options.chain_id;
    genesis.time = SystemClock().now();
    if (!options.genesis_time.empty()) {
        CITYLEDGER_TRY(time, from_rfc3339(options.genesis_time));
        genesis.time = time;
    }
    CITYLEDGER_TRY(app_state, app_state_of(options));
    genesis.app_state = std::move(app_state);
    CITYLEDGER_CHECK(home.make_folders());
    CITYLEDGER_TRY(key, own_key(home));
    if (options.validators.empty()) {
        genesis.validators.push_back({{key.address(), key.public_key(), 10}, "solo"});
    } else {
        CITYLEDGER_TRY(content, read_file(options.validators, std::size_t{1} << 20));
        CITYLEDGER_TRY(validators, serve::parse_validators(as_text(content)));
        genesis.validators = std::move(validators);
    }
    CITYLEDGER_TRY(json, serve::genesis_json(genesis));
    CITYLEDGER_TRY(read_back, serve::parse_genesis(json));
    CITYLEDGER_CHECK(home.write_genesis(read_back));
    std::printf("genesis of %s: %s\nvalidator key of this home: %s\n", genesis.chain_id.c_str(),
                home.genesis_file().c_str(), base64(key.public_key().bytes).c_str());
    return {};
}

}  // namespace

void add_init(CLI::App& app, int& exit) {
    auto options = std::make_shared<InitOptions>();
    auto* command = app.add_subcommand("init", "writes genesis and this peer's validator key");
    command->add_option("--home", options->home, "folder of the peer, made if it is not there")->required();
    command->add_option("--chain-id", options->chain_id, "1 to 50 bytes")->required();
    command->add_option("--council", options->council, "JSON with council, parties, keys, roles, params")->required();
    command->add_option("--validators", options->validators, "JSON list of validators; left out: this peer alone");
    command->add_option("--genesis-time", options->genesis_time, "RFC 3339; left out: now");
    command->add_option("--definitions", options->definitions,
                        "names of built-in definitions that are adopted from the start");
    command->callback([options, &exit] {
        const Status done = init(*options);
        exit = done ? 0 : report(done.error());
    });
}

}  // namespace cityledger::peer
