#include "tests/support/solo_city/solo_city.h"

#include "core/base/file.h"
#include "core/chain/hash.h"
#include "core/crypto/digest.h"
#include "core/ledger/definition.h"
#include "core/ledger/genesis.h"
#include "tests/support/folders.h"

namespace cityledger::test {

using namespace ledger;

namespace {

constexpr const char* chain_id = "solo-city";

TransactionSigner signer(std::string_view name) {
    return ed25519_signer(crypto::sha256(as_bytes(name)));
}
crypto::Ed25519Seed seed(std::string_view name) {
    return crypto::sha256(as_bytes(name));
}

Bytes shipped(const char* name) {
    const auto file = std::filesystem::path(CITYLEDGER_SOURCE) / "resources" / "scenarios" / name;
    return must(canonical_definition(must(read_file(file, 1U << 20))));
}

Bytes signed_by(const TransactionSigner& who, std::string role, ActContent content, const std::string& label) {
    Nonce nonce{};
    const Hash32 drawn = crypto::sha256(as_bytes(label));
    std::copy_n(drawn.begin(), nonce.size(), nonce.begin());
    BodyBuilder builder(chain_id, 1000, {who.id()}, nonce);
    builder.add(who.id(), std::move(role), std::move(content));
    return must(sign_transaction(must(builder.body()), std::span(&who, 1)));
}

serve::GenesisValidator validator(std::string_view name, std::int64_t power) {
    const auto key = serve::ValidatorKey::from_seed(seed(name));
    return {{key.address(), key.public_key(), power}, std::string(name)};
}

}  // namespace

serve::GenesisDoc solo_genesis(std::int64_t own_power, std::int64_t other_power) {
    GenesisState state;
    state.council.threshold = 1;
    state.council.keys.push_back(signer("council").key);
    for (const char* party : {"city-office", "audit-bureau", "gov-services"})
        state.parties.push_back({party, PartyKind::department, {"单位", party}});
    state.keys.push_back({"city-office", "o01", {solo_officer().key, "key", 0, 0}});
    for (const char* name : {"finding.json", "intake.json", "material-verification.json"})
        state.definitions.push_back(shipped(name));
    serve::GenesisDoc genesis;
    genesis.chain_id = chain_id;
    genesis.time = solo_start;
    genesis.app_state = must(genesis_app_state(state));
    genesis.validators.push_back(validator("validator", own_power));
    if (other_power != 0) genesis.validators.push_back(validator("other validator", other_power));
    return genesis;
}

serve::ValidatorKey solo_key() {
    return serve::ValidatorKey::from_seed(seed("validator"));
}
TransactionSigner solo_council() {
    return signer("council");
}
TransactionSigner solo_officer() {
    return signer("officer");
}

Bytes seal_tx(const std::string& label) {
    return signed_by(solo_officer(), "", SealAct{"log", crypto::sha256(as_bytes(label)), {}}, label);
}

Bytes refused_tx(const std::string& label) {
    PartyAct rename{"city-office", PartyKind::department, "新名", "New name", {}, {}};
    return signed_by(solo_officer(), "admin", rename, label);
}

Bytes validator_tx(std::int64_t power) {
    GovernAct govern;
    const Bytes key = serve::ValidatorKey::from_seed(seed("other validator")).public_key().bytes;
    ValidatorChange change{{}, power};
    std::copy(key.begin(), key.end(), change.key.begin());
    govern.validators = ValidatorChanges{{change}};
    return signed_by(signer("council"), "", govern, "validator " + std::to_string(power));
}

}  // namespace cityledger::test
